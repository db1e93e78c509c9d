import { expect, test } from 'vitest';
import { givenAHouse, type House } from '../../support/journey.ts';
import type { StaffSteps } from '../../support/journey-staff.ts';

const numbers = ({ cases }: { cases: { caseNumber: string }[] }) => cases.map(({ caseNumber }) => caseNumber);

/** All pages; `between` happens after each. */
async function allPages(who: StaffSteps, query: Record<string, string | number>, between = async (_: number) => {}) {
  const seen: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await who.lists({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...numbers(page));
    cursor = page.cursor;
    pages += 1;
    if (cursor !== undefined) await between(pages);
  } while (cursor !== undefined);
  return seen;
}

async function complaints({ customer, driver }: House, count: number): Promise<string[]> {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, n) => customer({ email: `c${n}@example.com` }).submits({})),
  );
  await driver.settle();
  return answers.map(({ body }) => (body as { caseNumber: string }).caseNumber);
}

test('a worklist begins with what is due first, and leaves out what is done', async () => {
  const { robin, ana, hours } = await givenAHouse();
  const now = await robin.complains();
  const letter = { channel: 'post', message: 'My parcel was lost' } as const;
  const earlier = await ana.logs({ ...letter, receivedAt: '2026-06-22T20:00:00Z' });
  const earliest = await ana.logs({ ...letter, receivedAt: '2026-06-21T14:00:00Z' });
  await hours.pass(1);
  const done = await ana.logs(letter);
  await ana.takes(done);
  await ana.does(done, { type: 'withdraw', reason: 'customer' });
  expect(numbers(await ana.lists())).toEqual([earliest, earlier, now.caseNumber]);
});

test('three hundred cases are paged without loss or repeat while they are worked on and others come in', async () => {
  const house = await givenAHouse();
  const { ana, robin } = house;
  const expected = await complaints(house, 300);
  const noted = new Map<string, number>();
  const work = async (page: number) => {
    await robin.complains({ message: `My parcel number ${page} is late` });
    for (const caseNumber of expected.slice(page * 10, page * 10 + 3)) {
      await ana.tries(caseNumber, { type: 'take' });
      noted.set(caseNumber, page);
    }
  };
  const seen = await allPages(ana, { team: 'orders', limit: 40 }, work);
  expect(new Set(seen).size).toBe(seen.length);
  expect(expected.filter((caseNumber) => !seen.includes(caseNumber))).toEqual([]);

  const mine = await allPages(ana, { owner: 'me', limit: 5 });
  expect(mine.toSorted()).toEqual([...noted.keys()].sort());
  const byReceipt = await allPages(ana, { category: 'delivery', limit: 100 });
  expect(new Set(byReceipt).size).toBe(byReceipt.length);
  expect(expected.filter((caseNumber) => !byReceipt.includes(caseNumber))).toEqual([]);
});

test('a cursor is good for the person and the filter it was given for, and nothing else', async () => {
  const house = await givenAHouse();
  const { ana, sam } = house;
  await complaints(house, 3);
  const { cursor = '' } = await ana.lists({ team: 'orders', limit: 1 });
  const ask = (who: StaffSteps, query: string) => who.gets(`/cases?limit=1&cursor=${cursor}&${query}`);
  expect((await ask(ana, 'team=orders')).status).toBe(200);
  for (const answer of [await ask(sam, 'team=orders'), await ask(ana, 'team=general'), await ask(ana, '')]) {
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input', field: 'cursor' } });
  }
  const spoilt = `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`;
  expect((await ana.gets(`/cases?team=orders&limit=1&cursor=${spoilt}`)).status).toBe(400);
  expect((await ana.gets('/cases?team=billing')).status).toBe(400);
});

test('the case that a call opened is found by what its contact carries, by those who may see it', async () => {
  const { caller, ana, ben } = await givenAHouse();
  const { caseId = '', caseNumber } = await caller('+12025550143').calls({ category: 'billing' });
  expect(numbers(await ben.lists({ caseId }))).toEqual([caseNumber]);
  expect(numbers(await ben.lists({ caseId, team: 'products' }))).toEqual([]);
  expect(numbers(await ana.lists({ caseId }))).toEqual([]);
  expect(numbers(await ben.lists({ caseId: 'no-such-case' }))).toEqual([]);
});

test('cases are found by order, category and dates, and every filter given holds', async () => {
  const { robin, sam, days, ana } = await givenAHouse();
  const late = await robin.complains({ orderId: 'O-7' });
  await days.pass(2);
  const broken = await robin.complains({ orderId: 'O-7', message: 'The kettle is broken' });
  const found = async (query: Record<string, string>) => numbers(await sam.lists(query)).sort();
  const both = [late.caseNumber, broken.caseNumber].sort();
  expect(await found({ orderId: 'O-7' })).toEqual(both);
  expect(await found({ orderId: 'O-8' })).toEqual([]);
  expect(await found({ category: 'product-fault' })).toEqual([broken.caseNumber]);
  expect(await found({ category: 'product-fault', status: 'open' })).toEqual([broken.caseNumber]);
  expect(await found({ category: 'product-fault', status: 'awaiting-approval' })).toEqual([]);
  expect(await found({ from: '2026-06-24T00:00:00Z', until: '2026-06-25T00:00:00Z' })).toEqual([late.caseNumber]);
  expect(await found({ from: '2026-06-25T00:00:00Z' })).toEqual([broken.caseNumber]);
  expect(await found({ orderId: 'O-7', from: '2026-06-25T00:00:00Z' })).toEqual([broken.caseNumber]);
  expect(await found({ orderId: 'O-7', team: 'orders' })).toEqual([late.caseNumber]);
  await ana.takes(late.caseNumber);
  expect(numbers(await ana.lists({ owner: 'me', from: '2026-06-25T00:00:00Z' }))).toEqual([]);
});
