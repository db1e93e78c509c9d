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
import { type Rights, rightsOf } from '../../../shared/domain/roster/rights.ts';

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
const CHANGE: StaffCommand = { type: 'changeRole', personId: 'nia', role: 'supervisor', teams: ['orders', 'general'] };
const inviting = (changes: Partial<Invitation> = {}): StaffCommand => ({
  type: 'invite',
  personId: 'nia',
  invitation: { ...invitation, ...changes },
});

const judged = (command: StaffCommand, it: Standing = {}, by = ada, own: Standing = {}) =>
  decideStanding(it, command, { by, own, now: NOW, rules: config });
const leads = (command: StaffCommand, it: Standing = {}) => {
  const answer = judged(command, it);
  if ('code' in answer) throw new Error(answer.code);
  return answer.reduce(evolveStanding, it);
};

describe('the law of who belongs to the firm', () => {
  test.each(['agent', 'supervisor', 'manager', 'operator'] as const)(
    'a person who is %s invites, changes, deactivates and reactivates nobody',
    (other) => {
      for (const command of [inviting(), CHANGE, DEACTIVATE, REACTIVATE])
        expect(judged(command, {}, staff('sam', other))).toMatchObject({ code: 'role-too-low' });
    },
  );

  test('an invitation stands with its place, and without one nobody is given cases', () => {
    expect(leads(inviting({ place }))).toEqual({ account, person });
    expect(leads(inviting())).toEqual({ account });
  });

  test('the same invitation once more changes nothing, and one without a place leaves the place as far as its teams go', () => {
    const known = leads(inviting({ place }));
    expect(judged(inviting({ place }), known)).toEqual([]);
    expect(leads(inviting({ teams: ['orders', 'general'] }), known)).toMatchObject({ person });
    expect(leads(inviting({ teams: ['billing'] }), known)).toEqual({ account: { ...account, teams: ['billing'] } });
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
      expect(judged(command, {}, ada, { isDeactivated: true })).toMatchObject({ code: 'person-deactivated' });
  });

  test('another role and other teams win over those of the invitation, also where nothing was known', () => {
    const rights = { role: 'supervisor', teams: ['orders', 'general'] };
    const known = leads(CHANGE, { account, person });
    expect(known).toEqual({ account, rights, person });
    expect(rightsOf(known)).toEqual(rights);
    expect(judged(CHANGE, known)).toEqual([]);
    expect(leads(CHANGE)).toEqual({ rights });
    expect(judged(CHANGE, { isDeactivated: true })).toMatchObject({ code: 'person-deactivated' });
    expect(judged({ ...CHANGE, teams: ['oders'] } as StaffCommand)).toMatchObject({
      code: 'unknown-team',
      field: 'teams',
    });
  });

  test('changed once, they are invited again as what they are now, and no token of before counts again', () => {
    const known = leads(CHANGE, { account });
    expect(judged(inviting(), known)).toMatchObject({ code: 'account-exists' });
    const asNow = inviting({ role: 'supervisor', teams: ['general'] });
    const again = leads(asNow, known);
    expect(rightsOf(again)).toEqual({ role: 'supervisor', teams: ['general'] });
    expect(judged(asNow, again)).toEqual([]);
    expect(again.rights).toBeDefined();
    expect(leads(DEACTIVATE, again).rights).toBeDefined();
  });

  test.each<[string, Partial<Rights>, object | undefined]>([
    ['keeps those of its teams that they still have', { teams: ['billing', 'general'] }, { teams: ['general'] }],
    ['is lost with the last of its teams', { teams: ['billing'] }, undefined],
    ['is lost by who sees no case any more', { role: 'operator' }, undefined],
    [
      'keeps its teams where an admin has none',
      { role: 'admin', teams: [] },
      { teams: ['orders', 'general'], approves: true },
    ],
    ['tells of proposals no longer who cannot approve', { role: 'agent' }, { mail: email }],
  ])('a place on the roster %s', (_what, changes, left) => {
    const standing = { ...person, teams: ['orders', 'general'], mail: email, approves: true };
    const command = { ...CHANGE, role: 'supervisor', teams: ['orders', 'general'], ...changes } as StaffCommand;
    const { person: now } = leads(command, { account: { ...account, role: 'manager' }, person: standing });
    if (left === undefined) expect(now).toBeUndefined();
    else expect(now).toMatchObject(left);
    expect(now?.approves).toBe(left !== undefined && !('mail' in left) ? true : undefined);
  });

  test('nobody changes their own role, and with a token of a past role nothing is decided', () => {
    expect(judged({ ...CHANGE, personId: 'ada' } as StaffCommand)).toMatchObject({ code: 'own-account' });
    const demoted: Standing = { rights: { role: 'supervisor', teams: ['orders'] } };
    for (const command of [inviting(), CHANGE, DEACTIVATE, REACTIVATE, { type: 'setPerson', person } as const])
      expect(judged(command, {}, ada, demoted)).toMatchObject({ code: 'role-changed' });
    expect(judged({ type: 'setPerson', person }, {}, staff('ada', 'supervisor'), demoted)).toMatchObject([
      { type: 'person-set' },
    ]);
  });

  test('the house invites the first admin, and does nothing else', () => {
    const house: Actor = { kind: 'system', name: 'accounts' };
    expect(judged(inviting({ role: 'admin', teams: [] }), {}, house)).toMatchObject([{ type: 'person-invited' }]);
    for (const command of [CHANGE, DEACTIVATE, REACTIVATE])
      expect(judged(command, {}, house)).toMatchObject({ code: 'role-too-low' });
  });

  test('a line of the history has codes, no name and no address', () => {
    expect(standingLine({ type: 'person-invited', account, person })).toEqual({
      what: 'person-invited',
      code: 'agent',
      ref: 'orders',
    });
    expect(standingLine({ type: 'role-changed', rights: { role: 'manager', teams: [] } })).toEqual({
      what: 'role-changed',
      code: 'manager',
    });
    expect(standingLine({ type: 'person-deactivated' })).toEqual({ what: 'person-deactivated' });
  });
});
