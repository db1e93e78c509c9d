import type { Actor } from '../case/commands.ts';
import type { Refusal } from '../case/refusal.ts';
import type { Configuration } from '../configuration.ts';
import type { Instant } from '../time.ts';
import { personProblems } from './check.ts';
import type { RosterPerson } from './person.ts';
import { isOfPastRole, placeUnder, type Rights, rightsOf, unknownTeam } from './rights.ts';
import { decideRoster, type RosterCommand, type RosterEvent, rosterLine } from './roster.ts';

/** Somebody's way in, as their token will say it: made by an admin's invitation. */
export interface Account extends Rights {
  name: string;
  email: string;
}

/** All that holds of somebody of the firm. Of accounts that were made by hand nothing is known here but what an admin did with them. */
export interface Standing {
  /** Where they stand on the roster, if they are given cases. */
  person?: RosterPerson;
  account?: Account;
  /** Since an admin changed them: win over those of the account, and are all that is known of one made by hand. */
  rights?: Rights;
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
  | { type: 'changeRole'; personId: string; role: Rights['role']; teams: Rights['teams'] }
  | { type: 'deactivate'; personId: string }
  | { type: 'reactivate'; personId: string };

export type StaffEvent =
  | RosterEvent
  | { type: 'person-invited'; account: Account; person?: RosterPerson }
  | { type: 'role-changed'; rights: Rights; person?: RosterPerson }
  | { type: 'person-deactivated' | 'person-reactivated' };

interface Facts {
  by: Actor;
  /** What holds of whoever sends this: their token may say what is over. */
  own: Standing;
  now: Instant;
  rules: Pick<Configuration, 'teams' | 'businessTimeZone'>;
}

/**
 * The law of who belongs to the firm, as what. Nobody deactivates themselves or changes their own role, and nobody who is deactivated or
 * has another role by now decides anything with a token of before, so that an admin always remains: whoever did it to the others. The
 * house invites the first, by the command of an operator.
 */
export function decideStanding(it: Standing, command: StaffCommand, facts: Facts): readonly StaffEvent[] | Refusal {
  const { by, own, rules } = facts;
  if (own.isDeactivated) return { code: 'person-deactivated', message: 'You were deactivated yourself: ask an admin.' };
  const past = isOfPastRole(by, own);
  if (past !== undefined) return past;
  if (it.isDeactivated && FOR_WHO_IS_IN.includes(command.type)) {
    return { code: 'person-deactivated', message: 'They were deactivated: reactivate them first.' };
  }
  if (command.type === 'setPerson' || command.type === 'removePerson') return decideRoster(it.person, command, facts);
  const isHouse = by.kind === 'system' && command.type === 'invite';
  if (!isHouse && (by.kind !== 'staff' || by.role !== 'admin')) return ADMINS_ONLY;
  const { personId } = command;
  if (command.type === 'invite') return invited(it, personId, command.invitation, rules);
  if (command.type === 'reactivate') return it.isDeactivated ? [{ type: 'person-reactivated' }] : [];
  if (by.kind === 'staff' && by.id === personId) {
    return { code: 'own-account', message: 'This is you: another admin can do it.' };
  }
  if (command.type === 'deactivate') return it.isDeactivated ? [] : [{ type: 'person-deactivated' }];
  const rights: Rights = { role: command.role, teams: command.teams };
  const refusal = unknownTeam(rights.teams, rules);
  if (refusal !== undefined) return refusal;
  if (JSON.stringify(rights) === JSON.stringify(rightsOf(it))) return [];
  return [{ type: 'role-changed', rights, ...placed(placeUnder(it.person, rights)) }];
}

const FOR_WHO_IS_IN: readonly StaffCommand['type'][] = ['setPerson', 'invite', 'changeRole'];

function invited(
  it: Standing,
  personId: string,
  invitation: Invitation,
  rules: Facts['rules'],
): readonly StaffEvent[] | Refusal {
  const refusal = inviteRefusal(invitation, it, personId, rules);
  if (refusal !== undefined) return refusal;
  const { place, name, email, role, teams } = invitation;
  const account: Account = { name, email, role, teams };
  const person = place === undefined ? placeUnder(it.person, { role, teams }) : { ...place, personId, teams };
  const known = it.account && { ...it.account, ...it.rights };
  const isSo = JSON.stringify([account, person]) === JSON.stringify([known, it.person]);
  return isSo ? [] : [{ type: 'person-invited', account, ...placed(person) }];
}

const placed = (person: RosterPerson | undefined) => (person === undefined ? {} : { person });

/** Who is deactivated is given no more cases: their place goes with the right to sign in, and does not come back with it. */
export function evolveStanding({ account, rights, isDeactivated }: Standing, event: StaffEvent): Standing {
  const known = { ...(account && { account }), ...(rights && { rights }) };
  const out = isDeactivated ? { isDeactivated } : {};
  switch (event.type) {
    case 'person-set':
      return { ...known, ...out, person: event.person };
    case 'person-removed':
      return { ...known, ...out };
    case 'person-invited': {
      const { role, teams } = event.account;
      // What was changed once stays so: a token of before must not count again.
      return { account: event.account, ...(rights && { rights: { role, teams } }), ...placed(event.person) };
    }
    case 'role-changed':
      return { ...known, rights: event.rights, ...placed(event.person) };
    case 'person-deactivated':
      return { ...known, isDeactivated: true };
    case 'person-reactivated':
      return known;
  }
}

/** One line of somebody's history: no names, codes only. */
export function standingLine(event: StaffEvent): { what: string; code?: string; ref?: string } {
  if (event.type === 'person-set' || event.type === 'person-removed') return rosterLine(event);
  if (event.type !== 'person-invited' && event.type !== 'role-changed') return { what: event.type };
  const { role, teams } = event.type === 'person-invited' ? event.account : event.rights;
  // An entry has 200 bytes, and 36 of them are who did it.
  return { what: event.type, code: role, ...(teams.length > 0 && { ref: teams.join('+').slice(0, 30) }) };
}

/** Fields are those of the invitation. */
function inviteRefusal(
  { place, role, teams }: Invitation,
  it: Standing,
  personId: string,
  rules: Facts['rules'],
): Refusal | undefined {
  const known = rightsOf(it);
  if (known !== undefined && known.role !== role) return otherRole(known.role);
  const unknown = unknownTeam(teams, rules);
  if (unknown !== undefined) return unknown;
  const [problem] = place === undefined ? [] : personProblems('place', { ...place, personId, teams }, rules);
  if (problem === undefined) return undefined;
  const at = problem.indexOf(': ');
  // A place has no teams of its own: they are those of the account.
  const field = problem.slice(0, at).replace(/^place\.teams/, 'teams');
  return { code: 'invalid-person', message: problem.slice(at + 2), field };
}

/** An account has one role, and whoever had two would have none: it is changed by a command of its own. */
export const otherRole = (role: string) =>
  ({
    code: 'account-exists',
    message: `This address has an account already, with the role ${role}: change its role instead.`,
    field: 'email',
  }) as const satisfies Refusal;

const ADMINS_ONLY: Refusal = { code: 'role-too-low', message: 'Who belongs to the firm, and as what, is for admins.' };
