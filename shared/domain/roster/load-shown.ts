import type { Case } from '../case/case.ts';
import { nextDue } from '../deadlines/deadlines.ts';
import type { BusinessCalendar } from '../deadlines/policy.ts';
import type { Instant } from '../time.ts';
import { isOnShift, type RosterPerson } from './person.ts';

export interface Counts {
  dueToday: number;
  broken: number;
}

/** One team's cases that are not final, counted. `until`: the end of today. */
export function teamLoad(team: string, cases: readonly Case[], until: Instant) {
  const oldest = cases.reduce<Instant | null>(
    (first, { receivedAt }) => (first === null || receivedAt < first ? receivedAt : first),
    null,
  );
  return {
    team,
    open: cases.length,
    withNobody: cases.filter((it) => it.status === 'open').length,
    decided: cases.filter((it) => it.status === 'decided').length,
    ...countsOf(cases, until),
    oldestReceivedAt: oldest,
  };
}

/** Everybody who has a case or stands on the roster, by how much they have in hand. */
export function peopleLoad(
  cases: readonly Case[],
  people: readonly RosterPerson[],
  { until, house, now }: { until: Instant; house: BusinessCalendar; now: Instant },
) {
  const working = cases.filter(({ status }) => status !== 'decided');
  const ids = new Set([...people.map(({ personId }) => personId), ...working.flatMap(({ owner }) => owner ?? [])]);
  return [...ids]
    .map((personId) => {
      const person = people.find((candidate) => candidate.personId === personId);
      const theirs = working.filter(({ owner }) => owner === personId);
      return {
        personId,
        isOnRoster: person !== undefined,
        isOnShift: person !== undefined && isOnShift(person, house, now),
        inHand: theirs.length,
        ...countsOf(theirs, until),
        cap: person?.cap ?? null,
      };
    })
    .toSorted((a, b) => b.inHand - a.inHand || a.personId.localeCompare(b.personId));
}

/** Of promises, to be kept by then or broken. */
export function countsOf(cases: readonly Case[], until: Instant): Counts {
  const isDue = (due: Instant | undefined) => due !== undefined && due <= until;
  return {
    dueToday: cases.filter(({ deadlines }) => isDue(nextDue(deadlines))).length,
    broken: cases.filter(({ deadlines }) => deadlines.some(({ missedAt }) => missedAt !== undefined)).length,
  };
}
