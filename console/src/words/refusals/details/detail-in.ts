import { filled } from '../../../../../shared/phrases/phrase.ts';
import { readerOf } from '../../../../../shared/phrases/reading-back.ts';
import type { Format } from '../../../format/format.ts';
import type { Spoken } from '../../words.ts';
import type { Details } from './detail.ts';
import { FORMS, SHAPES } from './forms.ts';
import { LAW, MENDS } from './law.ts';
import { QUESTIONS } from './questions.ts';

/** For whom something is said. */
export interface Reader extends Spoken {
  format: Format;
  settings: {
    currency: string;
    teams: readonly { id: string; name: string }[];
    categoryNames: Readonly<Record<string, string>>;
  };
}

const withEnglish = (details: Details) =>
  Object.fromEntries(Object.entries(details).map(([english, told]) => [english, { en: english, ...told }]));

const details = readerOf(withEnglish({ ...LAW, ...MENDS, ...FORMS, ...QUESTIONS, ...SHAPES }));

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g;

/** What the house said in its English, for the reader; undefined where nobody has put it into their language. */
export function detailIn(english: string, reader: Reader): string | undefined {
  const { language, format } = reader;
  const found = details(english);
  if (found === undefined)
    return language === 'en' ? english.replaceAll(INSTANT, (at) => format.moment(at)) : undefined;
  const values = Object.entries(found.values).map(([place, value]) => [place, readable(place, value, reader)]);
  return filled(found.told[language], Object.fromEntries(values));
}

/** Codes by their names, instants and days by the reader's clock, sums with their currency. What is none of it stays. */
function readable(place: string, value: string, { language, words, format, settings }: Reader): string {
  if (place === 'sum') return format.money(Number(value), settings.currency);
  if (value.replace(INSTANT, '') === '') return format.moment(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.day(value);
  const names: Readonly<Record<string, string>> = {
    ...settings.categoryNames,
    ...Object.fromEntries(settings.teams.map(({ id, name }) => [id, name])),
    ...words.remedies,
    ...words.roles,
    ...words.prevention.states,
    ...words.commands.names,
    ...words.statuses,
  };
  const nameOf = (code: string) => (Object.hasOwn(names, code) ? names[code] : undefined);
  // A list of the contracts' library has bars and quotation marks: `"a"|"b"`.
  const codes = value.replaceAll('"', '').split(/, |\|/);
  return details(value)?.told[language] ?? codes.map((code) => nameOf(code) ?? code).join(', ');
}
