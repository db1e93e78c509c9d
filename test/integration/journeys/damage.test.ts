import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { openEngine } from '../../../infra/local/engine.ts';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-damage-'));
  await (await openEngine({ folder, configuration })).close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const KEPT = ['comeback.sqlite', 'keys.sqlite', 'lake.sqlite', 'master.key'];
const HARMS = {
  missing: (file: string) => rmSync(file),
  empty: (file: string) => truncateSync(file),
  'full of something else': (file: string) => writeFileSync(file, 'x'.repeat(8_192)),
};

test.each(KEPT.flatMap((name) => Object.keys(HARMS).map((harm) => ({ name, harm }))))(
  'a house whose $name is $harm does not start, says so in one sentence, and makes nothing anew',
  async ({ name, harm }) => {
    HARMS[harm as keyof typeof HARMS](join(folder, name));
    const refused = expect.objectContaining({
      code: expect.stringMatching(/^(data-damaged|key-file-damaged)$/),
      expose: true,
      message: expect.stringContaining(name),
    });
    await expect(openEngine({ folder, configuration })).rejects.toEqual(refused);
    await expect(openEngine({ folder, configuration })).rejects.toEqual(refused);
  },
);

test('a clock file that cannot be read is said, not guessed', async () => {
  writeFileSync(join(folder, 'clock.json'), '{ "days');
  await expect(openEngine({ folder, configuration })).rejects.toMatchObject({ code: 'data-damaged', expose: true });
});

test('a folder with nothing lost opens as often as one likes', async () => {
  for (let time = 0; time < 3; time += 1) await (await openEngine({ folder, configuration })).close();
});
