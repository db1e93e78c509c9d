import type { Language } from '../../domain/case/vocabulary.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { nl } from './nl.ts';
import type { StatusWords } from './words.ts';

export const STATUS_WORDS: Readonly<Record<Language, StatusWords>> = { en, es, nl };
