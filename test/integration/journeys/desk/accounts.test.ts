import { expect, test } from 'vitest';
import type * as z from 'zod';
import { accountChanged, peopleView, rosterView } from '../../../../events/staffing/roster.v1.ts';
import { firstBrokenEntry } from '../../../../shared/adapters/stores/case/history.ts';
import { AppError } from '../../../../shared/domain/errors.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse } from '../../../support/journey.ts';

const NIA = { type: 'invite', name: 'Nia Brand', email: 'nia@example.com', role: 'agent', teams: ['orders'] };
const place = { languages: ['en'], cap: 12, week: { wed: [['08:00', '18:00']] } };

type House = Awaited<ReturnType<typeof givenAHouse>>;
const changed = (answer: { status: number; body: unknown }): z.output<typeof accountChanged> => {
  expect(answer).toMatchObject({ status: 200 });
  return accountChanged.parse(answer.body);
};
const canSignIn = ({ driver }: House) => driver.engine.services.accounts.people().map(({ id }) => id);
const onRecord = async ({ ada }: House, id: string) =>
  rosterView.parse((await ada.gets('/roster')).body).people.find(({ personId }) => personId === id);

test('who is invited can sign in and is given cases; who invited and deactivated them is on record', async () => {
  const house = await givenAHouse();
  const { personId, person, account } = changed(await house.ada.posts('/accounts', { ...NIA, place }));
  expect(canSignIn(house)).toContain(personId);
  expect({ person, account }).toMatchObject({
    person: { personId, teams: ['orders'], cap: 12 },
    account: { role: 'agent' },
  });

  changed(await house.ada.posts('/accounts', { type: 'deactivate', personId }));
  expect(canSignIn(house)).not.toContain(personId);
  const record = await onRecord(house, personId);
  expect(record).toMatchObject({ person: null, isDeactivated: true, account: { email: NIA.email } });
  expect(record?.history.map(({ what, by }) => `${by} ${what}`)).toEqual([
    'ada person-invited',
    'ada person-deactivated',
  ]);
  expect(firstBrokenEntry(`ROSTER#${personId}`, (record?.history ?? []) as never)).toBeUndefined();

  expect((await house.ada.posts('/accounts', NIA)).body).toMatchObject({ code: 'person-deactivated' });
  changed(await house.ada.posts('/accounts', { type: 'reactivate', personId }));
  expect(canSignIn(house)).toContain(personId);
});

test('cases in hand stay where they are until they are given to somebody, and nothing new comes', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await house.robin.complains({ message: 'My parcel came late.' });
  await house.ana.takes(caseNumber);
  changed(await house.ada.posts('/accounts', { type: 'deactivate', personId: 'ana' }));
  expect((await house.sam.sees(caseNumber)).owner).toBe('ana');
  await house.sam.does(caseNumber, { type: 'assign', owner: 'ben' });
  expect((await house.sam.sees(caseNumber)).owner).toBe('ben');
  expect(await onRecord(house, 'ana')).toMatchObject({ person: null, isDeactivated: true });
});

test('everybody at the desk reads what colleagues are called and nothing else of them, also of who has left', async () => {
  const house = await givenAHouse();
  const { personId } = changed(await house.ada.posts('/accounts', NIA));
  changed(await house.ada.posts('/accounts', { type: 'deactivate', personId }));
  for (const reader of [house.ana, house.sam, house.mia, house.ada]) {
    const { people } = peopleView.parse((await reader.gets('/people')).body);
    expect(people).toContainEqual({ personId, name: 'Nia Brand' });
    expect(people).toContainEqual({ personId: 'ben', name: 'Ben' });
  }
  expect(await house.olu.gets('/people')).toMatchObject({ status: 403 });
});

test('a manager needs no place on the roster', async () => {
  const house = await givenAHouse();
  const { personId, person } = changed(
    await house.ada.posts('/accounts', { ...NIA, email: 'kit@example.com', role: 'manager' }),
  );
  expect(person).toBeNull();
  expect(canSignIn(house)).toContain(personId);
});

test('the same invitation again is told apart from a new one and from one that changes something, and makes nobody twice', async () => {
  const house = await givenAHouse();
  const { personId, outcome } = changed(await house.ada.posts('/accounts', { ...NIA, place }));
  expect(outcome).toBe('invited');
  const same = { personId, outcome: 'unchanged', isMailed: false };
  expect(changed(await house.ada.posts('/accounts', { ...NIA, place }))).toMatchObject(same);
  const again = changed(await house.ada.posts('/accounts', { ...NIA, email: 'NIA@example.com', place }));
  expect(again).toMatchObject({ personId, outcome: 'changed' });
  expect(canSignIn(house).filter((id) => id.startsWith('nia'))).toEqual([personId]);
});

test('what is refused makes no account: a team that is not there, another role, somebody who is no admin', async () => {
  const house = await givenAHouse();
  const before = canSignIn(house);
  expect(await house.ada.posts('/accounts', { ...NIA, teams: ['oders'] })).toMatchObject({ status: 422 });
  expect(await house.ada.posts('/accounts', { ...NIA, place: { ...place, week: {} } })).toMatchObject({
    status: 422,
    body: { code: 'invalid-person', field: 'place.week' },
  });
  expect(await house.sam.posts('/accounts', NIA)).toMatchObject({ status: 403 });
  expect(await house.ada.posts('/accounts', { type: 'deactivate', personId: 'ada' })).toMatchObject({
    status: 403,
    body: { code: 'own-account' },
  });
  expect(canSignIn(house)).toEqual(before);
  changed(await house.ada.posts('/accounts', NIA));
  expect(await house.ada.posts('/accounts', { ...NIA, role: 'admin' })).toMatchObject({
    status: 409,
    body: { code: 'account-exists', field: 'email' },
  });
});

