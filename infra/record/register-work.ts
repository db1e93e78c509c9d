import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RegisterRow } from '../../shared/domain/register/cfpb-row.ts';
import { CSV_TITLES, csvLine } from '../../shared/domain/register/csv.ts';
import type { FcaReturn } from '../../shared/domain/register/fca-return.ts';
import type { Services } from '../../shared/runtime/services.ts';

export const REGISTER_FORMATS = ['cfpb-csv', 'json', 'fca-return'] as const;

/** JSON, so that it can be handed over to the server that holds the data folder. Lines go into `file`, a new one. */
export interface RegisterRequest {
  from: string;
  until: string;
  format: (typeof REGISTER_FORMATS)[number];
  file: string;
  /** A member of staff who is to read it. */
  reader?: string | undefined;
}

/** Writes the register into the file, a line at a time however long it is, or answers with the return. */
export async function registerOf(
  { from, until, format, file, reader }: RegisterRequest,
  { register, configuration }: Pick<Services, 'register' | 'configuration'>,
): Promise<FcaReturn | { rows: number }> {
  if (format === 'fca-return') return register.fcaReturn({ from, until });
  const count = { rows: 0 };
  const teams = configuration.teams.map(({ id }) => id);
  const lines = format === 'json' ? jsonLines : csvLines;
  const written = Readable.from(lines(register.rows(teams, { from, until }, reader), count));
  // Owner only and never over another file: what a regulator gets is nobody else's to read.
  await pipeline(written, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  return count;
}

async function* csvLines(rows: AsyncIterable<RegisterRow>, count: { rows: number }) {
  yield CSV_TITLES;
  for await (const row of rows) {
    count.rows += 1;
    yield csvLine(row);
  }
}

/** One JSON object a line: what no program has to hold whole. */
async function* jsonLines(rows: AsyncIterable<RegisterRow>, count: { rows: number }) {
  for await (const row of rows) {
    count.rows += 1;
    yield `${JSON.stringify(row)}\n`;
  }
}
