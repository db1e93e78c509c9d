import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Metric } from '../../../shared/ports/meter.ts';
import { manualClock } from '../../contract/manual-clock.ts';
import { order } from '../../unit/loyalty/cohort.ts';
import { expectDeclared } from '../stubbed-client.ts';
import { ANSWER, type Instead, SQL, settledBench } from './settled-bench.ts';

let bench: Awaited<ReturnType<typeof settledBench>>;
beforeEach(async () => {
  bench = await settledBench();
});
afterEach(() => bench.athena.close());
const opened: typeof bench.opened = (...given) => bench.opened(...given);
const tables = () => bench.tables();

const WRITTEN = ['kept_orders', 'resolved', 'segments'].map((name) => `at20260601090000_${name}`);

describe('settled tables on Athena', () => {
  test('are written by the first who asks, and read by all who ask of the same snapshot', async () => {
    const first = opened();
    expect(await first.warehouse.query(SQL)).toEqual(ANSWER);
    expect(await tables()).toEqual(expect.arrayContaining(WRITTEN));
    expect(first.texts('CREATE TABLE')).toHaveLength((await tables()).length);

    bench.clock.pass(3_000);
    const second = opened();
    expect(await second.warehouse.query(SQL)).toEqual(ANSWER);
    expect(await second.warehouse.query('SELECT count(*) AS n FROM resolved')).toEqual([{ n: 1 }]);
    expect(second.texts('CREATE TABLE')).toEqual([]);
  });

  test('need what is declared, and no answer of an earlier day is taken for a table', async () => {
    const { warehouse, sent } = opened();
    await warehouse.query(SQL);
    expectDeclared('warehouse', 'query', sent, 'athena');
    for (const { name, input } of sent.filter(({ name }) => name === 'StartQueryExecution')) {
      const isTable = String(input.QueryString).startsWith('CREATE TABLE');
      expect(input.ResultReuseConfiguration === undefined, name).toBe(isTable);
      expect(input).toMatchObject({ WorkGroup: 'reports' });
    }
  });

  test('are not looked for where a statement reads the lake itself', async () => {
    const { warehouse, sent } = opened();
    await warehouse.query('SELECT count(*) AS n FROM cases');
    expect(sent.map(({ name }) => name)).toEqual(['StartQueryExecution', 'GetQueryExecution', 'GetQueryResults']);
  });

  test('are counted with what they read', async () => {
    const counted: [Metric, number | undefined][] = [];
    const meter = { count: (metric: Metric, value?: number) => void counted.push([metric, value]) };
    const tenBytes: Instead = (command, answer) =>
      command.name === 'GetQueryExecution'
        ? Promise.resolve(answer(command)).then((told) => {
            const { QueryExecution } = told as { QueryExecution: object };
            return { QueryExecution: { ...QueryExecution, Statistics: { DataScannedInBytes: 10 } } };
          })
        : undefined;
    await opened(tenBytes, { meter }).warehouse.query(SQL);
    expect(counted).toEqual(Array.from({ length: (await tables()).length + 1 }, () => ['BytesScanned', 10]));
  });

  test('of the next snapshot are others, and see what was written meanwhile', async () => {
    bench.athena.close();
    bench = await settledBench({
      purchases: [order('ann', '2026-01-22', { row_id: 'o2', amount_minor: 700, at: '2026-06-01T09:00:00.000Z' })],
    });
    const { warehouse } = opened();
    expect(await warehouse.query(SQL)).toEqual(ANSWER);
    bench.clock.pass(3_600);
    expect(await warehouse.query(SQL)).toEqual([...ANSWER, { since: 7, paid_minor: 700 }]);
    expect(new Set((await tables()).map((name) => name.slice(0, 16)))).toEqual(
      new Set(['at20260601090000', 'at20260601100000']),
    );
  });
});

describe('several who ask at once', () => {
  test('within a minute share each table that is being written', async () => {
    const both = [opened(), opened()];
    expect(await Promise.all(both.map(({ warehouse }) => warehouse.query(SQL)))).toEqual([ANSWER, ANSWER]);
    const ids = both.flatMap(({ sent }) => sent.filter(({ name }) => name === 'StartQueryExecution'));
    expect(ids).toHaveLength(2 * ((await tables()).length + 1));
    expect(new Set(ids.map(({ input }) => input.ClientRequestToken)).size).toBe((await tables()).length + 1);
  });

  test('over the turn of a minute write it twice, and the later one reads what the earlier one wrote', async () => {
    const later = manualClock('2026-06-01T09:21:00.000Z');
    // Both have looked before either has written.
    let looked = 0;
    const { promise: bothLooked, resolve } = Promise.withResolvers<void>();
    const together: Instead = (command, answer) => {
      if (command.name !== 'ListTableMetadata' || looked >= 2) return undefined;
      looked += 1;
      if (looked === 2) resolve();
      return (async () => {
        const there = await answer(command);
        await bothLooked;
        return there;
      })();
    };
    const both = [opened(together), opened(together, { clock: later })];
    expect(await Promise.all(both.map(({ warehouse }) => warehouse.query(SQL)))).toEqual([ANSWER, ANSWER]);
    const written = both.flatMap(({ texts }) => texts('CREATE TABLE'));
    expect(written).toHaveLength(2 * (await tables()).length);
  });
});

describe('tables of past snapshots', () => {
  test('are dropped when there are two later ones, and no others', async () => {
    const { warehouse } = opened();
    for (const _snapshot of [1, 2, 3]) {
      await warehouse.query('SELECT count(*) AS n FROM kept_orders');
      bench.clock.pass(3_600);
    }
    bench.clock.pass(-3_600);
    const { warehouse: cleaning, sent, texts } = opened();
    await cleaning.dropPast();
    expect(await tables()).toEqual(['at20260601100000_kept_orders', 'at20260601110000_kept_orders']);
    expectDeclared('warehouse', 'dropPast', sent, 'athena');
    expect(texts('')).toEqual([
      expect.stringMatching(/^DROP TABLE IF EXISTS comeback_lake_settled\.at20260601090000_kept_orders_/),
    ]);
    await cleaning.dropPast();
    expect(texts('')).toHaveLength(1);
  });

  test('that cannot be dropped are an error', async () => {
    await opened().warehouse.query('SELECT count(*) AS n FROM kept_orders');
    bench.clock.pass(7_200);
    const refused: Instead = ({ name }) =>
      name === 'GetQueryExecution'
        ? { QueryExecution: { Status: { State: 'FAILED', StateChangeReason: 'no' } } }
        : undefined;
    await expect(opened(refused).warehouse.dropPast()).rejects.toMatchObject({ code: 'query-failed' });
  });
});
