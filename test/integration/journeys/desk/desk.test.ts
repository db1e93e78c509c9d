import { expect, test } from 'vitest';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse, type House } from '../../../support/journey.ts';

const KEY = 'a-key-of-sixteen-or-more';

/** As an agent sends it: with a key of their own. */
function many({ driver }: House, as: string, body: unknown, key = KEY) {
  return driver.http({ method: 'POST', path: '/cases/commands', headers: { 'idempotency-key': key }, body, as });
}

async function threeOf({ customer }: House): Promise<string[]> {
  const numbers: string[] = [];
  for (const name of ['a', 'b', 'c'])
    numbers.push((await customer({ email: `${name}@example.com` }).complains()).caseNumber);
  return numbers;
}

test('one command goes to many cases, each judged by itself, and a repeat does nothing twice', async () => {
  const house = await givenAHouse();
  const { ana, robin, driver } = house;
  const numbers = await threeOf(house);
  const { caseNumber: broken } = await robin.complains({ message: 'The kettle is broken' });
  const body = {
    caseNumbers: [...numbers, broken, '1111111111'],
    command: { type: 'note', text: 'Storm in the north' },
  };
  const first = await many(house, 'ana', body);
  expect(first).toMatchObject({
    status: 200,
    body: {
      isDone: true,
      of: 5,
      answers: [
        ...numbers.map((caseNumber) => ({ caseNumber, status: 200 })),
        { caseNumber: broken, status: 404, code: 'not-found' },
        { caseNumber: '1111111111', status: 404 },
      ],
    },
  });
  await driver.settle();
  expect((await many(house, 'ana', body)).body).toEqual(first.body);
  const { texts, history } = await ana.sees(numbers[0] ?? '');
  expect(texts.filter(({ kind }) => kind === 'note')).toHaveLength(1);
  expect(history.filter(({ what }) => what === 'noted')).toHaveLength(1);
  const other = { ...body, command: { type: 'take' } };
  expect(await many(house, 'ana', other)).toMatchObject({ status: 409, body: { code: 'idempotency-conflict' } });
  for (const command of [{ type: 'approve' }, { type: 'merge', with: broken }, { type: 'take', ifVersion: 1 }])
    expect((await many(house, 'ana', { caseNumbers: numbers, command }, `${KEY}-2`)).status).toBe(400);
  expect((await ana.posts('/cases/commands', other)).body).toMatchObject({ field: 'idempotency-key' });
});

test('of two repeats at the same moment one says it', async () => {
  const house = await givenAHouse();
  const numbers = await threeOf(house);
  const body = { caseNumbers: numbers, command: { type: 'note', text: 'Storm in the north' } };
  const answers = await Promise.all([1, 2, 3].map(() => many(house, 'ana', body)));
  for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { isDone: true, done: 3 } });
  await house.driver.settle();
  for (const number of numbers) {
    const { history } = await house.ana.sees(number);
    expect(history.filter(({ what }) => what === 'noted')).toHaveLength(1);
  }
});

test('a process that dies between the save and its note says nothing twice', async () => {
  const house = await givenAHouse();
  const [caseNumber = ''] = await threeOf(house);
  const { ana, driver } = house;
  const body = { caseNumbers: [caseNumber], command: { type: 'note', text: 'Storm in the north' } };
  await many(house, 'ana', body);
  const { sealer, table } = driver.engine.services;
  const runId = sealer.mac('idempotency-key', JSON.stringify(['bulk', 'ana', KEY])).slice(0, 32);
  expect(await table.delete({ pk: `BULK#${runId}`, sk: `CASE#${caseNumber}` }, { present: true })).toBe(true);
  expect(await many(house, 'ana', body)).toMatchObject({ body: { answers: [{ caseNumber, status: 200 }] } });
  expect((await ana.sees(caseNumber)).history.filter(({ what }) => what === 'noted')).toHaveLength(1);
});

test('who is ill gives all cases on in one go, with a word, and whoever takes them finds them waiting', async () => {
  const house = await givenAHouse();
  const { ana, sam, driver } = house;
  const numbers = await threeOf(house);
  for (const number of numbers) await ana.takes(number);
  expect((await ana.gets('/handover')).body).toMatchObject({
    owner: 'ana',
    cases: numbers.map(() => ({ owner: 'ana', next: { what: 'decision', isLate: false } })),
  });
  expect((await house.ben.gets('/handover?owner=ana')).status).toBe(403);
  const command = { type: 'handOver', owner: 'ali', text: 'Ana is ill. Call the courier first.' };
  expect((await many(house, 'ben', { ownedBy: 'ana', command })).status).toBe(403);
  const given = await many(house, 'sam', { ownedBy: 'ana', command });
  expect(given).toMatchObject({ status: 200, body: { isDone: true, done: 3, of: 3 } });
  await driver.settle();
  // They are no longer hers, and the repeat still knows which they were.
  expect((await many(house, 'sam', { ownedBy: 'ana', command })).body).toEqual(given.body);
  for (const number of numbers) {
    const { owner, texts } = await sam.sees(number);
    expect([owner, texts.at(-1)?.kind, texts.at(-1)?.text]).toEqual(['ali', 'handover', command.text]);
  }
  const { inbox } = servicesFor(['inbox'], driver.engine.services);
  const waiting = await inbox.list({ person: 'ali' }, { limit: 10 });
  expect(waiting.notices.map(({ what, by }) => [what, by])).toEqual(numbers.map(() => ['handover', 'sam']));
});

