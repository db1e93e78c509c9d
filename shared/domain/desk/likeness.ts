import type { Case } from '../case/case.ts';
import type { Likeness } from './words.ts';

/** How much each says: two that agree in customer and words come before any that share a product only. */
const WEIGHT: Readonly<Record<Likeness, number>> = {
  'same-order': 4,
  'same-customer': 3,
  'same-identity': 3,
  'similar-words': 2,
  'same-product': 1,
};

/** A third of all words that either uses: tried on complaints of two to forty words, where chance gives a tenth. */
const SIMILAR = 1 / 3;
/** Words like "the", "por" and "een" say nothing of what happened. */
const SHORTEST_WORD = 4;

export interface Suspect {
  it: Case;
  why: Likeness[];
  likeness: number;
}

/** Words shared among all that either of two texts has (Jaccard), from 0 to 1. */
export function likenessOf(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= SHORTEST_WORD));
}

/** A suspect with the words compared; a product alone is no reason to look. */
export function compared(suspect: Suspect, own: string, theirs: string | undefined): Suspect {
  const likeness = theirs === undefined ? 0 : Math.round(likenessOf(own, theirs) * 100) / 100;
  return { ...suspect, likeness, why: likeness >= SIMILAR ? [...suspect.why, 'similar-words'] : suspect.why };
}

export function isWorthALook({ why }: Suspect): boolean {
  return why.some((reason) => reason !== 'same-product');
}

/** The likeliest first. */
export function byLikeness(a: Suspect, b: Suspect): number {
  return weightOf(b) - weightOf(a) || b.likeness - a.likeness || (a.it.receivedAt < b.it.receivedAt ? 1 : -1);
}

function weightOf({ why }: Suspect): number {
  return why.reduce((sum, reason) => sum + WEIGHT[reason], 0);
}
