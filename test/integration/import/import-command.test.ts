import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { importCommand } from '../../../infra/local/import/import-command.ts';
import { importFile } from '../../../infra/local/import/import-file.ts';
import { INDEXES } from '../../../infra/topology.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { openTable } from '../../../shared/adapters/embedded/table.ts';

const ids = { next: randomUUID };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const type = (...argv: string[]) => typeIn(process.cwd(), ...argv);

/** The rejects file comes to lie in `here`. */
async function typeIn(here: string, ...argv: string[]) {
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
      const table = openTable(openDatabase(':memory:'), INDEXES);
      const services = { lake, sealer, table, clock, ids, configuration, queues: { send: async () => {} } };
      try {
        const rejectsFile = join(here, basename(request.rejectsFile));
        return await importFile({ ...request, rejectsFile }, services, progress);
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

it('a file of which nothing could be kept is a failure that names the commonest reason', async () => {
  const file = join(folder, 'orders.csv');
  writeFileSync(file, 'customer_id,purchased_at,amount\nC1,1/2/2026,100\n,2026-01-02,100\nC3,3/2/2026,100\n');
  const { code, out, err } = await typeIn(folder, 'purchases', file);
  expect({ code, err }).toEqual({ code: 1, err: null });
  expect(out).toContain('3 rows: 0 kept, 3 rejected.\n');
  expect(out).toContain(
    'The commonest reason (2 of 3, first on line 2): purchased_at "1/2/2026" is no date that exists',
  );
});

it('a file that is a header alone is no failure', async () => {
  const file = join(folder, 'customers.csv');
  writeFileSync(file, 'customer_id\n');
  expect(await type('customers', file)).toMatchObject({ code: 0, out: '0 rows: 0 kept, 0 rejected.\n' });
});

it('a folder is no file, and is told apart from one that is not there', async () => {
  expect((await type('customers', folder)).err).toBe(`import: ${folder} is a folder; name one file in it.\n`);
});

it('the sample of the guide can be imported as it stands there', async () => {
  const guide = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8');
  const file = join(folder, 'purchases.csv');
  writeFileSync(file, /```csv\n([\s\S]*?)```/.exec(guide)?.[1] ?? '');
  expect(await typeIn(folder, 'purchases', file)).toMatchObject({ code: 0, out: '3 rows: 3 kept, 0 rejected.\n' });
});
