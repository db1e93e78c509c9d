import type { Case } from '../case/case.ts';
import { isShutOut } from '../case/guards.ts';
import { nextPromise } from '../case/views.ts';
import { endOfDay, localDay } from '../deadlines/calendar.ts';
import { addMilliseconds, type Instant, SECOND_MS } from '../time.ts';
import type { Notice } from './notices.ts';
import type { NoticeKind } from './words.ts';

/**
 * `due`: a promise of one's own case is to be kept today or within two hours; `broken`: it was not, and still is not; `approval`: a
 * proposal waits.
 */
export type NewsKind = NoticeKind | 'due' | 'broken' | 'approval';

/** Something that waits for somebody, as their mail names it. Codes only: a mail lies outside the house. */
export interface News {
  /** The same as long as it is the same news. */
  id: string;
  what: NewsKind;
  caseNumber: string;
  /** When the promise is or was due, else since when it waits. */
  at: Instant;
}

/** Who looks into the console meanwhile needs no mail. */
const GRACE_MS = 300 * SECOND_MS;
/** As the console's bell counts it. A mail has the whole day beside it: a shift may end hours before a promise of a day does. */
const SOON_MS = 7_200 * SECOND_MS;

/**
 * All that waits for a person, the oldest first.
 *
 * @param notices of the person @param mine cases not final that are theirs
 * @param proposed cases that may wait for approval, if they are one who is told of these
 * @param timeZone the firm's, by which its days end
 */
export function newsFor(
  personId: string,
  { notices, mine, proposed }: { notices: readonly Notice[]; mine: readonly Case[]; proposed: readonly Case[] },
  now: Instant,
  timeZone: string,
): News[] {
  const told = addMilliseconds(now, -GRACE_MS);
  const inTwoHours = addMilliseconds(now, SOON_MS);
  const tonight = endOfDay(localDay(now, timeZone), timeZone);
  const soon = inTwoHours > tonight ? inTwoHours : tonight;
  return [
    ...notices
      .filter(({ readAt, at }) => readAt === undefined && at <= told)
      .map(({ noticeId, what, caseNumber, at }) => ({ id: noticeId, what, caseNumber, at })),
    ...mine.filter((it) => !isShutOut(personId, it)).flatMap((it) => promisesOf(it, soon)),
    ...proposed.flatMap((it): News[] => {
      const { status, proposal, caseId, caseNumber } = it;
      if (status !== 'awaiting-approval' || proposal === undefined || isShutOut(personId, it)) return [];
      // Nobody approves what they proposed themselves.
      if (proposal.by === personId || proposal.at > told) return [];
      return [{ id: `approval/${caseId}/${proposal.at}`, what: 'approval', caseNumber, at: proposal.at }];
    }),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The next promise, if it is due by `soon`, and those that are owed although they were missed. Promises due at one instant are one. */
function promisesOf(it: Case, soon: Instant): News[] {
  const { caseId, caseNumber, deadlines } = it;
  const next = nextPromise(it);
  const owed = deadlines.filter(
    ({ missedAt, metAt, lateAt, policy }) =>
      missedAt !== undefined && metAt === undefined && lateAt === undefined && policy === undefined,
  );
  const news = (what: 'due' | 'broken', at: Instant): News => ({ id: `${what}/${caseId}/${at}`, what, caseNumber, at });
  return [
    ...(next === null || next > soon ? [] : [news('due', next)]),
    ...[...new Set(owed.map(({ dueAt }) => dueAt))].map((at) => news('broken', at)),
  ];
}
