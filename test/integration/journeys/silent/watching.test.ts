import { expect, test } from 'vitest';
import { sweepKey, watchedKey } from '../../../../shared/adapters/stores/keys.ts';
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/time.ts';
import type { Attribute } from '../../../../shared/ports/table.ts';
import { givenAHouse } from '../../../support/journey.ts';

/** Every fortnight until 10 June 2026, 100.00 each; the house opens on 24 June. */
const FORTNIGHTS = ['2026-04-15', '2026-04-29', '2026-05-13', '2026-05-27', '2026-06-10'];

async function givenARegular(consents: readonly { given: boolean; at: string }[]) {
  const house = await givenAHouse();
  const { olu, mia, driver } = house;
  const buys = async (...days: string[]) => {
    const purchases = days.map((purchasedAt) => ({
      ...{ customerId: 'C-1', orderId: `O-${purchasedAt}`, purchasedAt, amountMinor: 10_000, currency: 'USD' },
      email: 'robin@example.com',
    }));
    expect((await olu.posts('/purchases', { purchases })).status).toBe(202);
    await driver.settle();
  };
  const told = consents.map((consent) => ({ customerId: 'C-1', ...consent }));
  if (told.length > 0)
    expect((await olu.posts('/marketing-consents', { consents: told })).body).toEqual({ kept: told.length, older: 0 });
  await buys(...FORTNIGHTS);
  const proactive = async () => {
    const { cases } = await house.sam.lists();
    return cases.filter(({ channel }) => channel === 'proactive');
  };
  const listed = async (segment: string) => {
    const answer = await mia.gets(`/segments/${segment}/customers`);
    expect(answer.status).toBe(200);
    return answer.body as { customers: { number: string; since: string }[] };
  };
  const nights = async (count: number) => {
    for (let night = 1; night <= count; night += 1) await house.days.pass(1);
  };
  return { ...house, proactive, listed, nights };
}

const YES = [{ given: true, at: '2026-05-01T09:00:00.000Z' }];

test('a regular who falls silent is moved night by night, each move with its facts, and one case asks why', async () => {
  const { sam, nights, proactive, listed, driver } = await givenARegular(YES);
  await nights(1);
  expect((await listed('active')).customers).toMatchObject([{ number: 'C-1', since: '2026-06-24' }]);
  // 14 days apart: more than 21 days after 10 June is slowing (from 2 July), more than 28 is silent (from 9 July).
  await nights(20);
  const [asked, ...more] = await proactive();
  expect(more).toEqual([]);
  expect(asked).toMatchObject({ kind: 'enquiry', customerMatch: 'matched' });
  const customer = await sam.seesCustomer(asked?.customerId ?? '');
  expect(customer.watch).toMatchObject({ segment: 'silent', askedOn: '2026-07-09' });
  expect(customer.watch?.moves.map(({ day, from, to, facts }) => [day, from, to, facts.sinceLastDays])).toEqual([
    ['2026-06-24', null, 'active', 14],
    ['2026-07-02', 'active', 'slowing', 22],
    ['2026-07-09', 'slowing', 'silent', 29],
  ]);
  expect(customer.watch?.moves[2]).toMatchObject({
    rule: 'rhythm@1',
    facts: { orderDays: 5, rhythmDays: 14, lastOrder: '2026-06-10', spendYearMinor: 50_000 },
  });
  // Scored on the first night of each month. 1 July: 21/14 of the rhythm give 2 points, five order days 1.
  expect(customer.watch?.risk).toMatchObject({ scoredOn: '2026-07-01', score: 3, band: 'medium' });

  const shown = await sam.sees(asked?.caseNumber ?? '');
  expect(shown.selfRaised).toBe(true);
  expect(shown.complaint?.message).toMatch(/slowing to silent by rhythm@1/);
  expect(shown.complaint?.message).toMatch(/- response-to-failure: /);
  expect(shown.complaint?.complainant).toEqual({ customerId: 'C-1' });
  expect(await driver.letters()).toEqual([]);
  await nights(40);
  expect(await proactive()).toHaveLength(1);
});

test.each([
  ['who was never asked', []],
  ['who took the consent back, whatever came later', [YES[0], { given: false, at: '2026-05-02T09:00:00.000Z' }]],
])('nobody approaches somebody %s, nor lists them for marketing', async (_who, consents) => {
  const { nights, proactive, listed, sam, customer } = await givenARegular(consents.filter((it) => it !== undefined));
  await nights(22);
  expect(await proactive()).toEqual([]);
  expect((await listed('silent')).customers).toEqual([]);
  // They are watched all the same.
  const { caseNumber } = await customer({ name: 'Robin Doe', email: 'robin@example.com' }).complains();
  const { customerId } = await sam.sees(caseNumber);
  expect((await sam.seesCustomer(customerId ?? '')).watch).toMatchObject({ segment: 'silent', askedOn: null });
});

