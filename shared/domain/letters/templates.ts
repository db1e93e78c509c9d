import type { Language } from '../case/vocabulary.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Letter, LetterFacts, LetterName, LetterTemplates } from './letter.ts';
import { nl } from './nl.ts';

const TEMPLATES: Readonly<Record<Language, LetterTemplates>> = { en, es, nl };

/** The text of a letter. What people wrote stands in it as it is: text, never markup or a template. */
export function writeLetter(name: LetterName, language: Language, facts: LetterFacts): Letter {
  return TEMPLATES[language][name](facts);
}
