import type * as z from 'zod';
import { LANGUAGES, type Language } from '../../domain/case/vocabulary.ts';
import type { Call } from '../connect-handler.ts';

const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/** Nothing that open-case would refuse may go with a number that was spoken: what cannot be kept is left out. */
export function heard<T>(shape: z.ZodType<T>, text: string | undefined, longest?: number): T | undefined {
  return shape.safeParse(text?.replace(UNPRINTABLE, ' ').slice(0, longest)).data;
}

/** The language that the caller chose, else the one that the flow has set. */
export function languageOf({ parameters, languageCode }: Call): Language | undefined {
  return spokenIn(parameters.language) ?? spokenIn(languageCode);
}

/** Of `es`, `es-US` or `ES`. */
export function spokenIn(code: string | undefined): Language | undefined {
  return oneOf(LANGUAGES, code?.slice(0, 2).toLowerCase());
}

export function oneOf<T extends string>(words: readonly T[], word: string | undefined): T | undefined {
  return words.find((candidate) => candidate === word);
}

export function optional<K extends string, V>(name: K, value: V | undefined): { [name in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [name in K]?: V });
}
