import { expect, test } from 'vitest';
import firmsOwn from '../../../comeback.config.ts';
import { loadView } from '../../../events/staffing/roster.v1.ts';
import type { RosterPerson } from '../../../shared/domain/roster/person.ts';
import { giveCase } from '../../../shared/runtime/give-case.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { givenAHouse } from '../../support/journey.ts';

const ALL_DAY = { wed: [['08:00', '18:00']], thu: [['08:00', '18:00']] } as const;
const person = (personId: string, changes: Partial<RosterPerson> = {}): RosterPerson => ({
  personId,
  teams: ['general'],
  languages: ['en'],
  skills: [],
  cap: 3,
  week: ALL_DAY,
  away: [],
  ...changes,
});

/** A house in which the team `general` is given its cases in turn. */
function givenInTurn(...roster: RosterPerson[]) {
  const teams = firmsOwn.teams.map((team) => (team.id === 'general' ? { ...team, gives: 'in-turn' as const } : team));
  return givenAHouse({ configuration: { teams, roster } });
}
type House = Awaited<ReturnType<typeof givenInTurn>>;

const complaints = (house: House, count: number, from = 0) =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      house.driver.http({
        method: 'POST',
        path: '/complaints',
        body: { message: 'Something else.', complainant: { email: `c${from + at}@example.com` } },
      }),
    ),
  ).then(() => house.driver.settle());

const load = async ({ sam }: House) => loadView.parse((await sam.gets('/load')).body);
const inHand = async (house: House) =>
  Object.fromEntries((await load(house)).people.map(({ personId, inHand }) => [personId, inHand]));

