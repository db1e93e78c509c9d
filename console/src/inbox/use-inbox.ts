import type { AnswerOf, CaseSummary } from '../api/routes.ts';
import { useAllCases } from '../api/use-all-cases.ts';
import { useAsk } from '../api/use-api.ts';
import { nearnessOf } from '../format/due.ts';
import { useNow } from '../format/use-format.ts';
import { useSession } from '../session/session.ts';

export type Mention = AnswerOf<'GET /mentions'>['mentions'][number];

const FRESH_MS = 15_000;

/** What waits for me: notices of the house, cases of mine that are due within two hours, proposals that want my approval. */
export function useInbox() {
  const { person } = useSession();
  const now = useNow();
  const isDesk = person.role !== 'operator';
  const often = { refetchInterval: FRESH_MS, enabled: isDesk };
  const mentions = useAsk('GET /mentions', { query: { limit: 100 } }, often);
  const mine = useAllCases({ owner: 'me' }, FRESH_MS, isDesk);
  const approves = person.role === 'supervisor' || person.role === 'admin';
  const proposed = useAllCases({ status: 'awaiting-approval' }, FRESH_MS, approves);

  const unread = mentions.data?.mentions.filter(({ readAt }) => readAt === undefined) ?? [];
  const isNear = ({ dueAt }: CaseSummary) => dueAt !== null && ['late', 'soon'].includes(nearnessOf(dueAt, now));
  const due = mine.data?.cases.filter(isNear) ?? [];
  const approvals = (proposed.data?.cases ?? []).filter(({ owner }) => owner !== person.id);
  return { mentions, mine, due, approvals, unread, count: unread.length + due.length + approvals.length, isDesk };
}
