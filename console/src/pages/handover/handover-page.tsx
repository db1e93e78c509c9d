import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-api.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { useSession } from '../../session/session.ts';
import { useIsNarrow } from '../../shell/use-media.ts';
import { useTitle } from '../../shell/use-title.ts';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { useWords } from '../../words/words.ts';
import { useColumns } from '../../worklist/columns.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { OwnerPicker } from './owner-picker.tsx';

type Row = AnswerOf<'GET /handover'>['cases'][number];

const FRESH_MS = 10_000;

/** What somebody has open: for the end of a shift, for who is away, and for who takes over. */
export default function HandoverPage() {
  const { words } = useWords();
  const { person } = useSession();
  const format = useFormat();
  const isNarrow = useIsNarrow();
  const [search, setSearch] = useSearchParams();
  const w = words.handover;
  useTitle(w.title);
  const mayChoose = person.role !== 'agent';
  const mayGive = person.role !== 'manager';
  const owner = (mayChoose && search.get('owner')) || person.id;
  const [selected, setSelected] = useState<readonly Row[]>([]);
  const [giving, setGiving] = useState<'selected' | 'all'>();

  const query = { limit: 100, ...(owner !== person.id && { owner }) };
  const list = useAsk('GET /handover', { query }, { refetchInterval: FRESH_MS, placeholderData: keepPreviousData });
  const cases = list.data?.owner === owner ? list.data.cases : [];
  const chosen = cases.filter(({ caseNumber }) => selected.some((one) => one.caseNumber === caseNumber));
  const columns = useHandoverColumns(isNarrow);

  return (
    <>
      <Table
        variant="full-page"
        wrapLines
        trackBy="caseNumber"
        items={cases}
        columnDefinitions={columns}
        loading={list.isPending}
        loadingText={words.states.loading}
        {...(mayGive && {
          selectionType: 'multi' as const,
          selectedItems: chosen,
          onSelectionChange: ({ detail }: { detail: { selectedItems: Row[] } }) => setSelected(detail.selectedItems),
        })}
        ariaLabels={{
          tableLabel: w.title,
          selectionGroupLabel: w.title,
          allItemsSelectionLabel: () => words.worklist.selectAll,
          itemSelectionLabel: (_, { caseNumber }) => words.worklist.selectCase(caseNumber),
        }}
        header={
          <SpaceBetween size="m">
            <Header
              variant="awsui-h1-sticky"
              description={w.description}
              counter={list.data && `(${format.number(cases.length)}${list.data.cursor === undefined ? '' : '+'})`}
              actions={
                mayGive && (
                  <SpaceBetween direction="horizontal" size="xs">
                    {mayChoose && (
                      <Button disabled={cases.length === 0} onClick={() => setGiving('all')}>
                        {w.reassignAll}
                      </Button>
                    )}
                    <Button variant="primary" disabled={chosen.length === 0} onClick={() => setGiving('selected')}>
                      {w.handOver}
                    </Button>
                  </SpaceBetween>
                )
              }
            >
              {w.title}
            </Header>
            {list.isError && <ErrorState error={list.error} onAgain={() => list.refetch()} />}
          </SpaceBetween>
        }
        filter={mayChoose && <OwnerPicker key={owner} owner={owner} onChange={(id) => setSearch({ owner: id })} />}
        empty={list.isError ? null : <EmptyState title={w.none} text={w.noneText} />}
      />
      {giving !== undefined && (
        <HandOverDialog
          from={owner}
          which={giving === 'all' ? { ownedBy: owner } : chosen.map(({ caseNumber }) => caseNumber)}
          onClose={() => setGiving(undefined)}
          onDone={() => {
            setGiving(undefined);
            setSelected([]);
          }}
        />
      )}
    </>
  );
}

/** As the worklist's, with what is next in place of whose they are. */
function useHandoverColumns(isNarrow: boolean): TableProps.ColumnDefinition<Row>[] {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.handover;
  const columns = useColumns(isNarrow).filter(({ id }) => id !== 'owner' && id !== 'received');
  return [
    ...columns,
    {
      id: 'next',
      header: w.next,
      minWidth: 150,
      cell: ({ next }) => (
        <>
          {w.nexts[next.what]}
          {next.at !== null && <div>{format.moment(next.at, now)}</div>}
        </>
      ),
    },
  ];
}
