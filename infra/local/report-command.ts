import { parseArgs } from 'node:util';
import { invalidInput } from '../../shared/domain/errors.ts';
import { findReport, REPORT_NAMES } from '../../shared/domain/reports/registry.ts';
import { type Manual, runCommand, type Terminal } from '../run-command.ts';
import { csvText, terminalText } from './report-table.ts';
import type { ReportQuestion } from './work-out-report.ts';

const FORMATS = ['table', 'json', 'csv'] as const;

const MANUAL: Manual = {
  name: 'report',
  usage:
    'npm run -s report -- NAME [--windows 30,90] [--from DAY] [--until DAY] [--group-by reaction] [--origin complaint|proactive] [--format table|json|csv] [--data FOLDER]',
  about: `Prints a report (${REPORT_NAMES.join(', ')}) over all that the data folder holds. --windows are the days after the outcome in which a purchase counts; DAY is YYYY-MM-DD. How to read it: docs/reports.`,
};

/**
 * `npm run -s report`: prints one report. Answers the exit code: 0, or 1 with one sentence on `err`.
 * @param answer works the question out over the data folder (undefined: the usual one), here or in the server that holds it
 */
export function reportCommand(
  argv: readonly string[],
  answer: (dataFolder: string | undefined, question: ReportQuestion) => Promise<object>,
  terminal: Terminal,
): Promise<number> {
  const work = async () => {
    const { dataFolder, format, question } = readArguments(argv);
    const report = findReport(question.name);
    // Asked before any folder is opened, so that a slip answers at once.
    report.parse(question.parameters);
    const result = await answer(dataFolder, question);
    const text =
      format === 'json'
        ? `${JSON.stringify(result, null, 2)}\n`
        : (format === 'csv' ? csvText : terminalText)(report.table(result));
    terminal.out.write(text);
    return 0;
  };
  return runCommand(MANUAL, work, argv, terminal);
}

function readArguments(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...{ windows: text, from: text, until: text, 'group-by': text, origin: text, data: text },
      format: { type: 'string', default: 'table' },
    },
  });
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0)
    throw invalidInput('name', `Name one report (${REPORT_NAMES.join(', ')}): ${MANUAL.usage}`);
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) throw invalidInput('format', `Give --format as one of ${FORMATS.join(', ')}.`);
  const { windows, from, until, 'group-by': groupBy, origin } = values;
  const given = Object.entries({ windows, from, until, groupBy, origin }).filter(([, value]) => value !== undefined);
  const parameters = Object.fromEntries(given) as Record<string, string>;
  return { dataFolder: values.data, format, question: { name, parameters } };
}
