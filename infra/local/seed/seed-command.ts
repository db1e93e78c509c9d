import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { invalidInput } from '../../../shared/domain/errors.ts';
import { type Manual, runCommand, type Terminal } from '../../run-command.ts';
import { SEED_FILES, type SeedFile } from './lines.ts';
import { type SeedRequest, TRUTH_FILE, type Written, writeSeed } from './write-seed.ts';

const MANUAL: Manual = {
  name: 'seed',
  usage: 'npm run seed -- --customers N --seed S [--cases N] [--purchases N] [--out FOLDER]',
  about:
    'Makes up the customers, purchases and cases of a firm, as CSV files for npm run import, with effects that are known: what is true of them is in truth.json beside them. The same options give the same bytes. Without --cases two customers in five complain; --purchases is about how many lines of orders there are, 8 for each customer if left out; FOLDER is ./seed-S if left out. docs/seed.md.',
};

const CASES_PER_CUSTOMER = 0.4;
const PURCHASES_PER_CUSTOMER = 8;
const FEWEST_CUSTOMERS = 100;

/** `npm run seed`: answers the exit code: 0, or 1 with one sentence on `err`. */
export function seedCommand(
  argv: readonly string[],
  { surveyWindowDays, returnWindowDays }: Pick<Configuration, 'surveyWindowDays' | 'returnWindowDays'>,
  terminal: Terminal,
): Promise<number> {
  const work = async () => {
    const request = { ...readArguments(argv), surveyDays: surveyWindowDays, returnDays: returnWindowDays };
    const isTerminal = 'isTTY' in terminal.err && terminal.err.isTTY === true;
    const written = await writeSeed(request, (customers) => {
      if (isTerminal) terminal.err.write(`\r${Math.round((100 * customers) / request.customers)}%`);
    });
    if (isTerminal) terminal.err.write('\r');
    terminal.out.write(story(request, written));
    return 0;
  };
  return runCommand(MANUAL, work, argv, terminal);
}

function readArguments(argv: readonly string[]): Omit<SeedRequest, 'surveyDays' | 'returnDays'> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: { customers: text, seed: text, cases: text, purchases: text, out: text },
  });
  const customers = wholeNumber('--customers', values.customers ?? '2000', FEWEST_CUSTOMERS);
  const seed = wholeNumber('--seed', values.seed ?? '1', 0);
  const read = (option: 'cases' | 'purchases', otherwise: number) =>
    values[option] === undefined ? Math.round(otherwise) : wholeNumber(`--${option}`, values[option], 1);
  return {
    customers,
    seed,
    cases: read('cases', customers * CASES_PER_CUSTOMER),
    purchases: read('purchases', customers * PURCHASES_PER_CUSTOMER),
    folder: resolve(values.out ?? `seed-${seed}`),
  };
}

/** 2^31: what the generator of chance takes, and more than any file here should have. */
const MOST = 2 ** 31 - 1;

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (/^\d{1,10}$/.test(text) && number >= least && number <= MOST) return number;
  throw invalidInput(option, `${option} ${text}: give a whole number from ${least} to ${MOST}.`);
}

function story({ folder, seed }: SeedRequest, written: Written): string {
  const counted = (file: SeedFile) => written[file].toLocaleString('en');
  const order: readonly [string, SeedFile][] = [
    ['customers', 'customers'],
    ['purchases', 'purchases'],
    ['purchases', 'late'],
    ['cases', 'cases'],
  ];
  const data = `./data-seed-${seed}`;
  return `${[
    `${counted('customers')} customers, ${counted('purchases')} lines of orders and ${counted('late')} told late, ${counted('cases')} cases, in ${folder}.`,
    '',
    'Planted:',
    '  reaction, decision, remedy        change who comes back, and how soon',
    '  severity, segment, tenure         drive both how a case ends and who comes back: crude figures mislead (refunds look bad,',
    '                                    and are good among equals)',
    '  team, time-to-decision            seem to matter and do not: they hang on severity',
    '  channel, category, first-contact  nothing',
    '  and: people not followed to the end, orders cancelled, sent back, given away or credited, lines told late or corrected,',
    '  answers after the survey, further cases, cases withdrawn, still open, of strangers, or known by e-mail alone.',
    `What is true is in ${resolve(folder, TRUTH_FILE)}.`,
    '',
    'Next:',
    ...order.map(
      ([what, file]) => `  npm run import -- ${what} ${resolve(folder, SEED_FILES[file])} --no-remember --data ${data}`,
    ),
    `  npm run -s report -- resolution-to-loyalty --group-by remedy --data ${data}`,
  ].join('\n')}\n`;
}
