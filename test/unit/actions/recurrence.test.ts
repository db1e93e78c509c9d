import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { openReports } from '../../../shared/adapters/stores/reports.ts';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import type { ActionRow, CaseRow, PurchaseRow } from '../../../shared/domain/loyalty/rows.ts';
import type { RecurrenceReport } from '../../../shared/domain/reports/recurrence.ts';
import { caseOf, order } from '../loyalty/cohort.ts';

const AT = '2026-06-01T00:00:00.000Z';
const EFFECTIVE = '2026-03-02';
const action: ActionRow = {
  ...{ row_id: 'other-courier', version: 2, cause: 'late-delivery', state: 'done', effective_day: EFFECTIVE, at: AT },
};

/** So many complaints by as many people, one a day from that day of effect on. */
function complaints(count: number, from: number, facts: Partial<CaseRow> = {}): CaseRow[] {
  return Array.from({ length: count }, (_, at) =>
    caseOf(`${from} ${facts.root_cause} ${at}`, {
      received_day: addDays(EFFECTIVE, from + at),
      root_cause: 'late-delivery',
      ...facts,
    }),
  );
}
/** The lake covers both windows: something else was complained about before and after. */
const AROUND = [...complaints(1, -60, { root_cause: 'privacy' }), ...complaints(1, 60, { root_cause: 'privacy' })];

async function over(cases: CaseRow[], purchases: PurchaseRow[] = [], actions = [action], raw = {}) {
  const lake = openLake({ folder: undefined, clock: { now: () => AT } });
  try {
    await lake.append('cases', [...AROUND, ...cases]);
    await lake.append('purchases', purchases);
    await lake.append('actions', actions);
    const configuration = { ...config, smallestGroup: 11 };
    const reports = openReports({
      documents: lake,
      warehouse: openWarehouse(lake),
      clock: { now: () => AT },
      configuration,
    });
    const run = await reports.identify('recurrence', { windows: '28', ...raw });
    await reports.run(run);
    return (await reports.ready(run.id)) as RecurrenceReport;
  } finally {
    await lake.close();
  }
}
const windowOf = (report: RecurrenceReport) => report.actions[0]?.windows[0];

describe('recurrence', () => {
  test('24 before and 12 after halve it, in windows of the same days that touch and do not overlap', async () => {
    const report = await over([...complaints(24, -24), ...complaints(12, 0)]);
    expect(report.actions).toMatchObject([
      { action: 'other-courier', cause: 'late-delivery', effectiveFrom: EFFECTIVE },
    ]);
    expect(windowOf(report)).toMatchObject({
      ...{ days: 28, basis: 'days', before: { cases: 24 }, after: { cases: 12 }, ratio: 0.5, cannotSay: null },
    });
  });

  test('the first day of the window before and the last after are in, the days beyond are not', async () => {
    const edges = [...complaints(12, -29), ...complaints(12, 16)];
    // From day -29 on: one too early. Until day 27: twelve.
    expect(windowOf(await over([...edges, ...complaints(1, 0), ...complaints(1, -28)]))).toMatchObject({
      before: { cases: 12 },
      after: { cases: 13 },
    });
  });

  test('a cause that is not the primary one counts, and one whose code is part of it does not', async () => {
    const beside = complaints(12, -20, { root_cause: 'privacy', causes: 'privacy late-delivery' });
    const other = complaints(12, -20, { root_cause: 'mis-selling', causes: 'mis-selling very-late-delivery' });
    expect(windowOf(await over([...beside, ...other, ...complaints(11, 0)]))?.before.cases).toBe(12);
  });

  test('rates are per 100 customers who bought, where orders cover both windows', async () => {
    const days = [-28, ...Array.from({ length: 20 }, () => -1), ...Array.from({ length: 40 }, () => 0), 27];
    const sales = days.map((day, at) => order(`buyer ${at}`, addDays(EFFECTIVE, day)));
    const seen = windowOf(await over([...complaints(21, -21), ...complaints(12, 0)], sales));
    expect(seen).toMatchObject({
      basis: 'customers',
      before: { customers: 21, per100: 100 },
      after: { customers: 41 },
    });
    expect(seen?.ratio).toBeCloseTo(12 / 41, 12);
  });

  test('few after: how many is not shown, and the ratio has the upper limit of ten', async () => {
    const few = windowOf(await over([...complaints(24, -24), ...complaints(3, 0)]));
    const fewer = windowOf(await over([...complaints(24, -24), ...complaints(9, 0)]));
    expect(few).toMatchObject({ after: { cases: null }, ratio: null, lower: null, suppressed: 'small-cell' });
    expect(few).toEqual(fewer);
    expect(few?.upper).toBeLessThan(1);
  });

  test('nobody after is nobody’s secret', async () => {
    expect(windowOf(await over(complaints(24, -24)))).toMatchObject({ after: { cases: 0 }, ratio: 0, lower: 0 });
  });

  test.each<[string, CaseRow[], Partial<ActionRow>, Record<string, string>]>([
    ['too-few', [...complaints(10, -24), ...complaints(12, 0)], {}, {}],
    ['not-over', [...complaints(24, -24), ...complaints(12, 0)], {}, { until: addDays(EFFECTIVE, 26) }],
    ['not-covered', complaints(24, -24), { effective_day: addDays(EFFECTIVE, -50) }, {}],
    [
      'causes-unknown',
      [...complaints(24, -24), ...complaints(20, 0), ...complaints(9, 2, { root_cause: null })],
      {},
      {},
    ],
  ])('says that it cannot say: %s', async (reason, cases, facts, raw) => {
    expect(windowOf(await over(cases, [], [{ ...action, ...facts }], raw))).toMatchObject({
      ...{ cannotSay: reason, ratio: null, upper: null, before: { cases: null }, after: { cases: null } },
    });
  });

  test('merged cases and what was no complaint do not count, nor an action that is only planned or abandoned', async () => {
    const nones = [
      ...complaints(5, -20, { merged_into: 'other' }),
      ...complaints(5, -10, { closure: 'not-a-complaint', crm_key: 'x' }).map((it, at) => ({
        ...it,
        row_id: `n${at}`,
      })),
    ];
    const report = await over([...complaints(24, -24).slice(0, 12), ...nones, ...complaints(12, 0)]);
    expect(windowOf(report)?.before.cases).toBe(12);
    for (const state of ['planned', 'abandoned']) {
      const none = await over(complaints(24, -24), [], [action, { ...action, version: 3, state }]);
      expect([none.actions, none.notes[0]]).toEqual([[], expect.stringContaining('nothing to compare')]);
    }
  });

  test('windows are whole weeks of the list, and what is not a parameter is refused', async () => {
    await expect(over([], [], [], { windows: '90' })).rejects.toMatchObject({
      code: 'invalid-input',
      field: 'windows',
    });
    await expect(over([], [], [], { groupBy: 'team' })).rejects.toMatchObject({ field: 'groupBy' });
  });

  test('says that a fall is no proof', async () => {
    const { notes } = await over(complaints(24, -24));
    expect(notes.join(' ')).toMatch(/not an effect.*mean by itself/);
  });
});
