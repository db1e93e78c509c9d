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
  caseId: string;
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
  const until = [addMilliseconds(now, SOON_MS), endOfDay(localDay(now, timeZone), timeZone)];
  return [
    ...notices
      .filter(({ readAt, at }) => readAt === undefined && at <= told)
      .map(({ noticeId, what, caseId, caseNumber, at }) => ({ id: noticeId, what, caseId, caseNumber, at })),
    ...mine.filter((it) => !isShutOut(personId, it)).flatMap((it) => promisesOf(it, until)),
    ...proposed.flatMap((it): News[] => {
      const { status, proposal, caseId, caseNumber } = it;
      if (status !== 'awaiting-approval' || proposal === undefined || isShutOut(personId, it)) return [];
      // Nobody approves what they proposed themselves.
      if (proposal.by === personId || proposal.at > told) return [];
      return [{ id: `approval/${caseId}/${proposal.at}`, what: 'approval', caseId, caseNumber, at: proposal.at }];
    }),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Notices tell of what was: whether it still is for this person, as the case stands now. All other news is made of cases as they are. */
export function isStillFor(
  { personId, teams }: { personId: string; teams: readonly string[] },
  what: NewsKind,
  it: Case | undefined,
): boolean {
  if (it === undefined || isShutOut(personId, it)) return false;
  // How they worked is theirs to read and to reply to, whatever team the case is in by now.
  if (what === 'reviewed') return true;
  return teams.includes(it.team) && (what !== 'assigned' || it.owner === personId);
}

/** The next promise, if it is due by one of these instants, and those that are owed although they were missed. Promises due at one instant are one. */
function promisesOf(it: Case, until: readonly Instant[]): News[] {
  const { caseId, caseNumber, deadlines } = it;
  const next = nextPromise(it);
  const owed = deadlines.filter(
    ({ missedAt, metAt, lateAt, policy }) =>
      missedAt !== undefined && metAt === undefined && lateAt === undefined && policy === undefined,
  );
  const news = (what: 'due' | 'broken', at: Instant): News => ({
    id: `${what}/${caseId}/${at}`,
    what,
    caseId,
    caseNumber,
    at,
  });
  return [
    ...(next !== null && until.some((end) => next <= end) ? [news('due', next)] : []),
    ...[...new Set(owed.map(({ dueAt }) => dueAt))].map((at) => news('broken', at)),
  ];
}
