/** `npm run -s ledger -- check`: adds up ledger, cases and limits. Exit code 1 and the first difference where they do not agree. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Manual, runCommand, usage } from '../../run-command.ts';
import { chooseDataFolder } from '../data-folder.ts';
import type { LedgerCheck } from '../ledger/check-ledger.ts';
import { perform } from '../perform.ts';

const MANUAL: Manual = {
  name: 'ledger',
  usage: 'npm run -s ledger -- check [--json] [--data FOLDER]',
  about:
    'Adds up all that was granted: the entries of the ledger, the remedies of the cases, and what the limits count. Reads only. Says the first thing in which they differ and ends with 1, or says the sums and ends with 0.',
};

/** What was decided a moment ago is still being followed: a difference that is gone after this was none. */
const FOLLOWING_MS = 2_000;

process.exitCode = await runCommand(MANUAL, async (argv) => {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (positionals.length !== 1 || positionals[0] !== 'check') throw usage(`Say what to do: ${MANUAL.usage}.`);
  const folder = chooseDataFolder(values.data);
  const ask = async () => (await perform(folder, 'ledger', {})).result as LedgerCheck;
  let check = await ask();
  if (check.difference !== undefined) {
    await pause(FOLLOWING_MS);
    check = await ask();
  }
  if (values.json) console.log(JSON.stringify(check, null, 2));
  else if (check.difference === undefined) console.log(inWords(check));
  else console.error(`ledger: ${check.difference}`);
  return check.difference === undefined ? 0 : 1;
});

function inWords({ cases, limits, entries, currency, grantedMinor, returnedMinor }: LedgerCheck): string {
  return `It adds up: ${entries} entries of ${cases} cases, ${limits} limits. Granted ${grantedMinor}, came back ${returnedMinor}, with the customers ${grantedMinor - returnedMinor} (${currency}, minor units).`;
}
