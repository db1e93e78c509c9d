import type { Language } from '../case/vocabulary.ts';
import { localDay } from '../deadlines/calendar.ts';
import type { Instant } from '../time.ts';

/** As the voices of the line speak. */
const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US', nl: 'nl-NL' };

/** One o'clock is one hour, all others are several. */
const aLas = (time: string) => `${time.startsWith('1:') ? 'a la' : 'a las'} ${time}`;

const SENTENCES: Record<Language, { today: (time: string) => string; on: (day: string, time: string) => string }> = {
  en: {
    today: (time) => `We open again today at ${time}.`,
    on: (day, time) => `We open again on ${day}, at ${time}.`,
  },
  es: {
    today: (time) => `Volvemos a abrir hoy ${aLas(time)}.`,
    on: (day, time) => `Volvemos a abrir el ${day}, ${aLas(time)}.`,
  },
  nl: {
    today: (time) => `Wij zijn vandaag weer open om ${time}.`,
    on: (day, time) => `Wij zijn weer open op ${day}, om ${time}.`,
  },
};

/** When the line opens next, to be read aloud: day and time by the firm's clock, which is named. */
export function openingSpoken(opens: Instant, now: Instant, timeZone: string, language: Language): string {
  const locale = LOCALES[language];
  const at = new Date(opens);
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' }).format(at);
  const time = `${clock.replace(/\s/g, ' ')}, ${zoneName(timeZone, locale, at)}`;
  if (localDay(opens, timeZone) === localDay(now, timeZone)) return SENTENCES[language].today(time);
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  return SENTENCES[language].on(day.format(at), time);
}

/** `Eastern Time`, without summer or winter in it. */
export function zoneName(timeZone: string, locale: string, at: Date | number): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
