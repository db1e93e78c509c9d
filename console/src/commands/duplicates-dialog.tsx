import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useAsk, useTell } from '../api/use-api.ts';
import { useFormDraft } from '../drafts/use-draft.ts';
import { useFormat } from '../format/use-format.ts';
import { Dialog } from '../forms/dialog.tsx';
import { CategoryName } from '../session/category-name.tsx';
import { useNotify } from '../shell/notices.tsx';
import { AnswerAlert } from '../states/answer-alert.tsx';
import { EmptyState, ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { useCaseFacts } from '../writing/case-facts.ts';
import { ProseField } from '../writing/prose-field.tsx';
import { isMerged, type Merged, MergedPartly } from './merged-partly.tsx';

/** What may be the same complaint, with why. Nothing is merged but what somebody ticks. */
export function DuplicatesDialog({ it, onClose }: { it: CaseView; onClose(): void }) {
  const { words } = useWords();
  const format = useFormat();
  const notify = useNotify();
  const w = words.commands;
  const path = { caseNumber: it.caseNumber };
  const found = useAsk('GET /cases/{caseNumber}/duplicates', { path });
  const merge = useTell('POST /cases/{caseNumber}/merges', ['GET /cases', 'GET /cases/{caseNumber}']);
  const { draft, write, clear } = useFormDraft<{ with: readonly string[]; text: string }>(
    `duplicates ${it.caseNumber}`,
    {
      with: [],
      text: '',
    },
  );
  const facts = useCaseFacts(it);
  const [partly, setPartly] = useState<Merged>();
  // What is done is nothing to choose any more.
  const done = new Set(partly?.answers.filter(isMerged).map(({ caseNumber }) => caseNumber));

  const submit = () =>
    merge.mutate(
      { path, body: { with: [...draft.with], ...(draft.text.trim() !== '' && { text: draft.text.trim() }) } },
      {
        onSuccess(merged) {
          const notDone = merged.answers.filter((answer) => !isMerged(answer));
          if (notDone.length > 0) {
            setPartly(merged);
            return write({ with: notDone.map(({ caseNumber }) => caseNumber) });
          }
          notify({ type: 'success', text: w.mergedInto(merged.survivor) });
          clear();
          onClose();
        },
      },
    );

  return (
    <Dialog
      title={w.duplicates}
      submit={w.mergeThese(draft.with.length)}
      isBusy={merge.isPending}
      isIncomplete={draft.with.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      {found.isPending ? (
        <LoadingState />
      ) : found.isError ? (
        <ErrorState error={found.error} onAgain={() => found.refetch()} />
      ) : found.data.duplicates.length === 0 ? (
        <EmptyState title={w.noDuplicates} text={w.noDuplicatesText} />
      ) : (
        <SpaceBetween size="m">
          <span>{w.duplicatesText}</span>
          {merge.isError && (
            <AnswerAlert to={merge.error} type="error">
              {saidOf(merge.error, words)}
            </AnswerAlert>
          )}
          {partly !== undefined && <MergedPartly merged={partly} />}
          {found.data.duplicates
            .filter(({ caseNumber }) => !done.has(caseNumber))
            .map((one) => (
              <Checkbox
                key={one.caseNumber}
                checked={draft.with.includes(one.caseNumber)}
                onChange={({ detail }) =>
                  write({
                    with: detail.checked
                      ? [...draft.with, one.caseNumber]
                      : draft.with.filter((number) => number !== one.caseNumber),
                  })
                }
                description={[...one.why.map((why) => w.likenesses[why]), w.likeness(one.likeness)].join(' · ')}
              >
                {one.caseNumber}, <CategoryName id={one.category} />, {format.day(one.receivedAt)},{' '}
                {words.statuses[one.status]}
              </Checkbox>
            ))}
          <ProseField
            label={`${w.fields.whyOne} (${w.optional})`}
            hint={w.whyOneHint}
            value={draft.text}
            onChange={(text) => write({ text })}
            facts={facts}
            rows={2}
          />
        </SpaceBetween>
      )}
    </Dialog>
  );
}
