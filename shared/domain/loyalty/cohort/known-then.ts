import type { Case } from '../../case/case.ts';
import type { Closure } from '../../case/vocabulary.ts';
import { addDays, localDay } from '../../deadlines/calendar.ts';
import type { Day } from '../../time.ts';
import { LANDMARK_DAYS } from './people-sql.ts';

/** What a case is, of what reports group and admit by. */
type Standing = Pick<Case, 'kind' | 'category' | 'severity' | 'receivedAt'>;

/** As it was at the end of a day. */
export function standingOn(it: Case, day: Day, timeZone: string): Standing {
  return it.past?.find(({ until }) => localDay(until, timeZone) > day) ?? it;
}

/**
 * As it was at the landmark. A corrected receipt moves the landmark only if that was done by the landmark as it was counted until then: so the
 * day hangs on nothing that comes after it.
 */
export function atLandmark(it: Case, timeZone: string): { day: Day; receivedDay: Day; kind: Case['kind'] } {
  const landmarkOf = ({ receivedAt }: Standing) => addDays(localDay(receivedAt, timeZone), LANDMARK_DAYS);
  const standing = it.past?.find((past) => localDay(past.until, timeZone) > landmarkOf(past)) ?? it;
  return { day: landmarkOf(standing), receivedDay: localDay(standing.receivedAt, timeZone), kind: standing.kind };
}

/** How the case had ended at the end of a day, if it was opened again after it; else null. */
export function undoneSince({ rounds, round }: Case, day: Day, timeZone: string): Closure | null {
  const next = [...rounds.slice(1), round];
  const ended = rounds.find(
    ({ closedAt }, at) =>
      closedAt !== undefined &&
      localDay(closedAt, timeZone) <= day &&
      localDay(next[at]?.openedAt ?? closedAt, timeZone) > day,
  );
  return ended?.closure ?? null;
}
