import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openCallAnalyses } from '../../shared/adapters/aws/call-analyses.ts';
import { type Fauxqs, loopbackFauxqs } from './loopback-fauxqs.ts';
import { NOWHERE } from './nowhere.ts';
import { expectDeclared, overhear, serviceError, stub } from './stubbed-client.ts';

const NAME = 'Analysis/Voice/Redacted/2026/06/24/c-1_analysis_redacted_2026-06-24T14:00:00Z.json';
const body = (text: string) => ({ transformToByteArray: async () => Buffer.from(text) });

describe('analyses on S3', () => {
  let server: Fauxqs;
  let client: S3Client;
  beforeAll(async () => {
    server = await loopbackFauxqs();
    client = new S3Client({ ...server.place, forcePathStyle: true });
    await client.send(new CreateBucketCommand({ Bucket: 'recordings' }));
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  test('are read whole, with the time at which they were written, as declared', async () => {
    await client.send(new PutObjectCommand({ Bucket: 'recordings', Key: NAME, Body: '{"Channel":"VOICE"}' }));
    const own = new S3Client({ ...server.place, forcePathStyle: true });
    const sent = overhear(own);
    const read = await openCallAnalyses({ client: own, bucket: 'recordings' }).readAnalysis(NAME, 1000);
    expect(read).toEqual({ text: '{"Channel":"VOICE"}', writtenAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    expectDeclared('callAnalyses', 'readAnalysis', sent, 's3', ['s3:ListBucket']);
    own.destroy();
  });

  test('are taken away with an erased person, also twice', async () => {
    const gone = NAME.replace('c-1', 'c-2');
    await client.send(new PutObjectCommand({ Bucket: 'recordings', Key: gone, Body: '{}' }));
    const own = new S3Client({ ...server.place, forcePathStyle: true });
    const sent = overhear(own);
    const analyses = openCallAnalyses({ client: own, bucket: 'recordings' });
    for (let twice = 0; twice < 2; twice += 1) await analyses.forgetCall('c-2', gone);
    expect(await analyses.readAnalysis(gone, 1000)).toBeUndefined();
    expectDeclared('callAnalyses', 'forgetCall', sent.slice(0, 2), 's3');
    own.destroy();
  });

  test('of one that is not there there is nothing', async () => {
    expect(await openCallAnalyses({ client, bucket: 'recordings' }).readAnalysis('gone.json', 1000)).toBeUndefined();
  });
});

function answering(answer: object | Error) {
  const client = new S3Client({ ...NOWHERE, maxAttempts: 2 });
  const sent = stub(client, () => answer);
  return { sent, analyses: openCallAnalyses({ client, bucket: 'recordings' }) };
}

test('no more is asked for than may be, and what has more is not taken for the whole', async () => {
  const LastModified = new Date('2026-06-24T14:00:00.000Z');
  const { sent, analyses } = answering({ Body: body('12345'), LastModified });
  expect(await analyses.readAnalysis(NAME, 4)).toBe('too-large');
  expect(sent[0]?.input).toMatchObject({ Bucket: 'recordings', Key: NAME, Range: 'bytes=0-4' });
  const whole = answering({ Body: body('1234'), LastModified }).analyses;
  expect(await whole.readAnalysis(NAME, 4)).toEqual({ text: '1234', writtenAt: LastModified.toISOString() });
});

test('an empty file is a file without a text', async () => {
  expect(await answering(serviceError('InvalidRange', 416)).analyses.readAnalysis(NAME, 4)).toMatchObject({ text: '' });
});

test('S3 that is away passes; access denied is shown as it came', async () => {
  await expect(answering(serviceError('SlowDown', 503)).analyses.readAnalysis(NAME, 4)).rejects.toMatchObject({
    code: 'busy',
    retryable: true,
  });
  await expect(answering(serviceError('AccessDenied', 403)).analyses.readAnalysis(NAME, 4)).rejects.toMatchObject({
    name: 'AccessDenied',
  });
});

test('as a function opens it, it reads from the bucket that its environment names', () => {
  expect(() => openCallAnalyses({ client: new S3Client(NOWHERE) })).toThrow(/RECORDINGS_BUCKET/);
  vi.stubEnv('RECORDINGS_BUCKET', 'recordings');
  expect(() => openCallAnalyses({ client: new S3Client(NOWHERE) })).not.toThrow();
  vi.unstubAllEnvs();
});
