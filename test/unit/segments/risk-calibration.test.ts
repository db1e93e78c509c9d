import { expect, it } from 'vitest';
import config from '../../../comeback.config.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { openReports } from '../../../shared/adapters/stores/reports.ts';
import { dayOfEpoch, epochDay } from '../../../shared/domain/loyalty/epoch-days.ts';
import type { PurchaseRow, WatchRow } from '../../../shared/domain/loyalty/rows.ts';
import type { RiskCalibrationReport } from '../../../shared/domain/reports/watching/risk-calibration.ts';
import { order } from '../loyalty/cohort.ts';

const AT = '2026-12-31T12:00:00.000Z';

function scored(customer: string, day: string, band: string, facts: Partial<WatchRow> = {}): WatchRow {
  return {
    ...{ row_id: `${customer} ${day}`, version: 1, customer_key: customer, day, from_segment: null, segment: 'active' },
    ...{ rule: 'rhythm@1', score: 4, band, risk_table: 'points@1', at: AT },
    ...facts,
  };
}

async function reportOver(watches: readonly WatchRow[], purchases: readonly PurchaseRow[], parameters = {}) {
  const lake = openLake({ folder: undefined, clock: { now: () => AT } });
  try {
    await lake.append('watches', watches);
    await lake.append('purchases', purchases);
    const reports = openReports({
      ...{ documents: lake, warehouse: openWarehouse(lake), clock: { now: () => AT }, configuration: config },
    });
    const run = await reports.identify('risk-calibration', { until: '2026-12-31', ...parameters });
    await reports.run(run);
    return (await reports.ready(run.id)) as RiskCalibrationReport;
  } finally {
    await lake.close();
  }
}

const people = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const bandOf = (report: RiskCalibrationReport, band: string) =>
  report.tables[0]?.bands.find((line) => line.band === band);

const LOW = people('low', 20);
const HIGH = people('high', 20);
const ROWS = [
  ...LOW.map((who) => scored(who, '2026-07-01', 'low')),
  ...HIGH.map((who) => scored(who, '2026-07-01', 'high')),
];
/** 18 of 20 low ones come back within 90 days (29 September is the 90th), 5 of 20 high ones. */
const ORDERS = [...LOW.slice(0, 18), ...HIGH.slice(0, 5)].map((who) => order(who, '2026-09-29'));

it('counts, by band, who had not bought again within the days after the score', async () => {
  const report = await reportOver(ROWS, ORDERS);
  expect(bandOf(report, 'low')).toMatchObject({ people: 20, notReturned: 2, predicted: null, holds: null });
  // 15 of 20: Wilson 95% limits by hand: (0.75 + 3.8415/40 ± 1.96 sqrt(0.75 * 0.25 / 20 + 3.8415/1600)) / (1 + 3.8415/20).
  const high = bandOf(report, 'high');
  expect(high).toMatchObject({ people: 20, notReturned: 15 });
  expect(high?.observed?.rate).toBe(0.75);
  expect(high?.observed?.lower).toBeCloseTo(0.5313, 4);
  expect(high?.observed?.upper).toBeCloseTo(0.8881, 4);
  expect(bandOf(report, 'medium')).toMatchObject({ people: 0, notReturned: 0, observed: null });
});

it('looks at nothing but orders after the day of the score, and up to the last of its days', async () => {
  const none = (orders: readonly PurchaseRow[]) =>
    reportOver(ROWS, orders).then((it) => bandOf(it, 'low')?.notReturned);
  expect(await none(LOW.map((who) => order(who, '2026-07-01')))).toBe(20);
  expect(await none(LOW.map((who) => order(who, '2026-07-02')))).toBe(0);
  expect(await none(LOW.map((who) => order(who, '2026-09-30')))).toBe(20);
  expect(await none(LOW.map((who) => order(who, '2026-08-01', { status: 'cancelled' })))).toBe(20);
  expect(await none(LOW.map((who) => order(who, '2026-08-01', { goodwill_minor: 1_000 })))).toBe(20);
});

it('leaves out scores whose days are not over, and counts a person once, by the first score', async () => {
  const late = HIGH.map((who) => scored(`late-${who}`, '2026-10-03', 'high'));
  const again = LOW.map((who) => scored(who, '2026-08-01', 'high'));
  const report = await reportOver([...ROWS, ...late, ...again], ORDERS);
  expect(report.tables).toEqual((await reportOver(ROWS, ORDERS)).tables);
});

it('predicts by what the band did before, among those whose outcome was known by then', async () => {
  const EARLIER = people('early', 20);
  // 2 January and 90 days is 2 April; the period begins on 3 April. 16 of 20 stayed away: 0.8, within 0.53 and 0.89.
  const before = EARLIER.map((who) => scored(who, '2026-01-02', 'high'));
  const orders = [...ORDERS, ...EARLIER.slice(0, 4).map((who) => order(who, '2026-02-01'))];
  const report = await reportOver([...ROWS, ...before], orders, { from: '2026-04-03' });
  expect(bandOf(report, 'high')).toMatchObject({ people: 20, predicted: { rate: 0.8 }, holds: true });
  expect(bandOf(report, 'low')).toMatchObject({ people: 20, predicted: null, holds: null });
  // A day earlier their outcome was not known: they predict nothing, and are not of the period.
  const sooner = await reportOver([...ROWS, ...before], orders, { from: '2026-04-02' });
  expect(bandOf(sooner, 'high')).toMatchObject({ people: 20, predicted: null });
});

it('hides bands of few people, the next smallest with a single one', async () => {
  const few = people('few', 3).map((who) => scored(who, '2026-07-01', 'medium'));
  const report = await reportOver([...ROWS, ...few], ORDERS);
  const hidden = report.tables[0]?.bands.filter(({ suppressed }) => suppressed === 'small-cell');
  expect(hidden).toHaveLength(2);
  expect(bandOf(report, 'medium')).toMatchObject({ people: null, notReturned: null, observed: null });
});

it('does not depend on the order of rows, rows told twice, or orders of somebody else', async () => {
  const [report, other] = [
    await reportOver(ROWS, ORDERS),
    await reportOver([...ROWS, ...ROWS].reverse(), [order('stranger', '2026-08-01'), ...ORDERS].reverse()),
  ];
  expect(other).toEqual(report);
});

it('says that nothing can be said where nobody was scored, and refuses two windows', async () => {
  const report = await reportOver([], []);
  expect(report.tables).toEqual([]);
  expect(report.notes[0]).toMatch(/nothing can be said/);
  await expect(reportOver([], [], { windows: '30,90' })).rejects.toThrow(/one window/);
  expect(dayOfEpoch((epochDay('2026-07-01') ?? 0) + 90)).toBe('2026-09-29');
});
