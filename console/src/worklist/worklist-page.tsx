import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import type { CaseSummary } from '../api/routes.ts';
import { useAsk } from '../api/use-api.ts';
import { useFormat } from '../format/use-format.ts';
import { useSession } from '../session/session.ts';
import { useIsNarrow } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { EmptyState, ErrorState } from '../states/error-state.tsx';
import { useWords } from '../words/words.ts';
import { BulkBar } from './bulk-bar.tsx';
import { useColumns } from './columns.tsx';
import { filterOf, PAGE_SIZE, wordsOf } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { keepOrder } from './order.ts';
import { moveInRows, openSearch, tickRow } from './row-focus.ts';

/** Read again as often as somebody else might take a case; the house answers a page in a few milliseconds. */
const FRESH_MS = 5_000;

/** The worklist: what is due first, cut by a filter in the address, pages of a hundred. */
export default function WorklistPage() {
  const { words } = useWords();
  const { person } = useSession();
  const format = useFormat();
  const isNarrow = useIsNarrow();
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const w = words.worklist;
  useTitle(w.title);

  const address = search.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(address)), [address]);
  // Where each page begins; the first without a cursor.
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const [page, setPage] = useState(1);
  const [selected, setSelected] = useState<readonly CaseSummary[]>([]);

  const cursor = cursors[page - 1];
  const query = { ...filter, limit: PAGE_SIZE, ...(cursor !== undefined && { cursor }) };
  const list = useAsk('GET /cases', { query }, { refetchInterval: FRESH_MS, placeholderData: keepPreviousData });
  const cases = useMemo(() => dueFirst(list.data?.cases ?? []), [list.data]);
  const isCut = Object.keys(filter).length > 0;
  const mayCommand = person.role !== 'manager';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins at its first page
  useEffect(() => {
    setCursors([undefined]);
    setPage(1);
    setSelected([]);
  }, [address]);
  useEffect(() => {
    keepOrder({
      caseNumbers: cases.map(({ caseNumber }) => caseNumber),
      address: address === '' ? '/cases' : `/cases?${address}`,
    });
  }, [cases, address]);

  const isForMe = ({ owner }: CaseSummary) => owner === null || owner === person.id;
  const first = cases.find((it) => it.dueAt !== null && isForMe(it)) ?? cases[0];
  useActions([
    { id: 'next-case', label: w.next, keys: 'n', run: () => first !== undefined && go(`/cases/${first.caseNumber}`) },
    { id: 'row-down', label: w.down, keys: 'j', run: () => moveInRows(1) },
    { id: 'row-up', label: w.up, keys: 'k', run: () => moveInRows(-1) },
    ...(mayCommand ? [{ id: 'select-row', label: w.select, keys: 'x', run: tickRow }] : []),
    { id: 'search', label: w.focusSearch, keys: '/', run: openSearch },
    { id: 'refresh', label: w.refresh, keys: 'r', run: () => list.refetch() },
  ]);

  const next = list.data?.cursor;
  const showPage = (wanted: number) => {
    if (wanted > cursors.length && next !== undefined) setCursors([...cursors, next]);
    setPage(wanted);
    setSelected([]);
  };
  const columns = useColumns(isNarrow);
  const chosen = cases.filter(({ caseNumber }) => selected.some((one) => one.caseNumber === caseNumber));

  return (
    <Table
      variant="full-page"
      stickyHeader={!isNarrow}
      wrapLines
      trackBy="caseNumber"
      items={cases}
      columnDefinitions={columns}
      loading={list.isPending}
      loadingText={words.states.loading}
      {...(mayCommand && !isNarrow
        ? {
            selectionType: 'multi' as const,
            selectedItems: chosen,
            onSelectionChange: ({ detail }: { detail: { selectedItems: CaseSummary[] } }) =>
              setSelected(detail.selectedItems),
          }
        : {})}
      ariaLabels={{
        tableLabel: w.title,
        selectionGroupLabel: w.title,
        allItemsSelectionLabel: () => w.selectAll,
        itemSelectionLabel: (_, { caseNumber }) => w.selectCase(caseNumber),
      }}
      header={
        <SpaceBetween size="m">
          <Header
            variant="awsui-h1-sticky"
            description={w.description}
            counter={list.data === undefined ? '' : `(${w.count(cases.length, next !== undefined || page > 1)})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <Freshness at={list.dataUpdatedAt} isOld={list.isError} time={format.time} />
                {mayCommand && !isNarrow && (
                  <BulkBar caseNumbers={chosen.map(({ caseNumber }) => caseNumber)} onDone={() => setSelected([])} />
                )}
                <Button
                  variant="primary"
                  disabled={first === undefined}
                  onClick={() => first !== undefined && go(`/cases/${first.caseNumber}`)}
                >
                  {w.next}
                </Button>
              </SpaceBetween>
            }
          >
            {w.title}
          </Header>
          {list.isError && <ErrorState error={list.error} onAgain={() => list.refetch()} />}
        </SpaceBetween>
      }
      filter={<FilterBar filter={filter} onChange={(wanted) => setSearch(wordsOf(wanted))} />}
      pagination={
        (page > 1 || next !== undefined) && (
          <Pagination
            currentPageIndex={page}
            pagesCount={Math.max(cursors.length, next === undefined ? page : page + 1)}
            openEnd={next !== undefined}
            onChange={({ detail }) => showPage(detail.currentPageIndex)}
          />
        )
      }
      empty={
        list.isError ? null : isCut ? (
          <EmptyState title={w.emptyFound} text={w.emptyFoundText} />
        ) : (
          <EmptyState title={w.empty} text={w.emptyText} />
        )
      }
    />
  );
}

/** The house goes by the next thing that happens, an end of a survey too; people by what they have promised. */
function dueFirst(cases: readonly CaseSummary[]): CaseSummary[] {
  const rank = ({ dueAt }: CaseSummary) => dueAt ?? '9';
  return [...cases].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function Freshness({ at, isOld, time }: { at: number; isOld: boolean; time(instant: string): string }) {
  const { words } = useWords();
  if (at === 0) return null;
  return isOld ? (
    <StatusIndicator type="warning">{words.worklist.old}</StatusIndicator>
  ) : (
    <StatusIndicator type="success" colorOverride="grey">
      {words.worklist.live(time(new Date(at).toISOString()))}
    </StatusIndicator>
  );
}
