import { expect, test } from 'vitest';
import { cellWords, figureWords } from '../../../console/src/reports/table/cell-words.ts';
import { cellText, shownCells } from '../../../shared/domain/reports/cell-text.ts';
import type { ReportTable } from '../../../shared/domain/reports/report.ts';
import { reportCsv } from '../../../shared/domain/reports/report-csv.ts';
import { speakerIn } from '../../../shared/phrases/speaker-in.ts';

const around = (rate: number) => ({ rate, lower: null, upper: rate });

test('a share is rounded as it is written, not as times 100 leaves it: 23 of 80 is 28.8%, as pages say', () => {
  expect(cellText(around(23 / 80), 'share', { missing: '-' })).toBe('28.8% (- to 28.8)');
  expect(cellText({ rate: 0, lower: 0, upper: 1 }, 'share', { missing: '-' })).toBe('0.0% (0.0 to 100.0)');
});

test('points have a sign where they are more than none', () => {
  expect(cellText(around(1.45), 'points', { missing: '-' })).toBe('+1.5 (- to 1.5)');
  expect(cellText({ rate: -1234.25, lower: -2000, upper: 0 }, 'points', { missing: '-' })).toBe(
    '-1234.3 (-2000.0 to 0.0)',
  );
});

test('a mean is no difference: it has no sign of more', () => {
  expect(cellText({ rate: 0.6, lower: 0.5, upper: 0.8 }, 'mean', { missing: '-' })).toBe('0.6 (0.5 to 0.8)');
});

test('money is read in the unit of the currency of its line, and stays in minor units in CSV', () => {
  const table: ReportTable = {
    heading: '',
    columns: [
      { name: 'currency', kind: 'text', csvOnly: true },
      { name: 'lost_total', kind: 'money' },
      { name: 'revenue_per_customer', kind: 'mean-money' },
    ],
    lines: [
      ['USD', 1_674_002, { rate: 5171.8, lower: -3737.7, upper: null }],
      ['JPY', 1_674_002, { rate: 5171.8, lower: 3737, upper: 6622 }],
      [null, 12, null],
    ],
    notes: [],
  };
  expect(shownCells(table)).toEqual([
    ['16,740.02', '51.72 (-37.38 to -)'],
    ['1,674,002', '5,172 (3,737 to 6,622)'],
    ['0.12', '-'],
  ]);
  expect(reportCsv(table).split('\r\n')[1]).toBe('USD,1674002,5171.8,-3737.7,');
  expect(speakerIn('es').cell('51.72 (-37.38 to -)')).toBe('51,72 (-37,38 a -)');
  const figures = figureWords('nl', (lower, upper) => `${lower} tot ${upper}`);
  expect(cellWords(1_674_002, 'money', figures, { currency: 'USD' })).toBe('16.740,02');
  expect(cellWords(1_674_002, 'money', figures, { currency: 'JPY' })).toBe('1.674.002');
  expect(cellWords({ rate: 5171.8, lower: null, upper: 6622.4 }, 'mean-money', figures, { currency: 'USD' })).toBe(
    '51,72 (– tot 66,22)',
  );
  expect(cellWords({ rate: 0.6, lower: 0.5, upper: 0.8 }, 'mean', figures)).toBe('0,6 (0,5 tot 0,8)');
});
