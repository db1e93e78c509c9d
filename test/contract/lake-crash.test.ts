import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openLake } from '../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../shared/adapters/embedded/warehouse.ts';

const folder = mkdtempSync(join(tmpdir(), 'comeback-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));
const clock = { now: () => '2026-01-01T00:00:00.000Z' };

/** Lets a writer run until it has kept so many rows more, kills it at once, answers the last number it reported. */
function killedAfter(from: number, rows: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'lake-writer.ts'), folder, `${from}`]);
    let [last, said, complaint] = [from, '', ''];
    writer.stdout.on('data', (chunk) => {
      said += chunk;
      last = Number(said.split('\n').at(-2) ?? from);
      if (last - from >= rows) writer.kill('SIGKILL');
    });
    writer.stderr.on('data', (chunk) => (complaint += chunk));
    writer.on('close', (_code, signal) => (signal === 'SIGKILL' ? resolve(last) : reject(new Error(complaint))));
  });
}

it('a lake killed while writing has lost nothing it had kept, reads no half file, and sweeps what was left', async () => {
  let kept = 0;
  // Different distances, so that the kill meets buffering, flushing and compaction.
  for (const rows of [500, 3_000, 8_000, 11_000]) {
    kept = await killedAfter(kept, rows);
    mkdirSync(join(folder, 'parquet', 'identities'), { recursive: true });
    writeFileSync(join(folder, 'parquet', 'identities', '99999999.parquet'), 'half a file');

    const lake = openLake({ folder, clock });
    const [seen] = await openWarehouse(lake).query(
      'SELECT count(DISTINCT row_id) AS n, min(CAST(row_id AS BIGINT)) AS least FROM identities WHERE CAST(row_id AS BIGINT) < ?',
      [kept],
    );
    await lake.close();
    expect(seen).toEqual({ n: kept, least: 0 });
    expect(readdirSync(join(folder, 'parquet', 'identities'))).not.toContain('99999999.parquet');
  }
}, 60_000);
