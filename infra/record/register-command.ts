import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { isDay } from '../../shared/domain/deadlines/calendar.ts';
import type { FcaReturn } from '../../shared/domain/register/fca-return.ts';
import { type Manual, runCommand, type Terminal, usage } from '../run-command.ts';
import { REGISTER_FORMATS, type RegisterRequest } from './register-work.ts';

const MANUAL: Manual = {
  name: 'register',
  usage: `npm run -s register -- --from DAY --until DAY [--for PERSON] [--format ${REGISTER_FORMATS.join('|')}] [--data FOLDER | --stage STAGE]`,
  about:
    'Prints the register of complaints received in these days: a line each in the columns of the CFPB (CSV, or a JSON object a line), or the counters of the FCA’s return. DAY is YYYY-MM-DD. No free text, nothing that leads to a person. --for names the member of staff who is to read it: what is kept from them is left out. docs/record/record.md.',
};

/** Where to look: a data folder, or a stage on AWS. */
export interface Where {
  data: string | undefined;
  stage: string | undefined;
}

/**
 * `npm run -s register`: prints the register or the return. Answers the exit code.
 * @param work does it where the data is; lines come in the file that the request names, a return as the answer
 */
export function registerCommand(
  argv: readonly string[],
  work: (where: Where, request: RegisterRequest) => Promise<FcaReturn | { rows: number }>,
  terminal: Terminal,
): Promise<number> {
  const print = async () => {
    const { where, request } = readArguments(argv);
    const folder = mkdtempSync(join(tmpdir(), 'comeback-register-'));
    try {
      const file = join(folder, 'register');
      const answer = await work(where, { ...request, file });
      if ('rows' in answer) await pipeline(createReadStream(file), terminal.out, { end: false });
      else terminal.out.write(`${JSON.stringify(answer, null, 2)}\n`);
      return 0;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  return runCommand(MANUAL, print, argv, terminal);
}

function readArguments(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      from: text,
      until: text,
      for: text,
      data: text,
      stage: text,
      format: { type: 'string', default: 'cfpb-csv' },
    },
  });
  const { from = '', until = '' } = values;
  if (!isDay(from)) throw usage(`--from takes the first day as YYYY-MM-DD, and got "${from}".`);
  if (!isDay(until)) throw usage(`--until takes the last day as YYYY-MM-DD, and got "${until}".`);
  const format = REGISTER_FORMATS.find((known) => known === values.format);
  if (format === undefined)
    throw usage(`--format takes one of ${REGISTER_FORMATS.join(', ')}, and got "${values.format}".`);
  return { where: { data: values.data, stage: values.stage }, request: { from, until, format, reader: values.for } };
}
