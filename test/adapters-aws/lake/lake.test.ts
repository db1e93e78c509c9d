import { FirehoseClient } from '@aws-sdk/client-firehose';
import { describe, expect, test } from 'vitest';
import { openLake } from '../../../shared/adapters/aws/lake.ts';
import type { LakeTable } from '../../../shared/domain/loyalty/rows.ts';
import { lakeContract } from '../../contract/lake.contract.ts';
import { caseOf, order } from '../../unit/loyalty/cohort.ts';
import { NOWHERE } from '../nowhere.ts';
import { expectDeclared, type SentCommand, serviceError, stub } from '../stubbed-client.ts';

/** Which records of a call Firehose turns down, or how the whole call fails. `nth` counts calls from 0. */
type Faults = (nth: number, records: readonly string[]) => readonly boolean[] | Error;

const NONE: Faults = () => [];

/** Firehose as far as its limits, its partial answers and what it holds. */
function bench(faults: Faults = NONE, maxAttempts = 1) {
  const client = new FirehoseClient({ ...NOWHERE, maxAttempts });
  const held = new Map<unknown, string[]>();
  const sent = stub(client, (command, nth) => {
    const records = recordsOf(command);
    const bytes = records.map((record) => Buffer.byteLength(record));
    if (records.length === 0 || records.length > 500 || Math.max(...bytes) > 1_024_000 || sum(bytes) > 4_194_304)
      return serviceError('InvalidArgumentException');
    const fault = faults(nth, records);
    if (fault instanceof Error) return fault;
    const stream = command.input.DeliveryStreamName;
    const taken = records.filter((_record, at) => !fault[at]);
    held.set(stream, [...(held.get(stream) ?? []), ...taken]);
    return {
      FailedPutCount: records.length - taken.length,
      RequestResponses: records.map((_record, at) =>
        fault[at]
          ? { ErrorCode: 'ServiceUnavailableException', ErrorMessage: 'Slow down.' }
          : { RecordId: `${nth}-${at}` },
      ),
    };
  });
  const lines = (table: LakeTable) => held.get(`house-${table}`) ?? [];
  return {
    lake: openLake({ client, streamPrefix: 'house-' }),
    lines,
    kept: async (table: LakeTable) => lines(table).map((line) => JSON.parse(line)),
    sent,
  };
}

const recordsOf = ({ input }: SentCommand) =>
  (input.Records as { Data: Uint8Array }[]).map(({ Data }) => Buffer.from(Data).toString());
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const orders = (count: number) =>
  Array.from({ length: count }, (_, at) => order('ann', '2026-01-01', { row_id: `${at}` }));

describe('the lake on Firehose', () => {
  lakeContract(async () => bench());

  test('a row is one line on the stream of its table, and no other permission is needed', async () => {
    const { lake, lines, sent } = bench();
    await lake.append('cases', [caseOf('1'), caseOf('2')]);
    expect(lines('cases').every((line) => line.endsWith('}\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
    expect(lines('cases')).toHaveLength(2);
    expectDeclared('lake', 'append', sent, 'firehose');
  });

  test('whichever rows are turned down, exactly these are sent again', async () => {
    const rows = orders(5);
    const subsets = Array.from({ length: 2 ** rows.length }, (_, bits) =>
      rows.map((_row, at) => (bits & (1 << at)) > 0),
    );
    await Promise.all(
      subsets.map(async (turnedDown) => {
        const { lake, kept, sent } = bench((nth) => (nth === 0 ? turnedDown : []));
        await lake.append('purchases', rows);
        expect(await kept('purchases')).toHaveLength(rows.length);
        expect(await kept('purchases')).toEqual(expect.arrayContaining(rows));
        const again = rows.filter((_row, at) => turnedDown[at]);
        expect(
          sent
            .slice(1)
            .flatMap(recordsOf)
            .map((line) => JSON.parse(line)),
        ).toEqual(again);
      }),
    );
  });

  test('a row that is always turned down makes the append fail as busy, and its neighbours are kept', async () => {
    const { lake, kept, sent } = bench((_nth, records) => records.map((record) => JSON.parse(record).row_id === '1'));
    await expect(lake.append('purchases', orders(3))).rejects.toMatchObject({ code: 'busy', retryable: true });
    expect(((await kept('purchases')) as { row_id: string }[]).map((row) => row.row_id)).toEqual(['0', '2']);
    expect(sent.map((command) => recordsOf(command).length)).toEqual([3, 1, 1, 1, 1, 1]);
  });

  test('a throttled call is tried again by the SDK', async () => {
    const { lake, kept } = bench((nth) => (nth === 0 ? serviceError('ThrottlingException') : []), 2);
    await lake.append('purchases', orders(3));
    expect(await kept('purchases')).toHaveLength(3);
  });

  test.each([
    serviceError('ServiceUnavailableException', 503),
    serviceError('ThrottlingException'),
    Object.assign(new Error('slow'), { name: 'TimeoutError' }),
    Object.assign(new Error('gone'), { code: 'ECONNRESET' }),
  ])('a service that stays away is busy, to be tried again: %s', async (error) => {
    const { lake } = bench(() => error);
    await expect(lake.append('cases', [caseOf('1')])).rejects.toMatchObject({
      ...{ name: 'Contention', code: 'busy', retryable: true, cause: error },
    });
  });

  test('a stream that is not there, or not allowed, is no matter of trying again', async () => {
    for (const name of ['ResourceNotFoundException', 'AccessDeniedException']) {
      const { lake, sent } = bench(() => serviceError(name));
      await expect(lake.append('cases', [caseOf('1')])).rejects.toMatchObject({ name });
      expect(sent).toHaveLength(1);
    }
  });

  test('a row longer than Firehose takes is refused before any is sent', async () => {
    const { lake, sent } = bench();
    const long = caseOf('1', { category: '☎'.repeat(350_000) });
    await expect(lake.append('cases', [caseOf('0'), long])).rejects.toMatchObject({ code: 'invalid-row' });
    expect(sent).toEqual([]);
  });

  test('long rows are spread over calls that Firehose takes, and one that just fits goes', async () => {
    const { lake, kept, sent } = bench();
    const bare = Buffer.byteLength(JSON.stringify(caseOf('0', { category: '' }))) + 1;
    const rows = Array.from({ length: 9 }, (_, at) => caseOf(`${at}`, { category: 'x'.repeat(1_024_000 - bare) }));
    await lake.append('cases', rows);
    expect(await kept('cases')).toEqual(rows);
    expect(sent.map((command) => recordsOf(command).length)).toEqual([4, 4, 1]);
  });
});
