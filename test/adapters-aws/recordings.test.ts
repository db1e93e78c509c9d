import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRecordings } from '../../shared/adapters/aws/recordings.ts';
import { type Fauxqs, loopbackFauxqs } from './loopback-fauxqs.ts';
import { NOWHERE } from './nowhere.ts';
import { judgeLink } from './s3/signed.ts';
import { expectDeclared, overhear, serviceError, stub } from './stubbed-client.ts';

const clock = { now: () => new Date().toISOString() };
const KEY = 'recordings/2026/06/24/c-1_20260624T14:00_UTC.wav';
const REDACTED = 'Analysis/Voice/Redacted/2026/06/24/c-1_call_recording_redacted_2026-06-24T14:00:00Z.wav';
const SECRET = NOWHERE.credentials.secretAccessKey;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('recordings on S3', () => {
  let server: Fauxqs;
  let client: S3Client;
  const newClient = () => new S3Client({ ...server.place, forcePathStyle: true });
  beforeAll(async () => {
    server = await loopbackFauxqs();
    client = newClient();
    await client.send(new CreateBucketCommand({ Bucket: 'recorded' }));
    for (const Key of [KEY, REDACTED, 'Analysis/Voice/2026/06/24/c-1.json'])
      await client.send(new PutObjectCommand({ Bucket: 'recorded', Key, Body: `RIFF of ${Key}` }));
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });
  const linkTo = async (place: string, own = client) => {
    const heard = await openRecordings({ client: own, bucket: 'recorded', clock }).hear(place);
    return heard !== undefined && 'link' in heard ? heard : undefined;
  };

  test('are got by a link to that one object, which plays, is kept by nobody, and is good for a quarter of an hour', async () => {
    const own = newClient();
    const sent = overhear(own);
    const { link = '', until = '' } = (await linkTo(`recorded/${KEY}`, own)) ?? {};
    expect(await (await fetch(link)).text()).toBe(`RIFF of ${KEY}`);
    expect(decodeURIComponent(new URL(link).pathname)).toBe(`/recorded/${KEY}`);
    expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject({
      'response-content-type': 'audio/wav',
      'response-content-disposition': 'inline',
      'response-cache-control': 'private, no-store',
      'X-Amz-Expires': '900',
    });
    expect(judgeLink(link, SECRET, inMinutes(14)).status).toBeLessThan(300);
    expect(judgeLink(link, SECRET, inMinutes(16)).status).toBe(403);
    expect(judgeLink(link.replace('c-1_', 'c-2_'), SECRET, new Date()).status).toBe(403);
    expect(Date.parse(until)).toBeGreaterThan(inMinutes(14).getTime());
    expectDeclared('recordings', 'hear', sent, 's3', ['s3:ListBucket']);
    own.destroy();
  });

  test('without personal data are named by Contact Lens, by the key alone', async () => {
    const { link = '' } = (await linkTo(REDACTED)) ?? {};
    expect(await (await fetch(link)).text()).toBe(`RIFF of ${REDACTED}`);
  });

  test.each([
    ['past its days', 'recorded/recordings/2020/06/24/c-1.wav'],
    ['of another folder of the bucket', 'recorded/Analysis/Voice/2026/06/24/c-1.json'],
    ['of another bucket', 'elsewhere/recordings/2026/06/24/c-1_20260624T14:00_UTC.wav'],
    ['that says nothing', ''],
  ])('there is nothing of one %s', async (_, place) => {
    expect(await linkTo(place)).toBeUndefined();
  });
});

test('what is denied or away is never taken for gone', async () => {
  const denied = new S3Client({ ...NOWHERE, maxAttempts: 1 });
  stub(denied, () => serviceError('AccessDenied', 403));
  const heard = (client: S3Client) => openRecordings({ client, bucket: 'recorded', clock }).hear(`recorded/${KEY}`);
  await expect(heard(denied)).rejects.toMatchObject({ name: 'AccessDenied' });
  const away = new S3Client({ ...NOWHERE, maxAttempts: 1 });
  stub(away, () => serviceError('SlowDown', 503));
  await expect(heard(away)).rejects.toMatchObject({ code: 'busy', retryable: true });
});
