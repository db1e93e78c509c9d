import { afterEach, beforeEach, expect, test } from 'vitest';
import { complainAndWait, type LineHouse, openLineHouse, type TestCaller } from './line-house.ts';

let house: LineHouse;
beforeEach(async () => {
  house = await openLineHouse();
});
afterEach(() => house.close());

const rings = ({ type }: { type: string }) => type === 'ringing';
const free = { state: 'available' };

async function hangUp(caller: TestCaller) {
  await caller.post('hang-up');
  await caller.until(({ state }) => state === 'ended');
}

/** Soon over, and longer than a busy machine takes to answer. */
const RINGS = 3;

async function waitingCaller(): Promise<TestCaller> {
  const caller = await house.call('+12025550143');
  await complainAndWait(caller);
  return caller;
}

test('a call rings at one of two, and at the other when the first does not answer and is away from then on', async () => {
  await house.close();
  house = await openLineHouse({ ringSeconds: RINGS });
  const [ana, sam] = [await house.person('ana'), await house.person('sam')];
  await ana.post('presence', free);
  await sam.post('presence', free);
  const caller = await waitingCaller();
  await ana.until(rings);
  expect(await sam.post(`calls/${caller.callId}/answer`)).toMatchObject({
    status: 409,
    body: { code: 'wrong-status' },
  });
  expect(await ana.until(({ type }) => type === 'missed')).toMatchObject({ callId: caller.callId });
  expect(await ana.until(({ type }) => type === 'presence')).toMatchObject({ state: 'away', reason: 'missed-call' });
  expect(await sam.answers()).toBe(caller.callId);
  expect(await ana.post(`calls/${caller.callId}/answer`)).toMatchObject({ status: 409 });
  await hangUp(caller);
  expect(await sam.until(({ type }) => type === 'hung-up')).toMatchObject({ how: 'caller' });
});

test('the urgent call rings before the one that waits longer, and the other moves up', async () => {
  await waitingCaller();
  const urgent = await house.call('+12025550144');
  for (const key of ['1', '2', '1', '9', '1']) await urgent.keys(key);
  await urgent.until(({ state }) => state === 'in-queue');
  const sam = await house.person('sam');
  await sam.post('presence', free);
  expect(await sam.until(rings)).toMatchObject({ call: { callId: urgent.callId, priority: 1 } });
});

test('who waits behind another is told each place that they come to', async () => {
  const [first, second] = [await waitingCaller(), await house.call('+12025550145')];
  for (const key of ['1', '2', '1', '1', '1']) await second.keys(key);
  expect(await second.until(({ state }) => state === 'in-queue')).toMatchObject({ position: 2 });
  await hangUp(first);
  expect(await second.until(({ state }) => state === 'in-queue')).toMatchObject({ position: 1 });
  await hangUp(second);
});

test('nobody is rung for another team, and nobody sees its queue', async () => {
  const ben = await house.person('ben');
  await ben.post('presence', free);
  const caller = await waitingCaller();
  expect((await ben.get('/desk/queue')).body.queues).toEqual([]);
  const ada = await house.person('ada');
  expect((await ada.get('/desk/queue')).body.queues).toMatchObject([{ queue: 'orders-en' }]);
  await hangUp(caller);
});

test('on hold neither hears the other, and who is muted says nothing', async () => {
  const ana = await house.person('ana');
  await ana.post('presence', free);
  const caller = await waitingCaller();
  const at = `calls/${await ana.answers()}`;
  await ana.post(`${at}/hold`);
  expect(await caller.until(({ type }) => type === 'hold')).toMatchObject({ isHeld: true });
  await ana.post(`${at}/say`, { text: 'To myself.' });
  await caller.post('say', { text: 'Are you there?' });
  await ana.post(`${at}/resume`);
  await ana.post(`${at}/say`, { text: 'I am back.' });
  expect(await caller.until(({ who }) => who === 'agent')).toMatchObject({ text: 'I am back.' });
  await caller.post('say', { text: 'Good.' });
  expect(await ana.until(({ who }) => who === 'caller')).toMatchObject({ text: 'Good.' });

  await ana.post(`${at}/mute`);
  expect(await ana.post(`${at}/say`, { text: 'Hm.' })).toMatchObject({
    status: 409,
    body: { detail: 'You are muted.' },
  });
  await ana.post(`${at}/mute`, { isMuted: false });
  expect((await ana.post(`${at}/say`, { text: 'Hm.' })).status).toBe(204);
  await hangUp(caller);
});

