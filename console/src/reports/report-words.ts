import { use, useMemo } from 'react';
import type { reportParts } from '../words/en/report-parts.ts';
import type { reportWords } from '../words/en/reports.ts';
import { type Language, useWords, type Words } from '../words/words.ts';

/** The words of every page, and those of the reports. */
export type ReportWords = Words & typeof reportParts & { reports: typeof reportWords };

type Loaded = [{ reportWords: typeof reportWords }, { reportParts: typeof reportParts }];

/** Loaded with the pages of reports: whoever works on cases does not wait for them. */
const LOADERS: Record<Language, () => Promise<Loaded>> = {
  en: () => Promise.all([import('../words/en/reports.ts'), import('../words/en/report-parts.ts')]),
  es: () => Promise.all([import('../words/es/reports.ts'), import('../words/es/report-parts.ts')]),
  nl: () => Promise.all([import('../words/nl/reports.ts'), import('../words/nl/report-parts.ts')]),
};
const loaded: Partial<Record<Language, Promise<Loaded>>> = {};

/** As `useWords`, with the words of reports; the page waits for them. */
export function useReportWords(): { language: Language; words: ReportWords } {
  const { language, words } = useWords();
  loaded[language] ??= LOADERS[language]();
  const [{ reportWords: reports }, { reportParts: parts }] = use(loaded[language]);
  return useMemo(() => ({ language, words: { ...words, ...parts, reports } }), [language, words, parts, reports]);
}
