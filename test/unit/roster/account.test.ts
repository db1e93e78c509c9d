import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import type { Actor } from '../../../shared/domain/case/commands.ts';
import type { Role } from '../../../shared/domain/case/vocabulary.ts';
import {
  decideStanding,
  evolveStanding,
  type Invitation,
  type StaffCommand,
  type Standing,
  standingLine,
} from '../../../shared/domain/roster/account.ts';

const NOW = '2026-06-24T14:00:00.000Z';
const staff = (id: string, role: Role): Actor => ({ kind: 'staff', id, role, teams: ['orders'] });
const ada = staff('ada', 'admin');
const invitation: Invitation = { name: 'Nia Brand', email: 'nia@example.com', role: 'agent', teams: ['orders'] };
const place = { languages: ['en'], skills: [], cap: 12, week: { mon: [['09:00', '17:00']] }, away: [] } as const;
const { name, email, role, teams } = invitation;
const account = { name, email, role, teams };
const person = { ...place, personId: 'nia', teams: ['orders'] };
const DEACTIVATE: StaffCommand = { type: 'deactivate', personId: 'nia' };
const REACTIVATE: StaffCommand = { type: 'reactivate', personId: 'nia' };
const inviting = (changes: Partial<Invitation> = {}): StaffCommand => ({
  type: 'invite',
  personId: 'nia',
  invitation: { ...invitation, ...changes },
});

const judged = (command: StaffCommand, it: Standing = {}, by = ada, isOut = false) =>
  decideStanding(it, command, { by, isOut, now: NOW, rules: config });
const leads = (command: StaffCommand, it: Standing = {}) => {
  const answer = judged(command, it);
  if ('code' in answer) throw new Error(answer.code);
  return answer.reduce(evolveStanding, it);
};

describe('the law of who belongs to the firm', () => {
  test.each(['agent', 'supervisor', 'manager', 'operator'] as const)(
    'a person who is %s invites, deactivates and reactivates nobody',
    (other) => {
      for (const command of [inviting(), DEACTIVATE, REACTIVATE])
        expect(judged(command, {}, staff('sam', other))).toMatchObject({ code: 'role-too-low' });
    },
  );

  test('an invitation stands with its place, and without one nobody is given cases', () => {
    expect(leads(inviting({ place }))).toEqual({ account, person });
    expect(leads(inviting())).toEqual({ account });
  });

  test('the same invitation once more changes nothing, and one without a place leaves the place', () => {
    const known = leads(inviting({ place }));
    expect(judged(inviting({ place }), known)).toEqual([]);
    expect(leads(inviting({ teams: ['orders', 'general'] }), known)).toMatchObject({ person });
  });

  test.each<[string, Partial<Invitation>, string, string]>([
    ['a team that is not there', { teams: ['oders'] }, 'unknown-team', 'teams'],
    ['a place without a team', { teams: [], place }, 'invalid-person', 'teams'],
    ['a place of no language', { place: { ...place, languages: [] } }, 'invalid-person', 'place.languages'],
  ])('%s is refused by name', (_what, changes, code, field) => {
    expect(judged(inviting(changes))).toMatchObject({ code, field });
  });

  test('a role is not changed by inviting somebody again', () => {
    expect(judged(inviting({ role: 'admin' }), { account })).toMatchObject({ code: 'account-exists', field: 'email' });
  });

  test('whoever is deactivated leaves the roster, is put onto it by nobody, and comes back without a place', () => {
    const out = leads(DEACTIVATE, { account, person });
    expect(out).toEqual({ account, isDeactivated: true });
    expect(judged(DEACTIVATE, out)).toEqual([]);
    for (const command of [inviting(), { type: 'setPerson', person } as const])
      expect(judged(command, out)).toMatchObject({ code: 'person-deactivated' });
    expect(leads(REACTIVATE, out)).toEqual({ account });
    expect(judged(REACTIVATE, { account })).toEqual([]);
  });

  test('nobody deactivates themselves, and whoever was deactivated decides nothing while their token lasts', () => {
    expect(judged({ type: 'deactivate', personId: 'ada' })).toMatchObject({ code: 'own-account' });
    for (const command of [inviting(), DEACTIVATE, REACTIVATE, { type: 'setPerson', person } as const])
      expect(judged(command, {}, ada, true)).toMatchObject({ code: 'person-deactivated' });
  });

  test('a line of the history has codes, no name and no address', () => {
    expect(standingLine({ type: 'person-invited', account, person })).toEqual({
      what: 'person-invited',
      code: 'agent',
      ref: 'orders',
    });
    expect(standingLine({ type: 'person-deactivated' })).toEqual({ what: 'person-deactivated' });
  });
});
