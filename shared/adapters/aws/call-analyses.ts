import { DeleteObjectCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { CallAnalyses } from '../../ports/call-analyses.ts';
import { clientSettings } from './clients.ts';
import { asking } from './service-away.ts';
import { setting } from './settings.ts';

/**
 * What Contact Lens wrote, as objects beside the recordings. The role allows the folder of redacted output and no other, so
 * that a name of anything else is refused by S3, too.
 *
 * @throws AppError `busy`, retryable, where S3 is away; access denied is never taken for "there is none"
 */
export function openCallAnalyses({
  client = new S3Client(clientSettings()),
  bucket = setting('RECORDINGS_BUCKET'),
}: {
  client?: S3Client;
  bucket?: string;
} = {}): CallAnalyses {
  return {
    async readAnalysis(name, mostBytes) {
      try {
        return await asking('S3', async () => {
          // One byte more than may be: what has it is too large, and S3 sends no more of it.
          const Range = `bytes=0-${mostBytes}`;
          const { Body, LastModified } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name, Range }));
          const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
          if (bytes.length > mostBytes) return 'too-large';
          return { text: Buffer.from(bytes).toString(), writtenAt: (LastModified ?? new Date(0)).toISOString() };
        });
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
        // No byte at all: S3 knows no range of an empty file.
        if (error instanceof Error && error.name === 'InvalidRange') return { text: '', writtenAt: EPOCH };
        throw error;
      }
    },

    async forgetCall(_contactId, name) {
      if (name !== undefined)
        await asking('S3', () => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name })));
    },
  };
}

const EPOCH = new Date(0).toISOString();
