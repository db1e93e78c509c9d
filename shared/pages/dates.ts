import type { Language } from '../domain/case/vocabulary.ts';
import type { Instant } from '../domain/time.ts';

/** A day as people say it (`Monday 16 March 2026`), on the firm's own calendar: promises are days there. */
export function dayInWords(instant: Instant, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(instant));
}
