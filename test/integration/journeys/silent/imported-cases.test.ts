import { expect, test } from 'vitest';
import { givenAHouse } from '../../../support/journey.ts';
import { importText } from '../../import/import-text.ts';

const ROBIN = { name: 'Robin Doe', email: 'robin@example.com', phone: '+12025550123', customerId: 'C-1' };
const HEADER = 'case_id,customer_id,email,phone,received_at,decided_at,category,root_cause,decision,reaction';
const file = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;

/** Named in all ways, by e-mail alone, by phone alone, and somebody else's. */
const OLD = file(
  'OLD-2,,Robin@Example.com,,2025-06-01,2025-06-05,,,,',
  'OLD-1,C-1,robin@example.com,(202) 555-0123,2025-02-01,2025-02-10,delivery,courier,upheld,satisfied',
  'OLD-3,,,(202) 555-0123,2026-06-20,,,,,',
  'OLD-4,C-9,,,2025-06-01,,delivery,,,',
);

async function givenAPast() {
  const house = await givenAHouse();
  const { driver, sam, customer } = house;
  const orders = ['2025-01-15,4200', '2025-03-06,4200', '2025-06-01,900'].map((rest) => `C-1,${rest}`);
  await importText(driver, 'purchases', `customer_id,purchased_at,amount\n${orders.join('\n')}\n`);
  expect(await importText(driver, 'cases', OLD)).toMatchObject({ kept: 4, rejected: 0 });
  const { caseNumber } = await customer(ROBIN).complains();
  const { customerId } = await sam.sees(caseNumber);
  const seen = async () => (await sam.seesCustomer(customerId ?? '')).importedCases;
  return { ...house, caseNumber, customerId: customerId ?? '', seen };
}

test('whoever complains here for the first time is seen with the cases of the earlier system, and whether each brought them back', async () => {
  const { seen, sam, customerId, caseNumber } = await givenAPast();
  const rowId = expect.any(String);
  expect(await seen()).toEqual([
    // Nobody ever decided it, so there is nothing to follow; what the file leaves blank stays blank.
    { rowId, caseId: 'OLD-3', receivedDay: '2026-06-20', cameBack: null },
    {
      ...{ rowId, caseId: 'OLD-2', receivedDay: '2025-06-01', decidedDay: '2025-06-05', indexDay: '2025-06-19' },
      cameBack: {
        ...{ state: 'not-yet', since: '2025-06-19', until: '2026-06-24', observedDays: 370 },
        ...{ day: null, days: null, daysBoughtBefore: 0 },
      },
    },
    {
      ...{ rowId, caseId: 'OLD-1', receivedDay: '2025-02-01', decidedDay: '2025-02-10', indexDay: '2025-02-24' },
      ...{ category: 'delivery', rootCause: 'courier', decision: 'upheld', reaction: 'satisfied' },
      cameBack: expect.objectContaining({ state: 'came-back', day: '2025-03-06', days: 10 }),
    },
  ]);
  // They are no cases of ours.
  const { cases } = await sam.seesCustomer(customerId);
  expect(cases.map((it) => it.caseNumber)).toEqual([caseNumber]);
});

test('of one case the newest import counts, and the same file again changes nothing', async () => {
  const { seen, driver, minutes } = await givenAPast();
  const before = await seen();
  await minutes.pass(1);
  await importText(driver, 'cases', OLD);
  expect(await seen()).toEqual(before);
  await minutes.pass(1);
  await importText(driver, 'cases', file('OLD-3,,robin@example.com,,2026-06-20,,billing,,not-upheld,'));
  const [mended, ...rest] = await seen();
  expect(mended).toMatchObject({ caseId: 'OLD-3', category: 'billing', decision: 'not-upheld' });
  expect(rest).toEqual(before.slice(1));
});

test('a case past the time for which cases are kept is seen no longer, and goes with the last of them', async () => {
  const { seen, driver, customerId } = await givenAPast();
  const { table, expiry } = driver.engine.services;
  const customer = await table.get({ pk: `CUSTOMER#${customerId}`, sk: 'CUSTOMER' });
  const items = async () => {
    const found = ((customer?.identities ?? []) as string[]).map((it) =>
      table.get({ pk: `IDENT#${it}`, sk: 'IMPORTED' }),
    );
    return (await Promise.all(found)).filter((item) => item !== undefined).length;
  };
  // Six years from the decision of the one, and from the receipt of the one that nobody decided.
  driver.clock.moveTo('2031-02-11T14:00:00.000Z');
  expect((await seen()).map(({ caseId }) => caseId)).toEqual(['OLD-3', 'OLD-2']);
  await expiry.sweep();
  expect(await items()).toBe(2);
  driver.clock.moveTo('2032-06-21T14:00:00.000Z');
  expect(await seen()).toEqual([]);
  await expiry.sweep();
  expect(await items()).toBe(0);
});

test('with their person they are forgotten, and the old file, told again, does not bring them back', async () => {
  const { customerId, ada, sam, driver, customer, minutes } = await givenAPast();
  await ada.posts('/erasures', { customerId, reason: 'consent-withdrawn' });
  await driver.settle();
  await minutes.pass(1);
  expect(await importText(driver, 'cases', OLD)).toMatchObject({ kept: 4, rejected: 0 });
  expect(driver.engine.services.queues.counts('customer-purchases')).toEqual({ visible: 0, hidden: 0, dead: 0 });
  const { caseNumber } = await customer(ROBIN).complains();
  const { customerId: another } = await sam.sees(caseNumber);
  expect(another).not.toBe(customerId);
  expect((await sam.seesCustomer(another ?? '')).importedCases).toEqual([]);
});

test('who may see the customer sees them, and nobody else', async () => {
  const { customerId, ana, ben, caseNumber, sam } = await givenAPast();
  const { team } = await sam.sees(caseNumber);
  const [own, other] = ['orders', 'general'].includes(team) ? [ana, ben] : [ben, ana];
  expect((await own.seesCustomer(customerId)).importedCases).toHaveLength(3);
  expect((await other.gets(`/customers/${customerId}`)).status).toBe(404);
});
