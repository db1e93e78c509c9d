import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import { AppError } from '../../../shared/domain/errors.ts';
import { readImportArguments } from './arguments.ts';
import type { ImportProgress, ImportRequest, ImportResult } from './import-file.ts';

/**
 * `npm run import`: brings a CSV file into the lake. Answers the exit code: 0 (some rows may have been rejected, which
 * `out` says), or 1 with one sentence on `err` if the file was not imported.
 * @param perform imports into the data folder (undefined: the usual one), here or in the server that holds it
 */
export async function importCommand(
  argv: readonly string[],
  perform: (
    dataFolder: string | undefined,
    request: ImportRequest,
    progress: (progress: ImportProgress) => void,
  ) => Promise<ImportResult>,
  { out, err }: { out: Writable; err: Writable },
): Promise<number> {
  const bar = progressBar(err);
  try {
    const { dataFolder, request } = readImportArguments(argv, process.cwd());
    const result = await perform(dataFolder, request, bar.show);
    bar.stop();
    out.write(describe(result));
    return 0;
  } catch (error) {
    bar.stop();
    if (!(error instanceof AppError) || !error.expose) throw error;
    err.write(`import: ${error.message}\n`);
    return 1;
  }
}

function progressBar(err: Writable) {
  const isTerminal = 'isTTY' in err && err.isTTY === true;
  if (!isTerminal) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar({
    stream: err as NodeJS.WriteStream,
    format: '{bar} {percentage}% {rows} rows, {rejected} rejected, {eta_formatted} to go',
    etaBuffer: 100,
  });
  let isShown = false;
  return {
    show({ bytes, totalBytes, rows, rejected }: ImportProgress) {
      const figures = { rows: rows.toLocaleString('en'), rejected: rejected.toLocaleString('en') };
      if (isShown) bar.update(bytes, figures);
      else bar.start(totalBytes, bytes, figures);
      isShown = true;
    },
    stop: () => bar.stop(),
  };
}

function describe({ rows, kept, rejected, anomalies, rejectsFile }: ImportResult): string {
  const counted = (count: number) => count.toLocaleString('en');
  const lines = [`${counted(rows)} rows: ${counted(kept)} kept, ${counted(rejected)} rejected.`];
  for (const [code, count] of Object.entries(anomalies)) lines.push(`${counted(count)} kept with ${code}.`);
  if (rejectsFile !== undefined) lines.push(`The rejected rows and the reasons are in ${rejectsFile}.`);
  return `${lines.join('\n')}\n`;
}
