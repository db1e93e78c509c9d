import { afterEach, beforeEach, expect, test } from 'vitest';
import { complainAndWait, type LineHouse, openLineHouse } from './line-house.ts';

let house: LineHouse;
beforeEach(async () => {
  house = await openLineHouse();
});
afterEach(() => house.close());

const free = { state: 'available' };

/** Ana talks to a caller, and has asked for somebody of the queue. */
async function anaLooksFor(queue: string) {
  const [ana, ben] = [await house.person('ana'), await house.person('ben')];
  await ana.post('presence', free);
  const caller = await house.call('+12025550143');
  await complainAndWait(caller);
  const callId = await ana.answers();
  await caller.until(({ state }) => state === 'with-agent');
  await ana.post(`calls/${callId}/transfer`, { queue });
  await caller.until(({ type, isHeld }) => type === 'hold' && isHeld === true);
  return { ana, ben, caller, callId };
}

const today = async () => (await (await house.person('sam')).get('/line/board')).body.today;

test('who looks for a colleague takes the caller back: the ringing ends, and both hear each other', async () => {
  const { ana, ben, caller, callId } = await anaLooksFor('billing-en');
  await ben.post('presence', free);
  await ben.until(({ type }) => type === 'ringing');
  expect((await ana.post(`calls/${callId}/take-back`)).status).toBe(204);
  expect(await ben.until(({ type }) => type === 'gone')).toMatchObject({ callId });
  expect(await ben.post(`calls/${callId}/answer`)).toMatchObject({ status: 409, body: { code: 'wrong-status' } });
  // Ben can be rung by the next one.
  expect((await ben.get('/desk/queue')).body.me).toMatchObject({ state: 'available' });
  expect(await ana.until(({ type }) => type === 'taken-back')).toMatchObject({ callId, agent: 'ana' });
  expect(await caller.until(({ type }) => type === 'hold')).toMatchObject({ isHeld: false });
  await ana.post(`calls/${callId}/say`, { text: 'I am back with you.' });
  await caller.until(({ text }) => text === 'I am back with you.');
  await caller.post('say', { text: 'Thank you.' });
  await ana.until(({ who, text }) => who === 'caller' && text === 'Thank you.');
  expect(await ana.post(`calls/${callId}/take-back`)).toMatchObject({ status: 409, body: { code: 'wrong-status' } });
});

test('nobody gave up: the board knows one caller who was answered, and nobody is owed a callback', async () => {
  const { ana, caller, callId } = await anaLooksFor('billing-en');
  expect(await today()).toMatchObject({ offered: 2, answered: 1 });
  await ana.post(`calls/${callId}/take-back`);
  await expect.poll(today).toMatchObject({ offered: 1, answered: 1, abandoned: 0 });
  await caller.post('hang-up');
  await ana.until(({ type }) => type === 'hung-up');
  await ana.post(`calls/${callId}/wrap-up`, { code: 'resolved' });
  await expect.poll(today).toMatchObject({ offered: 1, abandoned: 0, handled: 1 });
  await house.engine.settle();
  expect(house.engine.services.contactCentre.offered(5)).toEqual([]);
});

test('after taking the caller back somebody else can be looked for, and takes the call', async () => {
  const { ana, ben, caller, callId } = await anaLooksFor('general-en');
  await ana.post(`calls/${callId}/take-back`);
  expect((await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' })).status).toBe(204);
  await ben.post('presence', free);
  expect(await ben.answers()).toBe(callId);
  expect(await ana.post(`calls/${callId}/take-back`)).toMatchObject({ status: 409 });
  await ana.post(`calls/${callId}/hang-up`);
  await ben.post(`calls/${callId}/say`, { text: 'Hello, Ben here.' });
  await caller.until(({ text }) => text === 'Hello, Ben here.');
  expect(await today()).toMatchObject({ offered: 2, answered: 2, abandoned: 0 });
});

test('who has taken the caller back and then leaves, leaves them to the line, which finds them another agent', async () => {
  const { ana, caller, callId } = await anaLooksFor('billing-en');
  const sam = await house.person('sam');
  await ana.post(`calls/${callId}/take-back`);
  await ana.post(`calls/${callId}/hang-up`);
  await caller.until(({ text }) => /has left the call/.test(String(text)));
  await caller.keys('1');
  await caller.until(({ state }) => state === 'in-queue');
  await sam.post('presence', free);
  expect(await sam.answers()).toBe(callId);
});

test('only who is on the call can take it back', async () => {
  const { ben, callId } = await anaLooksFor('billing-en');
  expect(await ben.post(`calls/${callId}/take-back`)).toMatchObject({ status: 409, body: { code: 'wrong-status' } });
});
