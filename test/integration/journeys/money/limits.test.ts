import { expect, test } from 'vitest';
import type { Configuration } from '../../../../shared/domain/configuration.ts';
import type { FeedRecord } from '../../../../shared/ports/feed.ts';
import { givenAHouse, type House } from '../../../support/journey.ts';
import type { EngineDriver } from '../../../support/journey-engine.ts';
import { checkedLedger, refund, takenCases, upheldWith } from '../../../support/money.ts';

const AUTHORITY: Configuration['authority'] = {
  agent: { perCaseMinor: 5_000, perDayMinor: 20_000, perCustomerMinor: 6_000 },
  supervisor: { perCaseMinor: 50_000, perDayMinor: 60_000, perCustomerMinor: 60_000 },
  admin: { perCaseMinor: 100_000, perDayMinor: 500_000, perCustomerMinor: 200_000 },
};
const MONEY = { perCaseMinor: 100_000, teamMonthMinor: { products: 0, orders: 70_000, billing: 0, general: 0 } };

const aHouse = (given: Partial<Configuration> = {}) =>
  givenAHouse({ configuration: { authority: AUTHORITY, money: MONEY, ...given } });

async function statuses({ ana }: House<EngineDriver>, numbers: readonly string[]): Promise<string[]> {
  const seen = await Promise.all(numbers.map((number) => ana.sees(number)));
  return seen.map(({ status }) => status);
}

/** All that the feed tells from now on. */
function recordsOf({ driver }: House<EngineDriver>): FeedRecord[] {
  const { feed } = driver.engine.services;
  const read = feed.read.bind(feed);
  const told: FeedRecord[] = [];
  feed.read = (consumer, limit) => {
    const records = read(consumer, limit);
    if (consumer === 'follow-changes') told.push(...records);
    return records;
  };
  return told;
}

test('of 20 grants at once against one person’s day, those that fit are granted and the rest await approval', async () => {
  const house = await aHouse();
  const { ana, driver } = house;
  const numbers = await takenCases(house, 20);
  const answers = await Promise.all(
    numbers.map((number) => ana.tries(number, { type: 'decide', ...upheldWith(3_000) })),
  );
  expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => 200));
  await driver.settle();
  const after = await statuses(house, numbers);
  // 20,000 a day hold six of 3,000.
  expect(after.filter((status) => status === 'decided')).toHaveLength(6);
  expect(after.filter((status) => status === 'awaiting-approval')).toHaveLength(14);
  expect(await checkedLedger(house)).toMatchObject({ cases: 20, entries: 6, grantedMinor: 18_000 });
  expect((await checkedLedger(house)).difference).toBeUndefined();
  const waiting = numbers[after.indexOf('awaiting-approval')] ?? '';
  expect((await ana.sees(waiting)).proposal).toMatchObject({ by: 'ana', above: 'agent-day' });
}, 30_000);

test('of 20 grants at once against one team’s month, whoever makes them, the budget holds exactly', async () => {
  const house = await aHouse({ money: { ...MONEY, teamMonthMinor: { ...MONEY.teamMonthMinor, orders: 14_000 } } });
  const { ana, sam, driver } = house;
  const numbers = await takenCases(house, 20);
  await Promise.all(
    numbers.map((number, at) => (at % 2 === 0 ? ana : sam).tries(number, { type: 'decide', ...upheldWith(2_000) })),
  );
  await driver.settle();
  expect((await statuses(house, numbers)).filter((status) => status === 'decided')).toHaveLength(7);
  expect(await checkedLedger(house)).toMatchObject({ grantedMinor: 14_000 });
  expect((await checkedLedger(house)).difference).toBeUndefined();
}, 30_000);

test('of 20 grants at once to one customer, split over 20 cases, the customer’s 90 days hold exactly', async () => {
  const house = await aHouse();
  const { ana, robin, driver } = house;
  const numbers: string[] = [];
  for (let at = 0; at < 20; at += 1) numbers.push((await robin.complains()).caseNumber);
  for (const number of numbers) await ana.takes(number);
  await Promise.all(numbers.map((number) => ana.tries(number, { type: 'decide', ...upheldWith(1_000) })));
  await driver.settle();
  expect((await statuses(house, numbers)).filter((status) => status === 'decided')).toHaveLength(6);
  expect((await checkedLedger(house)).difference).toBeUndefined();
  // Who may give the customer more approves one of those that wait.
  const waiting = numbers[(await statuses(house, numbers)).indexOf('awaiting-approval')] ?? '';
  expect((await ana.sees(waiting)).proposal).toMatchObject({ above: 'customer-90-days' });
  expect(await house.sam.does(waiting, { type: 'approve' })).toMatchObject({ status: 'decided' });
}, 30_000);

test('after 90 days the customer’s room is there again, and not a day before', async () => {
  const house = await aHouse();
  const { ana, robin, days } = house;
  const decidesOne = async () => {
    const { caseNumber } = await robin.complains();
    await ana.takes(caseNumber);
    return (await ana.decides(caseNumber, upheldWith(5_000))).status;
  };
  expect(await decidesOne()).toBe('decided');
  await days.pass(89);
  expect(await decidesOne()).toBe('awaiting-approval');
  await days.pass(2);
  expect(await decidesOne()).toBe('decided');
  expect((await checkedLedger(house)).difference).toBeUndefined();
}, 60_000);

