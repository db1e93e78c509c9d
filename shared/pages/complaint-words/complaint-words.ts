import type { Language } from '../../domain/case/vocabulary.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { nl } from './nl.ts';
import type { ComplaintWords } from './words.ts';

export const COMPLAINT_WORDS: Readonly<Record<Language, ComplaintWords>> = { en, es, nl };
