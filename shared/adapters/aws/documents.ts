import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { documentName } from '../../domain/reports/document-name.ts';
import type { Documents } from '../../ports/lake.ts';
import { clientSettings } from './clients.ts';
import { asking } from './service-away.ts';
import { setting } from './settings.ts';

/** The part of the lake's bucket that functions may write to (infra/aws/resource-arns.ts). */
const FOLDER = 'documents/';

/**
 * Documents as objects of their names below `documents/`. S3 shows an object whole or not at all, and the last writer's to
 * everybody who reads after.
 *
 * @throws AppError `busy`, retryable, where S3 is away; access denied is never taken for "there is none"
 */
export function openDocuments({
  client = new S3Client(clientSettings()),
  bucket = setting('DOCUMENTS_BUCKET'),
}: {
  client?: S3Client;
  bucket?: string;
} = {}): Documents {
  return {
    async putDocument(name, text) {
      const object = { Bucket: bucket, Key: keyOf(name), Body: Buffer.from(text), ContentType: 'application/json' };
      await asking('S3', () => client.send(new PutObjectCommand(object)));
    },
    async getDocument(name) {
      const object = { Bucket: bucket, Key: keyOf(name) };
      try {
        return await asking('S3', async () => {
          const { Body } = await client.send(new GetObjectCommand(object));
          return Body?.transformToString();
        });
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
        throw error;
      }
    },
  };
}

const keyOf = (name: string) => `${FOLDER}${documentName(name)}`;