test('a case is handed to another team with a note, and to its person only by a supervisor', async () => {
  const { robin, ana, ben, sam } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  const note = { type: 'handOver', text: 'It is about the invoice.' } as const;
  expect((await ana.tries(caseNumber, { ...note, team: 'billing' })).status).toBe(403);
  await ana.takes(caseNumber);
  expect(await ana.tries(caseNumber, { ...note, team: 'billing', owner: 'ben' })).toMatchObject({
    status: 403,
    body: { code: 'role-too-low', field: 'owner' },
  });
  expect((await ana.tries(caseNumber, { ...note, team: 'nowhere' })).body).toMatchObject({ code: 'unknown-team' });
  expect(await ana.does(caseNumber, { ...note, team: 'billing' })).toMatchObject({
    team: 'billing',
    owner: null,
    status: 'open',
  });
  expect((await ben.sees(caseNumber)).texts.at(-1)).toMatchObject({ kind: 'handover', by: 'ana' });
  expect((await sam.tries(caseNumber, note)).body).toMatchObject({ code: 'invalid-assignment' });
});

test('who is named in a note finds it until it is read, and nobody else does', async () => {
  const { robin, ana, sam, minutes } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.does(caseNumber, { type: 'note', text: 'Can you look?', mentions: ['sam', 'ana'] });
  await minutes.pass(1);
  await ana.does(caseNumber, { type: 'note', text: 'Urgent now', mentions: ['sam'] });
  const first = await sam.gets('/mentions?limit=1');
  expect(first.body).toMatchObject({ mentions: [{ what: 'mention', caseNumber, by: 'ana' }] });
  const { mentions, cursor } = first.body as { mentions: { noticeId: string; textId: string }[]; cursor: string };
  expect((await sam.sees(caseNumber)).texts.find(({ textId }) => textId === mentions[0]?.textId)?.text).toBe(
    'Urgent now',
  );
  const second = await sam.gets(`/mentions?limit=1&cursor=${cursor}`);
  expect((second.body as { mentions: unknown[] }).mentions).toHaveLength(1);
  expect(second.body).not.toHaveProperty('cursor');
  // One's own name in one's own note is no news.
  expect((await ana.gets('/mentions')).body).toEqual({ mentions: [] });
  const read = { read: [mentions[0]?.noticeId, 'not-there'] };
  expect((await sam.posts('/mentions', read)).body).toEqual({ marked: 1 });
  expect((await ana.posts('/mentions', read)).body).toEqual({ marked: 0 });
  const after = (await sam.gets('/mentions')).body as { mentions: { readAt?: string }[] };
  expect(after.mentions.map(({ readAt }) => readAt !== undefined)).toEqual([true, false]);
  expect((await ana.gets('/mentions?team=billing')).body).toMatchObject({ code: 'invalid-input', field: 'team' });
});

test('a customer who comes again after the decision is never overheard', async () => {
  const { robin, ana, sam, days } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [] });
  await robin.answersTheSurvey('dissatisfied', { because: 'new-facts', comment: 'It broke again' });
  expect((await ana.sees(caseNumber)).status).toBe('in-progress');
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [] });
  await robin.answersTheSurvey('dissatisfied', { because: 'new-facts', comment: 'And again' });
  // Once is the law's; the second time it is its owner's to see.
  expect((await ana.sees(caseNumber)).rounds).toHaveLength(1);
  expect((await ana.gets('/mentions')).body).toMatchObject({
    mentions: [{ what: 'reply', caseNumber, by: 'customer' }, { what: 'reply' }],
  });
  await days.pass(20);
  expect((await ana.sees(caseNumber)).status).toBe('closed');
  await sam.does(caseNumber, { type: 'join', contactId: 'letter-77' });
  expect((await ana.gets('/mentions?limit=1')).body).toMatchObject({ mentions: [{ what: 'reply', by: 'sam' }] });
});

