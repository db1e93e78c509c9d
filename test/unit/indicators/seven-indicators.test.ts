import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import type { IndicatorRow } from '../../../shared/domain/loyalty/rows.ts';
import type { SevenIndicatorsReport } from '../../../shared/domain/reports/indicators/seven-indicators.ts';
import { caseOf, order, type Rows } from '../loyalty/cohort.ts';
import { reportFrom } from './report-over.ts';

const AT = '2026-06-01T00:00:00.000Z';
const entry = (
  row_id: string,
  kind: IndicatorRow['kind'],
  day: string,
  value: number | null,
  version = 1,
): IndicatorRow => ({
  ...{ row_id, version, kind, day, value, at: AT },
});
const many = (count: number) => Array.from({ length: count }, (_, at) => at);
/** So many complaints, one a day, each by somebody else, decided after so many days. */
const complaints = (prefix: string, count: number, from: string, days: number | null = null) =>
  many(count).map((at) => {
    const received_day = addDays(from, at);
    const decided_day = days === null ? null : addDays(received_day, days);
    return caseOf(`${prefix}${at}`, { received_day, decided_day, t0_day: null });
  });

async function seven(rows: Rows, raw: Record<string, unknown> = {}, configuration = {}) {
  return reportFrom<SevenIndicatorsReport>('seven-indicators', rows, raw, configuration);
}
function quartersOf(report: SevenIndicatorsReport, name: string) {
  const found = report.indicators.find(({ indicator }) => indicator === name);
  return Object.fromEntries((found?.quarters ?? []).map(({ quarter, ...rest }) => [quarter, rest]));
}

describe('complaints and how they were handled', () => {
  // 6 in the first quarter after 2 days each, 5 in the second: three after 1 day, two after 10.
  const cases = [
    ...complaints('a', 6, '2026-01-05', 2),
    ...complaints('b', 3, '2026-04-06', 1),
    ...complaints('c', 2, '2026-04-13', 10),
    caseOf('shopper', { received_day: '2026-04-20', decided_day: null, excluded: 'mystery-shopper' }),
    caseOf('thanks', { received_day: '2026-04-21', decided_day: null, kind: 'praise' }),
  ];

  test('are counted by quarter of receipt, and the median of days by quarter of decision', async () => {
    const report = await seven({ cases }, { until: '2026-06-30' });
    expect(report.until).toBe('2026-06-30');
    const received = quartersOf(report, 'complaints');
    expect(received['2026-Q1']).toMatchObject({ value: 6, change: null, isOver: true });
    expect(received['2026-Q2']).toMatchObject({ value: 5, change: -1 });
    // Before the first complaint nothing is known.
    expect(received['2025-Q4']).toMatchObject({ value: null });
    const handled = quartersOf(report, 'complaint-handling');
    // 1 1 1 10 10: the middle one.
    expect(handled['2026-Q1']?.value).toBe(2);
    expect(handled['2026-Q2']).toMatchObject({ value: 1, change: -1 });
  });

  test('of an even number the median lies between the two in the middle', async () => {
    const even = [...complaints('a', 3, '2026-01-05', 2), ...complaints('b', 3, '2026-01-05', 5)];
    // 2 2 2 5 5 5
    expect(
      quartersOf(await seven({ cases: even }, { until: '2026-03-31' }), 'complaint-handling')['2026-Q1']?.value,
    ).toBe(3.5);
  });

  test('a quarter that fewer people stand behind is not shown, and takes the next smallest with it', async () => {
    const few = [...cases, ...complaints('d', 2, '2026-07-01', 3)];
    const received = quartersOf(await seven({ cases: few }, { until: '2026-09-30' }), 'complaints');
    expect(received['2026-Q3']).toMatchObject({ value: null, suppressed: 'small-cell', change: null });
    expect(received['2026-Q2']).toMatchObject({ value: null, suppressed: 'small-cell' });
    expect(received['2026-Q1']).toMatchObject({ value: 6 });
    expect(received['2026-Q1']).not.toHaveProperty('suppressed');
  });

  test('one person with many complaints is still one person', async () => {
    const one = many(9).map((at) => caseOf(`m${at}`, { crm_key: 'ann', received_day: '2026-02-01' }));
    expect(quartersOf(await seven({ cases: one }, { until: '2026-03-31' }), 'complaints')['2026-Q1']).toMatchObject({
      value: null,
      suppressed: 'small-cell',
    });
  });
});

