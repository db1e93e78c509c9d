import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { REDACTED_FOLDER } from '../../domain/line/analysis.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Recordings } from '../../ports/recordings.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { clientSettings } from './clients.ts';
import { asking } from './service-away.ts';
import { setting } from './settings.ts';

/** A player asks for the next part while it plays: a talk of a quarter of an hour is heard to its end by one link. */
const LINK_SECONDS = 15 * 60;
/** Where Connect puts what it records (infra/aws/constructs/line/recordings.ts); the role allows these two folders and no other. */
const FOLDERS = ['recordings/', REDACTED_FOLDER];

/**
 * Recordings of Connect, as objects of the bucket that they are deleted from after the stage's days. Connect names them
 * `bucket/key`, Contact Lens by the key alone. Readers get S3's own origin, which plays them and shows nothing else.
 *
 * @throws AppError `busy`, retryable, where S3 is away; access denied is never taken for "there is none"
 */
export function openRecordings({
  client = new S3Client(clientSettings()),
  bucket = setting('RECORDINGS_BUCKET'),
  clock,
}: {
  client?: S3Client;
  bucket?: string;
  clock: Clock;
}): Recordings {
  return {
    async hear(place) {
      const Key = place.startsWith(`${bucket}/`) ? place.slice(bucket.length + 1) : place;
      // Of before the instance kept its recordings here.
      if (!FOLDERS.some((folder) => Key.startsWith(folder))) return undefined;
      const object = { Bucket: bucket, Key };
      try {
        await asking('S3', () => client.send(new HeadObjectCommand(object)));
      } catch (error) {
        if (error instanceof Error && error.name === 'NotFound') return undefined;
        throw error;
      }
      const command = new GetObjectCommand({
        ...object,
        ResponseContentType: 'audio/wav',
        ResponseContentDisposition: 'inline',
        ResponseCacheControl: 'private, no-store',
      });
      const link = await getSignedUrl(client, command, { expiresIn: LINK_SECONDS });
      return { link, until: addMilliseconds(clock.now(), LINK_SECONDS * 1_000) };
    },
  };
}
