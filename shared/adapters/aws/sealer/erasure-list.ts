import { createHash } from 'node:crypto';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Instant } from '../../../domain/time.ts';
import { clientSettings } from '../clients.ts';
import { asking } from '../service-away.ts';

/** A digest, because key ids hold characters that a name should not; the body has the id. */
const PREFIX = 'erased/';

/** The ids of destroyed keys, one object each, only ever added to: outlives every restore of the keys table. */
export interface ErasureList {
  append(keyId: string): Promise<void>;
  /** All ids, with when each was listed, a page at a time. */
  pages(): AsyncGenerator<{ keyId: string; at: Instant }[]>;
}

/** So many objects are read at the same time. */
const PAGE = 100;

export function openErasureList(bucket: string, s3 = new S3Client(clientSettings(5_000))): ErasureList {
  const read = async (key: string): Promise<string> => {
    const { Body } = await asking('S3', () => s3.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
    if (Body === undefined) throw new Error(`S3 answered without a body for ${key}.`);
    return Body.transformToString();
  };

  return {
    async append(keyId) {
      const key = PREFIX + createHash('sha256').update(keyId).digest('hex');
      await asking('S3', () => s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: keyId })));
    },
    async *pages() {
      let after: string | undefined;
      do {
        const where = { Bucket: bucket, Prefix: PREFIX, MaxKeys: PAGE, ContinuationToken: after };
        const { Contents = [], NextContinuationToken } = await asking('S3', () =>
          s3.send(new ListObjectsV2Command(where)),
        );
        yield await Promise.all(
          Contents.map(async ({ Key, LastModified }) => {
            if (Key === undefined || LastModified === undefined)
              throw new Error('S3 listed an object without name or time.');
            return { keyId: await read(Key), at: LastModified.toISOString() };
          }),
        );
        after = NextContinuationToken;
      } while (after !== undefined);
    },
  };
}
