import { afterEach, expect, test } from 'vitest';
import { CLOSED, complainAndWait, eventually, type LineHouse, openLineHouse } from './line-house.ts';

let house: LineHouse;
afterEach(() => house.close());

const contactOf = async (callId: string) =>
  (await house.engine.services.contactCentre.describeContact(callId))?.sighting;

test('a call goes by keys to a case number, into the queue, to an agent, and is written up on its case', async () => {
  house = await openLineHouse();
  const caller = await house.call('+12025550143');
  const ana = await house.person('ana');
  for (const key of ['1', '2', '1', '1']) await caller.keys(key);
  const { caseNumber, pin } = await caller.until(({ type }) => type === 'number');
  expect([caseNumber, pin]).toEqual([expect.stringMatching(/^\d{10}$/), expect.stringMatching(/^\d{6}$/)]);
  await caller.keys('1');
  expect(await caller.until(({ state }) => state === 'in-queue')).toMatchObject({ position: 1 });

  const { body: waiting } = await ana.get('/desk/queue');
  expect(waiting).toMatchObject({
    me: { id: 'ana', state: 'away' },
    queues: [{ queue: 'orders-en', calls: [{ callId: caller.callId, position: 1, language: 'en-US', caseNumber }] }],
  });
  await ana.post('presence', { state: 'available' });
  expect(await ana.until(({ type }) => type === 'ringing')).toMatchObject({
    call: { from: '+12025550143', caseNumber },
  });
  expect(await ana.post(`calls/${caller.callId}/answer`)).toMatchObject({ status: 204 });
  expect(await ana.until(({ who }) => who === 'whisper')).toMatchObject({
    text: expect.stringMatching(/^English\. New case/),
  });
  await caller.until(({ type, text }) => type === 'said' && String(text).startsWith('You are connected'));

  await ana.post(`calls/${caller.callId}/say`, { text: 'Good morning, Ana here.' });
  expect(await caller.until(({ who }) => who === 'agent')).toMatchObject({ text: 'Good morning, Ana here.' });
  await caller.post('say', { text: 'My parcel is late.' });
  expect(await ana.until(({ who }) => who === 'caller')).toMatchObject({ text: 'My parcel is late.' });

  await ana.post(`calls/${caller.callId}/hang-up`);
  await caller.until(({ type, text }) => type === 'said' && /has left the call/.test(String(text)));
  await caller.post('hang-up');
  expect(await caller.until(({ state }) => state === 'ended')).toMatchObject({ how: 'caller', ended: 'queued' });

  const note = 'Sent the parcel again.';
  const done = await eventually(async () => {
    const answer = await ana.post(`calls/${caller.callId}/wrap-up`, { code: 'resolved', note });
    return answer.status === 200 ? answer : undefined;
  });
  expect(done.body).toEqual({ id: 'ana', state: 'available', reason: null });
  const { body: it } = await ana.get(`/cases/${caseNumber}`);
  expect(JSON.stringify(it)).toContain(note);
  const told = await contactOf(caller.callId);
  expect(told).toMatchObject({ initiation: 'INBOUND', queuedAt: expect.any(String), agentAt: expect.any(String) });
  expect(told?.endedAt).toBeDefined();
});

test('a hang-up at the first prompt ends the call, and it is told', async () => {
  house = await openLineHouse({ lettersPerSecond: 1 });
  const caller = await house.call();
  await caller.until(({ type }) => type === 'said');
  await caller.post('hang-up');
  expect(await caller.until(({ state }) => state === 'ended')).toMatchObject({ how: 'caller', ended: 'disconnected' });
  await expect.poll(() => contactOf(caller.callId)).toMatchObject({ channel: 'VOICE', endedAt: expect.any(String) });
});

test('whoever gives up in the queue is called back: their case has a task', async () => {
  house = await openLineHouse();
  const caller = await house.call('+12025550143');
  await complainAndWait(caller);
  await caller.post('hang-up');
  const offered = () => house.engine.services.contactCentre.offered(5);
  const [task] = await eventually(async () => (offered().length > 0 ? offered() : undefined));
  expect(task?.name).toMatch(/call back now$/);
});

test('a page that asks no more is gone, and hung up', async () => {
  house = await openLineHouse({ goneSeconds: 0.3 });
  const caller = await house.call();
  const ended = await eventually(async () => (await contactOf(caller.callId))?.endedAt);
  expect(ended).toBeDefined();
  expect(await caller.until(({ state }) => state === 'ended')).toMatchObject({ how: 'gone' });
});

test('after so long a call is over', async () => {
  house = await openLineHouse({ callSeconds: 0.3 });
  const caller = await house.call();
  expect(await caller.until(({ state }) => state === 'ended')).toMatchObject({ how: 'too-long' });
});

test('the 51st call at a time is refused in words, and finds a line when one is free', async () => {
  house = await openLineHouse({ lettersPerSecond: 1 });
  const callers = [];
  for (let calls = 0; calls < 50; calls += 1) callers.push(await house.call());
  const refused = await house.ask('/phone/calls', { body: {} });
  expect(refused).toMatchObject({
    status: 503,
    body: { code: 'busy', detail: expect.stringContaining('All 50 lines') },
  });
  await callers[0]?.post('hang-up');
  await callers[0]?.until(({ state }) => state === 'ended');
  expect((await house.ask('/phone/calls', { body: {} })).status).toBe(201);
});

test('when the firm is closed the caller gets a case number and no queue', async () => {
  house = await openLineHouse({}, CLOSED);
  const caller = await house.call('+12025550143');
  for (const key of ['1', '2', '1', '1', '1', '3']) await caller.keys(key);
  expect(await caller.until(({ state }) => state === 'ended')).toMatchObject({ how: 'line', ended: 'disconnected' });
  expect(caller.heard()).toMatch(/We are closed now[\s\S]*Your case is with us/);
});

test('a callback that the house could not note is not promised, since nobody here would make it', async () => {
  house = await openLineHouse({}, CLOSED);
  const { engine } = house;
  const { invoke } = engine;
  engine.invoke = async (name, event) =>
    JSON.stringify(event).includes('"purpose":"requestCallback"') ? { status: 'ERROR' } : invoke(name, event);
  const caller = await house.call('+12025550143');
  for (const key of ['1', '2', '0', '1', '1', '3']) await caller.keys(key);
  expect(await caller.until(({ state }) => state === 'ended')).toMatchObject({ how: 'line', ended: 'disconnected' });
  expect(caller.heard()).toContain('I cannot arrange a call just now.');
  expect(caller.heard()).not.toContain('We will call you as soon as');
});

test('a closure that is set while the house runs is what the next caller hears', async () => {
  house = await openLineHouse();
  const sam = await house.person('sam');
  const today = { type: 'setDay', day: '2026-06-24', windows: [], reason: 'weather' };
  expect((await house.ask('/hours', { body: today, token: sam.token })).status).toBe(200);
  const caller = await house.call('+12025550143');
  for (const key of ['1', '2', '0', '3']) await caller.keys(key);
  expect(await caller.until(({ state }) => state === 'ended')).toMatchObject({ how: 'line', ended: 'disconnected' });
  expect(caller.heard()).toContain('We open again on Thursday, June 25, at 8:00 AM, Eastern Time.');
});