test('a person’s day begins at midnight where the firm is, not in Greenwich', async () => {
  // 23:30 on Wednesday in New York.
  const house = await givenAHouse({
    at: '2026-06-25T03:30:00.000Z',
    configuration: { authority: AUTHORITY, money: MONEY },
  });
  const { ana, minutes } = house;
  const numbers = await takenCases(house, 7);
  const decide = async (number = '') => (await ana.decides(number, upheldWith(4_000))).status;
  for (const number of numbers.slice(0, 5)) expect(await decide(number)).toBe('decided');
  expect(await decide(numbers[5])).toBe('awaiting-approval');
  await minutes.pass(31);
  expect(await decide(numbers[6])).toBe('decided');
}, 30_000);

test('approving counts against the approver’s day, and a day that is used up needs somebody else', async () => {
  const house = await aHouse();
  const { ana, sam, ada } = house;
  const numbers = await takenCases(house, 3);
  for (const number of numbers) {
    expect(await ana.decides(number, upheldWith(25_000))).toMatchObject({ proposal: { above: 'case' } });
  }
  const [first = '', second = '', third = ''] = numbers;
  expect(await sam.does(first, { type: 'approve' })).toMatchObject({ remedies: [{ grant: { by: 'sam' } }] });
  await sam.does(second, { type: 'approve' });
  expect(await sam.tries(third, { type: 'approve' })).toMatchObject({
    status: 403,
    body: { code: 'above-your-limit' },
  });
  expect(await ada.tries(third, { type: 'approve' })).toMatchObject({ status: 409, body: { code: 'no-room' } });
  expect((await ana.sees(third)).status).toBe('awaiting-approval');
  expect((await checkedLedger(house)).difference).toBeUndefined();
});

test('of two who approve at once one does, and the other’s day has all its room', async () => {
  const house = await aHouse();
  const { ana, sam, ada, driver } = house;
  const [number = ''] = await takenCases(house, 1);
  await ana.decides(number, upheldWith(40_000));
  const answers = await Promise.all([sam, ada].map((who) => who.tries(number, { type: 'approve' })));
  await driver.settle();
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await ana.sees(number)).remedies).toHaveLength(1);
  expect(await checkedLedger(house)).toMatchObject({ entries: 1, grantedMinor: 40_000 });
  expect((await checkedLedger(house)).difference).toBeUndefined();
});

test('the same decision sent twice at once is granted once', async () => {
  const house = await aHouse();
  const { ana, driver } = house;
  const [number = ''] = await takenCases(house, 1);
  const answers = await Promise.all([1, 2, 3].map(() => ana.tries(number, { type: 'decide', ...upheldWith(5_000) })));
  await driver.settle();
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await checkedLedger(house)).toMatchObject({ entries: 1, grantedMinor: 5_000 });
  expect((await checkedLedger(house)).difference).toBeUndefined();
});

test('what is declined or fails gives its room back, once, however often it is told', async () => {
  const house = await aHouse();
  const { ana, sam, driver } = house;
  const told = recordsOf(house);
  const numbers = await takenCases(house, 6);
  const decides = async (number = '') => (await ana.decides(number, upheldWith(5_000))).status;
  for (const number of numbers.slice(0, 4)) expect(await decides(number)).toBe('decided');
  expect(await decides(numbers[4])).toBe('awaiting-approval');
  const [declined = '', failed = ''] = numbers;
  await ana.does(declined, { type: 'declineOffer' });
  await sam.does(failed, { type: 'failRemedy', remedyId: (await ana.sees(failed)).remedies[0]?.remedyId ?? '' });
  // Every change once more, and once more the other way round, as the feed may tell it.
  expect(told.length).toBeGreaterThan(10);
  for (const Records of [told, told.toReversed()]) await driver.engine.invoke('follow-changes', { Records });
  await driver.settle();
  expect((await checkedLedger(house)).difference).toBeUndefined();
  expect(await checkedLedger(house)).toMatchObject({ grantedMinor: 20_000, returnedMinor: 10_000 });
  await sam.does(numbers[4] ?? '', { type: 'reject' });
  expect(await decides(numbers[4])).toBe('decided');
  expect(await decides(numbers[5])).toBe('decided');
  expect((await checkedLedger(house)).difference).toBeUndefined();
}, 30_000);

test('a sum that nobody could approve is refused at once, and one split over rounds is the same sum', async () => {
  const house = await aHouse();
  const { ana, sam, ada } = house;
  const [number = ''] = await takenCases(house, 1);
  expect(await ana.tries(number, { type: 'decide', ...upheldWith(100_001) })).toMatchObject({
    status: 422,
    body: { code: 'above-case-limit' },
  });
  await ada.decides(number, upheldWith(60_000));
  await sam.does(number, { type: 'reopen', reason: 'error' });
  await ana.takes(number).catch(() => undefined);
  expect(await ada.tries(number, { type: 'decide', ...upheldWith(40_001) })).toMatchObject({
    status: 422,
    body: { code: 'above-case-limit' },
  });
});

test.each([[-1], [0], [0.5], [1e308], [Number.MAX_SAFE_INTEGER]])('a sum of %d never reaches a limit', async (sum) => {
  const house = await aHouse();
  const [number = ''] = await takenCases(house, 1);
  const answer = await house.ana.tries(number, { type: 'decide', ...upheldWith(sum) });
  expect([400, 422]).toContain(answer.status);
  expect((await house.ana.sees(number)).status).toBe('in-progress');
});

test('sums in another currency are refused, and so is many small ones that pass the limit together', async () => {
  const house = await aHouse();
  const [number = ''] = await takenCases(house, 1);
  const inEuros = { ...upheldWith(100), remedies: [{ ...refund(100), currency: 'EUR' }] };
  expect(await house.ana.tries(number, { type: 'decide', ...inEuros })).toMatchObject({ status: 422 });
  const many = { decision: 'upheld' as const, remedies: Array.from({ length: 10 }, () => refund(501)) };
  expect(await house.ana.decides(number, many)).toMatchObject({ status: 'awaiting-approval' });
});
