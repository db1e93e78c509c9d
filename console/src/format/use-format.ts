import { startTransition, useEffect, useState } from 'react';
import { useSettings } from '../session/settings.ts';
import { useWords } from '../words/words.ts';
import { type Format, formatFor, onceEach } from './format.ts';
import { dayIn } from './zoned-time.ts';

/** One for all that ask, by time zone and language: a list of cases asks a hundred times. */
const formatsIn = onceEach((timeZone) => onceEach((language) => formatFor(language, timeZone)));

/** Formats for the reader's language and the firm's time zone. */
export function useFormat(): Format {
  const { language } = useWords();
  const { timeZone } = useSettings();
  return formatsIn(timeZone)(language);
}

/** The app is opened once: how far the house's clock stands from that of this machine does not change meanwhile. */
let offsetMs: number | undefined;

/** The house's clock as an instant, told again every half minute: clocks of deadlines go by it, a hundred on a page, bit by bit. */
export function useNow(): string {
  const { now } = useSettings();
  offsetMs ??= now === undefined ? 0 : Date.parse(now) - Date.now();
  const read = () => new Date(Date.now() + (offsetMs ?? 0)).toISOString();
  const [instant, setInstant] = useState(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a clock runs from when it is shown until it is gone
  useEffect(() => {
    const timer = setInterval(() => startTransition(() => setInstant(read())), 30_000);
    return () => clearInterval(timer);
  }, []);
  return instant;
}

/** The day, `YYYY-MM-DD`, that it is now where the firm is: on its calendar, not on that of UTC. */
export function useToday(): string {
  const { timeZone } = useSettings();
  return dayIn(timeZone, useNow());
}
