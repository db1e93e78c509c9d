import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useTell } from '../../api/use-api.ts';
import { useFormDraft } from '../../drafts/use-draft.ts';
import { DraftFooter } from '../../forms/draft-footer.tsx';
import { FormProblem } from '../../forms/form-problem.tsx';
import { useNames } from '../../session/names.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { MarkRows } from './mark-rows.tsx';
import { type Card, type Markings, marksIn } from './scorecard.ts';

/** A scorecard is given: criterion by criterion, and a few words in all. */
export function GiveForm({ caseNumber, person, card }: { caseNumber: string; person: string; card: Card }) {
  const nameOf = useNames();
  const { words } = useWords();
  const notify = useNotify();
  const w = words.quality;
  const { draft, write, clear, isBegun } = useFormDraft(`scorecard ${caseNumber} ${person}`, {
    markings: {} as Markings,
    text: '',
  });
  const give = useTell('POST /cases/{caseNumber}/scorecards', [
    'GET /cases/{caseNumber}/scorecards',
    'GET /scorecards',
    'GET /scorecards/board',
  ]);
  const marks = marksIn(card, draft.markings);
  const text = draft.text.trim();
  function submit() {
    if (marks === undefined) return;
    const done = () => {
      notify({ type: 'success', text: w.doneGiving });
      clear();
    };
    const body = { person, card: card.version, marks, ...(text !== '' && { text }) };
    give.mutate({ path: { caseNumber }, body }, { onSuccess: done });
  }
  return (
    <Container
      header={
        <Header variant="h2" description={isBegun ? words.forms.kept : w.giveText}>
          {w.giveTitle(nameOf(person))}
        </Header>
      }
      footer={
        <DraftFooter
          send={w.give}
          isBusy={give.isPending}
          isLacking={marks === undefined}
          isBegun={isBegun}
          onSend={submit}
          onThrowAway={clear}
        />
      }
    >
      <SpaceBetween size="l">
        <FormProblem error={give.error} />
        <MarkRows
          card={card}
          markings={draft.markings}
          onChange={(criterion, marking) => write({ markings: { ...draft.markings, [criterion]: marking } })}
        />
        <FormField label={w.overall} description={w.overallText} stretch>
          <Textarea value={draft.text} rows={4} onChange={({ detail }) => write({ text: detail.value })} />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
