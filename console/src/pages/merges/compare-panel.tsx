import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk, useTell } from '../../api/use-api.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useFormat } from '../../format/use-format.ts';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { StatusBadge } from '../../states/badges.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { saidOf } from '../../states/said-of.ts';
import { WhyRefused } from '../../states/why-refused.tsx';
import { useWords } from '../../words/words.ts';
import { CaseLink } from '../../worklist/case-link.tsx';
import { SaidInCase } from './said-in-case.tsx';

type Duplicate = AnswerOf<'GET /cases/{caseNumber}/duplicates'>['duplicates'][number];

/** A case beside those that are like it: what was said in each, why they may be one, and the way to make them one. */
export function ComparePanel({ caseNumber }: { caseNumber: string }) {
  const { words } = useWords();
  const format = useFormat();
  const notify = useNotify();
  const w = words.merges;
  const [selected, setSelected] = useState<readonly Duplicate[]>([]);
  const [reason, setReason, forget] = useDraft(`merge ${caseNumber}`, '');
  const found = useAsk('GET /cases/{caseNumber}/duplicates', { path: { caseNumber } });
  const merge = useTell('POST /cases/{caseNumber}/merges', [
    'GET /cases/{caseNumber}/duplicates',
    'GET /cases',
    'GET /merges',
    'GET /cases/{caseNumber}',
  ]);

  function doMerge() {
    const body = {
      with: selected.map((one) => one.caseNumber),
      ...(reason.trim() !== '' && { text: reason.trim() }),
    };
    merge.mutate(
      { path: { caseNumber }, body },
      {
        onSuccess: ({ survivor, answers }) => {
          const done = answers.filter(({ status }) => status === 200).length;
          const refused = answers.filter(({ status }) => status !== 200);
          if (done > 0) notify({ type: 'success', text: w.merged(done, survivor) });
          if (refused.length > 0) {
            const lines = refused.map(({ caseNumber: of, ...why }) => (
              <li key={of}>
                {of}: <WhyRefused {...why} />
              </li>
            ));
            notify({
              type: 'warning',
              text: (
                <>
                  {w.refused}
                  <ul>{lines}</ul>
                </>
              ),
            });
          } else forget();
          setSelected([]);
        },
      },
    );
  }

  if (found.isError) return <ErrorState error={found.error} onAgain={() => found.refetch()} />;
  return (
    <SpaceBetween size="m">
      <SaidInCase caseNumber={caseNumber} />
      <Table
        items={found.data?.duplicates ?? []}
        trackBy="caseNumber"
        wrapLines
        loading={found.isPending}
        loadingText={words.states.loading}
        selectionType="multi"
        selectedItems={[...selected]}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        ariaLabels={{
          tableLabel: w.like,
          selectionGroupLabel: w.like,
          allItemsSelectionLabel: () => words.worklist.selectAll,
          itemSelectionLabel: (_, one) => words.worklist.selectCase(one.caseNumber),
        }}
        header={
          <SpaceBetween size="s">
            <Header
              variant="h2"
              actions={
                <Button variant="primary" disabled={selected.length === 0} loading={merge.isPending} onClick={doMerge}>
                  {w.merge(selected.length)}
                </Button>
              }
            >
              {w.like}
            </Header>
            <FormProblem error={merge.error} fields={['text']} />
            {selected.length > 0 && (
              <FormField label={w.reason} description={w.reasonText} errorText={problemAt(merge.error, 'text')}>
                <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
              </FormField>
            )}
          </SpaceBetween>
        }
        empty={<EmptyState title={w.noneLike} />}
        columnDefinitions={[
          {
            id: 'case',
            header: words.worklist.number,
            isRowHeader: true,
            cell: (one) => (
              <>
                <CaseLink number={one.caseNumber} />
                <div>
                  <StatusBadge status={one.status} />
                </div>
              </>
            ),
          },
          {
            id: 'why',
            header: w.why,
            cell: ({ why, likeness }) => (
              <>
                {why.map((one) => w.likenesses[one]).join(', ')}
                <div>{w.similar(format.share(likeness))}</div>
              </>
            ),
          },
          { id: 'said', header: w.said, minWidth: 160, cell: (one) => <Said caseNumber={one.caseNumber} /> },
        ]}
      />
    </SpaceBetween>
  );
}

function Said({ caseNumber }: { caseNumber: string }) {
  const { words } = useWords();
  const found = useAsk('GET /cases/{caseNumber}', { path: { caseNumber } }, { staleTime: 60_000 });
  if (found.isPending) return <>{words.states.loading}</>;
  if (found.data === undefined) return <>{saidOf(found.error, words)}</>;
  return <span className="words">{found.data.complaint?.message ?? words.case.noWords}</span>;
}
