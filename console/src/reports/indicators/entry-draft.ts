import type { AnswerOf, AskedOf } from '../../api/routes.ts';
import { numberIn, typedNumber } from '../../format/typed-number.ts';
import type { Language } from '../../words/words.ts';

export type Entry = AnswerOf<'GET /indicators'>['indicators'][number];
export type Told = AskedOf<'POST /indicators'>['body'];
export type IndicatorKind = Entry['kind'];

/** An entry as it is being typed; texts, since they may be no numbers yet. */
export interface EntryDraft {
  indicatorId: string;
  kind: IndicatorKind;
  day: string;
  value: string;
  text: string;
  owner: string;
  /** The version that is put right; undefined for a new entry. */
  ifVersion?: number;
}

export const KINDS = [
  'positive-feedback',
  'focus-group',
  'care-agent-feedback',
  'cash-collection',
  'customer-visit',
  'listen-in',
  'training',
  'mystery-shopper',
] as const satisfies readonly IndicatorKind[];

export function emptyDraft(owner: string, today: string): EntryDraft {
  return { indicatorId: crypto.randomUUID(), kind: 'positive-feedback', day: today, value: '', text: '', owner };
}

/** @param language of who types: numbers are written as there */
export function draftOf(
  { indicatorId, kind, day, value, text, owner, version }: Entry,
  language: Language,
): EntryDraft {
  const typed = { value: value === undefined ? '' : typedNumber(value, language), text: text ?? '' };
  return { indicatorId, kind, day, owner, ...typed, ifVersion: version };
}

export function toldOf({ value, text, ifVersion, ...facts }: EntryDraft, language: Language): Told {
  const [number, words] = [value.trim(), text.trim()];
  return {
    ...facts,
    // What is no number goes as it is: the house says what is wrong with it, beside the field.
    ...(number !== '' && { value: numberIn(number, language) ?? Number.NaN }),
    ...(words !== '' && { text: words }),
    ...(ifVersion !== undefined && { ifVersion }),
  };
}
