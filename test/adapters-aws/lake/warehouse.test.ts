import { describe, expect, test } from 'vitest';
import { openWarehouse } from '../../../shared/adapters/aws/warehouse.ts';
import type { Metric } from '../../../shared/ports/meter.ts';
import { manualClock } from '../../contract/manual-clock.ts';
import { identity } from '../../unit/loyalty/cohort.ts';
import { type Answer, serviceError, stub } from '../stubbed-client.ts';
import { athenaClient, athenaOnDuckDb, DATABASE, SETTLED_DATABASE } from './athena-on-duckdb.ts';

const SQL = 'WITH x AS (SELECT row_id FROM identities) SELECT row_id FROM x';
const PLACE = { workgroup: 'reports', database: DATABASE, settledDatabase: SETTLED_DATABASE, snapshotSeconds: 3_600 };
const clock = manualClock('2026-06-01T09:20:00.000Z');
const meter = { count: () => {} };

interface Script {
  /** States that GetQueryExecution answers, the last for ever. */
  states?: readonly object[];
  /** Pages of GetQueryResults. */
  pages?: readonly object[];
}

/** Athena that answers by a script. */
function scripted({ states = [{ State: 'SUCCEEDED' }], pages = [page(['row_id'], ['varchar'], [])] }: Script) {
  let asked = 0;
  const answer: Answer = ({ name, input }) => {
    if (name === 'StartQueryExecution') return { QueryExecutionId: 'q1' };
    if (name === 'GetQueryResults') {
      const at = Number(input.NextToken ?? 0);
      return { ...pages[at], ...(at + 1 < pages.length ? { NextToken: `${at + 1}` } : {}) };
    }
    asked += 1;
    return { QueryExecution: { QueryExecutionId: 'q1', Status: states[Math.min(asked, states.length) - 1] } };
  };
  const client = athenaClient();
  const sent = stub(client, answer);
  return { warehouse: openWarehouse({ clock, meter, client, ...PLACE, patienceSeconds: 1 }), sent };
}

function page(names: string[], types: string[], rows: (string | undefined)[][], header = [names]) {
  return {
    ResultSet: {
      ResultSetMetadata: { ColumnInfo: names.map((Name, at) => ({ Name, Type: types[at] })) },
      Rows: [...header, ...rows].map((values) => ({
        Data: values.map((value) => (value === undefined ? {} : { VarCharValue: value })),
      })),
    },
  };
}

describe('the data version', () => {
  test('is the end of the last stretch that all rows have arrived of, and asks nobody', async () => {
    const moving = manualClock('2026-06-01T09:14:59.999Z');
    const { client, sent, close } = await athenaOnDuckDb({});
    const warehouse = openWarehouse({ clock: moving, meter, client, ...PLACE });
    expect(await warehouse.dataVersion()).toBe('2026-06-01T08:00:00.000Z');
    moving.pass(0.001);
    expect(await warehouse.dataVersion()).toBe('2026-06-01T09:00:00.000Z');
    moving.pass(3_599);
    expect(await warehouse.dataVersion()).toBe('2026-06-01T09:00:00.000Z');
    expect(sent).toEqual([]);
    close();
  });

  test('while it stays the same, so does what a query sees', async () => {
    const rows = [
      { ...identity('email', 'old', 'c'), at: '2026-06-01T08:59:59.999Z' },
      { ...identity('email', 'new', 'c'), at: '2026-06-01T09:00:00.000Z' },
    ];
    const { client, close } = await athenaOnDuckDb({ identities: rows });
    const moving = manualClock('2026-06-01T09:15:00.000Z');
    const warehouse = openWarehouse({ clock: moving, meter, client, ...PLACE });
    expect(await warehouse.query(SQL)).toEqual([{ row_id: 'email old c' }]);
    moving.pass(3_599);
    expect(await warehouse.query(SQL)).toEqual([{ row_id: 'email old c' }]);
    moving.pass(1);
    expect(await warehouse.query(SQL)).toHaveLength(2);
    close();
  });

  test.each([0, -1, 1.5, Number.NaN])('stretches of %s s are a half deployment', (snapshotSeconds) => {
    const open = () => openWarehouse({ clock, meter, client: athenaClient(), ...PLACE, snapshotSeconds });
    expect(open).toThrow(expect.objectContaining({ code: 'setting-missing' }));
  });
});

