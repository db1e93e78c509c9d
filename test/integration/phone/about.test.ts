import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LineHouse, openLineHouse, type TestCaller, type TestPerson } from './line-house.ts';

const free = { state: 'available' };
const FROM = '+12025550143';

let house: LineHouse;
beforeEach(async () => {
  house = await openLineHouse();
});
afterEach(() => house.close());

/** Somebody who wants a person and tells the line nothing, and who has answered them. */
async function talksWithoutACase(id: string): Promise<{ agent: TestPerson; caller: TestCaller; callId: string }> {
  const agent = await house.person(id);
  await agent.post('presence', free);
  const caller = await house.call(FROM);
  for (const key of ['1', '2', '0']) await caller.keys(key);
  const { call } = await agent.until(({ type }) => type === 'ringing');
  expect(call).toMatchObject({ caseNumber: null });
  expect((await agent.post(`calls/${caller.callId}/answer`)).status).toBe(204);
  return { agent, caller, callId: caller.callId };
}

async function hangsUp(caller: TestCaller): Promise<void> {
  await caller.post('hang-up');
  await caller.until(({ state }) => state === 'ended');
}

/** A complaint by the form, from the caller’s number; the team orders has it. */
async function aCase(message: string): Promise<string> {
  const headers = { 'idempotency-key': randomUUID() };
  const body = { message, category: 'delivery', complainant: { phone: FROM } };
  const { body: accepted } = await house.ask('/complaints', { body, headers });
  await house.engine.settle();
  return String(accepted.caseNumber);
}

interface TestCase {
  contacts: string[];
  calls: { contactId: string; isOutbound: boolean; agentAt: string | null; mayBeRecorded: boolean | null }[];
  history: { what: string; by: string; ref?: string }[];
  texts: { kind: string; text: string }[];
}
async function sees(person: TestPerson, caseNumber: string): Promise<TestCase> {
  await house.engine.settle();
  return (await person.get(`/cases/${caseNumber}`)).body as unknown as TestCase;
}

test('a call that came without a case is about the one that its agent names: it stands there, and so does the note', async () => {
  const caseNumber = await aCase('My delivery was late.');
  const { agent, caller, callId } = await talksWithoutACase('sam');
  const note = 'Asked when it comes.';
  expect((await agent.post(`calls/${callId}/case`, { caseNumber })).status).toBe(204);
  expect(await agent.until(({ type }) => type === 'about')).toMatchObject({ callId, caseNumber });
  await hangsUp(caller);
  expect((await agent.post(`calls/${callId}/wrap-up`, { code: 'resolved', note })).status).toBe(200);

  const it = await sees(agent, caseNumber);
  expect(it.calls).toMatchObject([{ contactId: callId, isOutbound: false, agentAt: expect.any(String) }]);
  expect(it.history.findLast(({ what }) => what === 'joined')).toMatchObject({ by: 'sam', ref: callId });
  expect(it.texts).toContainEqual(expect.objectContaining({ kind: 'note', text: note }));
});

test('the complaint that was logged in the call is what the call is about, and has the call once', async () => {
  const { agent, caller, callId } = await talksWithoutACase('sam');
  await hangsUp(caller);
  const body = { message: 'My delivery was late.', category: 'delivery', channel: 'phone', contactId: callId };
  const { token } = agent;
  const logged = await house.ask('/cases', { body, token, headers: { 'idempotency-key': randomUUID() } });
  expect(logged.status).toBe(202);
  const caseNumber = String(logged.body.caseNumber);
  await house.engine.settle();
  // The call is over, and still to be written up.
  expect((await agent.post(`calls/${callId}/case`, { caseNumber })).status).toBe(204);
  const wrappedUp = await agent.post(`calls/${callId}/wrap-up`, { code: 'to-follow-up', note: 'To be sent again.' });
  expect(wrappedUp.status).toBe(200);
  const it = await sees(agent, caseNumber);
  expect(it.contacts).toEqual([callId]);
  expect(it.calls).toMatchObject([{ contactId: callId, agentAt: expect.any(String) }]);
  expect(it.history.map(({ what }) => what)).not.toContain('joined');
  expect(it.texts).toContainEqual(expect.objectContaining({ kind: 'note', text: 'To be sent again.' }));
});