test('a word that is older than the one on record changes nothing, and none comes from the future', async () => {
  const { olu, listed, nights } = await givenARegular(YES);
  await nights(1);
  const says = (given: boolean, at: string) =>
    olu.posts('/marketing-consents', { consents: [{ customerId: 'C-1', given, at }] });
  expect((await says(false, '2026-04-30T09:00:00.000Z')).body).toEqual({ kept: 0, older: 1 });
  expect((await listed('active')).customers).toHaveLength(1);
  expect(await says(false, '2026-06-26T14:00:00.000Z')).toMatchObject({ status: 400 });
  expect((await says(false, '2026-06-25T09:00:00.000Z')).body).toEqual({ kept: 1, older: 0 });
  expect((await listed('active')).customers).toEqual([]);
  // A shop that tells days: of a yes and a no of one instant the no holds, whichever comes first.
  expect((await says(true, '2026-06-25T09:00:00.000Z')).body).toEqual({ kept: 0, older: 1 });
  expect((await says(true, '2026-06-25T10:00:00.000Z')).body).toEqual({ kept: 1, older: 0 });
  expect((await says(false, '2026-06-25T10:00:00.000Z')).body).toEqual({ kept: 1, older: 0 });
  expect((await listed('active')).customers).toEqual([]);
});

test('a list for marketing is for managers, and is noted beside each customer on it', async () => {
  const { sam, ada, listed, nights, robin } = await givenARegular(YES);
  await nights(1);
  expect((await sam.gets('/segments/active/customers')).status).toBe(403);
  expect((await listed('lost')).customers).toEqual([]);
  expect((await listed('active')).customers).toHaveLength(1);
  const { customerId } = await sam.sees((await robin.complains()).caseNumber);
  const { body } = await ada.gets(`/customers/${customerId}/export`);
  const noted = (body as { customer: { item: string }[] }).customer.filter(({ item }) => item.includes('ACCESS#'));
  expect(noted).toContainEqual(expect.objectContaining({ by: 'mia', what: 'segment' }));
});

test('somebody with an open complaint is unsettled, and falling silent is not asked once more', async () => {
  const { robin, sam, nights, proactive } = await givenARegular(YES);
  const { caseNumber } = await robin.complains();
  await nights(22);
  const { customerId } = await sam.sees(caseNumber);
  const { watch } = await sam.seesCustomer(customerId ?? '');
  expect(watch?.moves.map(({ to }) => to)).toEqual(['active', 'unsettled', 'slowing', 'silent']);
  expect(await proactive()).toEqual([]);
});

test('a night that died before it was noted comes again, and opens the same case', async () => {
  const { driver, nights, proactive, sam } = await givenARegular(YES);
  await nights(15);
  const [asked, ...more] = await proactive();
  expect(more).toEqual([]);
  const { table, warehouse } = driver.engine.services;
  const customerId = asked?.customerId ?? '';
  const before = await sam.seesCustomer(customerId);
  const item = await table.get(watchedKey(customerId));
  const moves = before.watch?.moves.slice(0, -1) ?? [];
  const slowing = { segment: 'slowing', segmentPk: String(item?.segmentPk).replace('silent', 'slowing') };
  const set = { ...slowing, moves, watchedOn: '2026-07-08', askedOn: null } as unknown as Record<string, Attribute>;
  await table.update(watchedKey(customerId), { set });
  await table.delete(sweepKey('segments'));

  await driver.engine.invoke('watch-segments', {});
  await driver.settle();
  expect((await proactive()).map(({ caseNumber }) => caseNumber)).toEqual([asked?.caseNumber]);
  expect((await sam.seesCustomer(customerId)).watch).toEqual(before.watch);
  const rows = await warehouse.query('SELECT DISTINCT row_id FROM watches', []);
  // Three moves, and the score of July.
  expect(rows).toHaveLength(4);

  // Had it died in the last round before midnight, it would come again on the next day.
  await table.update(watchedKey(customerId), { set });
  driver.clock.moveTo(addMilliseconds(driver.now(), DAY_MS));
  await driver.engine.invoke('watch-segments', {});
  await driver.settle();
  expect((await proactive()).map(({ caseNumber }) => caseNumber)).toEqual([asked?.caseNumber]);
});
