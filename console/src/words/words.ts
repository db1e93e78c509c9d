import { createContext, useContext } from 'react';
import type { en } from './en/en.ts';

/** What the console says, a part for each page. English is the pattern: a key that Spanish or Dutch lacks does not compile. */
export type Words = typeof en;

export const LANGUAGES = ['en', 'es', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** As each calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', es: 'Español', nl: 'Nederlands' };

export interface Spoken {
  language: Language;
  words: Words;
}

export const WordsContext = createContext<Spoken | undefined>(undefined);

export function useWords(): Spoken {
  const spoken = useContext(WordsContext);
  if (spoken === undefined) throw new Error('words are read inside WordsContext');
  return spoken;
}

/** The first language of ours that the browser asks for. */
export function languageOf(wanted: readonly string[], otherwise: Language): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found !== undefined) return found;
  }
  return otherwise;
}
