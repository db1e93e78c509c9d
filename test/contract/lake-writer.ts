/** Started by lake-crash.test.ts: appends to the lake in argv[2] without end, and says on stdout what was kept. */
import { writeSync } from 'node:fs';
import { openLake } from '../../shared/adapters/embedded/lake.ts';
import { identity } from '../unit/loyalty/cohort.ts';

const lake = openLake({ folder: process.argv[2], clock: { now: () => '2026-01-01T00:00:00.000Z' } });
let next = Number(process.argv[3]);
const rows = (count: number) =>
  Array.from({ length: count }, () => ({ ...identity('email', 'key', 'customer'), row_id: String(next++) }));

for (let turn = 0; ; turn += 1) {
  await lake.append('identities', rows(turn % 3 === 0 ? 600 : 90));
  // Straight to the pipe: a killed process loses what its stream still held.
  writeSync(1, `${next}\n`);
  if (turn % 5 === 4) await lake.withFiles(async () => {});
}
