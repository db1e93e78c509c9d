import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openSealer } from '../../shared/adapters/embedded/sealer.ts';
import { sealerContract } from './sealer.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the sealer in memory', () => {
  sealerContract(async () => openSealer(undefined));
});

describe('the sealer on a folder', () => {
  const base = temporaryFolder();
  let folders = 0;
  const newFolder = () => {
    const folder = join(base, `${++folders}`);
    mkdirSync(folder);
    return folder;
  };

  sealerContract(async () => openSealer(newFolder()));

  test('opened again it unseals, makes the same digests and remembers what was destroyed', async () => {
    const folder = newFolder();
    const first = openSealer(folder);
    const [kept, gone] = [await first.seal('customer:1', 'kept'), await first.seal('customer:2', 'gone')];
    const mac = first.mac('email', 'ana@example.com');
    await first.destroyKey('customer:2');
    first.close();

    const second = openSealer(folder);
    expect(await second.unseal('customer:1', kept)).toBe('kept');
    expect(await second.unseal('customer:2', gone)).toBeUndefined();
    await expect(second.seal('customer:2', 'again')).rejects.toMatchObject({ code: 'erased' });
    expect(second.mac('email', 'ana@example.com')).toBe(mac);
    second.close();
  });

  test('its files are for their owner only', async () => {
    const folder = newFolder();
    const sealer = openSealer(folder);
    await sealer.seal('customer:1', 'a');
    await sealer.destroyKey('customer:1');
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining(['master.key', 'keys.sqlite', 'erased-keys.txt']));
    for (const file of files) expect([file, statSync(join(folder, file)).mode & 0o077]).toEqual([file, 0]);
    sealer.close();
  });

  test('a destroyed key is in no file of the folder any more, not even wrapped', async () => {
    const folder = newFolder();
    const sealer = openSealer(folder);
    await sealer.seal('customer:1', 'a');
    await sealer.seal('customer:2', 'b');
    const keys = new DatabaseSync(join(folder, 'keys.sqlite'), { readOnly: true });
    const row = keys.prepare("SELECT wrapped FROM data_keys WHERE key_id = 'customer:1'").get();
    keys.close();
    const wrapped = Buffer.from(row?.wrapped as Uint8Array);
    const filesWithIt = () =>
      readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(wrapped.subarray(0, 24)));
    expect(filesWithIt()).not.toEqual([]);
    await sealer.destroyKey('customer:1');
    expect(filesWithIt()).toEqual([]);
    sealer.close();
  });

  test('keys put back from an older backup are destroyed again by the erasure list', async () => {
    const folder = newFolder();
    const first = openSealer(folder);
    const [kept, gone] = [await first.seal('customer:1', 'kept'), await first.seal('customer:2', 'gone')];
    first.close();
    const backup = newFolder();
    cpSync(folder, backup, { recursive: true });
    const second = openSealer(folder);
    await second.destroyKey('customer:2');
    second.close();

    copyFileSync(join(folder, 'erased-keys.txt'), join(backup, 'erased-keys.txt'));
    const restored = openSealer(backup);
    expect(await restored.unseal('customer:2', gone)).toBeUndefined();
    await expect(restored.seal('customer:2', 'again')).rejects.toMatchObject({ code: 'erased' });
    expect(await restored.unseal('customer:1', kept)).toBe('kept');
    restored.close();
  });

  test('a line of the erasure list torn off by a power cut harms neither its neighbours nor the opening', async () => {
    const folder = newFolder();
    const first = openSealer(folder);
    await first.seal('customer:1', 'a');
    first.close();
    writeFileSync(join(folder, 'erased-keys.txt'), '\ncustomer:9\ncust');
    const second = openSealer(folder);
    await second.destroyKey('customer:1');
    second.close();
    expect(readFileSync(join(folder, 'erased-keys.txt'), 'utf8')).toBe('\ncustomer:9\ncust\ncustomer:1');
    const third = openSealer(folder);
    await expect(third.seal('customer:9', 'a')).rejects.toMatchObject({ code: 'erased' });
    await expect(third.seal('customer:1', 'a')).rejects.toMatchObject({ code: 'erased' });
    third.close();
  });

  test.each([
    ['missing', (file: string) => rmSync(file), 'key-file-missing'],
    ['cut short', (file: string) => writeFileSync(file, 'AAAA'), 'key-file-damaged'],
    ['another', (file: string) => writeFileSync(file, Buffer.alloc(32, 7).toString('base64url')), 'wrong-key-file'],
  ])('a key file that is %s is refused at once, and nothing is made in its place', async (_, damage, code) => {
    const folder = newFolder();
    const first = openSealer(folder);
    const sealed = await first.seal('customer:1', 'kept');
    first.close();
    const keyFile = join(folder, 'master.key');
    const right = readFileSync(keyFile);
    damage(keyFile);
    expect(() => openSealer(folder)).toThrow(expect.objectContaining({ code }));
    writeFileSync(keyFile, right);
    const again = openSealer(folder);
    expect(await again.unseal('customer:1', sealed)).toBe('kept');
    again.close();
  });

  test('more keys than are remembered in memory all unseal', async () => {
    const sealer = openSealer(undefined);
    const sealed: string[] = [];
    for (let n = 0; n < 10_050; n += 1) sealed.push(await sealer.seal(`case:${n}`, `${n}`));
    for (const n of [0, 1, 49, 50, 10_049]) expect(await sealer.unseal(`case:${n}`, sealed[n] ?? '')).toBe(`${n}`);
  });
});
