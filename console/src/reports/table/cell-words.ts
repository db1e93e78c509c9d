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
  limits(lower: string, upper: string): string;
}

export function figureWords(language: string, limits: FigureWords['limits']): FigureWords {
  const number = new Intl.NumberFormat(language);
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const share = new Intl.NumberFormat(language, { style: 'percent', ...digits });
  const points = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', ...digits });
  return { number: number.format, percent: share.format, points: points.format, limits };
}

/** A cell as one reads it; undefined where there is nothing to read. A limit that cannot be said is a dash. @param speaker of labels */
export function cellWords(
  cell: Cell,
  kind: Kind,
  words: FigureWords,
  speaker?: Pick<Speaker, 'cell'>,
): string | undefined {
  if (cell === null) return undefined;
  if (typeof cell === 'number') return words.number(cell);
  if (typeof cell === 'string') {
    const text = cell.replaceAll(/\p{Cc}/gu, ' ');
    return speaker?.cell(text) ?? text;
  }
  const said = kind === 'points' ? words.points : words.percent;
  const limit = (value: number | null) => (value === null ? '–' : said(value));
  return `${said(cell.rate)} (${words.limits(limit(cell.lower), limit(cell.upper))})`;
}
