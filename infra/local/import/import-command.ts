import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import { type Manual, runCommand, type Terminal } from '../../run-command.ts';
import { IMPORT_USAGE, readImportArguments } from './arguments.ts';
import type { ImportProgress, ImportRequest, ImportResult } from './import-file.ts';

const MANUAL: Manual = {
  name: 'import',
  usage: IMPORT_USAGE,
  about:
    'Brings a CSV file into the data that the reports are made from. Rows that cannot be read are listed with their reasons in a rejects file beside you; importing a file twice changes nothing. Columns, options and samples: docs/import.md.',
};

/**
 * `npm run import`: brings a CSV file into the lake. Answers the exit code: 0 (some rows may have been rejected, which
 * `out` says), or 1 if no row of the file was kept, or, with one sentence on `err`, if the file was not imported.
 * @param perform imports into the data folder (undefined: the usual one), here or in the server that holds it
 */
export function importCommand(
  argv: readonly string[],
  perform: (
    dataFolder: string | undefined,
    request: ImportRequest,
    progress: (progress: ImportProgress) => void,
  ) => Promise<ImportResult>,
  terminal: Terminal,
): Promise<number> {
  const work = async () => {
    const { dataFolder, request } = readImportArguments(argv, process.cwd());
    const bar = progressBar(terminal.err);
    const result = await perform(dataFolder, request, bar.show).finally(bar.stop);
    terminal.out.write(describe(result));
    return result.rows > 0 && result.kept === 0 ? 1 : 0;
  };
  return runCommand(MANUAL, work, argv, terminal);
}

function progressBar(err: Writable) {
  const isTerminal = 'isTTY' in err && err.isTTY === true;
  if (!isTerminal) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar({
    stream: err as NodeJS.WriteStream,
    format: '{bar} {percentage}% {rows} rows, {pace} a second, {rejected} rejected, {eta_formatted} to go',
    etaBuffer: 100,
  });
  let isShown = false;
  const began = performance.now();
  return {
    show({ bytes, totalBytes, rows, rejected }: ImportProgress) {
      const counted = (number: number) => number.toLocaleString('en');
      const pace = Math.round((1_000 * rows) / Math.max(1, performance.now() - began));
      const figures = { rows: counted(rows), pace: counted(pace), rejected: counted(rejected) };
      if (isShown) bar.update(bytes, figures);
      else bar.start(totalBytes, bytes, figures);
      isShown = true;
    },
    stop: () => bar.stop(),
  };
}

function describe({ rows, kept, rejected, anomalies, commonestReason, rejectsFile }: ImportResult): string {
  const counted = (count: number) => count.toLocaleString('en');
  const lines = [`${counted(rows)} rows: ${counted(kept)} kept, ${counted(rejected)} rejected.`];
  for (const [code, count] of Object.entries(anomalies)) lines.push(`${counted(count)} kept with ${code}.`);
  if (commonestReason !== undefined) {
    const { reason, rows: alike, line } = commonestReason;
    lines.push(`The commonest reason (${counted(alike)} of ${counted(rejected)}, first on line ${line}): ${reason}.`);
  }
  if (rejectsFile !== undefined) lines.push(`The rejected rows and the reasons are in ${rejectsFile}.`);
  return `${lines.join('\n')}\n`;
}
