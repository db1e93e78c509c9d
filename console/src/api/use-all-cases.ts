import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.ts';
import type { Problem } from './problem.ts';
import type { AskedOf, CaseSummary } from './routes.ts';

export interface AllCases {
  cases: readonly CaseSummary[];
  /** There are more than were asked for. */
  isMore: boolean;
}

/** A list that is looked through and not leafed through: so many pages of a hundred, what happens next first. */
const MOST_PAGES = 10;

type Query = Omit<AskedOf<'GET /cases'>['query'], 'cursor' | 'limit'>;

/** Reads `GET /cases` page after page, a thousand cases at most, and again every so often. */
export function useAllCases(query: Query, refetchInterval: number, enabled = true) {
  const { ask } = useSession();
  return useQuery<AllCases, Problem>({
    queryKey: ['GET /cases', 'all', query],
    refetchInterval,
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      // By number: a case in which something new is due may stand on a later page, too.
      const cases = new Map<string, CaseSummary>();
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page++) {
        const asked = { query: { ...query, limit: 100, ...(cursor !== undefined && { cursor }) } };
        const answer = await ask('GET /cases', asked, { signal });
        for (const one of answer.cases) cases.set(one.caseNumber, one);
        cursor = answer.cursor;
        if (cursor === undefined) break;
      }
      return { cases: [...cases.values()], isMore: cursor !== undefined };
    },
  });
}
