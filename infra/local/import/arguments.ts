import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { invalidInput } from '../../../shared/domain/errors.ts';
import type { AmountUnit } from '../../../shared/domain/loyalty/amounts.ts';
import { IMPORTS, type ImportKind } from './columns.ts';
import type { ImportRequest } from './import-file.ts';
import { checkOptions, type ImportOptions } from './options.ts';

/** How to type it; docs/import.md says what each option means. */
export const IMPORT_USAGE =
  'npm run import -- purchases|cases|customers|problem-surveys|indicators|consents FILE [--columns OURS=THEIRS,...] [--no-header] [--delimiter ";"|tab|whitespace] [--date-format M/d/yyyy] [--currency USD] [--amounts minor|major] [--map COLUMN:From=to,...] [--remember|--no-remember] [--data FOLDER]';

/** What was typed, read and checked. Relative paths are of `folder`, where the rejects file comes to lie too. */
export function readImportArguments(
  argv: readonly string[],
  folder: string,
): { dataFolder: string | undefined; request: ImportRequest } {
  const { values, positionals } = parsed(argv);
  const [word, file, ...rest] = positionals;
  const what = IMPORTS.find((known) => known === word);
  if (what === undefined) throw invalidInput('what', `Say what the file holds, ${IMPORTS.join(', ')}: ${IMPORT_USAGE}`);
  if (file === undefined || rest.length > 0)
    throw invalidInput('file', `Name one file (and quote what has spaces in it): ${IMPORT_USAGE}`);
  const options: ImportOptions = {
    columns: readColumns(values.columns ?? []),
    hasHeader: values.header ?? true,
    delimiter: values.delimiter === 'tab' ? '\t' : (values.delimiter ?? ','),
    amounts: (values.amounts ?? 'minor') as AmountUnit,
    map: readMap(values.map ?? []),
    ...(values['date-format'] !== undefined && { dateFormat: values['date-format'] }),
    ...(values.currency !== undefined && { currency: values.currency }),
    ...(values.remember !== undefined && { remember: values.remember }),
  };
  checkOptions(what, options);
  return {
    dataFolder: values.data,
    request: { what, file: resolve(folder, file), options, rejectsFile: rejectsFileOf(what, file, folder) },
  };
}

function rejectsFileOf(what: ImportKind, file: string, folder: string): string {
  return resolve(folder, `${basename(file)}.${what}.rejects.csv`);
}

/** `name=value` pairs between commas; a side with a comma or an equals sign in it stands in double quotes. */
const PAIR = /\s*("(?:[^"]|"")*"|[^=,"]*)=("(?:[^"]|"")*"|[^,"]*)(,|$)/y;

function readPairs(option: string, text: string): [string, string][] {
  const pairs: [string, string][] = [];
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < text.length) {
    const [, name, value] = PAIR.exec(text) ?? [];
    if (name === undefined || value === undefined)
      throw invalidInput(
        option,
        `${option} ${text}: write NAME=VALUE,NAME=VALUE, with double quotes around what has a comma in it.`,
      );
    pairs.push([name, value]);
  }
  return pairs;
}

function readColumns(given: readonly string[]): ImportOptions['columns'] {
  const pairs = given.flatMap((text) => readPairs('--columns', text));
  // A header that is a number is named in quotes.
  return Object.fromEntries(
    pairs.map(([name, place]) => [name.trim(), /^\d+$/.test(place) ? Number(place) : unquoted(place)]),
  );
}

function readMap(given: readonly string[]): ImportOptions['map'] {
  const map: ImportOptions['map'] = {};
  for (const text of given) {
    const at = text.indexOf(':');
    if (at < 1) throw invalidInput('--map', `--map ${text}: write COLUMN:From=to,From=to.`);
    const words = readPairs('--map', text.slice(at + 1)).map(([from, to]) => [
      unquoted(from).toLowerCase(),
      unquoted(to),
    ]);
    map[text.slice(0, at)] = { ...map[text.slice(0, at)], ...Object.fromEntries(words) };
  }
  return map;
}

function unquoted(text: string): string {
  return (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text).trim();
}

function parsed(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    allowNegative: true,
    options: {
      ...{ columns: texts, map: texts, delimiter: text, 'date-format': text, currency: text, amounts: text },
      ...{ header: flag, remember: flag, data: text },
    },
  });
}