test('an admin who was deactivated invites nobody with a token that still lasts', async () => {
  const house = await givenAHouse();
  const { roster } = servicesFor(['roster'], house.driver.engine.services);
  await roster.send({ type: 'deactivate', personId: 'ada' }, { kind: 'staff', id: 'eve', role: 'admin', teams: [] });
  const before = canSignIn(house);
  expect(await house.ada.posts('/accounts', NIA)).toMatchObject({ status: 409, body: { code: 'person-deactivated' } });
  expect(canSignIn(house)).toEqual(before);
});

test('where accounts cannot be changed the house says what holds, and the same sent again finishes it', async () => {
  const house = await givenAHouse();
  const { accounts } = house.driver.engine.services;
  const { disable } = accounts;
  accounts.disable = async () => {
    throw new AppError('Contention', 'busy', 'Cognito is overloaded or away', { retryable: true, expose: true });
  };
  const broken = await house.ada.posts('/accounts', { type: 'deactivate', personId: 'ben' });
  expect(broken).toMatchObject({ status: 502, body: { code: 'account-behind' } });
  expect((broken.body as { detail: string }).detail).toMatch(
    /^ben is noted .* can still sign in: .* Send the same again\.$/,
  );
  expect(await onRecord(house, 'ben')).toMatchObject({ isDeactivated: true });
  expect(canSignIn(house)).toContain('ben');

  accounts.disable = disable;
  changed(await house.ada.posts('/accounts', { type: 'deactivate', personId: 'ben' }));
  expect(canSignIn(house)).not.toContain('ben');
  expect((await onRecord(house, 'ben'))?.history).toHaveLength(1);
});

test('another role holds from the next sign-in, and stands on record with who gave it', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await house.robin.complains({ message: 'My parcel came late.' });
  await house.ana.takes(caseNumber);
  const change = { type: 'changeRole', personId: 'ana', role: 'supervisor', teams: ['orders', 'billing'] };
  const { rights, account, person } = changed(await house.ada.posts('/accounts', change));
  expect({ rights, account }).toEqual({ rights: { role: 'supervisor', teams: ['orders', 'billing'] }, account: null });
  expect(person?.teams.every((team) => change.teams.includes(team))).toBe(true);
  const { accounts } = house.driver.engine.services;
  expect(accounts.people().find(({ id }) => id === 'ana')).toMatchObject({ role: 'supervisor', teams: change.teams });
  expect((await house.sam.sees(caseNumber)).owner).toBe('ana');
  const { history = [] } = (await onRecord(house, 'ana')) ?? {};
  expect(history).toMatchObject([{ by: 'ada', what: 'role-changed', code: 'supervisor', ref: 'orders+billing' }]);
  expect(firstBrokenEntry('ROSTER#ana', history as never)).toBeUndefined();

  changed(await house.ada.posts('/accounts', change));
  expect((await onRecord(house, 'ana'))?.history).toHaveLength(1);
});

test('who was invited is shown as what they are now', async () => {
  const house = await givenAHouse();
  const { personId } = changed(await house.ada.posts('/accounts', { ...NIA, place }));
  changed(await house.ada.posts('/accounts', { type: 'changeRole', personId, role: 'operator', teams: [] }));
  expect(await onRecord(house, personId)).toMatchObject({
    person: null,
    account: { name: NIA.name, role: 'operator', teams: [] },
    rights: { role: 'operator', teams: [] },
  });
});

test('nobody takes their own role or changes who is not there, and nothing of it is noted', async () => {
  const house = await givenAHouse();
  const change = { type: 'changeRole', personId: 'ada', role: 'agent', teams: ['orders'] };
  expect(await house.ada.posts('/accounts', change)).toMatchObject({ status: 403, body: { code: 'own-account' } });
  expect(await house.sam.posts('/accounts', { ...change, personId: 'ana' })).toMatchObject({ status: 403 });
  expect(await house.ada.posts('/accounts', { ...change, personId: 'anna' })).toMatchObject({ status: 404 });
  expect(await onRecord(house, 'anna')).toBeUndefined();
  expect(await onRecord(house, 'ada')).toBeUndefined();
});

test('where a role cannot be changed the house says so, and the same sent again finishes it', async () => {
  const house = await givenAHouse();
  const { accounts } = house.driver.engine.services;
  const { change } = accounts;
  accounts.change = async () => {
    throw new AppError('Contention', 'busy', 'Cognito is overloaded or away', { retryable: true, expose: true });
  };
  const asked = { type: 'changeRole', personId: 'ben', role: 'supervisor', teams: ['orders'] };
  const broken = await house.ada.posts('/accounts', asked);
  expect(broken).toMatchObject({ status: 502, body: { code: 'account-behind' } });
  accounts.change = change;
  changed(await house.ada.posts('/accounts', asked));
  expect(accounts.people().find(({ id }) => id === 'ben')).toMatchObject({ role: 'supervisor' });
  expect((await onRecord(house, 'ben'))?.history).toHaveLength(1);
});

test('an account that was made before the house could note it is noted by the same invitation', async () => {
  const house = await givenAHouse();
  const { type: _, ...account } = NIA;
  const { personId } = await house.driver.engine.services.accounts.invite(account as never);
  expect(await onRecord(house, personId)).toBeUndefined();
  expect(changed(await house.ada.posts('/accounts', NIA))).toMatchObject({ personId, outcome: 'changed' });
  expect(await onRecord(house, personId)).toMatchObject({ account: { email: NIA.email } });
});
