import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { memo, useEffect, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import type { CaseSummary } from '../api/routes.ts';
import { useSession } from '../session/session.ts';
import { useIsNarrow } from '../shell/use-media.ts';
import { EmptyState, ErrorState } from '../states/error-state.tsx';
import { useWords } from '../words/words.ts';
import { BulkBar } from './bulk-bar.tsx';
import { useColumns } from './columns.tsx';
import type { CasesQuery, Filter } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { Freshness } from './freshness.tsx';

/** What the table shows, all of one moment. */
export interface Listed {
  /** In the order of the page. */
  cases: readonly CaseSummary[];
  filter: Filter;
  query: CasesQuery;
  /** From 1. */
  page: number;
  /** As many as have been looked at. */
  pages: number;
  /** Where the next page begins, if there is one. */
  next: string | undefined;
  isPending: boolean;
  error: Problem | null;
  openFirst(): void;
  refetch(): void;
}

interface CaseTableProps {
  listed: Listed;
  onPage(page: number, begins: string | undefined): void;
  onFilter(filter: Filter): void;
}

/** Drawn anew only where something in it is another: of a hundred rows that is what costs most on this page. */
export const CaseTable = memo(function CaseTable({ listed, onPage, onFilter }: CaseTableProps) {
  const { cases, filter, query, page, pages, next, isPending, error, openFirst, refetch } = listed;
  const { words } = useWords();
  const { person } = useSession();
  const isNarrow = useIsNarrow();
  const [selected, setSelected] = useState<readonly CaseSummary[]>([]);
  const w = words.worklist;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected elsewhere is not meant here
  useEffect(() => setSelected([]), [filter, page]);

  const isCut = Object.keys(filter).length > 0;
  const mayCommand = person.role !== 'manager';
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
      loading={isPending}
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
            counter={isPending ? '' : `(${w.count(cases.length, next !== undefined || page > 1)})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <Freshness query={query} />
                {mayCommand && !isNarrow && (
                  <BulkBar caseNumbers={chosen.map(({ caseNumber }) => caseNumber)} onDone={() => setSelected([])} />
                )}
                <Button variant="primary" disabled={cases.length === 0} onClick={openFirst}>
                  {w.next}
                </Button>
              </SpaceBetween>
            }
          >
            {w.title}
          </Header>
          {error !== null && <ErrorState error={error} onAgain={() => refetch()} />}
        </SpaceBetween>
      }
      filter={<FilterBar filter={filter} onChange={onFilter} />}
      pagination={
        (page > 1 || next !== undefined) && (
          <Pagination
            currentPageIndex={page}
            pagesCount={Math.max(pages, next === undefined ? page : page + 1)}
            openEnd={next !== undefined}
            onChange={({ detail }) => onPage(detail.currentPageIndex, next)}
          />
        )
      }
      empty={
        error !== null ? null : isCut ? (
          <EmptyState title={w.emptyFound} text={w.emptyFoundText} />
        ) : (
          <EmptyState title={w.empty} text={w.emptyText} />
        )
      }
    />
  );
});
