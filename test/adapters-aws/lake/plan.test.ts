import { describe, expect, test } from 'vitest';
import { type Plan, planOf, type Table } from '../../../shared/adapters/aws/warehouse/plan.ts';
import { MOST_SCANS } from '../../../shared/adapters/aws/warehouse/scans.ts';

const PLACE = { settledDatabase: 'written', before: '2026-06-01T09:00:00.000Z' };
const NONE: ReadonlySet<string> = new Set();
/** So many scans of a table. */
const scansOf = (table: string, times: number) =>
  Array.from({ length: times }, () => `SELECT a FROM ${table}`).join(' UNION ALL ');

/** All tables of a plan, each once. */
function tablesOf({ reads }: Plan): Table[] {
  const found = new Map(reads.flatMap((table) => [table, ...tablesOf(table)]).map((table) => [table.name, table]));
  return [...found.values()];
}

describe('what is written before a statement', () => {
  test('is nothing where it comes to few scans', () => {
    const sql = `WITH x AS (${scansOf('lake.a', MOST_SCANS)}) SELECT a FROM x`;
    const { text, reads } = planOf(sql, [], NONE, PLACE);
    expect(reads).toEqual([]);
    expect(text.replaceAll(/\s/g, '')).toBe(sql.replaceAll(/\s/g, ''));
  });

  test('is the expression that saves most, and no more than will do', () => {
    const sql = `WITH small AS (${scansOf('lake.a', 3)}), large AS (${scansOf('lake.b', 9)}),
      both AS (SELECT a FROM small UNION ALL SELECT a FROM large UNION ALL SELECT a FROM large UNION ALL SELECT a FROM large)
      SELECT a FROM both`;
    const { text, reads } = planOf(sql, [], NONE, PLACE);
    expect(reads.map(({ name }) => name.replace(/[0-9a-f]{16}$/, ''))).toEqual(['at20260601090000_large_']);
    expect(text).toContain(`large AS (SELECT * FROM written.${reads[0]?.name})`);
    expect(text).not.toContain('lake.b');
    expect(reads[0]?.text).toContain('lake.b');
  });

  test('is what is always written, wherever it is named, and what it is made of first', () => {
    const above = [
      { name: 'first', body: 'SELECT a FROM lake.a' },
      { name: 'second', body: 'SELECT a FROM first' },
      { name: 'third', body: 'SELECT a FROM lake.c' },
    ];
    const { reads } = planOf('SELECT a FROM second', above, new Set(['first', 'second', 'third']), PLACE);
    expect(reads.map(({ name }) => name)).toEqual([expect.stringMatching(/_second_/)]);
    expect(reads[0]?.reads.map(({ name }) => name)).toEqual([expect.stringMatching(/_first_/)]);
  });

  test('is named by all that it is made of, and by the snapshot', () => {
    const named = (first: string, before: string) => {
      const above = [
        { name: 'first', body: first },
        { name: 'second', body: 'SELECT a FROM first' },
      ];
      return planOf('SELECT a FROM second', above, new Set(['first', 'second']), { ...PLACE, before }).reads[0]?.name;
    };
    const names = [
      named('SELECT a FROM lake.a', PLACE.before),
      named('SELECT a FROM lake.b', PLACE.before),
      named('SELECT a FROM lake.a', '2026-06-01T10:00:00.000Z'),
    ];
    expect(new Set(names).size).toBe(3);
    expect(named('SELECT a FROM lake.a', PLACE.before)).toBe(names[0]);
    expect((names[2] ?? '') > (names[0] ?? '')).toBe(true);
  });

  test('is not mixed up with a part of a settled table that has the same name', () => {
    const twice = (body: string) => `WITH part AS (${body}) SELECT p.a FROM part AS p JOIN part AS q ON q.a = p.a`;
    const above = [{ name: 'settled', body: twice(scansOf('lake.a', 20)) }];
    const sql = `WITH part AS (${scansOf('lake.b', 20)}), whole AS (SELECT p.a FROM part AS p JOIN part AS q ON q.a = p.a JOIN settled AS s ON s.a = p.a)
      SELECT w.a FROM whole AS w JOIN whole AS v ON v.a = w.a`;
    const plan = planOf(sql, above, new Set(['settled']), PLACE);
    const settled = tablesOf(plan).find(({ name }) => /_settled_/.test(name));
    const own = tablesOf(plan).filter(({ name, text }) => /_part_/.test(name) && text.includes('lake.b'));
    expect(own).toHaveLength(1);
    expect(settled?.reads.map(({ text }) => text.includes('lake.a') && !text.includes('lake.b'))).toEqual([true]);
  });
});

describe('a statement that cannot be planned', () => {
  test.each([
    ['because two expressions have one name', 'WITH x AS (SELECT a FROM t), X AS (SELECT a FROM u) SELECT a FROM x'],
    ['because one expression alone has too many scans', `WITH x AS (${scansOf('t', MOST_SCANS + 1)}) SELECT a FROM x`],
    ['because it is too long', `SELECT a FROM t WHERE a = '${'x'.repeat(262_144)}'`],
    ['because WITH stands within it', 'SELECT a FROM (WITH x AS (SELECT a FROM t) SELECT a FROM x) AS y'],
    ['because an expression has no bracket', 'WITH x AS SELECT a FROM t'],
    ['because a bracket is not closed', 'WITH x AS (SELECT a FROM t SELECT a FROM x'],
  ])('%s is refused', (_why, sql) => {
    expect(() => planOf(sql, [], NONE, PLACE)).toThrow(expect.objectContaining({ code: 'invalid-query' }));
  });
});
