import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { invalidInput } from '../../../shared/domain/errors.ts';
import { seeded } from '../../../shared/domain/statistics/random.ts';
import { drawCase } from './cases.ts';
import { drawCustomer } from './customer.ts';
import { caseLine, customerLine, HEADERS, type NamedBy, orderLines, SEED_FILES, type SeedFile } from './lines.ts';
import { fallsTo, paceFor, planOf, type SeedSize } from './plan.ts';
import { SEGMENTS } from './planted.ts';
import { choose } from './shares.ts';
import { truths, WINDOWS } from './truth.ts';

export interface SeedRequest extends SeedSize {
  seed: number;
  folder: string;
  surveyDays: number;
  returnDays: number;
}

/** Lines written into each file. */
export type Written = Record<SeedFile, number>;

export const TRUTH_FILE = 'truth.json';
const BY_EMAIL_ONLY = 0.15;

/**
 * Writes the files of a made-up firm, customer by customer, and before them what is true of it. The same request gives the same
 * bytes. @throws AppError `invalid-input` for a folder that holds anything but an earlier seed
 */
export async function writeSeed(
  request: SeedRequest,
  progress: (customers: number) => void = () => {},
): Promise<Written> {
  const { seed, folder, customers, surveyDays, returnDays, ...size } = request;
  const pace = paceFor(request, { surveyDays, returnDays });
  await takeFolder(folder);
  const truth = {
    report: 'resolution-to-loyalty',
    seed,
    customers,
    ...size,
    windows: WINDOWS,
    groupings: truths(pace),
  };
  await writeFile(join(folder, TRUTH_FILE), `${JSON.stringify(truth, null, 2)}\n`);

  const uniform = seeded(seed);
  const plan = planOf(request);
  const files = openFiles(folder);
  let cases = 0;
  let complaining = 0;
  const tellCase = (named: NamedBy, told: Parameters<typeof caseLine>[2]) => {
    cases += 1;
    files.add('cases', caseLine(cases, named, told), 1);
  };
  for (let at = 0; at < customers; at += 1) {
    const complains = fallsTo(at, plan.complaining, customers) > 0;
    const further = complains ? fallsTo(complaining, plan.further, plan.complaining) : 0;
    if (complains) complaining += 1;
    const customer = drawCustomer(uniform, complains ? 1 + further : 0, { surveyDays, returnDays, pace });
    files.add('customers', customerLine(at + 1, customer), 1);
    for (const told of customer.cases)
      tellCase({ customer: at + 1, by: uniform() < BY_EMAIL_ONLY ? 'email' : 'id' }, told);
    const lines = orderLines(at + 1, customer.orders);
    files.add('purchases', lines.purchases, linesIn(lines.purchases));
    files.add('late', lines.late, linesIn(lines.late));
    for (let strangers = fallsTo(at, plan.strangers, customers); strangers > 0; strangers -= 1)
      tellCase('a-stranger', drawCase(uniform, choose(uniform, SEGMENTS), surveyDays).told);
    if (files.isFull()) await files.flush();
    if (at % 1_000 === 999) progress(at + 1);
  }
  return files.close();
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

async function takeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const found = await readdir(folder);
  if (found.length > 0 && !found.includes(TRUTH_FILE))
    throw invalidInput('--out', `--out ${folder}: the folder holds other files; name a new one, or an empty one.`);
}

const LETTERS_AT_ONCE = 256 * 1024;

/** Lines wait until there are many, and then for the disk: memory does not grow with the files. */
function openFiles(folder: string) {
  const names = Object.keys(SEED_FILES) as SeedFile[];
  const streams = {} as Record<SeedFile, WriteStream>;
  const waiting = {} as Record<SeedFile, string>;
  const written = {} as Written;
  for (const name of names) {
    streams[name] = createWriteStream(join(folder, SEED_FILES[name]));
    waiting[name] = `${HEADERS[name]}\n`;
    written[name] = 0;
  }
  async function flush(): Promise<void> {
    for (const name of names) {
      const text = waiting[name];
      waiting[name] = '';
      if (text !== '' && !streams[name].write(text)) await once(streams[name], 'drain');
    }
  }
  return {
    add(name: SeedFile, text: string, lines: number): void {
      waiting[name] += text;
      written[name] += lines;
    },
    isFull: () => waiting.purchases.length > LETTERS_AT_ONCE,
    flush,
    async close(): Promise<Written> {
      await flush();
      for (const name of names) streams[name].end();
      await Promise.all(names.map((name) => finished(streams[name])));
      return written;
    },
  };
}