test('of two cases the one named last is the call’s, and both have the call; who is asked to help sees it', async () => {
  const [first, second] = [await aCase('My delivery was late.'), await aCase('The box was wet.')];
  const { agent, caller, callId } = await talksWithoutACase('sam');
  await agent.post(`calls/${callId}/case`, { caseNumber: first });
  const ana = await house.person('ana');
  await ana.post('presence', free);
  await agent.post(`calls/${callId}/transfer`, { queue: 'orders-en' });
  expect(await ana.until(({ type }) => type === 'ringing')).toMatchObject({ call: { caseNumber: first } });
  await agent.post(`calls/${callId}/case`, { caseNumber: second });
  expect(await ana.until(({ type }) => type === 'about')).toMatchObject({ caseNumber: second });
  await ana.post(`calls/${callId}/answer`);
  await ana.post(`calls/${callId}/say`, { text: 'Ana here.' });
  // Three in a talk: who says something is named.
  expect(await agent.until(({ who }) => who === 'agent')).toMatchObject({ agent: 'ana', text: 'Ana here.' });
  await hangsUp(caller);
  await agent.post(`calls/${callId}/wrap-up`, { code: 'handed-on', note: 'For Ana.' });
  expect((await sees(agent, first)).contacts).toContain(callId);
  const it = await sees(agent, second);
  expect(it.contacts).toContain(callId);
  expect(it.texts).toContainEqual(expect.objectContaining({ kind: 'note', text: 'For Ana.' }));
});

test('nobody says it of a call that is not theirs, or of a case that they may not work on', async () => {
  const caseNumber = await aCase('My delivery was late.');
  const { agent, caller, callId } = await talksWithoutACase('sam');
  const [ana, ben] = [await house.person('ana'), await house.person('ben')];
  expect(await ana.post(`calls/${callId}/case`, { caseNumber })).toMatchObject({
    status: 409,
    body: { code: 'wrong-status' },
  });
  expect(await ben.post(`calls/${callId}/case`, { caseNumber })).toMatchObject({ status: 409 });
  expect(await agent.post(`calls/${callId}/case`, { caseNumber: '1234567890' })).toMatchObject({ status: 404 });
  expect(await agent.post(`calls/${callId}/case`, {})).toMatchObject({ status: 400 });
  expect(await house.ask(`/desk/calls/${callId}/case`, { body: { caseNumber } })).toMatchObject({ status: 401 });
  await hangsUp(caller);
  expect((await agent.post(`calls/${callId}/wrap-up`, { code: 'resolved', note: 'Nobody’s.' })).status).toBe(400);
  await agent.post(`calls/${callId}/wrap-up`, { code: 'resolved' });
  expect(await agent.post(`calls/${callId}/case`, { caseNumber })).toMatchObject({ status: 409 });
  expect((await sees(agent, caseNumber)).contacts).toEqual([]);
});

test('a call of ours that turns out to be about another case joins that one as ours, too', async () => {
  const [first, second] = [await aCase('My delivery was late.'), await aCase('The box was wet.')];
  const ana = await house.person('ana');
  const { callId } = (await ana.post('calls', { to: FROM, caseNumber: first })).body;
  const phone = await house.rings(FROM);
  await phone.post('answer');
  await ana.until(({ type }) => type === 'answered');
  expect((await ana.post(`calls/${callId}/case`, { caseNumber: second })).status).toBe(204);
  await phone.post('hang-up');
  await ana.until(({ type }) => type === 'hung-up');
  await ana.post(`calls/${callId}/wrap-up`, { code: 'resolved', note: 'She asked about the box.' });
  const it = await sees(ana, second);
  expect(it.calls).toMatchObject([{ contactId: callId, isOutbound: true }]);
  expect(it.history.findLast(({ what }) => what === 'joined')).toMatchObject({ code: 'outbound' });
  expect(it.texts).toContainEqual(expect.objectContaining({ kind: 'note', text: 'She asked about the box.' }));
});
