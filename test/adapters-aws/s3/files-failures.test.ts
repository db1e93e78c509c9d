import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openFiles } from '../../../shared/adapters/aws/files.ts';
import { NOWHERE } from '../nowhere.ts';
import { expectDeclared, overhear } from '../stubbed-client.ts';
import { type Reply, recordedS3, refusal, type Told } from './recorded-s3.ts';

const clock = { now: () => new Date().toISOString() };
const PLACE = { caseId: 'case-1', fileId: 'file-1' };
const NO_SUCH_KEY = refusal(404, 'NoSuchKey');
const AWAY = { code: 'busy', retryable: true };

async function answering(answer: (told: Told, nth: number) => Reply, maxAttempts = 1) {
  const { client, told } = await recordedS3(answer, maxAttempts);
  const sent = overhear(client);
  return { files: openFiles({ client, bucket: 'files', scanning: 'guardduty', clock }), told, sent };
}

const tagged = (tags: Record<string, string>): Reply => {
  const set = Object.entries(tags).map(([key, value]) => `<Tag><Key>${key}</Key><Value>${value}</Value></Tag>`);
  return { body: `<Tagging><TagSet>${set.join('')}</TagSet></Tagging>` };
};
const COPIED = { body: '<CopyObjectResult><ETag>"1"</ETag></CopyObjectResult>' };