test('what a customer writes after the decision opens the case once, by whatever way; then it waits for the team', async () => {
  const { robin, ana, sam, driver, days } = await givenAHouse();
  const receipt = await robin.complains();
  const { caseNumber, secret } = receipt;
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [] });
  await days.pass(20);
  expect((await ana.sees(caseNumber)).status).toBe('closed');
  const found = await driver.http({ method: 'POST', path: '/status', body: { caseNumber, secret } });
  const { link } = found.body as { link: string };
  const writes = async (text: string) => {
    expect((await driver.http({ method: 'POST', path: link, body: { do: 'add', text } })).status).toBe(200);
    await driver.settle();
  };
  await writes('It broke again.');
  const reopened = await ana.sees(caseNumber);
  expect([reopened.status, reopened.round.reason, reopened.rounds.length]).toEqual(['in-progress', 'new-facts', 1]);
  expect((await ana.gets('/mentions')).body).toMatchObject({ mentions: [{ what: 'reply', by: 'customer' }] });
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [] });
  await sam.does(caseNumber, { type: 'assign', team: 'general' });
  await days.pass(20);
  await writes('And once more.');
  const { status, rounds, owner } = await ana.sees(caseNumber);
  expect([status, rounds.length, owner]).toEqual(['closed', 1, null]);
  expect((await ana.gets('/mentions?team=general')).body).toMatchObject({
    mentions: [{ what: 'reply', caseNumber, by: 'customer' }],
  });
});

test('lists are kept under a name, for oneself and by a supervisor for a team', async () => {
  const { ana, ben, sam } = await givenAHouse();
  const query = { category: 'delivery', limit: 50 };
  expect((await ana.posts('/filters', { name: 'Late parcels', query })).body).toMatchObject({
    filters: [{ name: 'Late parcels', query, by: 'ana' }],
  });
  await ana.posts('/filters', { name: 'LATE parcels', query: { owner: 'me' } });
  expect((await ana.gets('/filters')).body).toMatchObject({ filters: [{ name: 'LATE parcels' }] });
  expect((await ana.posts('/filters', { name: 'x', team: 'orders', query })).status).toBe(403);
  await sam.posts('/filters', { name: 'Ours', team: 'orders', query });
  expect((await ana.gets('/filters?team=orders')).body).toMatchObject({ filters: [{ name: 'Ours', by: 'sam' }] });
  expect((await ben.gets('/filters?team=orders')).status).toBe(400);
  expect((await ben.gets('/filters')).body).toEqual({ filters: [] });
  // Nobody's address is kept in the open, and what is no query is refused before it is kept.
  for (const wrong of [{ email: 'robin@example.com' }, { phone: '+12025550143' }, { limit: 1000 }, { colour: 'red' }])
    expect(await ana.posts('/filters', { name: 'x', query: wrong })).toMatchObject({ status: 400 });
  expect((await ana.posts('/filters', { name: 'late PARCELS', query: null })).body).toEqual({ filters: [] });
  for (let n = 0; n < 50; n += 1) await ana.posts('/filters', { name: `list ${n}`, query: {} });
  expect(await ana.posts('/filters', { name: 'one more', query })).toMatchObject({
    status: 409,
    body: { code: 'too-many-filters' },
  });
});

test('whoever complains twice waits one place less, however it comes to light, and the first case learns of it', async () => {
  const { robin, customer, ana, hours } = await givenAHouse();
  const first = await robin.complains();
  await ana.takes(first.caseNumber);
  await hours.pass(1);
  const second = await robin.complains();
  const [one, two] = [await ana.sees(first.caseNumber), await ana.sees(second.caseNumber)];
  expect([one.priority, one.possiblyRelatedTo, one.isRepeat]).toEqual([3, two.caseId, undefined]);
  expect([two.priority, two.possiblyRelatedTo, two.isRepeat]).toEqual([2, one.caseId, true]);
  expect((await ana.gets('/mentions')).body).toMatchObject({
    mentions: [{ what: 'repeat', caseNumber: first.caseNumber }],
  });
  await ana.does(first.caseNumber, { type: 'join', contactId: 'letter-1' });
  await ana.does(first.caseNumber, { type: 'join', contactId: 'letter-2' });
  expect((await ana.sees(first.caseNumber)).priority).toBe(2);

  const kim = customer({ email: 'kim@example.com' });
  const idea = await kim.complains({ kind: 'suggestion', message: 'A parcel box would help' });
  await hours.pass(1);
  const idea2 = await kim.complains({ kind: 'suggestion', message: 'My parcel was late' });
  const before = (await ana.sees(idea2.caseNumber)).priority;
  await ana.does(idea.caseNumber, { type: 'classify', kind: 'complaint' });
  expect((await ana.sees(idea2.caseNumber)).priority).toBe(before);
  await ana.does(idea2.caseNumber, { type: 'classify', kind: 'complaint' });
  expect(await ana.sees(idea2.caseNumber)).toMatchObject({ priority: before - 1, isRepeat: true });
  expect((await ana.sees(idea.caseNumber)).possiblyRelatedTo).toBe((await ana.sees(idea2.caseNumber)).caseId);
});
