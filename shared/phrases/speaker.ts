import type { Values } from './phrase.ts';
import type { Phrase } from './say.ts';

/** Names of the firm's codes (categories, teams) in the reader's language. */
export type Names = Readonly<Record<string, string>>;

/** Says what reports and pictures say, in one language. */
export interface Speaker {
  language: 'en' | 'es' | 'nl';
  say<P extends Phrase>(phrase: P, ...values: Values<P>): string;
  /** A label of a closed set, or a code that the firm has a name for; anything else stays what it is. */
  word(label: string): string;
  /** A note or heading of a report, which is stored and sent in English. Undefined where the book has no such phrase. */
  sentence(english: string): string | undefined;
  /** The text of a table's cell, or a part of a sentence: a label, a figure. What is neither stays what it is. */
  cell(english: string): string;
  /** The title of a column, by its name in JSON. */
  column(name: string): string;
}

export const columnTitle = (name: string) => name.replaceAll('_', ' ');
