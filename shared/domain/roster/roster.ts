import type { Actor } from '../case/commands.ts';
import { isSupervising } from '../case/guards.ts';
import type { Refusal } from '../case/refusal.ts';
import type { Configuration } from '../configuration.ts';
import { localDay } from '../deadlines/calendar.ts';
import type { Instant } from '../time.ts';
import { personProblems } from './check.ts';
import type { RosterPerson } from './person.ts';

/** What a supervisor or admin says of somebody: all of it anew, as it is to hold. */
export type RosterCommand = { type: 'setPerson'; person: RosterPerson } | { type: 'removePerson'; personId: string };

export type RosterEvent = { type: 'person-set'; person: RosterPerson } | { type: 'person-removed'; personId: string };

/** The law of the roster: who may be given cases. A supervisor's for people of their own teams only, an admin's for everybody. */
export function decideRoster(
  it: RosterPerson | undefined,
  command: RosterCommand,
  { by, now, rules }: { by: Actor; now: Instant; rules: Pick<Configuration, 'teams' | 'businessTimeZone'> },
): readonly RosterEvent[] | Refusal {
  const wanted = command.type === 'setPerson' ? command.person : undefined;
  const teams = [...(it?.teams ?? []), ...(wanted?.teams ?? [])];
  const refusal = notAllowed(by, teams);
  if (refusal !== undefined) return refusal;
  if (wanted === undefined) {
    return it === undefined ? [] : [{ type: 'person-removed', personId: it.personId }];
  }
  const [problem] = personProblems('person', wanted, rules);
  if (problem !== undefined) {
    const at = problem.indexOf(': ');
    return { code: 'invalid-person', message: problem.slice(at + 2), field: problem.slice(0, at) };
  }
  const today = localDay(now, rules.businessTimeZone);
  const person = { ...wanted, away: wanted.away.filter(({ until }) => until >= today) };
  return JSON.stringify(person) === JSON.stringify(it) ? [] : [{ type: 'person-set', person }];
}

/** One line of the history of a person's place on the roster: no names, codes only. */
export function rosterLine(event: RosterEvent): { what: string; code?: string; ref?: string } {
  if (event.type === 'person-removed') return { what: event.type };
  const { teams, cap, away } = event.person;
  return {
    what: event.type,
    code: teams.join('+').slice(0, LONGEST),
    ref: [`cap ${cap}`, ...away.map(({ from, until }) => `${from}..${until}`)].join(' ').slice(0, LONGEST),
  };
}

/** An entry has 200 bytes, and 36 of them are who did it. */
const LONGEST = 30;

function notAllowed(by: Actor, teams: readonly string[]): Refusal | undefined {
  if (by.kind !== 'staff' || !isSupervising(by))
    return { code: 'role-too-low', message: 'The roster is kept by supervisors.' };
  const foreign = by.role === 'admin' ? undefined : teams.find((team) => !by.teams.includes(team));
  if (foreign === undefined) return undefined;
  return {
    code: 'not-your-case',
    message: `"${foreign}" is not one of your teams: an admin sets people of several supervisors.`,
    field: 'person.teams',
  };
}
