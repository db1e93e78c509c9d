import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { replayErasures } from '../../../shared/adapters/aws/sealer/replay.ts';
import { keysTables } from './keys-table-bench.ts';
import { sealerBench } from './open-sealer.ts';

const newKeysTable = keysTables();

test('keys that a restored table brought back are destroyed again, and only those', async () => {
  const { clock, keys, erasures, open } = await sealerBench(newKeysTable);
  const sealer = await open();
  const [gone, kept] = [await sealer.seal('customer:1', 'gone'), await sealer.seal('customer:2', 'kept')];
  const backup = await keys.items();
  await sealer.destroyKey('customer:1');
  await sealer.destroyKey('customer:never-in-the-backup');

  const restored = await newKeysTable();
  for (const Item of backup) await restored.client.send(new PutItemCommand({ TableName: restored.name, Item }));
  const replay = () =>
    replayErasures({
      s3: erasures.client,
      keys: restored.client,
      keysTable: restored.name,
      erasuresBucket: 'erasures',
    });
  expect(await replay()).toEqual({ listed: 2, destroyed: 2 });
  expect(await replay(), 'again').toEqual({ listed: 2, destroyed: 0 });

  clock.pass(61);
  Object.assign(keys, restored);
  const reopened = await open();
  expect(await reopened.unseal('customer:1', gone)).toBeUndefined();
  await expect(reopened.seal('customer:1', 'again')).rejects.toMatchObject({ code: 'erased' });
  await expect(reopened.seal('customer:never-in-the-backup', 'a')).rejects.toMatchObject({ code: 'erased' });
  expect(await reopened.unseal('customer:2', kept)).toBe('kept');
  for (const item of await restored.items()) expect('wrapped' in item).toBe(item.pk?.S === 'customer:2');
});

test('a list of many pages is replayed to its end', async () => {
  const { erasures, open } = await sealerBench(newKeysTable);
  const sealer = await open();
  const keyIds = Array.from({ length: 250 }, (_, n) => `case:${n}`);
  // Few at once: a connection must stand within a second, on a busy machine, too.
  for (let at = 0; at < keyIds.length; at += 25) {
    await Promise.all(keyIds.slice(at, at + 25).map((keyId) => sealer.destroyKey(keyId)));
  }
  const restored = await newKeysTable();
  const places = { s3: erasures.client, keys: restored.client, keysTable: restored.name, erasuresBucket: 'erasures' };
  expect(await replayErasures(places)).toEqual({ listed: 250, destroyed: 250 });
  const ids = (await restored.items()).map(({ pk }) => pk?.S);
  expect(ids.sort()).toEqual(keyIds.sort());
});
