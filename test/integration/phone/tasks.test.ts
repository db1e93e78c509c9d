import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answered, complainAndWait, type LineHouse, openLineHouse, type TestPerson } from './line-house.ts';

let house: LineHouse;
beforeEach(async () => {
  house = await openLineHouse();
});
afterEach(() => house.close());

type Task = Record<string, unknown> & { taskId: string };
const tasksOf = async (person: TestPerson) => (await person.get('/desk/tasks')).body.tasks as Task[];

/** Somebody who complained of a delivery, waited, and gave up; answers the case number. */
async function givesUp(from: string): Promise<string> {
  const caller = await house.call(from);
  for (const key of ['1', '2', '1', '1']) await caller.keys(key);
  const { caseNumber } = await caller.until(({ type }) => type === 'number');
  await caller.keys('1');
  await caller.until(({ state }) => state === 'in-queue');
  await caller.post('hang-up');
  await caller.until(({ state }) => state === 'ended');
  await house.engine.settle();
  return String(caseNumber);
}

const refused = (status: number, detail: RegExp) => ({ status, body: { detail: expect.stringMatching(detail) } });

test('who gave up in the queue is a task for their team: whom to call, about which case, and since when', async () => {
  const caseNumber = await givesUp('+12025550143');
  const [ana, ben, ada] = [await house.person('ana'), await house.person('ben'), await house.person('ada')];
  const [task] = await tasksOf(ana);
  expect(task).toMatchObject({
    ...{ what: 'callback', caseNumber, team: 'orders', language: 'en', callNumber: '+12025550143' },
    ...{ name: expect.stringMatching(/call back now$/), link: expect.stringContaining(`/console/cases/${caseNumber}`) },
    ...{ takenBy: null, doneAt: null, offeredAt: expect.any(String), callId: expect.any(String) },
  });
  expect(await tasksOf(ada)).toHaveLength(1);
  expect(await tasksOf(ben)).toEqual([]);
  for (const what of ['take', 'release', 'done'])
    expect(await ben.post(`tasks/${task?.taskId}/${what}`)).toMatchObject(refused(404, /no such task/));
});

test('a task is in one pair of hands, comes back from them, and is done once', async () => {
  await givesUp('+12025550143');
  const [ana, sam] = [await house.person('ana'), await house.person('sam')];
  const [{ taskId } = { taskId: '' }] = await tasksOf(ana);
  const post = (person: TestPerson, what: string): Promise<Answered> => person.post(`tasks/${taskId}/${what}`);
  expect(await post(ana, 'done')).toMatchObject(refused(409, /Take the task first/));
  expect(await post(ana, 'take')).toMatchObject({ status: 200, body: { takenBy: 'ana' } });
  expect(await post(ana, 'take')).toMatchObject({ status: 200, body: { takenBy: 'ana' } });
  expect(await post(sam, 'take')).toMatchObject(refused(409, /ana has this task in hand/));
  // A supervisor gives it to everybody again: Ana has gone home.
  expect(await post(sam, 'release')).toMatchObject({ status: 200, body: { takenBy: null } });
  expect(await post(sam, 'take')).toMatchObject({ status: 200, body: { takenBy: 'sam' } });
  expect(await post(ana, 'release')).toMatchObject(refused(409, /sam has this task in hand/));
  const { body: done } = await post(sam, 'done');
  expect(done).toMatchObject({ takenBy: 'sam', doneAt: expect.any(String) });
  expect((await post(sam, 'done')).body).toEqual(done);
  expect(await post(ana, 'take')).toMatchObject(refused(409, /is done/));
  expect(await tasksOf(ana)).toEqual([]);
});

test('whoever asked to be called at another number is called there: the task and the case say it', async () => {
  const caller = await house.call('+12025550143');
  await complainAndWait(caller);
  for (const keys of ['1', '2', '2025550144#', '1']) await caller.keys(keys);
  await caller.until(({ state }) => state === 'ended');
  await house.engine.settle();
  const { body: queue } = { body: await house.engine.services.contactCentre.describeContact(caller.callId) };
  expect(queue?.sighting.endedAt).toBeDefined();
  // Nobody makes the call here by itself: the sweep finds that out, and offers it.
  house.skipHours(0.5);
  await house.engine.invoke('reconcile-contacts', {});
  await house.engine.settle();
  const ana = await house.person('ana');
  const [task] = await tasksOf(ana);
  expect(task).toMatchObject({ what: 'callback', callNumber: '+12025550144' });
  const { body: it } = await ana.get(`/cases/${task?.caseNumber}`);
  expect(it.calls).toMatchObject([{ callbackNumber: '+12025550144' }]);
});

test('tasks are for people of the house who work on cases', async () => {
  expect(await house.ask('/desk/tasks')).toMatchObject({ status: 401 });
  const { token } = await house.person('mia');
  expect(await house.ask('/desk/tasks', { token })).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
  const ana = await house.person('ana');
  expect(await ana.post('tasks/none/take')).toMatchObject({ status: 404, body: { code: 'not-found' } });
});
