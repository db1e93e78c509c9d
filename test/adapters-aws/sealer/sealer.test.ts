import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSealer } from '../../../shared/adapters/aws/sealer.ts';
import { sealerContract } from '../../contract/sealer.contract.ts';
import { expectDeclared, serviceError } from '../stubbed-client.ts';
import { keysTables } from './keys-table-bench.ts';
import { MAC_KEY, SEAL_KEY } from './kms-in-memory.ts';
import { type SealerBench, sealerBench } from './open-sealer.ts';

const newKeysTable = keysTables();
let bench: SealerBench;
beforeEach(async () => {
  bench = await sealerBench(newKeysTable);
});
afterEach(() => vi.unstubAllEnvs());

describe('the sealer on AWS', () => {
  sealerContract(async () => (await sealerBench(newKeysTable)).open());
});

const namesOf = (sent: readonly { name: string }[]) => sent.map(({ name }) => name);

test('what one process sealed, another unseals, and both make the same digests', async () => {
  const [one, other] = [await bench.open(), await bench.open()];
  expect(await other.unseal('customer:1', await one.seal('customer:1', 'Ana'))).toBe('Ana');
  expect(other.mac('email', 'ana@example.com')).toBe(one.mac('email', 'ana@example.com'));
});

test('processes that meet a new key id at the same moment use one key', async () => {
  const sealers = await Promise.all([1, 2, 3, 4].map(() => bench.open()));
  const sealed = await Promise.all(sealers.map((sealer) => sealer.seal('case:1', 'mine')));
  const reader = await bench.open();
  for (const text of sealed) expect(await reader.unseal('case:1', text)).toBe('mine');
  expect(await bench.keys.items()).toHaveLength(1);
  const reads = bench.keys.sent.filter(({ name }) => name === 'GetItem');
  expect(new Set(reads.map(({ input }) => input.ConsistentRead)), 'no read may lag behind').toEqual(new Set([true]));
});

test('a thousand texts under one new key ask KMS once, and as many to be read ask once more', async () => {
  const writer = await bench.open(['seal']);
  const texts = Array.from({ length: 1_000 }, (_, n) => `${n}`);
  const sealed = await Promise.all(texts.map((text) => writer.seal('intake', text)));
  expect(namesOf(bench.kms.sent)).toEqual(['GenerateDataKey']);
  const reader = await bench.open(['unseal']);
  expect(await Promise.all(sealed.map((text) => reader.unseal('intake', text)))).toEqual(texts);
  expect(namesOf(bench.kms.sent)).toEqual(['GenerateDataKey', 'Decrypt']);
});

test('an erasure elsewhere takes effect within a minute, and no sooner is anything asked again', async () => {
  const [here, elsewhere] = [await bench.open(), await bench.open()];
  const sealed = await here.seal('customer:1', 'forget me');
  await elsewhere.destroyKey('customer:1');
  bench.clock.pass(59);
  const asked = bench.keys.sent.length;
  expect(await here.unseal('customer:1', sealed)).toBe('forget me');
  expect(bench.keys.sent).toHaveLength(asked);
  bench.clock.pass(1);
  expect(await here.unseal('customer:1', sealed)).toBeUndefined();
  await expect(here.seal('customer:1', 'again')).rejects.toMatchObject({ code: 'erased' });
});

test('a wrapped key moved to another key id is taken for tampered with', async () => {
  const sealer = await bench.open();
  const sealed = await sealer.seal('customer:1', 'hers');
  const [{ wrapped } = {}] = await bench.keys.items();
  const Item = { pk: { S: 'customer:2' }, wrapped: wrapped ?? { NULL: true } };
  await bench.keys.client.send(new PutItemCommand({ TableName: bench.keys.name, Item }));
  await expect(sealer.unseal('customer:2', sealed)).rejects.toMatchObject({ code: 'tampered', retryable: false });
  await expect(sealer.seal('customer:2', 'mine')).rejects.toMatchObject({ code: 'tampered' });
});

test('of a destroyed key nothing is left but its id and the time, and the list has the id', async () => {
  const sealer = await bench.open();
  await sealer.seal('customer:1', 'a');
  await sealer.destroyKey('customer:1');
  const destroyedAt = bench.clock.now();
  bench.clock.pass(10);
  await sealer.destroyKey('customer:1');
  expect(await bench.keys.items()).toEqual([{ pk: { S: 'customer:1' }, destroyedAt: { S: destroyedAt } }]);
  expect([...bench.erasures.objects]).toEqual([
    [expect.stringMatching(/^erased\/[0-9a-f]{64}$/), expect.objectContaining({ body: 'customer:1' })],
  ]);
});

test('a key is listed before it is destroyed: without the list, it stays', async () => {
  const sealer = await bench.open();
  const sealed = await sealer.seal('customer:1', 'a');
  bench.erasures.answerWith(() => serviceError('AccessDenied', 403));
  await expect(sealer.destroyKey('customer:1')).rejects.toMatchObject({ name: 'AccessDenied' });
  expect(await (await bench.open()).unseal('customer:1', sealed)).toBe('a');
});

test('without digests among its operations it asks for no master, and making one is an error', async () => {
  const sealer = await bench.open(['seal', 'unseal']);
  expect(bench.kms.sent).toEqual([]);
  expect(() => sealer.mac('email', 'ana@example.com')).toThrow('sealer.mac');
});

