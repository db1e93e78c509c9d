import { useAsk } from '../api/use-api.ts';
import type { CallFacts } from './telephone.ts';

const OVER: readonly string[] = ['closed', 'withdrawn', 'merged'];

/**
 * The case that a call is about: the one its flow noted, or else one that came from the same number, an open one before others.
 * `others` are the number's other cases. Both as the house lets this person see them.
 */
export function useCallersCase({ from, caseNumber }: Pick<CallFacts, 'from' | 'caseNumber'>) {
  const asked = { query: { phone: from ?? '', limit: 5 } };
  const known = useAsk('GET /cases', asked, { enabled: from !== null, staleTime: 60_000 });
  const others = (known.data?.cases ?? []).filter((one) => one.caseNumber !== caseNumber);
  const likely = others.find(({ status }) => !OVER.includes(status)) ?? others[0];
  return { number: caseNumber ?? likely?.caseNumber, others, known };
}
