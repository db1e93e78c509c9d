import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { feedRecordAside } from '../../../events/feed-record.v1.ts';
import { readFeedEvent } from '../../../shared/adapters/aws/feed.ts';
import type { FeedRecord } from '../../../shared/ports/feed.ts';
import { temporaryFolder } from '../../contract/temporary-folder.ts';
import { heardLog, portsWith } from '../../unit/runtime/lines.ts';

/** As a Lambda gets it of DynamoDB Streams: an item made and changed, one deleted, one expired. */
const event = () =>
  JSON.parse(readFileSync(new URL('./samples/stream/life-of-a-case.json', import.meta.url), 'utf8')) as {
    Records: { dynamodb: Record<string, unknown> }[];
  };

describe('an event of DynamoDB Streams', () => {
  const made = {
    pk: 'CASE#1',
    sk: 'CASE',
    status: 'open',
    version: 1,
    owner: null,
    isUrgent: false,
    subject: 'Café “naïve” 😀\n',
    summary: '',
    mentions: [],
    remedies: {},
  };
  const { summary: _, ...kept } = made;
  const changed = {
    ...kept,
    status: 'decided',
    version: 2,
    owner: 'agent-7',
    rounds: [{ decision: { amountMinor: 1250, share: -0.25 }, reaction: null, steps: ['a', 2, true, null] }],
    largest: 2 ** 60,
    huge: 1.2345678901234567e100,
  };

  test('every change comes with what was before and after, in its order and in JSON types', () => {
    const key = { pk: 'CASE#1', sk: 'CASE' };
    const records = readFeedEvent(event());
    expect(records.map(({ sequence, ...record }) => record)).toStrictEqual([
      { key, after: made },
      { key, before: made, after: changed },
      {
        key: { pk: 'CASE#1', sk: 'WAIT' },
        before: { pk: 'CASE#1', sk: 'WAIT', run: 1, state: 'AwaitResolution' },
      },
      { key: { pk: 'PIN#1', sk: 'TRIES' }, before: { pk: 'PIN#1', sk: 'TRIES', expires: 1762300800 } },
    ]);
    expect(JSON.parse(JSON.stringify(records))).toStrictEqual(records);
  });

  test('the sequence is DynamoDB’s own: rising, digit for digit, however long', () => {
    const sequences = readFeedEvent(event()).map(({ sequence }) => sequence);
    expect(sequences).toEqual(event().Records.map(({ dynamodb }) => dynamodb.SequenceNumber));
    const inOrder = [...new Set(sequences.map(BigInt))].sort((a, b) => (a < b ? -1 : 1));
    expect(sequences.map(BigInt)).toEqual(inOrder);
  });

  test('each record may be set aside as it is', () => {
    for (const record of readFeedEvent(event())) {
      const kept = feedRecordAside.parse(JSON.parse(JSON.stringify({ schema: 'feed-record.v1', record })));
      expect(kept.record).toEqual(record);
    }
  });

  test.each([undefined, null, 'text', {}, { Records: 'none' }, { Records: [null] }, { Records: [{ body: '{}' }] }])(
    '%j, which is none, is refused',
    (other) => {
      expect(() => readFeedEvent(other)).toThrow(expect.objectContaining({ code: 'invalid-input', field: 'Records' }));
    },
  );

  test.each(['StreamViewType', 'SequenceNumber', 'Keys'])(
    'one record without %s: the whole event is refused',
    (part) => {
      const damaged = event();
      delete damaged.Records[1]?.dynamodb[part];
      expect(() => readFeedEvent(damaged)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    },
  );

  test('of a stream that has no images: the whole event is refused, as every item would seem to be gone', () => {
    const poorer = event();
    for (const { dynamodb } of poorer.Records) dynamodb.StreamViewType = 'KEYS_ONLY';
    expect(() => readFeedEvent(poorer)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('a function behind the change feed, bundled for AWS', () => {
  const folder = temporaryFolder();
  let feedHandler: typeof import('../../../shared/runtime/feed-handler.ts')['feedHandler'];

  beforeAll(async () => {
    const outfile = join(folder, 'feed-handler.cjs');
    await build({
      entryPoints: ['shared/runtime/feed-handler.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      conditions: ['aws'],
      outfile,
      logLevel: 'error',
    });
    feedHandler = createRequire(import.meta.url)(outfile).feedHandler;
  });

  /** Fails with `failure` at the nth record. */
  function consumerFailingAt(failing: number, failure = new Error('the lake is away')) {
    const met: FeedRecord[] = [];
    const aside: string[] = [];
    const queues = {
      send: async (_queue: string, messages: readonly { body: string }[]) => {
        aside.push(...messages.map(({ body }) => body));
      },
    };
    const definition = {
      needs: [],
      aside: 'follow-failures',
      async run([record]: readonly FeedRecord[]) {
        if (record?.sequence === sequences[failing]) throw failure;
        if (record) met.push(record);
      },
    };
    return { met, aside, invoke: feedHandler(definition).boundTo(portsWith({ log: heardLog().log, queues })) };
  }
  const sequences = event().Records.map(({ dynamodb }) => String(dynamodb.SequenceNumber));

  test('names the sequence number of the first record that failed, and touches nothing behind it', async () => {
    for (const failing of sequences.keys()) {
      const { met, invoke } = consumerFailingAt(failing);
      expect(await invoke(event())).toEqual({ batchItemFailures: [{ itemIdentifier: sequences[failing] }] });
      expect(met).toEqual(readFeedEvent(event()).slice(0, failing));
    }
  });

  test('names none where all is well, or where one was set aside for good', async () => {
    const { met, invoke } = consumerFailingAt(-1);
    expect(await invoke(event())).toEqual({ batchItemFailures: [] });
    expect(met).toHaveLength(sequences.length);

    const poisoned = consumerFailingAt(1, new RangeError('invalid date'));
    expect(await poisoned.invoke(event())).toEqual({ batchItemFailures: [] });
    expect(poisoned.aside.map((body) => JSON.parse(body).record)).toEqual([readFeedEvent(event())[1]]);
  });
});
