import { useAsk } from '../api/use-api.ts';
import type { CallFacts } from './telephone.ts';

const OVER: readonly string[] = ['closed', 'withdrawn', 'merged'];

/** Something is still to be done in it. */
export const isOpen = ({ status }: { status: string }) => !OVER.includes(status);

const LOOK_MS = 1_500;
/** Longer than the house takes to note who answered, and a case to open. */
const MOST_LOOKS = 20;

/**
 * A case as far as this person may read it: one of another team a moment after they have answered its call.
 * @param isAwaited it is asked for again until it is there
 */
export function useReadable(caseNumber: string | undefined, { isAwaited = false } = {}) {
  return useAsk(
    'GET /cases/{caseNumber}',
    { path: { caseNumber: caseNumber ?? '' } },
    {
      enabled: caseNumber !== undefined,
      staleTime: 60_000,
      refetchInterval: ({ state }) =>
        isAwaited && state.data === undefined && state.errorUpdateCount < MOST_LOOKS && LOOK_MS,
    },
  );
}

/** Of the cases of a number the one that a call is likely to be about: an open one before others. */
export function likelyOf<C extends { status: string }>(cases: readonly C[]): C | undefined {
  return cases.find(isOpen) ?? cases[0];
}

/**
 * The case that a call is about: the one its flow noted, or else the likely one of those that came from the same number.
 * `others` are the number's other cases. Both as the house lets this person see them.
 */
export function useCallersCase({ from, caseNumber }: Pick<CallFacts, 'from' | 'caseNumber'>) {
  const asked = { query: { phone: from ?? '', limit: 5 } };
  const known = useAsk('GET /cases', asked, { enabled: from !== null, staleTime: 60_000 });
  const others = (known.data?.cases ?? []).filter((one) => one.caseNumber !== caseNumber);
  return { number: caseNumber ?? likelyOf(others)?.caseNumber, others, known };
}
