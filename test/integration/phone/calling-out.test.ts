import { afterEach, beforeEach, expect, test } from 'vitest';
import { complainAndWait, type LineHouse, openLineHouse, type TestPerson } from './line-house.ts';

const CUSTOMER = '+12025550143';
const free = { state: 'available' };

let house: LineHouse;
beforeEach(async () => {
  house = await openLineHouse();
});
afterEach(() => house.close());

/** A case of the team orders, of somebody who gave up in the queue. */
async function aCase(): Promise<string> {
  const caller = await house.call(CUSTOMER);
  for (const key of ['1', '2', '1', '1']) await caller.keys(key);
  const { caseNumber } = await caller.until(({ type }) => type === 'number');
  await caller.post('hang-up');
  await caller.until(({ state }) => state === 'ended');
  await house.engine.settle();
  return String(caseNumber);
}

const calls = (person: TestPerson, caseNumber: string, to = CUSTOMER) => person.post('calls', { to, caseNumber });

interface TestCase {
  contacts: string[];
  calls: { contactId: string; isOutbound: boolean; agentAt: string | null; endedAt: string | null }[];
  history: { what: string; by: string; code?: string; ref?: string }[];
  texts: { kind: string; text: string }[];
  laterContacts: number;
  priority: number;
}
async function sees(person: TestPerson, caseNumber: string): Promise<TestCase> {
  await house.engine.settle();
  return (await person.get(`/cases/${caseNumber}`)).body as unknown as TestCase;
}

test('a call of ours rings at the customer, is answered and talked in, and is wrapped up into its case', async () => {
  const caseNumber = await aCase();
  const ana = await house.person('ana');
  const before = await sees(ana, caseNumber);
  const { status, body } = await calls(ana, caseNumber);
  expect(status).toBe(201);
  const callId = String(body.callId);
  expect(await ana.until(({ type }) => type === 'calling')).toMatchObject({
    call: { callId, from: CUSTOMER, isOutbound: true, caseNumber },
  });
  expect((await ana.get('/desk/queue')).body.me).toMatchObject({ state: 'on-call', callId });
  expect(await ana.post(`calls/${callId}/say`, { text: 'Hello?' })).toMatchObject({ status: 409 });

  // However they write their own number; the one of somebody else does not ring.
  const phone = await house.rings('(202) 555-0143');
  expect(phone.callId).toBe(callId);
  expect((await phone.post('answer')).status).toBe(204);
  expect((await phone.post('answer')).status).toBe(409);
  await ana.until(({ type, agent }) => type === 'answered' && agent === 'ana');
  await ana.post(`calls/${callId}/say`, { text: 'Good morning, Ana here.' });
  await phone.until(({ text }) => text === 'Good morning, Ana here.');
  await phone.post('say', { text: 'Good that you call.' });
  await ana.until(({ who, text }) => who === 'caller' && text === 'Good that you call.');
  await ana.post(`calls/${callId}/hang-up`);
  expect(await phone.until(({ state }) => state === 'ended')).toMatchObject({ how: 'agent' });
  const note = 'She was glad to hear of it.';
  expect((await ana.post(`calls/${callId}/wrap-up`, { code: 'resolved', note })).body).toMatchObject(free);

  const after = await sees(ana, caseNumber);
  expect(after.contacts.at(-1)).toBe(callId);
  expect(after.calls.at(-1)).toMatchObject({
    ...{ contactId: callId, isOutbound: true, agentAt: expect.any(String), endedAt: expect.any(String) },
  });
  expect(after.history.findLast(({ what }) => what === 'joined')).toMatchObject({
    ...{ by: 'ana', ref: callId, code: 'outbound' },
  });
  expect(after.texts).toContainEqual(expect.objectContaining({ kind: 'note', text: note }));
  const { calls: own } = (await ana.get('/own-results')).body as { calls: { last30Days: object } };
  expect(own.last30Days).toMatchObject({ handled: 0, called: 1 });
  // We called them: that is no second complaint.
  expect(after).toMatchObject({ laterContacts: before.laterContacts, priority: before.priority });
});

test('who does not answer, or declines, was not reached; the attempt stands with the case and nobody is owed anything', async () => {
  await house.close();
  house = await openLineHouse({ customerRingSeconds: 3 });
  const caseNumber = await aCase();
  const [ana, sam] = [await house.person('ana'), await house.person('sam')];
  const before = house.engine.services.contactCentre.offered(5).length;
  const { callId } = (await calls(ana, caseNumber)).body;
  expect(await ana.until(({ type }) => type === 'hung-up')).toMatchObject({ callId, how: 'not-answered' });
  expect((await ana.post(`calls/${callId}/wrap-up`, { code: 'not-reached' })).status).toBe(200);

  const declined = (await calls(ana, caseNumber)).body.callId;
  await (await house.rings(CUSTOMER)).post('hang-up');
  expect(await ana.until(({ type }) => type === 'hung-up')).toMatchObject({ callId: declined, how: 'caller' });
  await ana.post(`calls/${declined}/wrap-up`, { code: 'not-reached' });

  const tried = (await sees(ana, caseNumber)).calls.filter(({ isOutbound }) => isOutbound);
  expect(tried).toMatchObject([{ agentAt: null }, { agentAt: null }]);
  expect(house.engine.services.contactCentre.offered(5)).toHaveLength(before);
  expect((await sam.get('/line/board')).body.today).toMatchObject({ offered: 0, abandoned: 0 });
});

