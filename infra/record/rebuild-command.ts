import { parseArgs } from 'node:util';
import { type Manual, runCommand, type Terminal, usage } from '../run-command.ts';
import type { Where } from './register-command.ts';

const MANUAL: Manual = {
  name: 'rebuild',
  usage: 'npm run -s rebuild -- lake [--data FOLDER | --stage STAGE]',
  about:
    'Writes the lake’s row of every case, corrective action and indicator anew from the table: after a lake was lost or put back, or records of the feed were. Where nothing was lost and the configuration is as it was, no report changes. Imported cases, customers and purchases, surveys of problems and scores of the watch are in the lake alone: import again what was imported; scores are gone.',
};

/** How many rows were written. */
export interface Rebuilt {
  cases: number;
  actions: number;
  indicators: number;
}

/** `npm run -s rebuild -- lake`. Answers the exit code. */
export function rebuildCommand(
  argv: readonly string[],
  rebuild: (where: Where) => Promise<Rebuilt>,
  terminal: Terminal,
): Promise<number> {
  const work = async () => {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { data: { type: 'string' }, stage: { type: 'string' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'lake') throw usage(`Say what to do: ${MANUAL.usage}.`);
    const { cases, actions, indicators } = await rebuild({ data: values.data, stage: values.stage });
    terminal.out.write(`Written anew: ${cases} cases, ${actions} corrective actions, ${indicators} indicators.\n`);
    return 0;
  };
  return runCommand(MANUAL, work, argv, terminal);
}
