import { expect, test } from 'vitest';
import { numberIn, typedNumber } from '../../../../console/src/format/typed-number.ts';

test.each([
  ['en', '50,000', 50_000],
  ['en', '1,234,567.5', 1_234_567.5],
  ['en', '1.250', 1.25],
  ['en', '12,5', 12.5],
  ['nl', '50.000', 50_000],
  ['nl', '1.234.567,5', 1_234_567.5],
  ['nl', '1,250', 1.25],
  ['nl', '12.5', 12.5],
  ['es', '1.250', 1_250],
  ['es', '0,125', 0.125],
  ['es', '0.125', 0.125],
  ['en', '-3', -3],
  ['en', ' 7 ', 7],
  ['en', '1,23,456', undefined],
  ['nl', '1.234.56', undefined],
  ['en', '1e3', undefined],
  ['en', 'ten', undefined],
  ['en', '', undefined],
])('who writes %s and types %j means %s', (language, typed, number) => {
  expect(numberIn(typed, language)).toBe(number);
});

test.each(['en', 'es', 'nl'])('in %s a number is read back as it is shown in its field', (language) => {
  for (const number of [0, 0.125, 12.5, 1.125, 999, 1_250, 50_000, 1_234_567.25, -4.5])
    expect(numberIn(typedNumber(number, language), language)).toBe(number);
});
