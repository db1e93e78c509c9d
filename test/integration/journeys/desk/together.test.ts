import { expect, test } from 'vitest';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse } from '../../../support/journey.ts';

test('many cases are merged at once, each with an answer; the first takes them all, and they come back', async () => {
  const { robin, customer, ana, sam, hours, driver } = await givenAHouse();
  const mine: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    mine.push((await robin.complains()).caseNumber);
    await hours.pass(1);
  }
  const [first = '', second = '', third = '', fourth = ''] = mine;
  const { caseNumber: foreign } = await customer({ email: 'kim@example.com' }).complains();
  // Asked of the third: which one survives is not for the asker to say.
  const answer = await ana.posts(`/cases/${third}/merges`, { with: [first, second, fourth, foreign, '1111111111'] });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      survivor: first,
      answers: [
        { caseNumber: first, status: 200 },
        { caseNumber: second, status: 200 },
        { caseNumber: fourth, status: 200 },
        { caseNumber: foreign, status: 403, code: 'role-too-low' },
        { caseNumber: '1111111111', status: 404, code: 'not-found' },
      ],
    },
  });
  await driver.settle();
  expect((await ana.sees(first)).took).toHaveLength(3);
  for (const number of [second, third, fourth]) expect((await ana.sees(number)).status).toBe('merged');
  expect((await ana.sees(foreign)).status).toBe('open');
  expect((await ana.posts(`/cases/${first}/merges`, { from: [second] })).body).toMatchObject({
    answers: [{ status: 403 }],
  });
  await sam.posts(`/cases/${first}/merges`, { from: [second, third, fourth] });
  await driver.settle();
  expect((await ana.sees(first)).took).toEqual([]);
  for (const number of [second, third, fourth]) expect((await ana.sees(number)).status).toBe('open');
  // Who did how much of it is plain to see, however often the feed tells it.
  expect(await sam.gets('/merges')).toMatchObject({
    status: 200,
    body: {
      month: '2026-06',
      people: [
        { person: 'ana', merged: 3, acrossCustomers: 0, takenBack: 0 },
        { person: 'sam', merged: 0, acrossCustomers: 0, takenBack: 3 },
      ],
    },
  });
  expect((await ana.gets('/merges')).status).toBe(403);
});

test('a part of a complaint becomes a case of its own, once, as old as the whole, and each names the other', async () => {
  const { robin, ana, hours, driver } = await givenAHouse();
  const whole = await robin.complains({ orderId: 'O-9' });
  await hours.pass(1);
  const before = await ana.sees(whole.caseNumber);
  const splits = (key: string) =>
    driver.http({
      method: 'POST',
      path: `/cases/${whole.caseNumber}/splits`,
      headers: { 'idempotency-key': key },
      body: { text: 'I was also charged twice', category: 'service' },
      as: 'ana',
    });
  const split = await splits('a-key-of-sixteen-or-more');
  expect(split.status).toBe(202);
  await driver.settle();
  expect((await splits('a-key-of-sixteen-or-more')).body).toEqual(split.body);
  await driver.settle();
  const { caseNumber } = split.body as { caseNumber: string };
  const [part, rest] = [await ana.sees(caseNumber), await ana.sees(whole.caseNumber)];
  expect(part).toMatchObject({
    receivedAt: before.receivedAt,
    customerId: before.customerId,
    category: 'service',
    complaint: { message: 'I was also charged twice', orderId: 'O-9' },
    links: [{ caseNumber: whole.caseNumber, kind: 'split-from' }],
  });
  // It is no second complaint: nobody was disappointed once more.
  expect([part.isRepeat, part.possiblyRelatedTo, part.priority]).toEqual([undefined, undefined, before.priority]);
  expect(rest.links).toEqual([{ caseId: part.caseId, caseNumber, kind: 'split-into' }]);
  expect(rest.history.filter(({ what }) => what === 'split').map(({ by }) => by)).toEqual(['ana']);
});

test('a link stands on both sides, and goes from both', async () => {
  const { robin, customer, ana, ben, driver } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  const { caseNumber: cause } = await customer({ email: 'kim@example.com' }).complains();
  await ana.does(caseNumber, { type: 'link', to: cause, kind: 'caused-by' });
  expect((await ana.sees(cause)).links).toMatchObject([{ caseNumber, kind: 'cause-of' }]);
  expect((await ana.sees(caseNumber)).links).toMatchObject([{ caseNumber: cause, kind: 'caused-by' }]);
  expect((await ben.tries(caseNumber, { type: 'link', to: cause, kind: 'related' })).status).toBe(404);
  await ana.does(cause, { type: 'unlink', from: caseNumber });
  for (const number of [caseNumber, cause]) expect((await ana.sees(number)).links).toBeUndefined();
  expect(await ana.tries(caseNumber, { type: 'unlink', from: cause })).toMatchObject({ status: 404 });
  expect(await ana.tries(caseNumber, { type: 'link', to: caseNumber, kind: 'related' })).toMatchObject({
    status: 422,
    body: { code: 'same-case' },
  });
  // A case full of links says so, and the side that asked takes its own back.
  const { cases } = servicesFor(['cases'], driver.engine.services);
  const full = await ana.sees(cause);
  for (let n = 0; n < 20; n += 1) {
    const to = { type: 'link', to: `elsewhere-${n}`, caseNumber: '1234567897', kind: 'related' } as const;
    await cases.send(full.caseId, to, { kind: 'system', name: 'follow-changes' });
  }
  await ana.does(caseNumber, { type: 'link', to: cause, kind: 'related' });
  expect((await ana.sees(caseNumber)).links).toBeUndefined();
  expect(await ana.tries(cause, { type: 'link', to: caseNumber, kind: 'related' })).toMatchObject({
    status: 409,
    body: { code: 'too-many-links' },
  });
});

test('what may be the same complaint is shown with why, and nothing is merged by itself', async () => {
  const { robin, customer, ana, days } = await givenAHouse();
  const words = 'My parcel with the blue kettle was delivered late and the courier was rude';
  await robin.complains({ message: 'An old story about a parcel' });
  await days.pass(120);
  const { caseNumber } = await robin.complains({ message: words, orderId: 'O-1' });
  const again = await robin.complains({ message: `${words}!`, orderId: 'O-1' });
  const alike = await customer({ email: 'kim@example.com' }).complains({ message: words });
  await customer({ email: 'lee@example.com' }).complains({ message: 'The delivery man broke our gate' });
  const { status, body } = await ana.gets(`/cases/${caseNumber}/duplicates`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    duplicates: [
      { caseNumber: again.caseNumber, why: ['same-customer', 'same-order', 'similar-words'], likeness: 1 },
      { caseNumber: alike.caseNumber, why: ['similar-words'], likeness: 1 },
    ],
  });
  expect((body as { duplicates: unknown[] }).duplicates).toHaveLength(2);
  for (const number of [caseNumber, again.caseNumber, alike.caseNumber])
    expect((await ana.sees(number)).status).toBe('open');
});
