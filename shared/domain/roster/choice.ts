import type { Case } from '../case/case.ts';
import type { BusinessCalendar } from '../deadlines/policy.ts';
import type { Instant } from '../time.ts';
import { isOnShift, type RosterPerson } from './person.ts';

/** What somebody has in hand, and their place in the round. */
export interface Load {
  /** Case ids, with when each came. */
  cases: Readonly<Record<string, Instant>>;
  /** Of the last case that they were given: one more than any colleague's then. 0: none yet. */
  turn: number;
}

export interface Candidate {
  person: RosterPerson;
  load: Load;
}

/** Who of a team could take a case at all: on shift, speaking its language, having the skill that it asks for. */
export function areFit(
  people: readonly RosterPerson[],
  it: Pick<Case, 'team' | 'language' | 'skill'>,
  house: BusinessCalendar,
  now: Instant,
): RosterPerson[] {
  const ofTeam = people.filter(({ teams }) => teams.includes(it.team));
  const knowing = ofTeam.filter(({ skills }) => it.skill === undefined || skills.includes(it.skill));
  const speaking = knowing.filter(({ languages }) => languages.includes(it.language));
  // A language that nobody of the team speaks must not leave a case lying: somebody will find words.
  const able = speaking.length > 0 ? speaking : knowing;
  return able.filter((person) => isOnShift(person, house, now));
}

/** Whose turn it is, and the turn that it will have been; nobody's where no hand is free. */
export function nextInTurn(candidates: readonly Candidate[]): { next: Candidate; turn: number } | undefined {
  const [next] = candidates
    .filter(({ person, load }) => Object.keys(load.cases).length < person.cap)
    // Among equals the id decides, so that everybody asks in the same order.
    .toSorted((a, b) => a.load.turn - b.load.turn || a.person.personId.localeCompare(b.person.personId));
  return next && { next, turn: Math.max(...candidates.map(({ load }) => load.turn)) + 1 };
}