describe('the log', () => {
  test('sums, counts or takes the latest, as the kind asks; the newest version of an entry counts', async () => {
    const indicators = [
      entry('p1', 'positive-feedback', '2026-01-10', 4),
      entry('p1', 'positive-feedback', '2026-01-10', 6, 2),
      entry('p2', 'positive-feedback', '2026-03-31', null),
      entry('f1', 'focus-group', '2026-02-01', 8),
      entry('f2', 'focus-group', '2026-02-02', 11),
      entry('c1', 'cash-collection', '2026-03-01', 930),
      entry('c2', 'cash-collection', '2026-03-31', 951),
      entry('c3', 'cash-collection', '2026-02-28', 999),
      entry('t1', 'training', '2026-01-01', 40),
      entry('late', 'focus-group', '2026-04-01', 3),
    ];
    const report = await seven({ indicators }, { until: '2026-03-31' });
    const q1 = (name: string) => quartersOf(report, name)['2026-Q1']?.value;
    // 6 as corrected, and one without a value; two reports; what was told of the latest day.
    expect([q1('positive-feedback'), q1('focus-group'), q1('cash-collection')]).toEqual([7, 2, 951]);
    // Nobody told anything: that is no 0.
    expect(q1('care-agent-feedback')).toBeNull();
    expect(q1('complaints')).toBeNull();
  });

  test('praise on file counts with what was told', async () => {
    const cases = many(5).map((at) => caseOf(`k${at}`, { received_day: '2026-02-01', kind: 'praise' }));
    const indicators = [entry('p', 'positive-feedback', '2026-02-02', 3)];
    const report = await seven({ cases, indicators }, { until: '2026-03-31' });
    expect(quartersOf(report, 'positive-feedback')['2026-Q1']).toMatchObject({ value: 8 });
  });
});

describe('defections', () => {
  // Last order 2025-02-01: 365 days later it is 2026-02-01. Whoever comes back on that day has not left.
  const gone = many(5).flatMap((at) => [order(`gone${at}`, '2024-12-01'), order(`gone${at}`, '2025-02-01')]);
  const back = many(5).flatMap((at) => [order(`back${at}`, '2025-02-01'), order(`back${at}`, '2026-02-01')]);
  const late = many(6).flatMap((at) => [order(`late${at}`, '2025-02-01'), order(`late${at}`, '2026-02-02')]);
  const purchases = [...gone, ...back, ...late, order('other', '2026-06-30')];

  test('are customers for whom 365 days went by without an order, also if they came again later', async () => {
    const quarters = quartersOf(await seven({ purchases }, { until: '2026-06-30' }), 'defections');
    // 5 gone and 6 late.
    expect(quarters['2026-Q1']).toMatchObject({ value: 11 });
    expect(quarters['2026-Q2']).toMatchObject({ value: 0 });
    // The first order is of December 2024: before December 2025 nobody can be known to have left.
    expect(quarters['2025-Q3']).toMatchObject({ value: null });
    expect(quarters['2025-Q4']).toMatchObject({ value: 0 });
  });

  test('are not known after the last order', async () => {
    const quarters = quartersOf(await seven({ purchases }, { until: '2026-12-31' }), 'defections');
    expect(quarters['2026-Q4']).toMatchObject({ value: null });
  });
});

describe('targets', () => {
  const indicators = {
    complaints: { owner: 'mia', targets: { '2026-Q1': 6, '2026-Q2': 4 } },
    'cash-collection': { owner: 'olu', targets: { '2026-Q2': 940 } },
  };
  const rows = {
    cases: [...complaints('a', 6, '2026-01-05'), ...complaints('b', 5, '2026-04-06')],
    indicators: [entry('c', 'cash-collection', '2026-06-30', 940)],
  };

  test('are kept or missed in the direction of each, with the owner', async () => {
    const report = await seven(rows, { until: '2026-06-30' }, { indicators });
    expect(quartersOf(report, 'complaints')).toMatchObject({
      '2026-Q1': { target: 6, met: true },
      '2026-Q2': { target: 4, met: false },
    });
    expect(quartersOf(report, 'cash-collection')['2026-Q2']).toMatchObject({ target: 940, met: true });
    expect(report.indicators.map(({ owner }) => owner)).toEqual([null, 'mia', null, null, null, null, 'olu']);
  });

  test('are not judged before the quarter is over', async () => {
    const quarters = quartersOf(await seven(rows, { until: '2026-06-29' }, { indicators }), 'complaints');
    expect(quarters['2026-Q2']).toMatchObject({ isOver: false, value: 5, met: null, change: null });
  });
});

test('over nothing the report says that nothing can be said', async () => {
  const report = await seven({});
  expect(report.until).toBeNull();
  expect(report.indicators.flatMap(({ quarters }) => quarters)).toEqual([]);
  expect(report.notes[0]).toContain('nothing can be said');
});

test('the order of rows changes nothing', async () => {
  const rows = {
    cases: complaints('a', 6, '2026-01-05', 2),
    purchases: many(7).map((at) => order(`x${at}`, '2025-01-01')),
  };
  const turned = { cases: rows.cases.toReversed(), purchases: rows.purchases.toReversed() };
  expect(await seven(turned)).toEqual(await seven(rows));
});
