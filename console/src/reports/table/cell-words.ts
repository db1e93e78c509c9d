import type { Speaker } from '../../../../shared/phrases/speaker.ts';
import type { ReportTable } from '../../api/routes.ts';

export type Cell = ReportTable['lines'][number]['cells'][number];
type Kind = ReportTable['columns'][number]['kind'];

/** Figures of reports in the reader's language, by Intl. */
export interface FigureWords {
  number(value: number): string;
  /** 0.2 is `20.0%`. */
  percent(share: number): string;
  points(value: number): string;
  /** A mean: one decimal, and no sign of more. */
  mean(value: number): string;
  /** Minor units, in the unit of their currency. It stands in a column of its own, or in the heading. */
  money(amountMinor: number, currency: string): string;
  limits(lower: string, upper: string): string;
}

export function figureWords(language: string, limits: FigureWords['limits']): FigureWords {
  const number = new Intl.NumberFormat(language);
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const share = new Intl.NumberFormat(language, { style: 'percent', ...digits });
  const points = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', ...digits });
  const mean = new Intl.NumberFormat(language, digits);
  return {
    ...{ number: number.format, percent: share.format, points: points.format, mean: mean.format, limits },
    money(amountMinor, currency) {
      const decimals = decimalsOf(currency);
      const sum = new Intl.NumberFormat(language, {
        ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals },
      });
      return sum.format(amountMinor / 10 ** decimals);
    },
  };
}

/** Cents have two; nothing paid yet, in no currency, is written like them. */
function decimalsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

interface Read {
  /** Of labels. */
  speaker?: Pick<Speaker, 'cell'>;
  /** Of the line's money. */
  currency?: string;
}

/** A cell as one reads it; undefined where there is nothing to read. A limit that cannot be said is a dash. */
export function cellWords(
  cell: Cell,
  kind: Kind,
  words: FigureWords,
  { speaker, currency = '' }: Read = {},
): string | undefined {
  if (cell === null) return undefined;
  const sum = (amountMinor: number) => words.money(amountMinor, currency);
  if (typeof cell === 'number') return kind === 'money' ? sum(cell) : words.number(cell);
  if (typeof cell === 'string') {
    const text = cell.replaceAll(/\p{Cc}/gu, ' ');
    return speaker?.cell(text) ?? text;
  }
  const said = kind === 'mean-money' ? sum : kind === 'points' || kind === 'mean' ? words[kind] : words.percent;
  const limit = (value: number | null) => (value === null ? '–' : said(value));
  return `${said(cell.rate)} (${words.limits(limit(cell.lower), limit(cell.upper))})`;
}
