import { ENGLISH } from '../phrases/english.ts';
import type { Speaker } from '../phrases/speaker.ts';

/** Limits of a figure; null where they cannot be said. */
interface Limits {
  lower: number | null;
  upper: number | null;
}

/** Words and figures of a picture, in the language that it is drawn in. */
export interface Wording extends Pick<Speaker, 'language' | 'say' | 'word' | 'cell'> {
  count(figure: number): string;
  figure(value: number): string;
  /** Rounded as the share is written, as the tables beside do it. */
  percent(share: number): string;
  /** For an axis or a cell. */
  wholePercent(share: number): string;
  /** `20.0% (15.1% to 26.0%)`. */
  share(rate: number | null | undefined, limits: Limits): string;
  /** The last sentence: up to when. */
  until(day: string | null): string;
  /** Which of a list are not drawn, and why (too few people, as the reports suppress); nothing where all are. */
  hidden(names: readonly string[], why?: string): string | undefined;
}

export function wordingOf(speaker: Speaker): Wording {
  const { language, say, word, cell } = speaker;
  const numbers = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language === 'en' ? 'en-US' : language, options);
  const [whole, one] = [numbers({ maximumFractionDigits: 0 }), numbers({ maximumFractionDigits: 1 })];
  const part = numbers({
    ...{ style: 'percent', useGrouping: false },
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
  const wholePart = numbers({ style: 'percent', useGrouping: false, maximumFractionDigits: 0 });
  const percent = (share: number) => part.format(share);
  return {
    ...{ language, say, word, cell, percent },
    count: (figure) => whole.format(figure),
    figure: (value) => one.format(value),
    wholePercent: (share) => wholePart.format(Math.round(share * 100) / 100),
    share(rate, { lower, upper }) {
      if (rate === null || rate === undefined) return say('cannot be said');
      return lower === null || upper === null
        ? say('{rate} (limits cannot be said)', { rate: percent(rate) })
        : say('{rate} ({lower} to {upper})', { rate: percent(rate), lower: percent(lower), upper: percent(upper) });
    },
    until: (day) => (day === null ? say('There is no data to be cut off.') : say('Data until {day}.', { day })),
    hidden: (names, why = say('too few people, not shown')) =>
      names.length === 0 ? undefined : say('{names}: {why}.', { names: names.map(word).join(', '), why }),
  };
}

export const ENGLISH_WORDING = wordingOf(ENGLISH);

/** Sentences of an alternative text, in one line. */
export function told(...sentences: readonly (string | undefined)[]): string {
  return sentences
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .join(' ')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ');
}
