import { REPORT_NAMES } from './book/report-names.ts';

/** What each report is called in a language, by its name in the API. */
export function reportNamesIn(language: 'en' | 'es' | 'nl'): Record<keyof typeof REPORT_NAMES, string> {
  const names = Object.entries(REPORT_NAMES).map(([name, said]) => [name, said[language]]);
  return Object.fromEntries(names);
}
