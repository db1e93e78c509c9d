import { CreateBucketCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments } from '../../../shared/adapters/aws/documents.ts';
import { documentsContract } from '../../contract/documents.contract.ts';
import { type Fauxqs, loopbackFauxqs } from '../loopback-fauxqs.ts';
import { NOWHERE } from '../nowhere.ts';
import { expectDeclared, overhear, serviceError, stub } from '../stubbed-client.ts';

describe('documents on S3', () => {
  let server: Fauxqs;
  let client: S3Client;
  let buckets = 0;
  const newClient = () => new S3Client({ ...server.place, forcePathStyle: true });
  beforeAll(async () => {
    server = await loopbackFauxqs();
    client = newClient();
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  async function newBucket(): Promise<string> {
    buckets += 1;
    await client.send(new CreateBucketCommand({ Bucket: `documents-${buckets}` }));
    return `documents-${buckets}`;
  }

  documentsContract(async () => openDocuments({ client, bucket: await newBucket() }));

  test('a document lies under its name in the part of the bucket that functions may reach, as JSON, and each operation needs what is declared', async () => {
    const bucket = await newBucket();
    const own = newClient();
    const sent = overhear(own);
    const documents = openDocuments({ client: own, bucket });
    await documents.putDocument('reports/a.json', '{}');
    expectDeclared('documents', 'putDocument', sent.splice(0), 's3');
    expect(await documents.getDocument('reports/a.json')).toBe('{}');
    expectDeclared('documents', 'getDocument', sent.splice(0), 's3', ['s3:ListBucket']);
    own.destroy();
    const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'documents/reports/a.json' }));
    expect(head.ContentType).toBe('application/json');
  });

  test('a bucket that is not there is an error, not a document that is not there', async () => {
    const documents = openDocuments({ client, bucket: 'nowhere' });
    await expect(documents.getDocument('a.json')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});

describe('documents while S3 is not itself', () => {
  function failing(error: Error) {
    const client = new S3Client({ ...NOWHERE, maxAttempts: 1 });
    stub(client, () => error);
    return openDocuments({ client, bucket: 'documents' });
  }

  test('access denied is an error, not a document that is not there', async () => {
    const documents = failing(serviceError('AccessDenied', 403));
    await expect(documents.getDocument('a.json')).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(documents.putDocument('a.json', '{}')).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test.each([serviceError('SlowDown', 503), serviceError('InternalError', 500)])(
    'S3 that stays away is busy, to be tried again: %s',
    async (error) => {
      const documents = failing(error);
      await expect(documents.getDocument('a.json')).rejects.toMatchObject({ code: 'busy', retryable: true });
      await expect(documents.putDocument('a.json', '{}')).rejects.toMatchObject({ code: 'busy', retryable: true });
    },
  );

  test('a document that breaks off while it is read is busy, never half a report', async () => {
    const client = new S3Client({ ...NOWHERE, maxAttempts: 1 });
    const broken = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    stub(client, () => ({ Body: { transformToString: async () => Promise.reject(broken) } }));
    const documents = openDocuments({ client, bucket: 'documents' });
    await expect(documents.getDocument('a.json')).rejects.toMatchObject({ code: 'busy', retryable: true });
  });
});
