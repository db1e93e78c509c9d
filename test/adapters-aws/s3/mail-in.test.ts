import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openMailIn } from '../../../shared/adapters/aws/mail-in.ts';
import { ASIDE_REASONS } from '../../../shared/domain/mail/mail.ts';
import { mailInContract } from '../../contract/files/mail-in.contract.ts';
import { type Fauxqs, loopbackFauxqs } from '../loopback-fauxqs.ts';
import { NOWHERE } from '../nowhere.ts';
import { expectDeclared, overhear } from '../stubbed-client.ts';
import { type Reply, recordedS3, refusal } from './recorded-s3.ts';

const AWAY = { code: 'busy', retryable: true };
const KEY = 'in/6g7u3q0m2v1k0example';

describe('mails on S3', () => {
  let server: Fauxqs;
  let client: S3Client;
  let mails = 0;
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

  async function bench(own = client) {
    const Bucket = `mails-${++buckets}`;
    await client.send(new CreateBucketCommand({ Bucket }));
    /** As SES does: below `in/`, by an id of its own. */
    const deliver = async (Body: Uint8Array) => {
      const Key = `in/message-${++mails}`;
      await client.send(new PutObjectCommand({ Bucket, Key, Body }));
      return Key;
    };
    const keys = async () => {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
      return Contents.map(({ Key = '' }) => Key);
    };
    const reasons = async () => (await keys()).map((key) => key.split('/')[1] ?? '');
    return { Bucket, mailIn: openMailIn({ client: own, bucket: Bucket }), deliver, keys, reasons };
  }

  mailInContract(bench);

  test.each(ASIDE_REASONS)(
    'set aside as %s, it lies whole in that folder, under the name that SES gave it',
    async (why) => {
      const { Bucket, mailIn, deliver, keys } = await bench();
      const key = await deliver(Buffer.from('Subject: x\r\n\r\nx'));
      await mailIn.setAside(key, why);
      const Key = `aside/${why}/${key.slice('in/'.length)}`;
      expect(await keys()).toEqual([Key]);
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      expect(await Body?.transformToString()).toBe('Subject: x\r\n\r\nx');
    },
  );

  test('SES looked at it: what it wrote on top is to be believed', async () => {
    const { mailIn, deliver } = await bench();
    expect((await mailIn.readMail(await deliver(Buffer.from('x'))))?.isChecked).toBe(true);
  });

  test('each operation needs what is declared', async () => {
    const own = newClient();
    const sent = overhear(own);
    const { mailIn, deliver } = await bench(own);
    const [one, two] = [await deliver(Buffer.from('one')), await deliver(Buffer.from('two'))];
    await mailIn.readMail(one);
    expectDeclared('mailIn', 'readMail', sent.splice(0), 's3', ['s3:ListBucket']);
    await mailIn.doneWith(one);
    expectDeclared('mailIn', 'doneWith', sent.splice(0), 's3');
    await mailIn.setAside(two, 'list');
    expectDeclared('mailIn', 'setAside', sent.splice(0), 's3', ['s3:ListBucket']);
    own.destroy();
  });
});

describe('mails while S3 is not itself', () => {
  async function answering(reply: Reply) {
    const { client, told } = await recordedS3(() => reply);
    return { mailIn: openMailIn({ client, bucket: 'mails' }), told };
  }

  test('access denied is an error, not a mail that was dealt with', async () => {
    const { mailIn, told } = await answering(refusal(403, 'AccessDenied'));
    await expect(mailIn.readMail(KEY)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(mailIn.doneWith(KEY)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(mailIn.setAside(KEY, 'list')).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(told.map(({ method }) => method)).toEqual(['GET', 'DELETE', 'PUT']);
  });

  test.each([
    ['SlowDown', 503],
    ['InternalError', 500],
  ])('S3 that says %s is busy in each operation, to be tried again', async (code, status) => {
    const { mailIn } = await answering(refusal(status, code));
    await expect(mailIn.readMail(KEY)).rejects.toMatchObject(AWAY);
    await expect(mailIn.doneWith(KEY)).rejects.toMatchObject(AWAY);
    await expect(mailIn.setAside(KEY, 'list')).rejects.toMatchObject(AWAY);
  });

  test('a mail that breaks off while it is read passes, and is never half a mail', async () => {
    const { mailIn } = await answering({ body: Buffer.alloc(100_000, 65), cutAfter: 50_000 });
    await expect(mailIn.readMail(KEY)).rejects.toMatchObject(AWAY);
  });

  test('a mail whose copy broke off is deleted nowhere', async () => {
    const { mailIn, told } = await answering(refusal(200, 'InternalError'));
    await expect(mailIn.setAside(KEY, 'virus')).rejects.toMatchObject(AWAY);
    expect(told.map(({ method }) => method)).toEqual(['PUT']);
  });
});

test('as a function opens it, it reads from the bucket that its environment names', () => {
  const client = new S3Client(NOWHERE);
  vi.stubEnv('MAILS_BUCKET', '');
  expect(() => openMailIn({ client })).toThrow(/MAILS_BUCKET/);
  vi.stubEnv('MAILS_BUCKET', 'mails');
  expect(() => openMailIn({ client })).not.toThrow();
  vi.unstubAllEnvs();
});
