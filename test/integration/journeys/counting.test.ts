import { expect, test, vi } from 'vitest';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import type { Metric } from '../../../shared/ports/meter.ts';
import { givenAHouse } from '../../support/journey.ts';

/** A house whose counts are added up as CloudWatch would. */
async function countingHouse(configuration: Partial<Configuration> = {}) {
  const house = await givenAHouse({ configuration });
  const count = vi.spyOn(house.driver.engine.services.meter, 'count');
  const sumOf = (metric: Metric) =>
    count.mock.calls.filter(([name]) => name === metric).reduce((sum, [, value = 1]) => sum + value, 0);
  return { ...house, sumOf };
}

test('a promise that is broken is counted once, however often the watch comes by', async () => {
  const { robin, driver, sumOf } = await countingHouse();
  await robin.complains();
  expect([sumOf('CasesOpened'), sumOf('DeadlinesMissed')]).toEqual([1, 0]);
  await driver.advanceTo('2026-07-20T14:00:00.000Z');
  const missed = sumOf('DeadlinesMissed');
  expect(missed).toBe(2);
  await driver.engine.invoke('watch-deadlines', {});
  expect(sumOf('DeadlinesMissed')).toBe(missed);
});

test('a regulator’s deadline that is missed is counted apart, and a promise of our own is not', async () => {
  const { robin, ana, driver, sumOf } = await countingHouse({
    policies: { default: 'ireland-cpc', assign: [], own: [] },
  });
  const { caseNumber } = await robin.complains();
  await driver.advanceTo('2026-07-05T14:00:00.000Z');
  expect(sumOf('RegulatoryBreaches')).toBe(0);
  // Twenty business days after 24 June, Independence Day among them: 23 July.
  await driver.advanceTo('2026-07-24T14:00:00.000Z');
  const { missedRegulatory } = await ana.sees(caseNumber);
  expect(missedRegulatory).toEqual(['update']);
  expect(sumOf('RegulatoryBreaches')).toBe(1);

  const ours = await countingHouse();
  await ours.robin.complains();
  await ours.driver.advanceTo('2026-07-20T14:00:00.000Z');
  expect(ours.sumOf('DeadlinesMissed')).toBeGreaterThan(0);
  expect(ours.sumOf('RegulatoryBreaches')).toBe(0);
});

test('a letter is counted as sent once it is handed on, and apart where there is nowhere to send it', async () => {
  const { robin, driver, sumOf } = await countingHouse();
  await robin.complains();
  await driver.settle();
  expect(sumOf('LettersSent')).toBe((await driver.letters()).length);
  expect(sumOf('LettersSent')).toBeGreaterThan(0);
  expect(sumOf('LettersWithoutAddress')).toBe(0);
});
