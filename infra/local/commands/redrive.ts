/**
 * `npm run redrive -- queue NAME` puts a queue's dead letters back on it; `npm run redrive -- case NUMBER` starts a case's
 * workflow again. Either takes `--data FOLDER`.
 */
import { parseArgs } from 'node:util';
import { QUEUES } from '../../queues.ts';
import { type Manual, runCommand, usage } from '../../run-command.ts';
import { chooseDataFolder } from '../data-folder.ts';
import type { Redrive } from '../hand-over-jobs.ts';
import { perform } from '../perform.ts';

const MANUAL: Manual = {
  name: 'redrive',
  usage: 'npm run redrive -- queue NAME|case NUMBER [--data FOLDER]',
  about: `Puts right by hand what stopped: all dead letters of a queue (${Object.keys(QUEUES).join(', ')}) go back on it, or the workflow of a case starts again.`,
};

process.exitCode = await runCommand(MANUAL, async (argv) => {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const what = readWhat(positionals);
  const folder = chooseDataFolder(values.data);
  const { result, isByServer } = await perform(folder, 'redrive', what);
  const done =
    'queue' in what
      ? `Put ${result} messages back on the queue ${what.queue}`
      : `Started case ${what.caseNumber} again`;
  console.log(isByServer ? `${done}.` : `${done}; the work goes on as soon as the server runs (npm start).`);
  return 0;
});

function readWhat([kind, name, ...more]: string[]): Redrive {
  if (name !== undefined && more.length === 0) {
    if (kind === 'queue') return { queue: name };
    if (kind === 'case') return { caseNumber: name.replace(/[\s-]/g, '') };
  }
  throw usage('Say what to redrive: npm run redrive -- queue NAME, or npm run redrive -- case NUMBER.');
}
