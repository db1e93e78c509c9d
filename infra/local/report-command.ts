import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ReportProgress } from '../../shared/adapters/stores/reports.ts';
import { LANGUAGES, type Language } from '../../shared/domain/case/vocabulary.ts';
import { invalidInput } from '../../shared/domain/errors.ts';
import { type AnyReport, findReport, REPORT_NAMES } from '../../shared/domain/reports/registry.ts';
import { reportCsv } from '../../shared/domain/reports/report-csv.ts';
import { type Manual, runCommand, type Terminal } from '../run-command.ts';
import { terminalText } from './report-table.ts';
import type { ReportQuestion } from './work-out-report.ts';

const FORMATS = ['table', 'json', 'csv', 'html'] as const;

const MANUAL: Manual = {
  name: 'report',
  usage:
    'npm run -s report -- NAME [--windows 30,90] [--from DAY] [--until DAY] [--group-by reaction] [--reference GROUP] [--headline 90] [--origin complaint|proactive] [--period month] [--month 2026-11] [--inputs FILE.json] [--format table|json|csv|html] [--language en|es|nl] [--data FOLDER]',
  about: `Prints a report (${REPORT_NAMES.join(', ')}) over all that the data folder holds. --windows are the days after the outcome in which a purchase counts; DAY is YYYY-MM-DD. --format html is a page to read and print, with pictures, in the --language of its readers; the others are English. --inputs is a file with parameters that are no words, such as those of market-damage. How to read it: docs/reports.`,
};

/**
 * `npm run -s report`: prints one report. Answers the exit code: 0, or 1 with one sentence on `err`.
 * @param tellEveryMs how often `err` is told how far a long one is
 * @param answer works the question out over the data folder (undefined: the usual one), here or in the server that holds it
 */
export function reportCommand(
  argv: readonly string[],
  answer: (
    dataFolder: string | undefined,
    question: ReportQuestion,
    progress: (told: ReportProgress) => void,
  ) => Promise<object>,
  terminal: Terminal,
  tellEveryMs = TELL_EVERY_MS,
): Promise<number> {
  const work = async () => {
    const { dataFolder, format, language, question } = readArguments(argv);
    const report = findReport(question.name);
    // Asked before any folder is opened, so that a slip answers at once.
    report.parse(question.parameters);
    const result = await whileTold(question.name, terminal, tellEveryMs, (progress) =>
      answer(dataFolder, question, progress),
    );
    terminal.out.write(await textOf[format](report, result, language));
    return 0;
  };
  return runCommand(MANUAL, work, argv, terminal);
}

type Written = (report: AnyReport, result: object, language: Language) => string | Promise<string>;

const textOf: Record<(typeof FORMATS)[number], Written> = {
  table: (report, result) => terminalText(report.table(result)),
  json: (_, result) => `${JSON.stringify(result, null, 2)}\n`,
  csv: (report, result) => reportCsv(report.table(result)),
  // What draws the pictures is loaded only where somebody wants them.
  html: async ({ name }, result, language) =>
    (await import('../../shared/drawing/report-page.ts')).reportPage(name, result, language),
};

/** A report over a million cases takes a while: from the second on that somebody would ask, how far it is. */
const TELL_EVERY_MS = 2_000;

async function whileTold<R>(
  name: string,
  { err }: Terminal,
  tellEveryMs: number,
  work: (progress: (told: ReportProgress) => void) => Promise<R>,
): Promise<R> {
  const began = performance.now();
  let last: ReportProgress | undefined;
  const telling = setInterval(() => {
    const seconds = Math.round((performance.now() - began) / 1_000);
    const where = last === undefined ? '' : `part ${last.part} of ${last.parts}, counting ${last.counts}, `;
    err.write(`report: ${name}: ${where}${seconds} s\n`);
  }, tellEveryMs);
  try {
    return await work((told) => {
      last = told;
    });
  } finally {
    clearInterval(telling);
  }
}

function readArguments(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...{ windows: text, from: text, until: text, 'group-by': text, reference: text, headline: text, inputs: text },
      ...{ origin: text, period: text, month: text, data: text, language: text },
      format: { type: 'string', default: 'table' },
    },
  });
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0)
    throw invalidInput('name', `Name one report (${REPORT_NAMES.join(', ')}): ${MANUAL.usage}`);
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) throw invalidInput('format', `Give --format as one of ${FORMATS.join(', ')}.`);
  const language = LANGUAGES.find((known) => known === (values.language ?? 'en'));
  if (language === undefined || (language !== 'en' && format !== 'html'))
    throw invalidInput('language', `Give --language as one of ${LANGUAGES.join(', ')}, and --format html with it.`);
  const { windows, from, until, 'group-by': groupBy, reference, headline, origin, period, month } = values;
  const given = Object.entries({ windows, from, until, groupBy, reference, headline, origin, period, month }).filter(
    ([, value]) => value !== undefined,
  );
  const parameters = {
    ...(values.inputs === undefined ? {} : readInputs(values.inputs)),
    ...Object.fromEntries(given),
  };
  return { dataFolder: values.data, format, language, question: { name, parameters } };
}

/** The parameters in a JSON file, as a program would post them. */
function readInputs(file: string): Record<string, unknown> {
  const refused = (why: string) => invalidInput('inputs', `--inputs ${file}: ${why}.`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw refused('there is no file of that name that can be read');
  }
  try {
    const inputs: unknown = JSON.parse(text);
    if (typeof inputs === 'object' && inputs !== null && !Array.isArray(inputs))
      return inputs as Record<string, unknown>;
  } catch {
    throw refused('it is not JSON');
  }
  throw refused('it holds no JSON object');
}
