import { keepPreviousData } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import type { CaseSummary } from '../api/routes.ts';
import { useAsk } from '../api/use-api.ts';
import { useSession } from '../session/session.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/words.ts';
import { CaseTable, type Listed } from './case-table.tsx';
import { type Filter, filterOf, PAGE_SIZE, wordsOf } from './filter.ts';
import { moveInRows, openSearch, tickRow } from './moving/row-focus.ts';
import { keepOrder, keptOrder } from './order.ts';

/** Read again as often as somebody else might take a case; the house answers a page in a few milliseconds. */
const FRESH_MS = 5_000;
const NOTHING: readonly CaseSummary[] = [];

/** The worklist: what is due first, cut by a filter in the address, pages of a hundred. */
export default function WorklistPage() {
  const { words } = useWords();
  const { person } = useSession();
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const w = words.worklist;
  useTitle(w.title);

  const address = search.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(address)), [address]);
  const path = address === '' ? '/cases' : `/cases?${address}`;
  // Where each page begins; the first without a cursor. Another filter begins at its first page, and the same one where one left it.
  const [{ of, cursors, page }, setPages] = useState(() => pagesOf(path, person.id));
  if (of !== path) setPages(pagesOf(path, person.id));

  const cursor = cursors[page - 1] ?? undefined;
  const query = useMemo(
    () => ({ ...filter, limit: PAGE_SIZE, ...(cursor !== undefined && { cursor }) }),
    [filter, cursor],
  );
  const { data, isPending, isPlaceholderData, error, refetch } = useAsk(
    'GET /cases',
    { query },
    { refetchInterval: FRESH_MS, placeholderData: keepPreviousData },
  );
  const asRead = data?.cases ?? NOTHING;
  const cases = useMemo(() => dueFirst(asRead), [asRead]);
  const asked = JSON.stringify(query);
  const [list, setList] = useState(asked);
  if (!isPlaceholderData && list !== asked) setList(asked);
  // What still shows while a page is read is another page, and so is what follows it.
  const next = isPlaceholderData ? undefined : data?.cursor;

  useEffect(() => {
    keepOrder(person.id, {
      caseNumbers: cases.map(({ caseNumber }) => caseNumber),
      address: path,
      cursors,
      page,
    });
  }, [person.id, cases, path, cursors, page]);

  const isForMe = ({ owner }: CaseSummary) => owner === null || owner === person.id;
  const first = cases.find((it) => it.dueAt !== null && isForMe(it)) ?? cases[0];
  const firstNumber = first?.caseNumber;
  const openFirst = useCallback(() => {
    if (firstNumber !== undefined) go(`/cases/${firstNumber}`);
  }, [firstNumber, go]);
  useActions([
    { id: 'next-case', label: w.next, keys: 'n', run: openFirst },
    { id: 'row-down', label: w.down, keys: 'j', run: () => moveInRows(1) },
    { id: 'row-up', label: w.up, keys: 'k', run: () => moveInRows(-1) },
    ...(person.role === 'manager' ? [] : [{ id: 'select-row', label: w.select, keys: 'x', run: tickRow }]),
    { id: 'search', label: w.focusSearch, keys: '/', run: openSearch },
    { id: 'refresh', label: w.refresh, keys: 'r', run: () => refetch() },
  ]);

  const showPage = useCallback((wanted: number, begins: string | undefined) => {
    setPages((held) => ({
      ...held,
      page: wanted,
      cursors: wanted > held.cursors.length && begins !== undefined ? [...held.cursors, begins] : held.cursors,
    }));
  }, []);
  const cut = useCallback((wanted: Filter) => setSearch(wordsOf(wanted)), [setSearch]);
  const pages = cursors.length;
  const listed = useMemo(
    (): Listed => ({ list, cases, filter, query, page, pages, next, isPending, error, openFirst, refetch }),
    [list, cases, filter, query, page, pages, next, isPending, error, openFirst, refetch],
  );
  // A hundred rows are drawn bit by bit: a key or a click in between is answered before they are through.
  return <CaseTable listed={useDeferredValue(listed)} onPage={showPage} onFilter={cut} />;
}

const pagesOf = (path: string, personId: string) => {
  const { address, cursors, page } = keptOrder(personId);
  return address === path ? { of: path, cursors, page } : { of: path, cursors: [null], page: 1 };
};

/** The house goes by the next thing that happens, an end of a survey too; people by what they have promised. */
function dueFirst(cases: readonly CaseSummary[]): CaseSummary[] {
  const rank = ({ dueAt }: CaseSummary) => dueAt ?? '9';
  return [...cases].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
