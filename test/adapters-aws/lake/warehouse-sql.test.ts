import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { openWarehouse as openAthena } from '../../../shared/adapters/aws/warehouse.ts';
import { type EmbeddedLake, openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { openReports } from '../../../shared/adapters/stores/reports.ts';
import { GROUPING_NAMES } from '../../../shared/domain/loyalty/cohort/groupings.ts';
import { LAKE_TABLES } from '../../../shared/domain/loyalty/rows.ts';
import {
  ANCHORED_DAYS_SQL,
  ANCHORS_BY_DAY_SQL,
  ANCHORS_OF_CASE_SQL,
  TEAMS_SQL,
} from '../../../shared/domain/record/anchors-sql.ts';
import { dossierQueries } from '../../../shared/domain/record/dossier-sql.ts';
import { findReport, REPORT_NAMES } from '../../../shared/domain/reports/registry.ts';
import type { Documents, SqlValue, Warehouse } from '../../../shared/ports/lake.ts';
import { differences } from '../../contract/sql-subset.ts';
import { identity } from '../../unit/loyalty/cohort.ts';
import { athenaOnDuckDb, DATABASE, SETTLED_DATABASE } from './athena-on-duckdb.ts';
import { someRows, withQuiet } from './rows-of-every-kind.ts';

const CONTEXT = { timeZone: 'UTC', returnWindowDays: 30, smallestGroup: 11 };
const SNAPSHOT = '2026-06-02T00:00:00.000Z';
const clock = { now: () => '2026-06-02T09:00:00.000Z' };
const meter = { count: () => {} };
const PLACE = {
  ...{ workgroup: 'reports', database: DATABASE, settledDatabase: SETTLED_DATABASE, snapshotSeconds: 86_400 },
};
const before = withQuiet(someRows(90, 'a', '2026-06-01T23:59:59.999Z'));
const after = withQuiet(someRows(60, 'b', SNAPSHOT));

let lake: EmbeddedLake;
let embedded: Warehouse;
let athena: Warehouse;
let bench: Awaited<ReturnType<typeof athenaOnDuckDb>>;

const openOver = (client: typeof bench.client) => openAthena({ clock, meter, client, ...PLACE });

beforeAll(async () => {
  lake = openLake({ folder: undefined, clock });
  for (const table of LAKE_TABLES) await lake.append(table, before[table] as never);
  embedded = openWarehouse(lake);
  const rows = Object.fromEntries(LAKE_TABLES.map((table) => [table, [...before[table], ...after[table]]]));
  bench = await athenaOnDuckDb(rows, 7);
  athena = openOver(bench.client);
}, 60_000);
afterAll(async () => {
  bench.close();
  await lake.close();
});

function openDocuments(): Documents {
  const kept = new Map<string, string>();
  return {
    putDocument: async (name, text) => void kept.set(name, text),
    getDocument: async (name) => kept.get(name),
  };
}

const inOrder = (rows: readonly Record<string, SqlValue>[]) => rows.map((row) => JSON.stringify(row)).sort();
const textsSent = () =>
  bench.sent.filter(({ name }) => name === 'StartQueryExecution').map(({ input }) => String(input.QueryString));

/** Where the usual question is not enough: of every grouping, or within the days that the rows cover. */
const QUESTIONS: Readonly<Record<string, readonly object[]>> = {
  'resolution-to-loyalty': GROUPING_NAMES.map((groupBy) => ({ groupBy })),
  'segment-migration': [{ windows: '30' }],
};

/** Lines of those reports that add everything up themselves; the others' rows must say more than that there is nothing. */
const LINES: Readonly<Record<string, number>> = { defections: 3, 'retention-to-profit': 1 };

describe('the SQL of every report, as Athena gets it', () => {
  const statements = REPORT_NAMES.flatMap((name) => {
    const report = findReport(name);
    const questions = QUESTIONS[name] ?? [{}];
    return questions.flatMap((question) =>
      report.queries(report.parse({ ...question, until: '2026-08-31' }), CONTEXT).map(({ sql, values }) => ({
        what: `${name} ${JSON.stringify(question)}`,
        sql,
        values,
        least: LINES[name] ?? 4,
      })),
    );
  });

  test.each(statements)(
    '$what answers what DuckDB answers over the rows before the snapshot',
    async ({ sql, values, least }) => {
      const before = textsSent().length;
      const answer = await athena.query(sql, values);
      expect(answer.length).toBeGreaterThanOrEqual(least);
      expect(inOrder(answer)).toEqual(inOrder(await embedded.query(sql, values)));
      const sent = textsSent().slice(before);
      expect(sent.length).toBeGreaterThan(0);
      for (const text of sent) expect(differences(text.replace(/^CREATE TABLE .* AS$/m, ''))).toEqual([]);
    },
  );

  test.each(REPORT_NAMES)(
    '%s, worked out of these answers, is the same',
    async (name) => {
      const outcomes: unknown[] = [];
      for (const warehouse of [athena, embedded]) {
        const documents = openDocuments();
        const reports = openReports({ documents, warehouse, clock, configuration: config });
        const run = await reports.identify(name, { until: '2026-08-31' });
        await reports.run(run);
        outcomes.push(await reports.ready(run.id).catch(({ code, message }) => ({ code, message })));
      }
      expect(outcomes[0]).toEqual(outcomes[1]);
      // Those of market-damage draw their limits a thousand times, twice.
    },
    120_000,
  );

  test('rows written at the snapshot or later would have changed the answer', async () => {
    for (const table of LAKE_TABLES)
      expect(await athena.query(`WITH n AS (SELECT count(*) AS rows FROM ${table}) SELECT rows FROM n`)).toEqual([
        { rows: before[table].length },
      ]);
    const [{ sql, values } = { sql: '', values: [] }] = statements;
    const later = openAthena({
      ...{ clock: { now: () => '2026-06-03T09:00:00.000Z' }, meter, client: bench.client, ...PLACE },
    });
    expect(inOrder(await later.query(sql, values))).not.toEqual(inOrder(await athena.query(sql, values)));
  });

  test('no other table of the lake is read than those named', async () => {
    const sql = `WITH x AS (SELECT 'purchases' AS "Customers", c.row_id AS customers FROM cases AS c -- identities
    ) SELECT x.customers FROM x`;
    await athena.query(sql);
    const text = textsSent().at(-1) ?? '';
    expect(LAKE_TABLES.filter((table) => text.includes(`"${DATABASE}"."${table}"`))).toEqual(['cases']);
  });
});

describe('the SQL of the record, as Athena gets it', () => {
  const statements: { what: string; sql: string; values: SqlValue[] }[] = [
    ...dossierQueries(['ap3', 'e7', 'customer']).map((query) => ({
      what: `dossier: ${/FROM (\w+) WHERE/.exec(query.sql)?.[1]}`,
      ...query,
    })),
    { what: 'days of receipt', sql: ANCHORED_DAYS_SQL, values: [] },
    { what: 'teams', sql: TEAMS_SQL, values: [] },
    { what: 'anchors by day', sql: ANCHORS_BY_DAY_SQL, values: [0, 30_000] },
    { what: 'anchors of a case', sql: ANCHORS_OF_CASE_SQL, values: ['ac7'] },
  ];

  test.each(statements)('$what: what DuckDB answers over the rows before the snapshot', async ({ sql, values }) => {
    const answer = await athena.query(sql, values);
    expect(answer.length).toBeGreaterThan(0);
    expect(inOrder(answer)).toEqual(inOrder(await embedded.query(sql, values)));
    expect(differences(textsSent().at(-1) ?? '')).toEqual([]);
  });
});

describe('values in the SQL', () => {
  const values = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !text.includes('\0')),
    fc.constantFrom(`'; DROP TABLE x; --`, `''`, `\\'`, '?', '--', '/*', `"`),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Number.isInteger(number)),
    fc.boolean(),
    fc.constant(null),
  );
  const typeOf = (value: SqlValue) =>
    ({ string: 'VARCHAR', number: Number.isInteger(value) ? 'BIGINT' : 'DOUBLE', boolean: 'BOOLEAN' })[
      typeof value as string
    ];

  test('come through exactly, whatever they are', async () => {
    const client = (await athenaOnDuckDb({ identities: [identity('email', 'e', 'c')] })).client;
    const one = openOver(client);
    await fc.assert(
      fc.asyncProperty(values, values, async (first, second) => {
        const type = [first, second].map((value) => typeOf(value) ?? 'VARCHAR');
        const sql = `WITH given AS (
          SELECT CAST(? AS ${type[0]}) AS a, '?''--' AS text, CAST(? AS ${type[1]}) AS b -- why?
          FROM identities /* ' ? */
        ) SELECT a, b, text FROM given`;
        expect(await one.query(sql, [first, second])).toEqual([{ a: first, b: second, text: `?'--` }]);
      }),
      { numRuns: 200 },
    );
  });

  test('a negative number after a minus is no comment', async () => {
    const sql = 'WITH x AS (SELECT 1 -? AS v, count(*) AS n FROM identities) SELECT v FROM x';
    expect(await athena.query(sql, [-5])).toEqual([{ v: 6 }]);
  });

  const given = 'WITH x AS (SELECT ? AS v FROM cases) SELECT v FROM x';
  test.each<[string, string, SqlValue[]]>([
    ['too few values', given, []],
    ['too many values', given, [1, 2]],
    ['a number that is none', given, [Number.NaN]],
    ['a number without end', given, [Number.NEGATIVE_INFINITY]],
    ['an integer that is not exact', given, [2 ** 53]],
    ['text that is not Unicode', given, ['\uD800']],
    ['text with a NUL', given, ['a\0']],
    ['neither WITH nor SELECT', 'DELETE FROM cases', []],
    ['a recursive one', 'WITH RECURSIVE x AS (SELECT 1 AS v FROM cases) SELECT v FROM x', []],
    ['a recursive one after more than a space', 'WITH  RECURSIVE x AS (SELECT 1 AS v FROM cases) SELECT v FROM x', []],
    ['no table of the lake', 'WITH x AS (SELECT 1 AS v) SELECT v FROM x', []],
    ['a quote without end', `WITH x AS (SELECT 'a FROM cases) SELECT v FROM x`, []],
    ['a comment without end', 'WITH x AS (SELECT /* FROM cases) SELECT v FROM x', []],
  ])('refused before anything is sent: %s', async (_what, sql, parameters) => {
    const sent = bench.sent.length;
    await expect(athena.query(sql, parameters)).rejects.toMatchObject({ code: 'invalid-query', retryable: false });
    expect(bench.sent).toHaveLength(sent);
  });
});