test('opened for digests it asks KMS for their master once', async () => {
  const sealer = await bench.open(['mac']);
  for (const text of ['a', 'b']) sealer.mac('email', text);
  expect(namesOf(bench.kms.sent)).toEqual(['GenerateMac']);
  expect(bench.kms.sent[0]?.input).toMatchObject({ KeyId: MAC_KEY, MacAlgorithm: 'HMAC_SHA_256' });
  expectDeclared('sealer', 'mac', bench.kms.sent, 'kms');
});

test('every operation sends what it declares, and nothing else', async () => {
  const sealer = await bench.open(['seal', 'unseal', 'destroyKey']);
  const { kms, keys, erasures } = bench;
  const clients = { kms: kms.sent, dynamodb: keys.sent, s3: erasures.sent };
  let sealed = '';
  const seal = {
    services: ['dynamodb', 'kms'],
    // Under a key that has to be made, and under one that is there: no call does both.
    async perform() {
      sealed = await sealer.seal('customer:1', 'a');
      bench.clock.pass(61);
      await sealer.seal('customer:1', 'b');
    },
  };
  const unseal = {
    services: ['dynamodb', 'kms'],
    async perform() {
      bench.clock.pass(61);
      await sealer.unseal('customer:1', sealed);
    },
  };
  const destroyKey = { services: ['s3', 'dynamodb'], perform: () => sealer.destroyKey('customer:1') };
  for (const [operation, { services, perform }] of Object.entries({ seal, unseal, destroyKey })) {
    for (const sent of Object.values(clients)) sent.length = 0;
    await perform();
    for (const [service, sent] of Object.entries(clients)) {
      if (services.includes(service)) expectDeclared('sealer', operation, sent, service);
      else expect(sent, `${operation} has no business with ${service}`).toEqual([]);
    }
  }
});

test('digests come of the one key and all else of the other, and keys and erasures lie where the environment says', async () => {
  const { clock, kms, keys, erasures } = bench;
  vi.stubEnv('SEAL_KEY_ID', SEAL_KEY);
  vi.stubEnv('MAC_KEY_ID', MAC_KEY);
  vi.stubEnv('KEYS_TABLE_NAME', keys.name);
  vi.stubEnv('ERASURES_BUCKET', 'erasures-of-the-stage');
  const operations = ['seal', 'unseal', 'destroyKey', 'mac'];
  const sealer = await openSealer({ clock, operations, kms: kms.client, keys: keys.client, s3: erasures.client });
  const sealed = await sealer.seal('customer:1', 'a');
  clock.pass(61);
  await sealer.unseal('customer:1', sealed);
  await sealer.destroyKey('customer:1');
  expect(kms.sent.map(({ name, input }) => [name, input.KeyId])).toEqual([
    ['GenerateMac', MAC_KEY],
    ['GenerateDataKey', SEAL_KEY],
    ['Decrypt', SEAL_KEY],
  ]);
  expect(keys.sent.map(({ name, input }) => [name, input.TableName])).toEqual([
    ['GetItem', keys.name],
    ['PutItem', keys.name],
    ['GetItem', keys.name],
    ['PutItem', keys.name],
  ]);
  expect(erasures.sent.map(({ name, input }) => [name, input.Bucket])).toEqual([
    ['PutObject', 'erasures-of-the-stage'],
  ]);
});

test.each(['ThrottlingException', 'KMSInternalException', 'DependencyTimeoutException'])(
  'while KMS answers %s, sealing is busy and may be tried again; a single one goes unnoticed',
  async (name) => {
    const sealer = await bench.open();
    const error = () => serviceError(name, name === 'ThrottlingException' ? 400 : 503);
    bench.kms.answerWith(error);
    await expect(sealer.seal('customer:1', 'a')).rejects.toMatchObject({
      name: 'Contention',
      code: 'busy',
      retryable: true,
    });
    let failures = 0;
    bench.kms.answerWith(() => (failures++ === 0 ? error() : KEY));
    expect(await sealer.seal('customer:1', 'a')).toMatch(/^v1\./);
  },
);

const KEY = { Plaintext: Buffer.alloc(32, 1), CiphertextBlob: Buffer.alloc(60, 2) };

test.each(['AccessDeniedException', 'DisabledException', 'KMSInvalidStateException', 'NotFoundException'])(
  'a key that KMS refuses (%s) is no case for trying again',
  async (name) => {
    const sealer = await bench.open();
    bench.kms.answerWith(() => serviceError(name));
    const refusal = { code: 'key-refused', retryable: false, message: expect.stringContaining(name) };
    await expect(sealer.seal('customer:1', 'a')).rejects.toMatchObject(refusal);
    await expect(bench.open()).rejects.toMatchObject(refusal);
  },
);

test('what failed once is asked anew: no failure stays in memory', async () => {
  const sealer = await bench.open();
  bench.kms.answerWith(() => serviceError('DisabledException'));
  await expect(sealer.seal('customer:1', 'a')).rejects.toMatchObject({ code: 'key-refused' });
  bench.kms.answerWith();
  expect(await sealer.unseal('customer:1', await sealer.seal('customer:1', 'a'))).toBe('a');
});
