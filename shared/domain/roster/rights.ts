import type { Actor } from '../case/commands.ts';
import type { Refusal } from '../case/refusal.ts';
import type { Role } from '../case/vocabulary.ts';
import type { Configuration } from '../configuration.ts';
import type { RosterPerson } from './person.ts';

/** What somebody's token says of what they may. */
export interface Rights {
  role: Role;
  /** Whose cases they see and work; ids. */
  teams: readonly string[];
}

/** What is known here of somebody's rights: as an admin changed them last, else as they were invited. */
interface KnownRights {
  account?: Rights;
  rights?: Rights;
}

export function rightsOf({ account, rights }: KnownRights): Rights | undefined {
  const known = rights ?? account;
  return known && { role: known.role, teams: known.teams };
}

/**
 * Why nothing is taken from a token whose owner has another role by now: it may be as old as an hour. Only a role that was changed here
 * counts; what somebody did by hand where accounts are kept is not known here.
 */
export function isOfPastRole(by: Actor, own: KnownRights): Refusal | undefined {
  if (by.kind !== 'staff' || own.rights === undefined || own.rights.role === by.role) return undefined;
  return { code: 'role-changed', message: `Your role was changed to ${own.rights.role}: sign in again.` };
}

/** The place of somebody on the roster under other rights: of those of its teams that they still have. None left, or no sight of cases: no place. */
export function placeUnder(person: RosterPerson | undefined, { role, teams }: Rights): RosterPerson | undefined {
  if (person === undefined || role === 'operator') return undefined;
  const { approves, ...place } = person;
  const kept = role === 'admin' ? person.teams : person.teams.filter((team) => teams.includes(team));
  if (kept.length === 0) return undefined;
  const isApproving = approves !== undefined && (role === 'supervisor' || role === 'admin');
  return { ...place, teams: kept, ...(isApproving ? { approves } : {}) };
}

export function unknownTeam(teams: readonly string[], rules: Pick<Configuration, 'teams'>): Refusal | undefined {
  const unknown = teams.find((team) => !rules.teams.some(({ id }) => id === team));
  if (unknown === undefined) return undefined;
  const ids = rules.teams.map(({ id }) => id).join(', ');
  return { code: 'unknown-team', message: `There is no team "${unknown}"; write one of ${ids}.`, field: 'teams' };
}
