import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo, useEffect, useMemo, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import type { CaseSummary } from '../api/routes.ts';
import { LogButton } from '../logging/log-button.tsx';
import { useSession } from '../session/session.ts';
import { useIsNarrow } from '../shell/use-media.ts';
import { EmptyState, ErrorState } from '../states/error-state.tsx';
import { useWords } from '../words/words.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CaseList } from './case-list.tsx';
import { CaseRows } from './case-rows.tsx';
import { CASE_COLUMNS } from './columns.tsx';
import type { CasesQuery, Filter } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { Freshness } from './freshness.tsx';

/** What the table shows, all of one moment. */
export interface Listed {
  /** Which filter and page that is. */
  list: string;
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

const NONE: ReadonlySet<string> = new Set();

/** Drawn anew only where something in it is another: of a hundred rows that is what costs most on this page. */
export const CaseTable = memo(function CaseTable({ listed, onPage, onFilter }: CaseTableProps) {
  const { list, cases, filter, query, page, pages, next, isPending, error, openFirst, refetch } = listed;
  const { words } = useWords();
  const { person } = useSession();
  const isNarrow = useIsNarrow();
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE);
  const w = words.worklist;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected elsewhere is not meant here
  useEffect(() => setSelected(NONE), [filter, page]);

  const isCut = Object.keys(filter).length > 0;
  const mayCommand = person.role !== 'manager';
  const chosen = cases.map(({ caseNumber }) => caseNumber).filter((number) => selected.has(number));
  const tools = useMemo(() => <FilterBar filter={filter} onChange={onFilter} />, [filter, onFilter]);

  return (
    <CaseList
      isPending={isPending}
      isEmpty={cases.length === 0}
      header={
        <>
          <Header
            variant="h1"
            description={w.description}
            counter={isPending ? '' : `(${w.count(cases.length, next !== undefined || page > 1)})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs" alignItems="center">
                <Freshness query={query} />
                {mayCommand && !isNarrow && <BulkBar caseNumbers={chosen} onDone={() => setSelected(NONE)} />}
                {mayCommand && <LogButton />}
                <Button variant="primary" disabled={cases.length === 0} onClick={openFirst}>
                  {w.next}
                </Button>
              </SpaceBetween>
            }
          >
            {w.title}
          </Header>
          {error !== null && <ErrorState error={error} onAgain={() => refetch()} />}
        </>
      }
      tools={
        <>
          {tools}
          {(page > 1 || next !== undefined) && (
            <Pagination
              currentPageIndex={page}
              pagesCount={Math.max(pages, next === undefined ? page : page + 1)}
              openEnd={next !== undefined}
              onChange={({ detail }) => onPage(detail.currentPageIndex, next)}
            />
          )}
        </>
      }
      empty={
        error !== null ? null : isCut ? (
          <EmptyState title={w.emptyFound} text={w.emptyFoundText} />
        ) : (
          <EmptyState title={w.empty} text={w.emptyText} />
        )
      }
    >
      <CaseRows
        label={w.title}
        cases={cases}
        columns={CASE_COLUMNS}
        list={list}
        hasWayBack
        {...(mayCommand && !isNarrow && { selected, onSelect: setSelected })}
      />
    </CaseList>
  );
});
