import { placesOf } from './phrase.ts';

/** A phrase of the book, found again in what was said. */
export interface Found<T> {
  told: T;
  values: Readonly<Record<string, string>>;
}

/**
 * Finds the phrase that an English text was made of, and what its places hold: reports are stored and sent in English, so whoever shows
 * them in another language reads them back. Of phrases that fit, the one with the most words of its own.
 */
export function readerOf<T>(phrases: Readonly<Record<string, T>>): (english: string) => Found<T> | undefined {
  const exact = new Map(Object.entries(phrases));
  const patterns = Object.entries(phrases)
    .filter(([phrase]) => placesOf(phrase).length > 0)
    .sort(([a], [b]) => ownLetters(b) - ownLetters(a))
    .map(([phrase, told]) => ({ told, names: placesOf(phrase), pattern: patternOf(phrase) }));
  return (english) => {
    const told = exact.get(english);
    if (told !== undefined) return { told, values: {} };
    for (const it of patterns) {
      const match = it.pattern.exec(english);
      if (match !== null)
        return { told: it.told, values: Object.fromEntries(it.names.map((name, at) => [name, match[at + 1] ?? ''])) };
    }
    return undefined;
  };
}

const ownLetters = (phrase: string) => phrase.replaceAll(/\{\w+\}/g, '').length;

/** `n` takes a number only, so that a name with a space in it is not taken for a sentence. */
function patternOf(phrase: string): RegExp {
  const parts = phrase.split(/\{(\w+)\}/);
  const source = parts.map((part, at) => {
    if (at % 2 === 0) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return part === 'n' ? '(\\d[\\d,]*)' : '(.+?)';
  });
  return new RegExp(`^${source.join('')}$`, 's');
}
