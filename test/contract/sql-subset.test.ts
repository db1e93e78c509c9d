import { afterAll, describe, expect, it } from 'vitest';
import { openLake } from '../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../shared/adapters/embedded/warehouse.ts';
import { GROUPING_NAMES } from '../../shared/domain/loyalty/cohort/groupings.ts';
import {
  ANCHORED_DAYS_SQL,
  ANCHORS_BY_DAY_SQL,
  ANCHORS_OF_CASE_SQL,
  TEAMS_SQL,
} from '../../shared/domain/record/anchors-sql.ts';
import { FCA_RETURN_SQL } from '../../shared/domain/register/fca-return.ts';
import { findReport, REPORT_NAMES } from '../../shared/domain/reports/registry.ts';
import { differences, type SHARED_FUNCTIONS } from './sql-subset.ts';

const CONTEXT = { timeZone: 'UTC', returnWindowDays: 30, smallestGroup: 11 };

/** For each function of the list, SQL and the answer that Trino's documentation gives for it. */
const GOLDEN: Record<(typeof SHARED_FUNCTIONS)[number], [string, unknown]> = {
  date_diff: [`SELECT date_diff('day', DATE '2024-02-28', DATE '2024-03-01') AS x`, 2],
  count: ['SELECT count(v) FILTER (WHERE v > 1) AS x FROM (VALUES (1), (2), (NULL), (3)) AS t(v)', 2],
  sum: ['SELECT CAST(sum(v) AS BIGINT) AS x FROM (VALUES (1), (2), (NULL)) AS t(v)', 3],
  min: ['SELECT min(v) AS x FROM (VALUES (2), (NULL), (1)) AS t(v)', 1],
  max: ['SELECT max(v) AS x FROM (VALUES (2), (NULL), (1)) AS t(v)', 2],
  coalesce: ['SELECT COALESCE(NULL, 7, 8) AS x', 7],
  row_number: [
    'SELECT v AS x FROM (SELECT v, row_number() OVER (ORDER BY v) AS n FROM (VALUES (5), (NULL), (4)) AS t(v)) AS r WHERE n = 3',
    null,
  ],
  lead: [
    'SELECT CAST(sum(next) AS BIGINT) AS x FROM (SELECT lead(v) OVER (PARTITION BY k ORDER BY v) AS next FROM (VALUES (1, 5), (1, 7), (1, 11), (2, 3)) AS t(k, v)) AS r',
    18,
  ],
  cast: [`SELECT CAST('12' AS BIGINT) AS x`, 12],
  substr: [`SELECT substr(CAST(DATE '2026-11-02' AS VARCHAR), 6, 2) AS x`, '11'],
};

const lake = openLake({ folder: undefined, clock: { now: () => '2026-01-01T00:00:00.000Z' } });
const warehouse = openWarehouse(lake);
afterAll(() => lake.close());

describe('the SQL of every report', () => {
  const statements = REPORT_NAMES.flatMap((name) => {
    const report = findReport(name);
    const questions = name === 'resolution-to-loyalty' ? GROUPING_NAMES.map((groupBy) => ({ groupBy })) : [{}];
    return questions.flatMap((question) =>
      report
        .queries(report.parse(question), CONTEXT)
        .map(({ sql, values }) => ({ what: `${name} ${JSON.stringify(question)}`, sql, values })),
    );
  });

  it.each(statements)('$what means the same to DuckDB and Athena', ({ sql }) => {
    expect(differences(sql)).toEqual([]);
  });

  it.each(statements)('$what has a value for each parameter, and runs', async ({ sql, values }) => {
    expect(sql.split('?').length - 1).toBe(values.length);
    // Over an empty lake: what it covers, or nothing.
    expect((await warehouse.query(sql, values)).length).toBeLessThanOrEqual(1);
  });
});

describe('the SQL of the record', () => {
  const RECORD: [string, string, number[] | string[]][] = [
    ['the return', FCA_RETURN_SQL, [20_454, 20_634]],
    ['teams', TEAMS_SQL, []],
    ['days of anchors', ANCHORED_DAYS_SQL, []],
    ['anchors by day', ANCHORS_BY_DAY_SQL, [20_454, 20_634]],
    ['anchors of a case', ANCHORS_OF_CASE_SQL, ['case-1']],
  ];

  it.each(RECORD)('%s means the same to DuckDB and Athena, and runs', async (_what, sql, values) => {
    expect(differences(sql)).toEqual([]);
    expect(sql.split('?').length - 1).toBe(values.length);
    await expect(warehouse.query(sql, values)).resolves.toBeInstanceOf(Array);
  });
});

describe('the list of shared functions', () => {
  it.each(Object.entries(GOLDEN))('%s answers in DuckDB what it answers in Trino', async (_name, [sql, answer]) => {
    expect(await warehouse.query(sql)).toEqual([{ x: answer }]);
  });

  it.each([
    ['SELECT a / b FROM t'],
    [`SELECT date_trunc('month', purchased_day) FROM t`],
    ['SELECT greatest(a, b) FROM t'],
    ['SELECT least(a, b) FROM t'],
    ['SELECT concat(a, b) FROM t'],
    ['SELECT approx_percentile(a, 0.5) FROM t'],
    [`SELECT date_add('day', 1, d) FROM t`],
    [`SELECT date_diff('month', a, b) FROM t`],
    [`SELECT d + INTERVAL '1' DAY FROM t`],
    ['SELECT a::BIGINT FROM t'],
    ['SELECT sum(a) FROM t'],
    ['SELECT sequence(1, 2)'],
    ['SELECT * FROM t QUALIFY row_number() OVER (ORDER BY a) = 1'],
  ])('does not let pass: %s', (sql) => {
    expect(differences(sql)).not.toEqual([]);
  });

  it('takes the names of columns of a list of values for no function, but a function beside them for one', () => {
    expect(differences('SELECT a FROM (VALUES (1, 2)) AS t(a, b)')).toEqual([]);
    expect(differences('SELECT greatest(a, b) AS x FROM (VALUES (1, 2)) AS t(a, b)')).not.toEqual([]);
  });

  it('is not fooled by words in text', () => {
    expect(differences(`SELECT 'greatest(a / b)' AS x`)).toEqual([]);
  });
});
