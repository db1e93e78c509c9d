import { expect, test } from 'vitest';
import { givenAHouse } from '../../support/journey.ts';
import { importText } from '../import/import-text.ts';

const EMAIL = 'robin@example.com';
const PHONE = '+12025550123';

test.each([1, 2, 3])(
  'makers of one customer at once end with one customer, or say that it is unclear (round %i)',
  async () => {
    const { customer, driver, sam } = await givenAHouse();
    const given = [
      { email: EMAIL, phone: PHONE },
      { phone: PHONE },
      { customerId: 'C-1', email: EMAIL },
      { customerId: 'C-1' },
      { email: EMAIL },
      { customerId: 'C-1', phone: PHONE },
    ];
    await Promise.all(given.map((person) => customer(person).submits({})));
    await driver.settle();
    const { cases } = await sam.lists();
    expect(cases).toHaveLength(given.length);
    const known = cases.filter(({ customerMatch }) => customerMatch !== 'ambiguous');
    expect(known.every(({ customerId }) => customerId !== null)).toBe(true);

    // Whoever gives all three from now on is either that one customer, or unclear.
    const again = await customer({ customerId: 'C-1', email: EMAIL, phone: PHONE }).complains();
    const { customerId, customerMatch } = await sam.sees(again.caseNumber);
    const owners = new Set(known.map((it) => it.customerId));
    if (customerMatch === 'matched') expect([...owners]).toEqual([customerId]);
    else expect([customerMatch, customerId, owners.size > 1]).toEqual(['ambiguous', null, true]);
  },
);

test('a case whose e-mail and phone are of different customers stays unmatched, flagged, and is found by either', async () => {
  const { customer, sam } = await givenAHouse();
  const byEmail = await customer({ email: EMAIL }).complains();
  const byPhone = await customer({ phone: PHONE }).complains();
  const unclear = await customer({ email: EMAIL, phone: PHONE }).complains();
  expect(await sam.sees(unclear.caseNumber)).toMatchObject({ customerMatch: 'ambiguous', customerId: null });

  const found = async (query: Record<string, string>) =>
    (await sam.lists(query)).cases.map(({ caseNumber }) => caseNumber).sort();
  expect(await found({ email: 'ROBIN@example.com' })).toEqual([byEmail.caseNumber, unclear.caseNumber].sort());
  expect(await found({ phone: '(202) 555-0123' })).toEqual([byPhone.caseNumber, unclear.caseNumber].sort());
});

test('a second complaint of a customer is raised by one and tied to the first, until the window has passed', async () => {
  const { robin, sam, days } = await givenAHouse();
  const first = await robin.complains();
  const second = await robin.complains();
  const { caseId, customerId } = await sam.sees(first.caseNumber);
  expect(await sam.sees(second.caseNumber)).toMatchObject({ possiblyRelatedTo: caseId, priority: 2, customerId });
  await days.pass(91);
  const later = await sam.sees((await robin.complains()).caseNumber);
  expect([later.possiblyRelatedTo, later.priority, later.customerId]).toEqual([undefined, 3, customerId]);
});

test('purchases told twice stand once beside the customer, and a caller is known by the phone given with them', async () => {
  const { olu, sam, caller, driver } = await givenAHouse();
  const purchases = [1, 2].map((day) => ({
    customerId: 'C-1',
    orderId: `O-${day}`,
    purchasedAt: `2026-05-0${day}`,
    amountMinor: 4_200,
    currency: 'USD',
    phone: '202-555-0123',
  }));
  for (let told = 1; told <= 2; told += 1) {
    expect(await olu.posts('/purchases', { purchases })).toEqual(
      expect.objectContaining({ status: 202, body: { kept: 2 } }),
    );
    await driver.settle();
  }
  const { caseNumber = '' } = await caller(PHONE).calls();
  const { customerId, customerMatch } = await sam.sees(caseNumber);
  expect(customerMatch).toBe('matched');
  const seen = await sam.seesCustomer(customerId ?? '');
  expect(seen.purchases.map(({ orderId, purchasedDay }) => [orderId, purchasedDay])).toEqual([
    ['O-2', '2026-05-02'],
    ['O-1', '2026-05-01'],
  ]);
  expect(seen.cases.map((it) => it.caseNumber)).toEqual([caseNumber]);
});

test('a purchase that was posted and comes again in a file is one purchase, with the newer amount', async () => {
  const { olu, sam, caller, driver } = await givenAHouse();
  const posted = { customerId: 'C-1', purchasedAt: '2026-05-01', currency: 'USD', phone: PHONE };
  await olu.posts('/purchases', { purchases: [{ ...posted, orderId: 'O-1', amountMinor: 4_200 }] });
  await driver.settle();
  driver.clock.moveTo('2026-06-25T14:00:00.000Z');
  const rows = ['customer_id,purchased_at,amount,order_id', 'C-1,2026-05-01,3900,O-1', 'C-1,2026-05-02,100,O-2'];
  for (let time = 1; time <= 2; time += 1)
    expect(await importText(driver, 'purchases', `${rows.join('\n')}\n`)).toMatchObject({ kept: 2, rejected: 0 });
  const { customerId } = await sam.sees((await caller(PHONE).calls()).caseNumber ?? '');
  const { purchases } = await sam.seesCustomer(customerId ?? '');
  expect(purchases.map(({ orderId, amountMinor }) => [orderId, amountMinor])).toEqual([
    ['O-2', 100],
    ['O-1', 3_900],
  ]);
});
