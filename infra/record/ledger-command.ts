import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Manual, runCommand, type Terminal, usage } from '../run-command.ts';
import type { LedgerCheck } from './check-ledger.ts';
import type { Where } from './register-command.ts';

const MANUAL: Manual = {
  name: 'ledger',
  usage: 'npm run -s ledger -- check [--json] [--data FOLDER | --stage STAGE]',
  about:
    'Adds up all that was granted: the entries of the ledger, the remedies of the cases, and what the limits count. Reads only. Says the first thing in which they differ and ends with 1, or says the sums and ends with 0.',
};

/**
 * `npm run -s ledger -- check`. Answers the exit code: 0 if it adds up.
 * @param followingMs what was decided a moment ago is still being followed: a difference that is gone after this was none
 */
export function ledgerCommand(
  argv: readonly string[],
  check: (where: Where) => Promise<LedgerCheck>,
  followingMs: number,
  terminal: Terminal,
): Promise<number> {
  const work = async () => {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { data: { type: 'string' }, stage: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'check') throw usage(`Say what to do: ${MANUAL.usage}.`);
    const where = { data: values.data, stage: values.stage };
    let found = await check(where);
    if (found.difference !== undefined) {
      await pause(followingMs);
      found = await check(where);
    }
    if (values.json) terminal.out.write(`${JSON.stringify(found, null, 2)}\n`);
    else if (found.difference === undefined) terminal.out.write(`${inWords(found)}\n`);
    else terminal.err.write(`ledger: ${found.difference}\n`);
    return found.difference === undefined ? 0 : 1;
  };
  return runCommand(MANUAL, work, argv, terminal);
}

function inWords({ cases, limits, entries, currency, grantedMinor, returnedMinor }: LedgerCheck): string {
  return `It adds up: ${entries} entries of ${cases} cases, ${limits} limits. Granted ${grantedMinor}, came back ${returnedMinor}, with the customers ${grantedMinor - returnedMinor} (${currency}, minor units).`;
}
