import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, onTestFinished, test } from 'vitest';
import { openErasureList } from '../../shared/adapters/aws/sealer/erasure-list.ts';
import { loopbackFauxqs } from '../adapters-aws/loopback-fauxqs.ts';
import { keysTables } from '../adapters-aws/sealer/keys-table-bench.ts';
import { cloudFormation } from './cloud-formation.ts';

const newKeysTable = keysTables();
const command = fileURLToPath(new URL('../../infra/aws/commands/replay-erasures.ts', import.meta.url));

/** A stage with an erasure list of one key; answers with what an operator types after the command, and hears. */
async function stage() {
  const [inUse, restored, s3] = [await newKeysTable(), await newKeysTable(), await loopbackFauxqs()];
  const client = new S3Client({ ...s3.place, forcePathStyle: true });
  onTestFinished(async () => {
    client.destroy();
    await s3.stop();
  });
  await client.send(new CreateBucketCommand({ Bucket: 'erasures' }));
  await openErasureList('erasures', client).append('customer:1');

  const { hostname, port } = (await restored.client.config.endpoint?.()) ?? expect.fail('no endpoint');
  const env = {
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
    AWS_ENDPOINT_URL_CLOUDFORMATION: await cloudFormation({ KeysTableName: inUse.name, ErasuresBucket: 'erasures' }),
    AWS_ENDPOINT_URL_DYNAMODB: `http://${hostname}:${port}`,
    AWS_ENDPOINT_URL_S3: s3.place.endpoint,
  };
  const replay = async (...words: string[]) => {
    const child = spawn(process.execPath, ['--conditions=aws', command, '--stage', 'dev', ...words], { env });
    const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { out, err, status };
  };
  return { inUse, restored, replay };
}

test('erasures are replayed on the table that a backup was put back to, and the one in use is left alone', async () => {
  const { inUse, restored, replay } = await stage();
  const first = await replay('--keys-table', restored.name);
  expect(first).toMatchObject({ err: '', status: 0, out: expect.stringMatching(/names 1 keys; 1 .* keys-/) });
  expect(await restored.items()).toMatchObject([{ pk: { S: 'customer:1' }, destroyedAt: {} }]);
  expect(await inUse.items()).toEqual([]);
});

test('without a name, they are replayed on the table in use', async () => {
  const { inUse, restored, replay } = await stage();
  expect(await replay()).toMatchObject({ err: '', status: 0 });
  expect((await inUse.items()).map(({ pk }) => pk?.S)).toEqual(['customer:1']);
  expect(await restored.items()).toEqual([]);
});

test('a table that there is not is told in a sentence', async () => {
  const { replay } = await stage();
  const { err, status } = await replay('--keys-table', 'mistyped');
  expect([err, status]).toEqual(['replay-erasures: There is no table "mistyped".\n', 1]);
});
