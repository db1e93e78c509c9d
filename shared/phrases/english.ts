import { ENGLISH_COLUMNS } from './book/english-columns.ts';
import { ENGLISH_LABELS } from './book/english-labels.ts';
import { filled } from './phrase.ts';
import { readerOf } from './reading-back.ts';
import { say } from './say.ts';
import { columnTitle, type Names, type Speaker } from './speaker.ts';

const [columns, labels] = [ENGLISH_COLUMNS, ENGLISH_LABELS].map((book) => readerOf<string>(book)) as [Reader, Reader];
type Reader = ReturnType<typeof readerOf<string>>;

/** A code within a sentence: `root-cause`, `problemRate`, `repurchase.no-reply`. */
const CODE = /\b[a-z]+(?:[.-][A-Za-z-]+|[A-Z][a-z]+)+\b/g;

/**
 * English needs no book of phrases, as that is what is stored and sent: only words for codes and for names of columns.
 *
 * @param names go before labels
 */
export function inEnglish(names: Names = {}): Speaker {
  const named = (english: string) => (Object.hasOwn(names, english) ? names[english] : undefined);
  const cell = (english: string): string => named(english) ?? readIn(labels, english, cell) ?? english;
  return {
    language: 'en',
    ...{ say, cell, word: cell },
    sentence: (english) =>
      english.replaceAll(CODE, (code, at) => named(code) ?? (at === 0 ? cell(code) : uncapitalised(cell(code)))),
    column: (name) => readIn(columns, name) ?? columnTitle(name),
  };
}

/** Without names of the firm's: its codes are shown as CSV has them. */
export const ENGLISH = inEnglish();

function readIn(reader: Reader, english: string, part = (value: string) => value): string | undefined {
  const found = reader(english);
  if (found === undefined) return undefined;
  const values = Object.entries(found.values).map(([place, value]) => [place, part(value)]);
  return filled(found.told, Object.fromEntries(values));
}

const uncapitalised = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
