/** Holds the data folder named by its argument, takes two jobs, and says so on stdout; the tests kill it as they like. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimDataFolder } from '../../../../infra/local/data-folder.ts';
import { serveJobs } from '../../../../infra/local/hand-over.ts';
import { AppError } from '../../../../shared/domain/errors.ts';

const folder = process.argv[2] ?? '';
const held = claimDataFolder(folder);
const jobs = await serveJobs(folder, {
  count: async (args, progress) => {
    const { to } = args as { to: number };
    for (let i = 1; i <= to; i++) {
      progress({ counted: i });
      await sleep(50);
    }
    appendFileSync(join(folder, 'done.txt'), `${to}\n`);
    return { counted: to };
  },
  refuse: async () => {
    throw new AppError('Refused', 'refused-for-good', 'This is refused.', { expose: true });
  },
});
process.on('SIGTERM', async () => {
  await jobs.close();
  held.release();
});
console.log('holding');
