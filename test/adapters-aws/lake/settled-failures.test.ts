import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serviceError } from '../stubbed-client.ts';
import { SETTLED_DATABASE } from './athena-on-duckdb.ts';
import { ANSWER, type Instead, SQL, settledBench } from './settled-bench.ts';

let bench: Awaited<ReturnType<typeof settledBench>>;
beforeEach(async () => {
  bench = await settledBench();
});
afterEach(() => bench.athena.close());
const opened: typeof bench.opened = (...given) => bench.opened(...given);
const tables = () => bench.tables();

/** What GetQueryExecution says of the execution that writes a table. */
const statusOf =
  (table: string, status: object): Instead =>
  (command) =>
    command.name === 'GetQueryExecution' && String(command.input.QueryExecutionId).endsWith(` of ${table}`)
      ? { QueryExecution: { Status: status } }
      : undefined;

/** Executions that write a table are named after it and never begun, so that the table is not there. */
const failing = (table: string, status: object): Instead => {
  const told = statusOf(table, status);
  return (command, answer) => {
    const text = String(command.input.QueryString ?? '');
    if (command.name === 'StartQueryExecution' && new RegExp(`^CREATE TABLE \\S+_${table}_[0-9a-f]{16} `).test(text))
      return { QueryExecutionId: `execution of ${table}` };
    return told(command, answer);
  };
};

describe('a table that is not written', () => {
  const failed = (facts: object) => ({ State: 'FAILED', StateChangeReason: 'it broke', ...facts });

  test.each([
    [
      'Athena refuses it',
      failed({ AthenaError: { Retryable: false, ErrorMessage: 'TYPE_MISMATCH' } }),
      'query-failed',
      false,
    ],
    ['Athena may do it when it is asked again', failed({ AthenaError: { Retryable: true } }), 'busy', true],
    ['a person stopped it', { State: 'CANCELLED' }, 'query-failed', false],
    [
      'it would have read too much',
      { State: 'CANCELLED', StateChangeReason: 'Bytes scanned limit' },
      'scan-limit',
      false,
    ],
    ['it is not done in time', { State: 'RUNNING' }, 'busy', true],
  ])('because %s fails the query, and is written by the next one', async (_what, status, code, retryable) => {
    const { warehouse, texts } = opened(failing('resolved', status), { patienceSeconds: 3 });
    await expect(warehouse.query(SQL)).rejects.toMatchObject({ code, retryable });
    expect(texts('WITH')).toEqual([]);
    expect(await tables()).not.toContain('at20260601090000_resolved');

    // What does not hang on it is written all the same.
    await expect.poll(tables).toContain('at20260601090000_kept_orders');
    const next = opened();
    expect(await next.warehouse.query(SQL)).toEqual(ANSWER);
    expect(next.texts('CREATE TABLE').map((text) => /_(\w+)_\w+ /.exec(text)?.[1])).toEqual(['resolved']);
  });

  test('names the execution and Athena’s reason, for whoever looks into it', async () => {
    const { warehouse } = opened(failing('kept_orders', failed({ AthenaError: { ErrorMessage: 'TYPE_MISMATCH' } })));
    await expect(warehouse.query(SQL)).rejects.toThrow(/execution of kept_orders.*TYPE_MISMATCH/);
  });

  test('may be finished by Athena when nobody waits for it any more: the next query finds it', async () => {
    let isLate = true;
    const slow: Instead = (command) =>
      command.name === 'GetQueryExecution' && isLate ? { QueryExecution: { Status: { State: 'RUNNING' } } } : undefined;
    const impatient = opened(slow, { patienceSeconds: 1 });
    await expect(impatient.warehouse.query('SELECT count(*) AS n FROM kept_orders')).rejects.toMatchObject({
      code: 'busy',
    });
    isLate = false;
    await expect.poll(tables).toEqual(['at20260601090000_kept_orders']);
    const next = opened();
    expect(await next.warehouse.query('SELECT count(*) AS n FROM kept_orders')).toEqual([{ n: 1 }]);
    expect(next.texts('CREATE TABLE')).toEqual([]);
  });
});

describe('a table that is there when it is looked for', () => {
  /** Drops it as soon as the statement over it is sent. */
  const dropping =
    (table: string, over: RegExp): Instead =>
    (command, answer) => {
      if (command.name !== 'StartQueryExecution' || !over.test(String(command.input.QueryString))) return undefined;
      return (async () => {
        const name = (await bench.athena.tables()).find((one) => one.includes(`_${table}_`));
        const QueryString = `DROP TABLE IF EXISTS ${SETTLED_DATABASE}.${name}`;
        await answer({ name: 'StartQueryExecution', input: { QueryString, ClientRequestToken: QueryString } });
        await answer({ name: 'GetQueryExecution', input: { QueryExecutionId: QueryString } });
        return answer(command);
      })();
    };

  test.each([
    ['the statement', 'kept_orders', /^WITH/],
    ['what writes another table', 'segments', /^CREATE TABLE \S+_resolved_/],
  ])(
    'and is dropped before %s reads it makes the query busy; tried again, it is written anew',
    async (_what, table, over) => {
      const { warehouse } = opened(dropping(table, over));
      await expect(warehouse.query(SQL)).rejects.toMatchObject({ code: 'busy', retryable: true });
      bench.clock.pass(60);
      expect(await opened().warehouse.query(SQL)).toEqual(ANSWER);
    },
  );

  test('does not make a statement busy that fails for another reason', async () => {
    await opened().warehouse.query(SQL);
    const { warehouse } = opened();
    await expect(warehouse.query('SELECT nothing FROM kept_orders')).rejects.toMatchObject({ code: 'query-failed' });
  });
});

describe('the list of tables', () => {
  const listing =
    (error: Error): Instead =>
    ({ name }) =>
      name === 'ListTableMetadata' ? error : undefined;

  test('that Athena is too busy for is asked again later', async () => {
    const { warehouse } = opened(listing(serviceError('TooManyRequestsException')));
    await expect(warehouse.query(SQL)).rejects.toMatchObject({ code: 'busy', retryable: true });
  });

  test('that may not be read is no matter of trying again', async () => {
    const { warehouse } = opened(listing(serviceError('AccessDeniedException')));
    await expect(warehouse.query(SQL)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  test('is read to its end, however long it is', async () => {
    bench.athena.close();
    bench = await settledBench({}, 2);
    const sql = 'SELECT count(*) AS n FROM resolved CROSS JOIN kept_orders CROSS JOIN first_orders CROSS JOIN scores';
    await opened().warehouse.query(sql);
    const { warehouse, texts } = opened();
    expect(await warehouse.query(sql)).toEqual([{ n: 0 }]);
    expect(texts('CREATE TABLE')).toEqual([]);
  });
});
