import { filled, type Values } from './phrase.ts';
import type { LABELS, PARTS, PICTURES, SENTENCES } from './phrase-book.ts';

/** What the house can say. Without Spanish and Dutch in the book a phrase is none, and does not compile. */
export type Phrase = keyof typeof SENTENCES | keyof typeof PARTS | keyof typeof LABELS | keyof typeof PICTURES;

/** A phrase in English: what the API, the terminal and stored reports have. `speaker-in.ts` says the same in Spanish and Dutch. */
export function say<P extends Phrase>(phrase: P, ...[values]: Values<P>): string {
  return filled(phrase, values);
}
