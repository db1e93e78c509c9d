import type { Language } from '../../words/words.ts';
import type { Reading } from './blocks.ts';

/** `mail` and `statistics` are no reports. */
const READINGS = import.meta.glob<Reading>(
  ['../../../../docs/reports/**/*.md', '!../../../../docs/reports/{mail,speed,statistics}.md'],
  { query: '?reading', import: 'default' },
);

/** What is written of a report in the reader's language; only that of the report that is looked at is loaded. */
export async function readingOf(report: string, language: Language): Promise<Reading | undefined> {
  return READINGS[`../../../../docs/reports/${language === 'en' ? '' : `${language}/`}${report}.md`]?.();
}
