import { expect, test, vi } from 'vitest';
import type { Metric } from '../../../shared/ports/meter.ts';
import { givenAHouse } from '../../support/journey.ts';

/** A house whose counts are added up as CloudWatch would. */
async function countingHouse() {
  const house = await givenAHouse();
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

test('a letter is counted as sent once it is handed on, and apart where there is nowhere to send it', async () => {
  const { robin, driver, sumOf } = await countingHouse();
  await robin.complains();
  await driver.settle();
  expect(sumOf('LettersSent')).toBe((await driver.letters()).length);
  expect(sumOf('LettersSent')).toBeGreaterThan(0);
  expect(sumOf('LettersWithoutAddress')).toBe(0);
});
