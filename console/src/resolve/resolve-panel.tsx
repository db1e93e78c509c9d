import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef, useState } from 'react';
import { useActions } from '../actions/actions.tsx';
import type { Problem } from '../api/problem.ts';
import type { CaseDetail, CaseView } from '../api/routes.ts';
import { Conflict } from '../commands/conflict.tsx';
import { FieldControl } from '../commands/field-control.tsx';
import { useCaseCommands } from '../commands/use-case-commands.tsx';
import { useSeen } from '../commands/use-seen.ts';
import { useFormDraft } from '../drafts/use-draft.ts';
import { useFormat } from '../format/use-format.ts';
import { DraftFooter } from '../forms/draft-footer.tsx';
import { Segments } from '../forms/segments.tsx';
import { useSettings } from '../session/settings.ts';
import { AnswerAlert } from '../states/answer-alert.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWhyRefused } from '../states/why-refused.tsx';
import { useWords } from '../words/words.ts';
import { useCaseFacts } from '../writing/case-facts.ts';
import { ProseField } from '../writing/prose-field.tsx';
import { type DecisionDraft, decideOf, EMPTY_DECISION } from './decision.ts';
import { LetterPreview, usePreview } from './letter-preview.tsx';
import { RemedyRows } from './remedy-rows.tsx';

/**
 * Decision, remedies, causes and the letter in one form; what the house would say to it stands beside it while one types. It stays
 * with what was begun, though somebody else has ended the case meanwhile.
 */
export function ResolvePanel({ it }: { it: CaseView }) {
  const { words } = useWords();
  const { currency } = useSettings();
  const format = useFormat();
  const facts = useCaseFacts(it);
  const w = words.resolve;
  const { draft, write, clear, isBegun } = useFormDraft<DecisionDraft>(`decide ${it.caseNumber}`, EMPTY_DECISION);
  const { send } = useCaseCommands(it);
  const { seen, see } = useSeen(it);
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<CaseDetail>();
  const [isBusy, setIsBusy] = useState(false);
  const isOffered = it.offered.includes('decide');
  const isShown = isOffered || isBegun || theirs !== undefined;
  const decide = decideOf(draft, currency);
  const preview = usePreview(it, isOffered ? decide : undefined);
  const told = preview.isOfNow ? preview.data : undefined;
  const acts = [
    { id: 'decide', label: w.title, keys: 'd', run: () => document.getElementById('resolve')?.focus() },
    { id: 'send-decision', label: w.send, keys: 'mod+Enter', within: '#resolve', run: () => submit() },
  ];
  useActions(isOffered ? acts : []);

  // The form goes, and with it the focus: that goes on with what was proposed or decided.
  const wasSent = useRef(false);
  useEffect(() => {
    if (isShown || !wasSent.current) return;
    wasSent.current = false;
    (document.getElementById('approval') ?? document.getElementById('resolution'))?.focus();
  }, [isShown]);

  async function submit(version = seen.version) {
    if (decide === undefined || isBusy) return;
    setIsBusy(true);
    const sent = await send({ ...decide, ifVersion: version });
    setIsBusy(false);
    setTheirs(sent.outcome === 'conflict' ? sent.case : undefined);
    setProblem(sent.outcome === 'refused' ? sent.problem : undefined);
    wasSent.current = sent.outcome === 'done';
    if (wasSent.current) clear();
  }

  const refusal = told?.refusal;
  const whyRefused = useWhyRefused(refusal);
  const saidTo = (field: string) => {
    if (problem?.field?.startsWith(field)) return saidOf(problem, words);
    return refusal?.field?.startsWith(field) ? whyRefused : undefined;
  };
  const fields = ['remedies', 'explanation', 'causes', 'decision'];
  const isElsewhere = (field: string | null | undefined) => !fields.some((name) => field?.startsWith(name));

  function throwAway() {
    clear();
    setTheirs(undefined);
    setProblem(undefined);
  }

  if (!isShown) return null;
  return (
    <div id="resolve" tabIndex={-1}>
      <Container
        header={
          <Header variant="h2" description={isBegun ? w.draftKept : w.description}>
            {w.title}
          </Header>
        }
        footer={
          <DraftFooter
            send={told?.needsApproval ? w.propose : w.send}
            isBusy={isBusy}
            isLacking={decide === undefined || !isOffered}
            isBegun={isBegun || theirs !== undefined}
            onSend={() => submit()}
            onThrowAway={throwAway}
          />
        }
      >
        <SpaceBetween size="l">
          {!isOffered && <Alert type="warning">{w.notAnyMore}</Alert>}
          {theirs !== undefined && (
            <Conflict
              theirs={theirs}
              seen={seen}
              isBusy={isBusy}
              mine={[
                { name: w.decision, value: draft.decision === '' ? '' : words.decisions[draft.decision] },
                {
                  name: words.case.remedies,
                  value: (decide?.remedies ?? [])
                    .map(({ kind, amountMinor }) =>
                      [words.remedies[kind], amountMinor === undefined ? '' : format.money(amountMinor, currency)].join(
                        ' ',
                      ),
                    )
                    .join(', '),
                },
                { name: w.explanation, value: draft.explanation },
              ]}
              onAgain={() => {
                see(theirs);
                submit(theirs.version);
              }}
            />
          )}
          {problem !== undefined && isElsewhere(problem.field) && (
            <AnswerAlert to={problem} type="error">
              {saidOf(problem, words)}
            </AnswerAlert>
          )}
          <FormField label={w.decision} errorText={saidTo('decision') ?? ''} stretch>
            <Segments
              label={w.decision}
              value={draft.decision === '' ? null : draft.decision}
              options={Object.entries(words.decisions) as [DecisionDraft['decision'], string][]}
              onChange={(decision) => write({ decision })}
            />
          </FormField>
          <RemedyRows
            it={it}
            remedies={draft.remedies}
            error={saidTo('remedies')}
            onChange={(remedies) => write({ remedies })}
          />
          {told?.needsApproval && <Alert type="info">{w.needsApproval}</Alert>}
          {refusal != null && isElsewhere(refusal.field) && <Alert type="warning">{whyRefused}</Alert>}
          <ProseField
            label={w.explanation}
            hint={w.explanationHint}
            value={draft.explanation}
            onChange={(explanation) => write({ explanation })}
            facts={facts}
            error={saidTo('explanation')}
            rows={6}
          />
          <FieldControl
            it={it}
            name="causes"
            field={{ as: 'causes', isOptional: true }}
            values={{ causes: draft.cause }}
            write={({ causes }) => write({ cause: `${causes ?? ''}` })}
            error={saidTo('causes')}
          />
          {isOffered && decide !== undefined && <LetterPreview preview={preview} language={it.language} />}
        </SpaceBetween>
      </Container>
    </div>
  );
}
