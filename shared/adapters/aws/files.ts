import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { HEAD_BYTES } from '../../domain/evidence/media-types.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { FilePlace, Files, ScanVerdict } from '../../ports/files.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { clientSettings } from './clients.ts';
import { asking } from './service-away.ts';
import { NO_SCANNING, setting } from './settings.ts';

const PUT_SECONDS = 15 * 60;
const GET_SECONDS = 5 * 60;
/** As GuardDuty's Malware Protection for S3 tags what it has looked at. */
const SCAN_TAG = 'GuardDutyMalwareScanStatus';
const SCANS: Readonly<Record<string, ScanVerdict>> = { NO_THREATS_FOUND: 'clean', THREATS_FOUND: 'infected' };
/**
 * Files as objects `arrived/<case>/<file>` (deleted by the bucket after days) and `kept/<case>/<file>`, encrypted by the bucket under
 * a key of ours. Senders post straight to S3 by a form that S3 itself holds to size and type; readers get S3's own origin.
 *
 * @throws AppError `busy`, retryable, where S3 is away
 */
export function openFiles({
  // 40 MB of a mail go in one request.
  client = new S3Client(clientSettings(20_000, 3)),
  bucket = setting('FILES_BUCKET'),
  scanning = setting('FILE_SCANNING'),
  clock,
}: {
  client?: S3Client;
  bucket?: string;
  scanning?: string;
  clock: Clock;
}): Files {
  const of = (Key: string) => ({ Bucket: bucket, Key });

  async function headOf(key: string) {
    try {
      return await asking('S3', async () => {
        const range = { ...of(key), Range: `bytes=0-${HEAD_BYTES - 1}` };
        const { Body, ContentRange, ContentLength } = await client.send(new GetObjectCommand(range));
        const head = (await Body?.transformToByteArray()) ?? new Uint8Array();
        return { head, bytes: Number(ContentRange?.split('/')[1] ?? ContentLength ?? head.length) };
      });
    } catch (error) {
      // S3 has no first bytes of an empty object.
      if (isNamed(error, 'InvalidRange')) return { head: new Uint8Array(), bytes: 0 };
      if (isNamed(error, 'NoSuchKey')) return undefined;
      throw error;
    }
  }

  return {
    async uploadPlace({ caseId, fileId, mediaType, mostBytes }) {
      const { url, fields } = await createPresignedPost(client, {
        ...of(keyOf('arrived', { caseId, fileId })),
        // Written as S3's manual does: whether S3 tells cases apart in names of fields, it does not say.
        Fields: { 'Content-Type': mediaType },
        Conditions: [
          ['content-length-range', 1, mostBytes],
          ['eq', '$Content-Type', mediaType],
        ],
        Expires: PUT_SECONDS,
      });
      return { url, method: 'POST', fields, until: addMilliseconds(clock.now(), PUT_SECONDS * 1_000) };
    },

    arrived: async (place) => (await headOf(keyOf('arrived', place))) ?? headOf(keyOf('kept', place)),

    async keep(place) {
      const from = keyOf('arrived', place);
      try {
        const copy = {
          ...of(keyOf('kept', place)),
          CopySource: `${bucket}/${from}`,
          TaggingDirective: 'REPLACE',
        } as const;
        await asking('S3', () => client.send(new CopyObjectCommand(copy)));
      } catch (error) {
        // Kept before: this is the second time.
        if (isNamed(error, 'NoSuchKey')) return;
        throw error;
      }
      await asking('S3', () => client.send(new DeleteObjectCommand(of(from))));
    },

    async putFile({ mediaType, ...place }, content) {
      const object = { ...of(keyOf('kept', place)), Body: content, ContentType: mediaType };
      await asking('S3', () => client.send(new PutObjectCommand(object)));
    },

    async scanOf(place) {
      if (scanning === NO_SCANNING) return 'not-scanned';
      for (const room of ['kept', 'arrived'] as const) {
        try {
          const { TagSet = [] } = await asking('S3', () =>
            client.send(new GetObjectTaggingCommand(of(keyOf(room, place)))),
          );
          const said = TagSet.find(({ Key }) => Key === SCAN_TAG)?.Value;
          // What the scanner cannot read (a file under a password) it says so, and nobody has looked.
          return said === undefined ? 'scanning' : (SCANS[said] ?? 'not-scanned');
        } catch (error) {
          if (!isNamed(error, 'NoSuchKey')) throw error;
        }
      }
      return 'scanning';
    },

    async linkTo({ name, mediaType: _, ...place }) {
      const command = new GetObjectCommand({
        ...of(keyOf('kept', place)),
        ResponseContentType: 'application/octet-stream',
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        ResponseCacheControl: 'no-store',
      });
      return getSignedUrl(client, command, { expiresIn: GET_SECONDS });
    },

    async removeFiles(caseId) {
      for (const room of ['arrived', 'kept'] as const) {
        let token: string | undefined;
        do {
          const list = { Bucket: bucket, Prefix: `${room}/${caseId}/`, ...(token && { ContinuationToken: token }) };
          const page = await asking('S3', () => client.send(new ListObjectsV2Command(list)));
          for (const { Key } of page.Contents ?? []) {
            if (Key !== undefined) await asking('S3', () => client.send(new DeleteObjectCommand(of(Key))));
          }
          token = page.NextContinuationToken;
        } while (token !== undefined);
      }
    },
  };
}

const keyOf = (room: 'arrived' | 'kept', { caseId, fileId }: FilePlace) => `${room}/${caseId}/${fileId}`;

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