test('cases go round those on shift, up to their caps; what is left waits for the next who has room', async () => {
  const house = await givenInTurn(
    person('ana'),
    person('lee', { cap: 2 }),
    person('off', { week: { fri: [['08:00', '18:00']] } }),
  );
  await complaints(house, 4);
  expect(await inHand(house)).toEqual({ ana: 2, lee: 2, off: 0 });
  await complaints(house, 3, 4);
  expect(await inHand(house)).toEqual({ ana: 3, lee: 2, off: 0 });
  expect((await load(house)).teams.find(({ team }) => team === 'general')).toMatchObject({ open: 7, withNobody: 2 });

  const [mine] = (await house.ana.lists({ owner: 'me' })).cases;
  await house.ana.decides(mine?.caseNumber ?? '', { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  await house.minutes.pass(6);
  expect(await inHand(house)).toEqual({ ana: 3, lee: 2, off: 0 });
  expect((await load(house)).teams.find(({ team }) => team === 'general')).toMatchObject({
    ...{ open: 7, withNobody: 1, decided: 1 },
  });
  // All that is open is in somebody's hand, in nobody's, or decided.
  expect(Object.values(await inHand(house)).reduce((sum, count) => sum + count, 1 + 1)).toBe(7);
});

test('twenty at once: a cap is never passed, and equals are given as many, but for one', async () => {
  const house = await givenInTurn(person('ana', { cap: 4 }), person('bo', { cap: 50 }), person('cy', { cap: 50 }));
  const { engine } = house.driver;
  const services = servicesFor(
    ['cases', 'roster', 'loads', 'houseHours', 'clock', 'configuration', 'worklists'],
    engine.services,
  );
  // Nobody is on the roster's side of the queue while these come in: they wait, and are then given all at the same time.
  await house.sam.posts('/hours', { type: 'setDay', day: '2026-06-24', windows: [], reason: 'outage' });
  await house.minutes.pass(1);
  await complaints(house, 20);
  await house.sam.posts('/hours', { type: 'clearDay', day: '2026-06-24' });
  await house.minutes.pass(1);
  const { cases } = await services.worklists.waitingIn('general', { limit: 100 });
  expect(cases).toHaveLength(20);
  await Promise.all(cases.map(({ caseId }) => giveCase(caseId, services)));
  await house.driver.settle();
  const hands = await inHand(house);
  expect(hands.ana).toBe(4);
  expect((hands.bo ?? 0) + (hands.cy ?? 0)).toBe(16);
  expect(Math.abs((hands.bo ?? 0) - (hands.cy ?? 0))).toBeLessThanOrEqual(1);
});

test('a case waits for a shift to begin, and goes to nobody who is away', async () => {
  const house = await givenInTurn(
    person('ana', { away: [{ from: '2026-06-20', until: '2026-06-30' }] }),
    person('lee', { week: { thu: [['08:00', '18:00']] } }),
  );
  await complaints(house, 1);
  expect(await inHand(house)).toEqual({ ana: 0, lee: 0 });
  await house.itBecomes('2026-06-25T12:06:00.000Z');
  expect(await inHand(house)).toEqual({ ana: 0, lee: 1 });
});

test('what is released is given again, what is taken counts, and a person taken off the roster keeps what they have', async () => {
  const house = await givenInTurn(person('ana'));
  await complaints(house, 1);
  const [mine] = (await house.ana.lists({ owner: 'me' })).cases;
  await house.sam.posts('/roster', { type: 'removePerson', personId: 'ana' });
  await house.ana.does(mine?.caseNumber ?? '', { type: 'release' });
  expect((await load(house)).people).toEqual([]);
  await house.ana.takes(mine?.caseNumber ?? '');
  expect((await load(house)).people).toMatchObject([{ personId: 'ana', isOnRoster: false, inHand: 1, cap: null }]);

  const lee = person('lee', { cap: 1 });
  expect((await house.sam.posts('/roster', { type: 'setPerson', person: lee })).status).toBe(200);
  await house.ana.does(mine?.caseNumber ?? '', { type: 'release' });
  expect(await inHand(house)).toEqual({ lee: 1 });
});

test('a house that dies between the hand and the case gives the case to the same hand', async () => {
  const house = await givenInTurn(person('ana'), person('bo'));
  const { engine } = house.driver;
  await house.sam.posts('/hours', { type: 'setDay', day: '2026-06-24', windows: [], reason: 'outage' });
  await house.minutes.pass(1);
  await complaints(house, 1);
  await house.sam.posts('/hours', { type: 'clearDay', day: '2026-06-24' });
  await house.minutes.pass(1);
  const services = servicesFor(
    ['cases', 'roster', 'loads', 'houseHours', 'clock', 'configuration', 'worklists'],
    engine.services,
  );
  const [it] = (await services.worklists.waitingIn('general', { limit: 1 })).cases;
  const caseId = it?.caseId ?? '';
  const broken = { ...services, cases: { ...services.cases, send: () => Promise.reject(new Error('the house died')) } };
  await expect(giveCase(caseId, broken)).rejects.toThrow('the house died');
  expect(await giveCase(caseId, services)).toBe('given');
  await house.driver.settle();
  expect(await inHand(house)).toEqual({ ana: 1, bo: 0 });
  expect(await giveCase(caseId, services)).toBe('not-needed');
});

test('who may keep the roster, and what is not a roster', async () => {
  const house = await givenInTurn(person('ana'));
  expect((await house.ana.posts('/roster', { type: 'removePerson', personId: 'ana' })).status).toBe(403);
  expect(
    await house.sam.posts('/roster', { type: 'setPerson', person: person('kim', { teams: ['nowhere'] }) }),
  ).toMatchObject({
    status: 403,
  });
  expect(
    await house.ada.posts('/roster', { type: 'setPerson', person: person('kim', { teams: ['nowhere'] }) }),
  ).toMatchObject({
    status: 422,
    body: { code: 'invalid-person', field: 'person.teams' },
  });
  const { body } = await house.sam.gets('/roster');
  expect(body).toMatchObject({ people: [{ personId: 'ana', history: [] }] });
});

test('a case that nobody takes comes forward after half a day, and its team is told once', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await house.robin.complains();
  await house.hours.pass(3);
  expect(await house.sam.sees(caseNumber)).toMatchObject({ escalationLevel: 0, priority: 3 });
  await house.hours.pass(2);
  expect(await house.sam.sees(caseNumber)).toMatchObject({ escalationLevel: 1, priority: 2, status: 'open' });
  await house.days.pass(1);
  const tasks = house.driver.engine.services.contactCentre.offered(10).map(({ name }) => name);
  expect(tasks.filter((name) => name.endsWith('nobody has this case'))).toHaveLength(1);
});

test('a broken promise that was escalated is offered to the team as a task', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await house.robin.complains();
  await house.ana.takes(caseNumber);
  await house.days.pass(6);
  expect(await house.ana.sees(caseNumber)).toMatchObject({ missedDeadlines: ['update'] });
  const tasks = house.driver.engine.services.contactCentre.offered(10).map(({ name }) => name);
  expect(tasks.filter((name) => name.endsWith('promise broken'))).toHaveLength(1);
});