describe('what GuardDuty found', () => {
  test.each([
    ['NO_THREATS_FOUND', 'clean'],
    ['THREATS_FOUND', 'infected'],
    // What it could not read, was not let at, or broke down over, nobody has looked at.
    ['UNSUPPORTED', 'not-scanned'],
    ['ACCESS_DENIED', 'not-scanned'],
    ['FAILED', 'not-scanned'],
  ])('%s is %s', async (said, verdict) => {
    const { files, told } = await answering(() => tagged({ project: 'x', GuardDutyMalwareScanStatus: said }));
    expect(await files.scanOf(PLACE)).toBe(verdict);
    expect(told.map(({ path }) => path)).toEqual(['/files/kept/case-1/file-1?tagging=']);
  });

  test('is looked for where the file lies: kept, else arrived', async () => {
    const { files, sent } = await answering(({ path }) =>
      path.startsWith('/files/kept/') ? NO_SUCH_KEY : tagged({ GuardDutyMalwareScanStatus: 'THREATS_FOUND' }),
    );
    expect(await files.scanOf(PLACE)).toBe('infected');
    expectDeclared('files', 'scanOf', sent, 's3', ['s3:ListBucket']);
  });

  test('until it has said anything, the file is being scanned', async () => {
    expect(await (await answering(() => tagged({}))).files.scanOf(PLACE)).toBe('scanning');
    expect(await (await answering(() => NO_SUCH_KEY)).files.scanOf(PLACE)).toBe('scanning');
  });

  test('a tag that may not be read is no verdict', async () => {
    const { files } = await answering(() => refusal(403, 'AccessDenied'));
    await expect(files.scanOf(PLACE)).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('keeping', () => {
  test('copies within the bucket, without the tags: what is kept is scanned itself', async () => {
    const { files, told } = await answering(({ method }) => (method === 'PUT' ? COPIED : { status: 204 }));
    await files.keep(PLACE);
    expect(told.map(({ method, path }) => [method, path.split('?')[0]])).toEqual([
      ['PUT', '/files/kept/case-1/file-1'],
      ['DELETE', '/files/arrived/case-1/file-1'],
    ]);
    expect(told[0]?.headers).toMatchObject({
      'x-amz-copy-source': 'files/arrived/case-1/file-1',
      'x-amz-tagging-directive': 'REPLACE',
    });
    expect(told[0]?.headers).not.toHaveProperty('x-amz-tagging');
  });

  test('a copy that broke off although S3 had said yes is no copy: what arrived stays', async () => {
    const broken = { ...refusal(200, 'InternalError') };
    const { files, told } = await answering(() => broken);
    await expect(files.keep(PLACE)).rejects.toMatchObject(AWAY);
    expect(told.map(({ method }) => method)).toEqual(['PUT']);
  });

  test('what may not be copied is not taken for kept', async () => {
    const { files, told } = await answering(() => refusal(403, 'AccessDenied'));
    await expect(files.keep(PLACE)).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(told).toHaveLength(1);
  });
});

describe('what arrived', () => {
  test('is asked for by its first bytes, and known by the size of all', async () => {
    const { files, told } = await answering(() => ({
      status: 206,
      headers: { 'content-range': 'bytes 0-2/70000' },
      body: 'abc',
    }));
    expect(await files.arrived(PLACE)).toEqual({ bytes: 70_000, head: new Uint8Array(Buffer.from('abc')) });
    expect(told[0]?.headers.range).toBe('bytes=0-4095');
  });

  test('that breaks off while it is read passes, and is never half a head', async () => {
    const { files } = await answering(() => ({ body: Buffer.alloc(4_000, 7), cutAfter: 1_000 }));
    await expect(files.arrived(PLACE)).rejects.toMatchObject(AWAY);
  });

  test('and may not be read is an error, not a file that never came', async () => {
    const { files } = await answering(() => refusal(403, 'AccessDenied'));
    await expect(files.arrived(PLACE)).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

test('a case of more files than S3 lists at once is removed to the last', async () => {
  const list = (keys: readonly string[], next?: string): Reply => ({
    body: `<ListBucketResult><IsTruncated>${next !== undefined}</IsTruncated>${keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')}${next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`,
  });
  const { files, told } = await answering(({ method, path }) => {
    if (method === 'DELETE') return { status: 204 };
    const { searchParams } = new URL(path, 'http://s3');
    if (searchParams.get('prefix') !== 'kept/case-1/') return list([]);
    return searchParams.has('continuation-token')
      ? list(['kept/case-1/c'])
      : list(['kept/case-1/a', 'kept/case-1/b'], '2');
  });
  await files.removeFiles('case-1');
  const gone = told.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('?')[0]);
  expect(gone).toEqual(['/files/kept/case-1/a', '/files/kept/case-1/b', '/files/kept/case-1/c']);
});

describe.each([
  ['S3 that throttles', refusal(503, 'SlowDown')],
  ['S3 that is broken', refusal(500, 'InternalError')],
])('%s', (_what, reply) => {
  test('is busy in each operation, to be tried again', async () => {
    const { files } = await answering(() => reply);
    const asked = {
      arrived: () => files.arrived(PLACE),
      keep: () => files.keep(PLACE),
      putFile: () => files.putFile({ ...PLACE, mediaType: 'image/png' }, Buffer.from('x')),
      scanOf: () => files.scanOf(PLACE),
      removeFiles: () => files.removeFiles('case-1'),
    };
    for (const [name, work] of Object.entries(asked)) await expect(work(), name).rejects.toMatchObject(AWAY);
  });

  test('for a moment is not noticed', async () => {
    const { files, told } = await answering((_told, nth) => (nth === 0 ? reply : { body: '' }), 3);
    await files.putFile({ ...PLACE, mediaType: 'image/png' }, Buffer.from('bytes'));
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({
      method: 'PUT',
      headers: { 'content-type': 'image/png', 'content-length': '5' },
      body: Buffer.from('bytes'),
    });
  });
});

describe('as a function opens it', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('it lacks nothing that its environment names', () => {
    const client = new S3Client(NOWHERE);
    vi.stubEnv('FILES_BUCKET', '');
    vi.stubEnv('FILE_SCANNING', '');
    expect(() => openFiles({ client, clock })).toThrow(/FILES_BUCKET/);
    vi.stubEnv('FILES_BUCKET', 'files');
    expect(() => openFiles({ client, clock })).toThrow(/FILE_SCANNING/);
    vi.stubEnv('FILE_SCANNING', 'guardduty');
    expect(() => openFiles({ client, clock })).not.toThrow();
  });
});
