import type { Case } from '../case/case.ts';
import { isShutOut } from '../case/guards.ts';
import { nextPromise } from '../case/views.ts';
import { addMilliseconds, type Instant, SECOND_MS } from '../time.ts';
import type { Notice } from './notices.ts';
import type { NoticeKind } from './words.ts';

/** `due`: a promise of one's own case is to be kept within two hours, or was not kept; `approval`: a proposal waits. */
export type NewsKind = NoticeKind | 'due' | 'approval';

/** Something that waits for somebody, as their mail names it. Codes only: a mail lies outside the house. */
export interface News {
  /** The same as long as it is the same news. */
  id: string;
  what: NewsKind;
  caseNumber: string;
  /** When the promise is due, else since when it waits. */
  at: Instant;
}

/** Who looks into the console meanwhile needs no mail. */
const GRACE_MS = 300 * SECOND_MS;
/** As the console's bell counts it. */
const SOON_MS = 7_200 * SECOND_MS;

/**
 * All that waits for a person, the oldest first.
 *
 * @param notices of the person @param mine cases not final that are theirs
 * @param proposed cases that may wait for approval, if they are one who is told of these
 */
export function newsFor(
  personId: string,
  { notices, mine, proposed }: { notices: readonly Notice[]; mine: readonly Case[]; proposed: readonly Case[] },
  now: Instant,
): News[] {
  const told = addMilliseconds(now, -GRACE_MS);
  const soon = addMilliseconds(now, SOON_MS);
  return [
    ...notices
      .filter(({ readAt, at }) => readAt === undefined && at <= told)
      .map(({ noticeId, what, caseNumber, at }) => ({ id: noticeId, what, caseNumber, at })),
    ...mine.flatMap((it): News[] => {
      const at = nextPromise(it);
      if (at === null || at > soon || isShutOut(personId, it)) return [];
      return [{ id: `due/${it.caseId}/${at}`, what: 'due', caseNumber: it.caseNumber, at }];
    }),
    ...proposed.flatMap((it): News[] => {
      const { status, proposal, caseId, caseNumber } = it;
      if (status !== 'awaiting-approval' || proposal === undefined || isShutOut(personId, it)) return [];
      // Nobody approves what they proposed themselves.
      if (proposal.by === personId || proposal.at > told) return [];
      return [{ id: `approval/${caseId}/${proposal.at}`, what: 'approval', caseNumber, at: proposal.at }];
    }),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
}
