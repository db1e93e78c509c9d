import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { clientSettings } from '../clients.ts';
import { setting } from '../settings.ts';
import { openErasureList } from './erasure-list.ts';
import { openKeysTable } from './keys-table.ts';

/**
 * After the keys table was put back from a backup, before the system opens: destroys every key of the erasure list that came
 * back with it, and the ids that the backup knew nothing of. Harmless at any time, and to do again where it broke off.
 * Whoever runs it needs `s3:ListBucket`, `s3:GetObject` and `dynamodb:PutItem` there; no function has the first two.
 */
export async function replayErasures({
  s3,
  keys = new DynamoDBClient(clientSettings()),
  keysTable = setting('KEYS_TABLE_NAME'),
  erasuresBucket = setting('ERASURES_BUCKET'),
  onPage = async () => {},
}: {
  s3?: S3Client;
  keys?: DynamoDBClient;
  keysTable?: string;
  erasuresBucket?: string;
  /** Told of the key ids, a page at a time, once their keys are destroyed. */
  onPage?: (keyIds: readonly string[]) => Promise<void>;
} = {}): Promise<{ listed: number; destroyed: number }> {
  const table = openKeysTable(keys, keysTable);
  const count = { listed: 0, destroyed: 0 };
  for await (const page of openErasureList(erasuresBucket, s3).pages()) {
    const outcomes = await Promise.all(page.map(({ keyId, at }) => table.destroy(keyId, at)));
    await onPage(page.map(({ keyId }) => keyId));
    count.listed += page.length;
    count.destroyed += outcomes.filter((isNew) => isNew).length;
  }
  return count;
}
