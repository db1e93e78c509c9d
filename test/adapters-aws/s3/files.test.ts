import { CreateBucketCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFiles } from '../../../shared/adapters/aws/files.ts';
import { NO_SCANNING } from '../../../shared/adapters/aws/settings.ts';
import type { UploadPlace } from '../../../shared/ports/files.ts';
import { type FilesBench, filesContract } from '../../contract/files/files.contract.ts';
import { type Fauxqs, loopbackFauxqs } from '../loopback-fauxqs.ts';
import { NOWHERE } from '../nowhere.ts';
import { expectDeclared, overhear } from '../stubbed-client.ts';
import { judgeForm, judgeLink, policyOf } from './signed.ts';

const clock = { now: () => new Date().toISOString() };
const PLACE = { caseId: '0199f0aa-0000-7000-8000-000000000001', fileId: '0199f0aa-0000-7000-8000-000000000002' };
const AS_PNG = { ...PLACE, mediaType: 'image/png', mostBytes: 100 };
const SECRET = NOWHERE.credentials.secretAccessKey;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
/** What S3 answers with is what the link asks for. */
const ASKED_FOR = /^response-(content-type|content-disposition|cache-control)$/;

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

/** Files in an empty bucket of the emulator. It takes every signature: S3's part is judged in front of it (signed.ts). */
async function bench(own = client) {
  const bucket = `files-${++buckets}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const upload: FilesBench['upload'] = async ({ url, fields }, content, mediaType) => {
    const said = mediaType === undefined ? fields : { ...fields, 'Content-Type': mediaType };
    const { status } = judgeForm(bucketIn(url), said, content.length, SECRET, new Date());
    if (status >= 300) return status;
    const form = new FormData();
    for (const [name, value] of Object.entries(said)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(content)]));
    return (await fetch(url, { method: 'POST', body: form })).status;
  };
  const download: FilesBench['download'] = async (link) => {
    const { status } = judgeLink(link, SECRET, new Date());
    if (status >= 300) return { status, headers: new Headers(), content: Buffer.alloc(0) };
    const answer = await fetch(link);
    const headers = new Headers(answer.headers);
    for (const [name, value] of new URL(link).searchParams) {
      if (ASKED_FOR.test(name)) headers.set(name.replace('response-', ''), value);
    }
    return { status: answer.status, headers, content: Buffer.from(await answer.arrayBuffer()) };
  };
  return { bucket, files: openFiles({ client: own, bucket, scanning: NO_SCANNING, clock }), upload, download };
}
const bucketIn = (url: string) => new URL(url).pathname.split('/')[1] ?? '';

describe('on S3', () => filesContract(bench));

describe('the form that a sender is given', () => {
  const judged = ({ url, fields }: UploadPlace, over: Record<string, string> = {}, bytes = 100, now = new Date()) =>
    judgeForm(bucketIn(url), { ...fields, ...over }, bytes, SECRET, now);

  test('is for one key of the part that is deleted after days, one type, and so many bytes', async () => {
    const { files, bucket } = await bench();
    const place = await files.uploadPlace(AS_PNG);
    expect(place).toMatchObject({ method: 'POST', url: expect.stringMatching(new RegExp(`/${bucket}/?$`)) });
    const { conditions } = policyOf(place.fields);
    expect(conditions).toEqual(
      expect.arrayContaining([
        { bucket },
        { key: `arrived/${PLACE.caseId}/${PLACE.fileId}` },
        ['content-length-range', 1, 100],
        ['eq', '$Content-Type', 'image/png'],
      ]),
    );
    expect(judged(place)).toEqual({ status: 204 });
  });

  test('takes nothing larger, nothing empty, no other type, no other key and no field more', async () => {
    const { files } = await bench();
    const place = await files.uploadPlace(AS_PNG);
    expect(judged(place, {}, 101)).toEqual({ status: 400, code: 'EntityTooLarge' });
    expect(judged(place, {}, 0)).toEqual({ status: 400, code: 'EntityTooSmall' });
    for (const over of [
      { 'Content-Type': 'text/html' },
      { key: `kept/${PLACE.caseId}/${PLACE.fileId}` },
      { key: `arrived/another/${PLACE.fileId}` },
      { acl: 'public-read' },
      { tagging: '<Tagging/>' },
      { 'x-amz-server-side-encryption': 'AES256' },
    ]) {
      expect(judged(place, over), JSON.stringify(over)).toEqual({ status: 403, code: 'AccessDenied' });
    }
  });

  test('cannot be made wider by whoever holds it', async () => {
    const { files } = await bench();
    const place = await files.uploadPlace(AS_PNG);
    const { expiration, conditions } = policyOf(place.fields);
    const wider = conditions.map((one) =>
      Array.isArray(one) && one[0] === 'content-length-range' ? [one[0], 1, 1e9] : one,
    );
    const Policy = Buffer.from(JSON.stringify({ expiration, conditions: wider })).toString('base64');
    expect(judged(place, { Policy }, 1e6)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  test('is good for a quarter of an hour, as the sender is told', async () => {
    const { files } = await bench();
    const place = await files.uploadPlace(AS_PNG);
    expect(judged(place, {}, 100, inMinutes(14))).toEqual({ status: 204 });
    expect(judged(place, {}, 100, inMinutes(16))).toEqual({ status: 403, code: 'AccessDenied' });
    const { expiration } = policyOf(place.fields);
    expect(Math.abs(Date.parse(place.until) - Date.parse(expiration))).toBeLessThan(5_000);
  });

  test('carries the token of a role, without which S3 knows nobody', async () => {
    const own = new S3Client({
      ...server.place,
      forcePathStyle: true,
      credentials: { ...NOWHERE.credentials, sessionToken: 'of-the-role' },
    });
    const { files } = await bench(own);
    const place = await files.uploadPlace(AS_PNG);
    expect(place.fields['X-Amz-Security-Token']).toBe('of-the-role');
    expect(judged(place)).toEqual({ status: 204 });
    own.destroy();
  });
});

describe('the link that a reader is given', () => {
  test('is for one kept file, is good for five minutes, and cannot be changed', async () => {
    const { files, bucket } = await bench();
    const link = await files.linkTo({ ...PLACE, name: "o'ne (1).png", mediaType: 'text/html' });
    expect(new URL(link).pathname).toBe(`/${bucket}/kept/${PLACE.caseId}/${PLACE.fileId}`);
    expect(judgeLink(link, SECRET, inMinutes(4))).toEqual({ status: 200 });
    expect(judgeLink(link, SECRET, inMinutes(6))).toEqual({ status: 403, code: 'AccessDenied' });
    for (const changed of [
      link.replace(PLACE.fileId, 'another'),
      link.replace('octet-stream', 'html'),
      link.replace('attachment', 'inline'),
      link.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000'),
    ]) {
      expect(changed).not.toBe(link);
      expect(judgeLink(changed, SECRET, new Date())).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
    }
  });

  test('makes the file be saved and shown by no browser, whatever it says of itself', async () => {
    const { files, download } = await bench();
    await files.putFile({ ...PLACE, mediaType: 'text/html' }, Buffer.from('<script>alert(1)</script>'));
    const { headers } = await download(await files.linkTo({ ...PLACE, name: 'a.html', mediaType: 'text/html' }));
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

test('a file without a byte has come, and is empty', async () => {
  const { files } = await bench();
  await files.putFile({ ...PLACE, mediaType: 'text/plain' }, new Uint8Array());
  expect(await files.arrived(PLACE)).toEqual({ bytes: 0, head: new Uint8Array() });
});

test('what a sender sent has the type that was agreed', async () => {
  const { bucket, files, upload } = await bench();
  await upload(await files.uploadPlace(AS_PNG), Buffer.from('x'));
  const Key = `arrived/${PLACE.caseId}/${PLACE.fileId}`;
  expect((await client.send(new HeadObjectCommand({ Bucket: bucket, Key }))).ContentType).toBe('image/png');
});

test('each operation needs what is declared', async () => {
  const own = newClient();
  const sent = overhear(own);
  const { files, upload } = await bench(own);
  const place = await files.uploadPlace(AS_PNG);
  expect(sent, 'signed here, sent by whoever holds the form').toEqual([]);
  expect(await upload(place, Buffer.from('x'))).toBe(204);
  await files.arrived(PLACE);
  expectDeclared('files', 'arrived', sent.splice(0), 's3', ['s3:ListBucket']);
  await files.keep(PLACE);
  expectDeclared('files', 'keep', sent.splice(0), 's3', ['s3:ListBucket']);
  await files.putFile({ ...PLACE, mediaType: 'image/png' }, Buffer.from('x'));
  expectDeclared('files', 'putFile', sent.splice(0), 's3');
  await files.linkTo({ ...PLACE, name: 'a.png', mediaType: 'image/png' });
  expectDeclared('files', 'linkTo', sent.splice(0), 's3');
  await files.removeFiles(PLACE.caseId);
  expectDeclared('files', 'removeFiles', sent.splice(0), 's3');
  own.destroy();
});
