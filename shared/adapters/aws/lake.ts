import { setTimeout as pause } from 'node:timers/promises';
import { FirehoseClient, PutRecordBatchCommand } from '@aws-sdk/client-firehose';
import { AppError } from '../../domain/errors.ts';
import { rowAsJson } from '../../domain/loyalty/row-text.ts';
import type { LakeTable } from '../../domain/loyalty/rows.ts';
import type { Lake } from '../../ports/lake.ts';
import { clientSettings } from './clients.ts';
import { asking, serviceBusy } from './service-away.ts';
import { setting } from './settings.ts';

/** Firehose's quotas: records and bytes of one PutRecordBatch, and bytes of one record. */
const MOST_RECORDS = 500;
const MOST_CALL_BYTES = 4 * 1024 * 1024;
const MOST_ROW_BYTES = 1_000 * 1024;

/** A part that was turned down goes again after at most 0.1, 0.2, 0.4, 0.8 and 1.6 s: 3.1 s in all, of a function's 20 or 30. */
const TRIES = 6;
const FIRST_PAUSE_MS = 100;

/**
 * The lake's tables as streams of Firehose, a line of JSON a row: what it has taken it holds until it lies on S3, up to a
 * day where S3 is away. Rows may come to lie in another order and more than once; readers keep the newest.
 *
 * @throws AppError `busy`, retryable, while a part was not taken: others may have been; `invalid-row` before any is sent
 */
export function openLake({
  // Up to 4 MiB travel with one call.
  client = new FirehoseClient(clientSettings(3_000)),
  streamPrefix = setting('LAKE_STREAM_PREFIX'),
}: {
  client?: FirehoseClient;
  streamPrefix?: string;
} = {}): Lake {
  /** Answers the records that were not taken. */
  async function put(stream: string, records: readonly Buffer[]): Promise<Buffer[]> {
    const command = new PutRecordBatchCommand({
      DeliveryStreamName: stream,
      Records: records.map((Data) => ({ Data })),
    });
    const { FailedPutCount, RequestResponses = [] } = await asking('Firehose', () => client.send(command));
    if (FailedPutCount === 0) return [];
    return records.filter((_record, at) => RequestResponses[at]?.RecordId === undefined);
  }

  return {
    async append(table, rows) {
      const records = rows.map((row) => recordOf(table, rowAsJson(table, row)));
      for (const batch of batchesOf(records)) {
        let left = batch;
        for (let tries = 1; left.length > 0; tries += 1) {
          left = await put(`${streamPrefix}${table}`, left);
          if (left.length > 0 && tries === TRIES) throw serviceBusy('Firehose');
          // At different moments, or all who were turned down together would come again together.
          if (left.length > 0) await pause(FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + Math.random() / 2));
        }
      }
    },
  };
}

function recordOf(table: LakeTable, json: string): Buffer {
  const record = Buffer.from(`${json}\n`);
  if (record.length <= MOST_ROW_BYTES) return record;
  const message = `A row for ${table} has ${record.length} bytes, and the lake takes ${MOST_ROW_BYTES}.`;
  throw new AppError('InvalidRow', 'invalid-row', message);
}

function batchesOf(records: readonly Buffer[]): Buffer[][] {
  const batches: Buffer[][] = [];
  let batch: Buffer[] = [];
  let bytes = 0;
  for (const record of records) {
    if (batch.length === MOST_RECORDS || bytes + record.length > MOST_CALL_BYTES) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(record);
    bytes += record.length;
  }
  return batch.length === 0 ? batches : [...batches, batch];
}