describe('a query', () => {
  test('goes to its workgroup and database', async () => {
    const { warehouse, sent } = scripted({
      states: [{ State: 'QUEUED' }, { State: 'RUNNING' }, { State: 'SUCCEEDED' }],
    });
    expect(await warehouse.query(SQL)).toEqual([]);
    expect(sent.map(({ name }) => name)).toEqual([
      ...['StartQueryExecution', 'GetQueryExecution', 'GetQueryExecution', 'GetQueryExecution', 'GetQueryResults'],
    ]);
    expect(sent[0]?.input).toMatchObject({ WorkGroup: 'reports', QueryExecutionContext: { Database: DATABASE } });
  });

  test('asked again within the minute is the same execution; another or a later one is not', async () => {
    const moving = manualClock('2026-06-01T09:20:00.000Z');
    const { client, sent, close } = await athenaOnDuckDb({ identities: [identity('email', 'e', 'c')] });
    const warehouse = openWarehouse({ clock: moving, meter, client, ...PLACE });
    await warehouse.query(SQL);
    moving.pass(30);
    await warehouse.query(SQL);
    await warehouse.query(`${SQL} WHERE row_id = ?`, ['x']);
    moving.pass(30);
    await warehouse.query(SQL);
    const tokens = sent
      .filter(({ name }) => name === 'StartQueryExecution')
      .map(({ input }) => input.ClientRequestToken);
    expect(tokens[1]).toBe(tokens[0]);
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32,128}$/);
    close();
  });

  test('lets Athena use an answer again, and counts the bytes that were read', async () => {
    const counted: [Metric, number | undefined][] = [];
    const client = athenaClient();
    const sent = stub(client, ({ name }) => {
      if (name === 'StartQueryExecution') return { QueryExecutionId: 'q1' };
      if (name === 'GetQueryResults') return page(['row_id'], ['varchar'], []);
      return { QueryExecution: { Status: { State: 'SUCCEEDED' }, Statistics: { DataScannedInBytes: 10_485_760 } } };
    });
    const counting = { count: (metric: Metric, value?: number) => void counted.push([metric, value]) };
    await openWarehouse({ clock, meter: counting, client, ...PLACE }).query(SQL);
    expect(counted).toEqual([['BytesScanned', 10_485_760]]);
    expect(sent[0]?.input.ResultReuseConfiguration).toEqual({
      ResultReuseByAgeConfiguration: { Enabled: true, MaxAgeInMinutes: 10_080 },
    });
  });

  test('gives numbers, truths, texts and days, and tells empty from absent, over all pages', async () => {
    const names = ['n', 'i', 'd', 'b', 't', 'day'];
    const types = ['bigint', 'integer', 'double', 'boolean', 'varchar', 'date'];
    const { warehouse } = scripted({
      pages: [
        page(names, types, [['9007199254740991', '-1', '1.5E-7', 'true', '', '2024-02-29']]),
        page(names, types, [['0', '7', '0.1', 'false', 'day', '1998-06-30']], []),
        page(names, types, [names.map(() => undefined)], []),
      ],
    });
    expect(await warehouse.query(SQL)).toEqual([
      { n: Number.MAX_SAFE_INTEGER, i: -1, d: 1.5e-7, b: true, t: '', day: '2024-02-29' },
      { n: 0, i: 7, d: 0.1, b: false, t: 'day', day: '1998-06-30' },
      { n: null, i: null, d: null, b: null, t: null, day: null },
    ]);
  });

  test.each([
    ['a number past what a number can hold', 'bigint', '9007199254740992', RangeError],
    ['a type that the engines do not share', 'timestamp', '2026-01-01 00:00:00.000', TypeError],
  ])('does not guess at %s', async (_what, type, text, error) => {
    const { warehouse } = scripted({ pages: [page(['v'], [type], [[text]])] });
    await expect(warehouse.query(SQL)).rejects.toThrow(error);
  });

  test('takes no row for the header that is not one', async () => {
    for (const header of [[], [['1']], [['row_id', 'more']]]) {
      const { warehouse } = scripted({ pages: [page(['row_id'], ['varchar'], [], header)] });
      await expect(warehouse.query(SQL)).rejects.toMatchObject({ code: 'query-failed' });
    }
  });
});

describe('a query that fails', () => {
  const failed = (facts: object) => ({ State: 'FAILED', StateChangeReason: 'it broke', ...facts });

  test.each([
    ['may succeed when it is asked again', failed({ AthenaError: { Retryable: true } }), 'busy', true],
    ['will fail again', failed({ AthenaError: { Retryable: false, ErrorMessage: 'why' } }), 'query-failed', false],
    ['says nothing of itself', failed({}), 'query-failed', false],
    ['was stopped by a person', { State: 'CANCELLED' }, 'query-failed', false],
    [
      'would have read too much',
      { State: 'CANCELLED', StateChangeReason: 'Bytes scanned limit was exceeded' },
      'scan-limit',
      false,
    ],
    ['is not done in time', { State: 'RUNNING' }, 'busy', true],
  ])('because it %s: %j', async (_what, state, code, retryable) => {
    const { warehouse } = scripted({ states: [state] });
    const error = await warehouse.query(SQL).then(
      () => undefined,
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ code, retryable });
    if (!retryable) expect(error.expose).toBe(false);
  });

  test('names the execution and Athena’s reason, for whoever looks into it', async () => {
    const { warehouse } = scripted({ states: [failed({ AthenaError: { ErrorMessage: 'COLUMN_NOT_FOUND' } })] });
    await expect(warehouse.query(SQL)).rejects.toThrow(/q1.*COLUMN_NOT_FOUND/);
  });

  test.each(['StartQueryExecution', 'GetQueryExecution', 'GetQueryResults'])(
    'at a throttled %s is tried again by the SDK, and busy if that goes on',
    async (throttled) => {
      const inner = await athenaOnDuckDb({ identities: [identity('email', 'e', 'c')] });
      const throttling = (times: number) => {
        const client = athenaClient(2);
        let left = times;
        stub(client, (command) => {
          if (command.name !== throttled || left === 0) return inner.answer(command);
          left -= 1;
          return serviceError('TooManyRequestsException');
        });
        return openWarehouse({ clock, meter, client, ...PLACE });
      };
      expect(await throttling(1).query(SQL)).toHaveLength(1);
      await expect(throttling(2).query(SQL)).rejects.toMatchObject({
        name: 'Contention',
        code: 'busy',
        retryable: true,
      });
      inner.close();
    },
  );

  test('for want of permission is not busy', async () => {
    const client = athenaClient();
    stub(client, () => serviceError('AccessDeniedException'));
    const query = openWarehouse({ clock, meter, client, ...PLACE }).query(SQL);
    await expect(query).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
