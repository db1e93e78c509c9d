import type { Language } from '../../words/words.ts';
import type { Reading } from './blocks.ts';

/** `mail` and `statistics` are no reports. Not every report is written of in every language. */
const READINGS = import.meta.glob<Reading>(
  ['../../../../docs/reports/**/*.md', '!../../../../docs/reports/{mail,speed,statistics}.md'],
  { query: '?reading', import: 'default' },
);

/** What is written of a report, in the reader's language where there is that; only that of the report that is looked at is loaded. */
export async function readingOf(
  report: string,
  language: Language,
): Promise<(Reading & { language: Language }) | null> {
  const own = language === 'en' ? undefined : READINGS[`../../../../docs/reports/${language}/${report}.md`];
  if (own !== undefined) return { ...(await own()), language };
  const english = await READINGS[`../../../../docs/reports/${report}.md`]?.();
  return english === undefined ? null : { ...english, language: 'en' };
}
