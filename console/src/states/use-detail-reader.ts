import type { ReadDetail } from '../api/problem.ts';
import { useFormat } from '../format/use-format.ts';
import { useSettings } from '../session/settings.ts';
import { useWords } from '../words/words.ts';

/** Reads what the house refuses something with; the words for it are loaded when it first does. */
export function useDetailReader(): ReadDetail {
  const { language, words } = useWords();
  const format = useFormat();
  const settings = useSettings();
  return async (code, english) => {
    // Where they do not come, what the house said is more to the reader than why they did not.
    const loaded = await import('../words/refusals/details/detail-in.ts').catch(() => undefined);
    const whole = words.refusals[code];
    const otherwise = whole?.endsWith(':') ? undefined : whole;
    return loaded?.detailIn(english, { language, words, format, settings }) ?? otherwise;
  };
}
