import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complainAndWait, eventually, type LineHouse, openLineHouse, type TestPerson } from './line-house.ts';

let house: LineHouse;
beforeEach(async () => {
  house = await openLineHouse();
});
afterEach(() => house.close());

const free = { state: 'available' };

/** A complaint that Ana of orders logs for somebody; the words make it the team billing's. */
async function logged(ana: TestPerson, more: object = {}): Promise<string> {
  const headers = { 'idempotency-key': randomUUID() };
  const body = { message: 'I was charged twice.', category: 'billing', channel: 'post', ...more };
  const { body: accepted } = await house.ask('/cases', { body, headers, token: ana.token });
  await house.engine.settle();
  return String(accepted.caseNumber);
}

const command = (person: TestPerson, caseNumber: string, body: object) =>
  house.ask(`/cases/${caseNumber}/commands`, { body, token: person.token });

test('who logged a case of another team reads it and notes in it, and does nothing else to it', async () => {
  const [ana, sam] = [await house.person('ana'), await house.person('sam')];
  const caseNumber = await logged(ana);
  const seen = await ana.get(`/cases/${caseNumber}`);
  expect(seen).toMatchObject({ status: 200, body: { team: 'billing', offered: ['note', 'join', 'finishTask'] } });
  expect((await ana.get(`/cases?number=${caseNumber}`)).body.cases).toMatchObject([{ caseNumber }]);
  expect((await ana.get('/cases?limit=100')).body.cases).toEqual([]);
  expect(await command(ana, caseNumber, { type: 'note', text: 'She has both receipts.' })).toMatchObject({
    status: 200,
  });
  expect(await command(ana, caseNumber, { type: 'take' })).toMatchObject({ status: 404 });
  expect((await sam.get(`/cases/${caseNumber}`)).body.texts).toContainEqual(
    expect.objectContaining({ kind: 'note', by: 'ana', text: 'She has both receipts.' }),
  );
});

test('a day later a case that one logged is as any other of another team', async () => {
  const ana = await house.person('ana');
  const caseNumber = await logged(ana);
  house.skipHours(25);
  expect(await ana.get(`/cases/${caseNumber}`)).toMatchObject({ status: 404 });
  expect((await ana.get(`/cases?number=${caseNumber}`)).body.cases).toEqual([]);
  expect(await command(ana, caseNumber, { type: 'note', text: 'Too late.' })).toMatchObject({ status: 404 });
});

test('who is on the call reads its case and writes it up into it, from whichever leg; whoever is not, does not', async () => {
  const [ana, ben] = [await house.person('ana'), await house.person('ben')];
  await ana.post('presence', free);
  const caller = await house.call('+12025550143');
  await complainAndWait(caller);
  const callId = await ana.answers();
  const number = await eventually(async () => {
    const { cases } = (await ana.get('/cases')).body as { cases: { caseNumber: string }[] };
    return cases[0]?.caseNumber;
  });
  expect(await ben.get(`/cases/${number}`)).toMatchObject({ status: 404 });

  await ben.post('presence', free);
  await ana.post(`calls/${callId}/transfer`, { queue: 'billing-en' });
  expect(await ben.until(({ type }) => type === 'ringing')).toMatchObject({ call: { caseNumber: number } });
  // It rings at them, and that is not yet a talk.
  expect(await ben.get(`/cases/${number}`)).toMatchObject({ status: 404 });
  await ben.post(`calls/${callId}/answer`);
  const seen = await eventually(async () => {
    const answer = await ben.get(`/cases/${number}`);
    return answer.status === 200 ? answer : undefined;
  });
  expect(seen.body).toMatchObject({ team: 'orders', offered: ['note', 'join', 'finishTask'] });
  await caller.post('hang-up');
  await ben.until(({ type }) => type === 'hung-up');
  const wrappedUp = await ben.post(`calls/${callId}/wrap-up`, {
    code: 'handed-on',
    note: 'It was the invoice after all.',
  });
  expect(wrappedUp.status).toBe(200);
  expect((await ana.get(`/cases/${number}`)).body.texts).toContainEqual(
    expect.objectContaining({ kind: 'note', by: 'ben', text: 'It was the invoice after all.' }),
  );
});

test('whom a complaint is about does not read it, though they logged it themselves', async () => {
  const [ana, sam] = [await house.person('ana'), await house.person('sam')];
  const caseNumber = await logged(ana, { concerns: 'ana' });
  expect(await ana.get(`/cases/${caseNumber}`)).toMatchObject({ status: 404 });
  expect(await command(ana, caseNumber, { type: 'note', text: 'Not I.' })).toMatchObject({ status: 404 });
  // Sam approves Ana's work; the case is there all the same.
  expect(await sam.get(`/cases/${caseNumber}`)).toMatchObject({ status: 404 });
  const ada = await house.person('ada');
  expect(await ada.get(`/cases/${caseNumber}`)).toMatchObject({ status: 200 });
});