test('a call is handed on warm: the caller is held until the second agent is there, and stays when the first leaves', async () => {
  const [ana, ben] = [await house.person('ana'), await house.person('ben')];
  await ana.post('presence', free);
  const caller = await waitingCaller();
  const callId = await ana.answers();
  expect(await ana.post(`calls/${callId}/transfer`, { queue: 'nowhere' })).toMatchObject({
    status: 400,
    body: { field: 'queue' },
  });
  expect((await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' })).status).toBe(204);
  expect(await caller.until(({ type }) => type === 'hold')).toMatchObject({ isHeld: true });
  await ben.post('presence', free);
  expect(await ben.answers()).toBe(callId);
  expect(await caller.until(({ type }) => type === 'hold')).toMatchObject({ isHeld: false });
  // Nobody says to the other what the caller is not to hear.
  await ana.until(({ type, isHeld }) => type === 'hold' && isHeld === false);
  await ben.until(({ type, agent }) => type === 'answered' && agent === 'ana');
  await ana.post(`calls/${callId}/say`, { text: 'Ben helps you from here.' });
  expect(await ben.until(({ who }) => who === 'agent')).toMatchObject({ text: 'Ben helps you from here.' });
  await ana.post(`calls/${callId}/hang-up`);
  await ben.post(`calls/${callId}/say`, { text: 'Hello, Ben here.' });
  await caller.until(({ text }) => text === 'Hello, Ben here.');
  await ben.post(`calls/${callId}/hang-up`);
  await caller.until(({ state }) => state === 'in-line');
  await hangUp(caller);
  for (const person of [ana, ben])
    expect((await person.post(`calls/${callId}/wrap-up`, { code: 'handed-on' })).body).toMatchObject(free);
});

test('a caller whose agent leaves before the second one answers hears the queue, keys in it, and keeps the place', async () => {
  const [ana, ben] = [await house.person('ana'), await house.person('ben')];
  await ana.post('presence', free);
  const caller = await waitingCaller();
  const callId = await ana.answers();
  await caller.until(({ state }) => state === 'with-agent');
  await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' });
  await caller.until(({ type, isHeld }) => type === 'hold' && isHeld === true);
  await ana.post(`calls/${callId}/hang-up`);
  expect(await caller.until(({ type }) => type === 'hold')).toMatchObject({ isHeld: false });
  expect(await caller.until(({ state }) => state === 'in-queue')).toMatchObject({ position: 1 });
  await caller.until(({ text }) => /rather be called back, press 1/.test(String(text)));
  await caller.keys('2');
  await caller.until(({ text }) => /Please stay on the line/.test(String(text)));
  await ben.post('presence', free);
  expect(await ben.answers()).toBe(callId);
  expect(await ben.until(({ who }) => who === 'whisper')).toMatchObject({ text: expect.stringMatching(/New case/) });
  await caller.until(({ text }) => /^You are connected/.test(String(text)));
  await ben.post(`calls/${callId}/say`, { text: 'Hello, Ben here.' });
  await caller.until(({ text }) => text === 'Hello, Ben here.');
  await ben.post(`calls/${callId}/hang-up`);
  await caller.until(({ text }) => /has left the call/.test(String(text)));
  await hangUp(caller);
  // One leg with each agent, and nobody is owed a callback.
  await house.engine.settle();
  expect(house.engine.services.contactCentre.offered(5)).toEqual([]);
});

test('a caller who was handed on can be called back instead, and who gives up there is owed a callback', async () => {
  const ana = await house.person('ana');
  await ana.post('presence', free);
  for (const isAgreed of [true, false]) {
    const caller = await waitingCaller();
    const callId = await ana.answers();
    await caller.until(({ state }) => state === 'with-agent');
    await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' });
    await ana.post(`calls/${callId}/hang-up`);
    await ana.post(`calls/${callId}/wrap-up`, { code: 'handed-on' });
    await caller.until(({ state }) => state === 'in-queue');
    await caller.until(({ text }) => /rather be called back/.test(String(text)));
    if (isAgreed) {
      for (const key of ['1', '1']) await caller.keys(key);
      expect(await caller.until(({ state }) => state === 'ended')).toMatchObject({ ended: 'callback' });
    } else await hangUp(caller);
    await ana.post('presence', free);
  }
  await house.engine.settle();
  expect(house.engine.services.contactCentre.offered(5)).toHaveLength(1);
});

test('a second agent who does not answer is told of to the first, who can talk on meanwhile; a hang-up ends it all', async () => {
  await house.close();
  house = await openLineHouse({ ringSeconds: RINGS });
  const [ana, ben] = [await house.person('ana'), await house.person('ben')];
  await ana.post('presence', free);
  const caller = await waitingCaller();
  const callId = await ana.answers();
  await ben.post('presence', free);
  await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' });
  await ben.until(rings);
  await ben.post('presence', { state: 'away' });
  expect(await ana.until(({ type }) => type === 'not-answered')).toMatchObject({ callId, agent: 'ben' });
  await ben.post('presence', free);
  await ben.until(rings);
  expect(await ana.until(({ type }) => type === 'not-answered')).toMatchObject({ agent: 'ben' });
  await ana.post(`calls/${callId}/resume`);
  await ana.post(`calls/${callId}/say`, { text: 'Nobody answers there yet.' });
  await caller.until(({ text }) => text === 'Nobody answers there yet.');
  await ben.post('presence', free);
  await ben.until(rings);
  await hangUp(caller);
  expect(await ben.until(({ type }) => type === 'gone')).toMatchObject({ callId });
  expect(await ana.until(({ type }) => type === 'hung-up')).toMatchObject({ how: 'caller' });
  expect(await ben.post(`calls/${callId}/answer`)).toMatchObject({ status: 409 });
});

test('nobody is handed on to where nobody will come: a full queue, or a team that has gone home', async () => {
  await house.close();
  house = await openLineHouse({ mostWaiting: 1 });
  const [ana, ben] = [await house.person('ana'), await house.person('ben')];
  await ana.post('presence', free);
  const caller = await waitingCaller();
  const callId = await ana.answers();
  const other = await house.call();
  for (const key of ['1', '0']) await other.keys(key);
  await other.until(({ state }) => state === 'in-queue');
  const refused = (words: RegExp) => ({
    status: 409,
    body: { code: 'wrong-status', detail: expect.stringMatching(words) },
  });
  expect(await ana.post(`calls/${callId}/transfer`, { queue: 'general-en' })).toMatchObject(refused(/is full/));
  house.skipHours(12);
  expect(await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' })).toMatchObject(refused(/closed.*billing/));
  await ana.post(`calls/${callId}/say`, { text: 'Still here.' });
  await caller.until(({ text }) => text === 'Still here.');
  // Who of that team is still there can be asked.
  await ben.post('presence', free);
  expect((await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' })).status).toBe(204);
  expect(await ben.answers()).toBe(callId);
});

test('who is cut off can go back to the queue by a key, and another agent takes the call', async () => {
  const [ana, sam] = [await house.person('ana'), await house.person('sam')];
  await ana.post('presence', free);
  const caller = await waitingCaller();
  await ana.post(`calls/${await ana.answers()}/hang-up`);
  await caller.until(({ text }) => /has left the call/.test(String(text)));
  await caller.keys('1');
  await caller.until(({ state }) => state === 'in-queue');
  await sam.post('presence', free);
  expect(await sam.answers()).toBe(caller.callId);
  await caller.until(({ state }) => state === 'with-agent');
  await hangUp(caller);
});

test('the desk is for people of the house who work on cases', async () => {
  expect(await house.ask('/desk/queue')).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
  expect(await house.ask('/desk/queue', { token: 'a.b.c' })).toMatchObject({ status: 401 });
  for (const id of ['mia', 'olu']) {
    const { token } = await house.person(id);
    expect(await house.ask('/desk/events', { token })).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
    expect(await house.ask('/desk/presence', { token, body: free })).toMatchObject({ status: 403 });
  }
});

test.each([
  ['presence', { state: 'asleep' }, 400, 'invalid-input'],
  ['calls/none/answer', {}, 409, 'wrong-status'],
  ['calls/none/hold', {}, 409, 'wrong-status'],
  ['calls/none/say', { text: '' }, 400, 'invalid-input'],
  ['calls/none/hang-up', {}, 409, 'wrong-status'],
  ['calls/none/wrap-up', { code: 'done' }, 400, 'invalid-input'],
  ['calls/none/wrap-up', { code: 'resolved' }, 409, 'wrong-status'],
])('%s %j is refused with %i', async (path, body, status, code) => {
  const sam = await house.person('sam');
  expect(await sam.post(path, body)).toMatchObject({ status, body: { code } });
});

test('who handed a call on is done with it when they have written it up, while the other still talks', async () => {
  const [ana, ben, sam] = [await house.person('ana'), await house.person('ben'), await house.person('sam')];
  await ana.post('presence', free);
  const caller = await waitingCaller();
  const callId = await ana.answers();
  await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' });
  await ben.post('presence', free);
  await ben.answers();
  await ana.post(`calls/${callId}/hang-up`);
  const handled = async () => {
    const { body } = await sam.get('/line/board');
    return { talking: body.talking, handled: (body.today as { handled: number }).handled };
  };
  await expect.poll(handled).toEqual({ talking: 1, handled: 0 });
  await ana.post(`calls/${callId}/wrap-up`, { code: 'handed-on' });
  await expect.poll(handled).toEqual({ talking: 1, handled: 1 });
  await hangUp(caller);
  await ben.post(`calls/${callId}/wrap-up`, { code: 'resolved' });
  await expect.poll(handled).toEqual({ talking: 0, handled: 2 });
  // Each of them handled their own part.
  for (const person of [ana, ben]) {
    const own = async () => (await person.get('/own-results')).body.calls;
    await expect.poll(own).toMatchObject({ last30Days: { handled: 1 } });
  }
});
