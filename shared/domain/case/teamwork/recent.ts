import { addMilliseconds, DAY_MS, type Instant } from '../../time.ts';
import type { Case } from '../case.ts';

/** Complaints of the same customer, received in so many days before this one (or at the same instant), the newest first. */
export function recentComplaints(
  all: readonly Case[],
  caseId: string,
  receivedAt: Instant,
  windowDays: number,
): Case[] {
  const since = addMilliseconds(receivedAt, -windowDays * DAY_MS);
  return all
    .filter((it) => it.caseId !== caseId && it.kind === 'complaint' && it.receivedAt >= since)
    .filter((it) => it.status !== 'merged' && it.receivedAt <= receivedAt)
    .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
}
