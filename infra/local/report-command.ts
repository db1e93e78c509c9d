import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { AppError, invalidInput } from '../../shared/domain/errors.ts';
import { findReport, REPORT_NAMES } from '../../shared/domain/reports/registry.ts';
import { csvText, terminalText } from './report-table.ts';
import type { ReportQuestion } from './work-out-report.ts';

const FORMATS = ['table', 'json', 'csv'] as const;
const USAGE =
  'npm run -s report -- NAME [--windows 30,90] [--from DAY] [--until DAY] [--group-by reaction] [--format table|json|csv] [--data FOLDER]';

/**
 * `npm run -s report`: prints one report. Answers the exit code: 0, or 1 with one sentence on `err`.
 * @param answer works the question out over the data folder (undefined: the usual one), here or in the server that holds it
 */
export async function reportCommand(
  argv: readonly string[],
  answer: (dataFolder: string | undefined, question: ReportQuestion) => Promise<object>,
  { out, err }: { out: Writable; err: Writable },
): Promise<number> {
  try {
    const { dataFolder, format, question } = readArguments(argv);
    const report = findReport(question.name);
    // Asked before any folder is opened, so that a slip answers at once.
    report.parse(question.parameters);
    const result = await answer(dataFolder, question);
    if (format === 'json') out.write(`${JSON.stringify(result, null, 2)}\n`);
    else out.write((format === 'csv' ? csvText : terminalText)(report.table(result)));
    return 0;
  } catch (error) {
    if (!(error instanceof AppError) || !error.expose) throw error;
    err.write(`report: ${error.message}\n`);
    return 1;
  }
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parsed(argv);
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0)
    throw invalidInput('name', `Name one report (${REPORT_NAMES.join(', ')}): ${USAGE}`);
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) throw invalidInput('format', `Give --format as one of ${FORMATS.join(', ')}.`);
  const { windows, from, until, 'group-by': groupBy } = values;
  const given = Object.entries({ windows, from, until, groupBy }).filter(([, value]) => value !== undefined);
  const parameters = Object.fromEntries(given) as Record<string, string>;
  return { dataFolder: values.data, format, question: { name, parameters } };
}

function parsed(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...{ windows: text, from: text, until: text, 'group-by': text, data: text },
        format: { type: 'string', default: 'table' },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw invalidInput('arguments', `${error.message.split('. ')[0]}. Usage: ${USAGE}`);
  }
}
