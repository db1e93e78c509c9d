import type { Language } from '../../domain/case/vocabulary.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { nl } from './nl.ts';
import type { SurveyWords } from './words.ts';

export const SURVEY_WORDS: Readonly<Record<Language, SurveyWords>> = { en, es, nl };
