import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { importCommand } from '../../../infra/local/import/import-command.ts';
import { importFile } from '../../../infra/local/import/import-file.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openSealer } from '../../../shared/adapters/embedded/sealer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function type(...argv: string[]) {
  const out = new PassThrough({ encoding: 'utf8' });
  const err = new PassThrough({ encoding: 'utf8' });
  let asked: string | undefined;
  const code = await importCommand(
    argv,
    async (dataFolder, request, progress) => {
      asked = dataFolder;
      const clock = { now: () => new Date().toISOString() };
      const lake = openLake({ folder: undefined, clock });
      const sealer = openSealer(undefined);
      const services = { lake, sealer, clock, configuration, queues: { send: async () => {} } };
      try {
        return await importFile(request, services, progress);
      } finally {
        sealer.close();
        await lake.close();
      }
    },
    { out, err },
  );
  return { code, out: out.read() as string | null, err: err.read() as string | null, asked };
}

it('says how many rows were kept, in the folder asked for', async () => {
  const file = join(folder, 'customers.csv');
  writeFileSync(file, 'customer_id,phone\nC1,\nC2,none\n');
  expect(await type('customers', file, '--data', folder)).toEqual({
    code: 0,
    out: '2 rows: 2 kept, 0 rejected.\n1 kept with phone-unreadable.\n',
    err: null,
    asked: folder,
  });
});

it('a slip of the pen opens no folder', async () => {
  const slip = await type('customers', 'file.csv', '--delimiter', 'comma');
  expect(slip).toMatchObject({ code: 1, out: null, asked: undefined });
  expect(slip.err).toMatch(/^import: --delimiter takes/);
});

it('a file that is not there is one sentence, in the folder asked for', async () => {
  const missing = await type('customers', join(folder, 'none.csv'), '--data', folder);
  expect(missing).toMatchObject({ code: 1, asked: folder });
  expect(missing.err).toMatch(/^import: There is no file .*none\.csv\.\n$/);
});
