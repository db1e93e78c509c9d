import { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { MailIn } from '../../ports/mail-in.ts';
import { clientSettings } from './clients.ts';
import { asking } from './service-away.ts';
import { setting } from './settings.ts';

/** Where SES puts mails, as the receipt rule has it (infra/aws/constructs/keeping/mails-in.ts). */
const ARRIVED = 'in/';

/**
 * Mails as SES put them into their bucket, with what SES found out on top. A mail dealt with is deleted; one set aside moves to
 * `aside/<reason>/`.
 *
 * @throws AppError `busy`, retryable, where S3 is away; access denied is never taken for "there is none"
 */
export function openMailIn({
  client = new S3Client(clientSettings(20_000, 3)),
  bucket = setting('MAILS_BUCKET'),
}: {
  client?: S3Client;
  bucket?: string;
} = {}): MailIn {
  const of = (Key: string) => ({ Bucket: bucket, Key });
  return {
    async readMail(key) {
      try {
        return await asking('S3', async () => {
          const { Body } = await client.send(new GetObjectCommand(of(key)));
          const raw = await Body?.transformToByteArray();
          return raw === undefined ? undefined : { raw, isChecked: true };
        });
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
        throw error;
      }
    },
    async doneWith(key) {
      await asking('S3', () => client.send(new DeleteObjectCommand(of(key))));
    },
    async setAside(key, why) {
      const name = key.startsWith(ARRIVED) ? key.slice(ARRIVED.length) : key;
      try {
        const copy = { ...of(`aside/${why}/${name}`), CopySource: `${bucket}/${key}` };
        await asking('S3', () => client.send(new CopyObjectCommand(copy)));
      } catch (error) {
        // Moved before: this is the second time.
        if (error instanceof Error && error.name === 'NoSuchKey') return;
        throw error;
      }
      await asking('S3', () => client.send(new DeleteObjectCommand(of(key))));
    },
  };
}