test('who calls is on a call: nothing rings at them, and they call nobody else before they have written it up', async () => {
  const caseNumber = await aCase();
  const [ana, sam] = [await house.person('ana'), await house.person('sam')];
  await ana.post('presence', free);
  const { callId } = (await calls(ana, caseNumber)).body;
  const caller = await house.call('+12025550144');
  await complainAndWait(caller);
  expect(await calls(ana, caseNumber)).toMatchObject({ status: 409, body: { code: 'wrong-status' } });
  await sam.post('presence', free);
  expect(await sam.answers()).toBe(caller.callId);
  await ana.post(`calls/${callId}/hang-up`);
  expect(await calls(ana, caseNumber)).toMatchObject({ status: 409, body: { detail: /Write up/ } });
  await ana.post(`calls/${callId}/wrap-up`, { code: 'not-reached' });
  expect((await calls(ana, caseNumber)).status).toBe(201);
});

test('a call of ours can be handed on warm; who leaves before anybody has answered ends it, and nobody gave up', async () => {
  const caseNumber = await aCase();
  const [ana, ben, sam] = [await house.person('ana'), await house.person('ben'), await house.person('sam')];
  await ben.post('presence', free);
  const callId = String((await calls(ana, caseNumber)).body.callId);
  const phone = await house.rings(CUSTOMER);
  await phone.post('answer');
  await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' });
  expect(await ben.answers()).toBe(callId);
  await ana.post(`calls/${callId}/hang-up`);
  await ben.post(`calls/${callId}/say`, { text: 'Hello, Ben here.' });
  await phone.until(({ text }) => text === 'Hello, Ben here.');
  await ben.post(`calls/${callId}/transfer`, { queue: 'orders-en' });
  await phone.until(({ type, isHeld }) => type === 'hold' && isHeld === true);
  await ben.post(`calls/${callId}/hang-up`);
  expect(await phone.until(({ state }) => state === 'ended')).toMatchObject({ how: 'agent' });
  const before = house.engine.services.contactCentre.offered(5).length;
  await house.engine.settle();
  expect(house.engine.services.contactCentre.offered(5)).toHaveLength(before);
  expect((await sam.get('/line/board')).body.today).toMatchObject({ offered: 1, answered: 1, abandoned: 0 });
});

test('nobody is called about a case that one may not work on, at what is no number, or at what costs its owner', async () => {
  const caseNumber = await aCase();
  const [ana, ben] = [await house.person('ana'), await house.person('ben')];
  expect(await calls(ben, caseNumber)).toMatchObject({ status: 404 });
  expect((await ben.get('/desk/queue')).body.me).toMatchObject({ callId: null });
  for (const to of ['no number', '911', '+19005550143', '+44 20 7946 0958', '+1 800 555 0199'])
    expect(await calls(ana, caseNumber, to), to).toMatchObject({ status: 400, body: { field: 'to' } });
  expect(await ana.post('calls', { to: CUSTOMER, caseNumber: '1234567890' })).toMatchObject({ status: 404 });
  expect(await house.ask('/desk/calls', { body: { to: CUSTOMER, caseNumber } })).toMatchObject({ status: 401 });
  expect((await sees(ana, caseNumber)).calls.filter(({ isOutbound }) => isOutbound)).toEqual([]);
});

test('in quiet hours nobody is called but who asked for it now, and the case keeps that', async () => {
  const caseNumber = await aCase();
  const ana = await house.person('ana');
  house.skipHours(12);
  expect(await calls(ana, caseNumber)).toMatchObject({
    status: 409,
    body: { code: 'quiet-hours', quietUntil: '2026-06-25T12:00:00.000Z' },
  });
  expect((await sees(ana, caseNumber)).calls.filter(({ isOutbound }) => isOutbound)).toEqual([]);
  const asked = { to: CUSTOMER, caseNumber, despiteQuietHours: true };
  const { status, body } = await ana.post('calls', asked);
  expect(status).toBe(201);
  await ana.post(`calls/${body.callId}/hang-up`);
  await ana.post(`calls/${body.callId}/wrap-up`, { code: 'not-reached' });
  // The next day it is a call like others, whatever is said of it.
  house.skipHours(12);
  const next = (await ana.post('calls', asked)).body.callId;
  const joined = (await sees(ana, caseNumber)).history.filter(({ what }) => what === 'joined');
  expect(joined.map(({ ref, code }) => ({ ref, code }))).toEqual([
    { ref: body.callId, code: 'outbound+quiet' },
    { ref: next, code: 'outbound' },
  ]);
});
