import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';

const folder = mkdtempSync(join(tmpdir(), 'comeback-broken-off-'));
afterAll(() => rmSync(folder, { recursive: true }));
const data = join(folder, 'data');
const parquet = join(data, 'parquet', 'purchases');
const command = join(import.meta.dirname, '../../../infra/local/commands/import.ts');

/** The command itself; what agents see is told in batches of 20,000 rows, so that a small file has several. */
function start() {
  const child = spawn(process.execPath, [command, 'purchases', 'file.csv', '--remember', '--data', data], {
    cwd: folder,
    stdio: 'ignore',
  });
  // On a busy machine whoever breaks it off comes to it before it is through.
  if (isBrokenOff && child.pid !== undefined) setPriority(child.pid, 10);
  return new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => resolve(signal ?? code));
    void (async () => {
      while (!hasBatch() && child.exitCode === null) await pause(5);
      if (isBrokenOff) child.kill('SIGINT');
    })();
  });
}
let isBrokenOff = true;
/** The second file is begun once the first counts. */
const hasBatch = () => existsSync(parquet) && readdirSync(parquet).length >= 2;

/** What the lake says, and how often each row lies there. */
async function seen() {
  const lake = openLake({ folder: data, clock: { now: () => '2026-01-01T00:00:00.000Z' } });
  const [found] = await openWarehouse(lake).query(
    `SELECT count(*) AS written, count(DISTINCT row_id) AS n, count(DISTINCT customer_key) AS customers, sum(CASE WHEN amount_minor < 0 THEN 1 ELSE 0 END) AS odd FROM purchases`,
  );
  await lake.close();
  return found;
}

it('an import broken off by Ctrl-C leaves whole batches, and the same file again completes them', async () => {
  const rows = Array.from({ length: 70_000 }, (_, row) => `C${row % 5},O${row},2026-01-02,${row}`);
  writeFileSync(join(folder, 'file.csv'), `customer_id,order_id,purchased_at,amount\n${rows.join('\n')}\n`);

  expect(await start()).toBe('SIGINT');
  const part = await seen();
  expect(part?.n).toBeGreaterThanOrEqual(20_000);
  expect(part?.n).toBeLessThan(70_000);
  expect(part?.written).toBe(part?.n);

  isBrokenOff = false;
  expect(await start()).toBe(0);
  expect(await seen()).toMatchObject({ n: 70_000, customers: 5, odd: 0 });
  expect(readdirSync(data)).not.toContain('lake-scratch');
}, 120_000);
