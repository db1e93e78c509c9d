import type { Actor } from '../case/commands.ts';
import type { Refusal } from '../case/refusal.ts';
import type { Role } from '../case/vocabulary.ts';
import type { Configuration } from '../configuration.ts';
import type { Instant } from '../time.ts';
import { personProblems } from './check.ts';
import type { RosterPerson } from './person.ts';
import { decideRoster, type RosterCommand, type RosterEvent, rosterLine } from './roster.ts';

/** Somebody's way in, as their token will say it: made by an admin's invitation. */
export interface Account {
  name: string;
  email: string;
  role: Role;
  /** Whose cases they see and work; ids. */
  teams: readonly string[];
}

/** All that holds of somebody of the firm. Of accounts that were made by hand nothing is known here but what an admin did with them. */
export interface Standing {
  /** Where they stand on the roster, if they are given cases. */
  person?: RosterPerson;
  account?: Account;
  /** May not sign in any more. */
  isDeactivated?: true;
}

/** What an admin asks for somebody who is to come; the id is that of their account, which is not made yet. */
export interface Invitation extends Account {
  /** On the roster; of the teams of the account. */
  place?: Omit<RosterPerson, 'personId' | 'teams'>;
}

export type StaffCommand =
  | RosterCommand
  | { type: 'invite'; personId: string; invitation: Invitation }
  | { type: 'deactivate' | 'reactivate'; personId: string };

export type StaffEvent =
  | RosterEvent
  | { type: 'person-invited'; account: Account; person?: RosterPerson }
  | { type: 'person-deactivated' | 'person-reactivated' };

interface Facts {
  by: Actor;
  /** Whoever sends this was deactivated, and their token has not ended yet. */
  isOut: boolean;
  now: Instant;
  rules: Pick<Configuration, 'teams' | 'businessTimeZone'>;
}

/**
 * The law of who belongs to the firm. Nobody deactivates themselves, and nobody who is deactivated decides anything, so that an
 * admin always remains: whoever deactivated the others.
 */
export function decideStanding(it: Standing, command: StaffCommand, facts: Facts): readonly StaffEvent[] | Refusal {
  const { by, isOut } = facts;
  if (isOut) return { code: 'person-deactivated', message: 'You were deactivated yourself: ask an admin.' };
  const isComing = command.type === 'setPerson' || command.type === 'invite';
  if (isComing && it.isDeactivated) {
    return { code: 'person-deactivated', message: 'They were deactivated: reactivate them first.' };
  }
  if (command.type === 'setPerson' || command.type === 'removePerson') return decideRoster(it.person, command, facts);
  if (by.kind !== 'staff' || by.role !== 'admin') return ADMINS_ONLY;
  const { personId } = command;
  if (command.type === 'invite') {
    const refusal = inviteRefusal(command.invitation, it, personId, facts.rules);
    if (refusal !== undefined) return refusal;
    const { place, name, email, role, teams } = command.invitation;
    const account: Account = { name, email, role, teams };
    const person = place === undefined ? it.person : { ...place, personId, teams };
    const isSo = JSON.stringify([account, person]) === JSON.stringify([it.account, it.person]);
    return isSo ? [] : [{ type: 'person-invited', account, ...(person === undefined ? {} : { person }) }];
  }
  if (command.type === 'reactivate') return it.isDeactivated ? [{ type: 'person-reactivated' }] : [];
  if (by.id === personId) return { code: 'own-account', message: 'This is you: another admin can deactivate you.' };
  return it.isDeactivated ? [] : [{ type: 'person-deactivated' }];
}

/** Who is deactivated is given no more cases: their place goes with the right to sign in, and does not come back with it. */
export function evolveStanding({ account, isDeactivated }: Standing, event: StaffEvent): Standing {
  const known = account === undefined ? {} : { account };
  const out = isDeactivated ? { isDeactivated } : {};
  switch (event.type) {
    case 'person-set':
      return { ...known, ...out, person: event.person };
    case 'person-removed':
      return { ...known, ...out };
    case 'person-invited':
      return { account: event.account, ...(event.person === undefined ? {} : { person: event.person }) };
    case 'person-deactivated':
      return { ...known, isDeactivated: true };
    case 'person-reactivated':
      return known;
  }
}

/** One line of somebody's history: no names, codes only. */
export function standingLine(event: StaffEvent): { what: string; code?: string; ref?: string } {
  if (event.type === 'person-set' || event.type === 'person-removed') return rosterLine(event);
  if (event.type !== 'person-invited') return { what: event.type };
  const { role, teams } = event.account;
  // An entry has 200 bytes, and 36 of them are who did it.
  return { what: event.type, code: role, ...(teams.length > 0 && { ref: teams.join('+').slice(0, 30) }) };
}

/** Fields are those of the invitation. */
function inviteRefusal(
  { place, role, teams }: Invitation,
  { account }: Standing,
  personId: string,
  rules: Facts['rules'],
): Refusal | undefined {
  if (account !== undefined && account.role !== role) return otherRole(account.role);
  const unknown = teams.find((team) => !rules.teams.some(({ id }) => id === team));
  if (unknown !== undefined) {
    const ids = rules.teams.map(({ id }) => id).join(', ');
    return { code: 'unknown-team', message: `There is no team "${unknown}"; write one of ${ids}.`, field: 'teams' };
  }
  const [problem] = place === undefined ? [] : personProblems('place', { ...place, personId, teams }, rules);
  if (problem === undefined) return undefined;
  const at = problem.indexOf(': ');
  // A place has no teams of its own: they are those of the account.
  const field = problem.slice(0, at).replace(/^place\.teams/, 'teams');
  return { code: 'invalid-person', message: problem.slice(at + 2), field };
}

/** An account has one role, and whoever had two would have none: it is changed where accounts are kept. */
export const otherRole = (role: string) =>
  ({
    code: 'account-exists',
    message: `This address has an account already, with the role ${role}.`,
    field: 'email',
  }) as const satisfies Refusal;

const ADMINS_ONLY: Refusal = { code: 'role-too-low', message: 'People are invited and deactivated by admins.' };
