import { expect, test } from 'vitest';
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/time.ts';
import { givenAHouse } from '../../../support/journey.ts';

const YEAR_MS = 366 * DAY_MS;

test('a case past its time loses its words by itself, keeps its number, and its customer goes with the last of them', async () => {
  const house = await givenAHouse({ configuration: { retention: [{ category: 'billing', years: 3 }, { years: 1 }] } });
  const { customer, ana, ben, sam, ada, driver } = house;
  const kim = customer({ name: 'Kim', email: 'kim@example.com' });
  const late = await kim.complains({ message: 'MARKER it was late' });
  const billed = await kim.complains({ message: 'MARKER an invoice came twice' });
  const held = await customer({ email: 'lee@example.com' }).complains({ message: 'MARKER late as well' });
  for (const [staff, { caseNumber }] of [
    [ana, late],
    [ben, billed],
    [ana, held],
  ] as const) {
    await staff.takes(caseNumber);
    await staff.does(caseNumber, { type: 'withdraw', reason: 'customer' });
  }
  await sam.does(held.caseNumber, { type: 'placeLegalHold' });
  const { customerId } = await sam.sees(late.caseNumber);

  const nextRound = async () => {
    await driver.engine.invoke('keep-retention', {});
    await driver.settle();
  };
  await nextRound();
  expect((await sam.sees(late.caseNumber)).complaint?.message).toContain('MARKER');

  driver.clock.moveTo(addMilliseconds(driver.now(), YEAR_MS));
  await nextRound();
  const kept = await sam.sees(late.caseNumber);
  expect(kept).toMatchObject({ status: 'withdrawn', category: 'delivery', complaint: null, customerId: null });
  expect(kept.history.at(-1)).toMatchObject({ what: 'erased', code: 'retention' });
  expect((await sam.sees(billed.caseNumber)).complaint?.message).toContain('MARKER');
  expect((await sam.sees(held.caseNumber)).complaint?.message).toContain('MARKER');
  expect((await ada.gets(`/customers/${customerId}`)).status).toBe(200);

  driver.clock.moveTo(addMilliseconds(driver.now(), 3 * YEAR_MS));
  await nextRound();
  expect((await sam.sees(billed.caseNumber)).complaint).toBeNull();
  expect((await ada.gets(`/customers/${customerId}`)).status).toBe(404);
  expect((await sam.sees(held.caseNumber)).complaint?.message).toContain('MARKER');
});
