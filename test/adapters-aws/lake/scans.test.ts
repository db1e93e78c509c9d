import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readsOf } from '../../../shared/adapters/aws/warehouse/expressions.ts';
import { withLiterals } from '../../../shared/adapters/aws/warehouse/literals.ts';
import type { Plan } from '../../../shared/adapters/aws/warehouse/plan.ts';
import { MOST_SCANS } from '../../../shared/adapters/aws/warehouse/scans.ts';
import { statementOver } from '../../../shared/adapters/aws/warehouse/statement.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import { GROUPING_NAMES } from '../../../shared/domain/loyalty/cohort/groupings.ts';
import { findReport, REPORT_NAMES } from '../../../shared/domain/reports/registry.ts';
import type { ReportQuery } from '../../../shared/domain/reports/report.ts';
import { openScale } from './put-in-place.ts';

/** Trino's limit of stages before it was raised to 150; Athena's own is published nowhere. */
const MOST_STAGES = 100;
const PLACE = { database: 'lake', settledDatabase: 'lake_settled', before: '2026-06-02T00:00:00.000Z' };
const CONTEXT = { timeZone: 'UTC', returnWindowDays: 30, smallestGroup: 11 };

const UNTIL = { until: '2026-08-31' };
/** The usual question, and those that make a report's SQL longer. */
const QUESTIONS = [
  ...[UNTIL, { ...UNTIL, windows: '1,2,3,4,5,6,7,8,9,10,11,12' }, { month: '2026-05' }],
  ...GROUPING_NAMES.map((groupBy) => ({ ...UNTIL, groupBy })),
];

let scale: Awaited<ReturnType<typeof openScale>>;
beforeAll(async () => {
  scale = await openScale();
});
afterAll(() => scale.close());

/** Undefined where the report is not asked so. */
function statementsOf(name: string, question: object): readonly ReportQuery[] | undefined {
  const report = findReport(name);
  try {
    return report.queries(report.parse({ ...question }), CONTEXT);
  } catch (error) {
    if (error instanceof AppError && error.expose) return undefined;
    throw error;
  }
}

const planned = ({ sql, values }: ReportQuery) => statementOver(sql, values, PLACE);
/** The statement itself, by no name, and each that writes a table for it, by the table's name without snapshot and hash. */
function textsOf(plan: Plan): Map<string, string> {
  const texts = new Map([['', plan.text]]);
  for (const table of plan.reads) {
    const named = table.name.replace(/^at\d+_(\w+)_[0-9a-f]{16}$/, '$1');
    for (const [name, text] of textsOf(table)) texts.set(name === '' ? named : name, text);
  }
  return texts;
}

describe.each(REPORT_NAMES)('%s, however it is asked', (name) => {
  const asked = QUESTIONS.flatMap((question) => statementsOf(name, question) ?? []);

  test('is asked by statements, and writes tables by statements, that Trino takes', async () => {
    expect(asked.length).toBeGreaterThan(0);
    for (const text of new Set(asked.flatMap((query) => [...textsOf(planned(query)).values()]))) {
      const { scans, stages } = await scale.weigh(text);
      expect(scans).toBeLessThanOrEqual(MOST_SCANS);
      expect(stages).toBeLessThanOrEqual(MOST_STAGES);
    }
  });

  test('has as many scans as the adapter counts', async () => {
    for (const { sql, values } of asked) {
      const text = withLiterals(sql, values);
      const counted = [...readsOf(text).values()].reduce((sum, times) => sum + times, 0);
      expect(counted).toBe((await scale.weigh(text)).scans);
    }
  });
});

// A settled table more, or a part written that was not, shows here: `vitest -u` accepts it.
test('what each statement comes to, and below it the tables that are written for it and for none above', async () => {
  const lines = new Set<string>();
  for (const name of REPORT_NAMES.filter((known) => known !== 'manager-pack')) {
    for (const [at, query] of (statementsOf(name, UNTIL) ?? []).entries()) {
      for (const [written, text] of textsOf(planned(query))) {
        const { scans, stages } = await scale.weigh(text);
        const what = written === '' ? `${name} ${at + 1}` : `  ${written}`;
        lines.add(`${what}: ${scans} scans, ${stages} stages at most`);
      }
    }
  }
  expect(`\n${[...lines].join('\n')}\n`).toMatchInlineSnapshot(`
    "
    resolution-to-loyalty 1: 19 scans, 57 stages at most
      orders_told: 3 scans, 9 stages at most
      resolved: 14 scans, 37 stages at most
      segments: 24 scans, 71 stages at most
      looked_at: 6 scans, 17 stages at most
      case_doubts: 9 scans, 20 stages at most
      kept_orders: 6 scans, 17 stages at most
      order_days: 1 scans, 4 stages at most
      case_orders: 5 scans, 11 stages at most
      first_orders: 1 scans, 3 stages at most
    resolution-to-loyalty 2: 16 scans, 47 stages at most
      buyers_named: 1 scans, 4 stages at most
      subjects: 20 scans, 55 stages at most
      sliced: 18 scans, 51 stages at most
      drawn: 12 scans, 57 stages at most
      seats: 12 scans, 38 stages at most
      ends: 22 scans, 64 stages at most
    recurrence 1: 10 scans, 34 stages at most
    complaint-handling 1: 23 scans, 82 stages at most
      places: 4 scans, 11 stages at most
      received: 3 scans, 8 stages at most
    outcomes 1: 11 scans, 31 stages at most
    root-causes 1: 13 scans, 36 stages at most
      followed: 22 scans, 59 stages at most
    cohort-heat-map 1: 25 scans, 74 stages at most
    voice 1: 21 scans, 59 stages at most
    market-damage 1: 7 scans, 21 stages at most
    market-damage 2: 17 scans, 48 stages at most
    market-damage 3: 6 scans, 17 stages at most
    ease-of-complaining 1: 18 scans, 51 stages at most
    ease-of-complaining 2: 6 scans, 17 stages at most
    money 1: 19 scans, 56 stages at most
      case_sales: 4 scans, 11 stages at most
      matched: 7 scans, 20 stages at most
    three-rs 1: 13 scans, 37 stages at most
    segment-migration 1: 17 scans, 49 stages at most
    defections 1: 18 scans, 54 stages at most
    retention-to-profit 1: 3 scans, 11 stages at most
    seven-indicators 1: 5 scans, 18 stages at most
      series: 25 scans, 99 stages at most
    risk-calibration 1: 6 scans, 19 stages at most
      scores: 6 scans, 17 stages at most
    "
  `);
});
