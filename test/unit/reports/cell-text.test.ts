import { expect, test } from 'vitest';
import { cellText } from '../../../shared/domain/reports/cell-text.ts';

const around = (rate: number) => ({ rate, lower: null, upper: rate });

test('a share is rounded as it is written, not as times 100 leaves it: 23 of 80 is 28.8%, as pages say', () => {
  expect(cellText(around(23 / 80), 'share', '-')).toBe('28.8% (- to 28.8)');
  expect(cellText({ rate: 0, lower: 0, upper: 1 }, 'share', '-')).toBe('0.0% (0.0 to 100.0)');
});

test('points have a sign where they are more than none', () => {
  expect(cellText(around(1.45), 'points', '-')).toBe('+1.5 (- to 1.5)');
  expect(cellText({ rate: -1234.25, lower: -2000, upper: 0 }, 'points', '-')).toBe('-1234.3 (-2000.0 to 0.0)');
});
