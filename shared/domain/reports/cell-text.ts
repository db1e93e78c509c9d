import { currencyDigits } from '../loyalty/amounts.ts';
import type { ColumnKind, ReportTable, Spread } from './report.ts';

type Cell = ReportTable['lines'][number][number];
type Column = ReportTable['columns'][number];

/** The columns that people read, with their place in a line; the others are for CSV. */
export function shownColumns({ columns }: ReportTable): (Column & { title: string; at: number })[] {
  return columns.flatMap((column, at) =>
    column.csvOnly ? [] : [{ ...column, title: column.name.replaceAll('_', ' '), at }],
  );
}

/** What stands for nothing in each line: `small` for what is suppressed, a dash for what cannot be said. */
export function missingWords({ columns, lines }: ReportTable): ('small' | '-')[] {
  const suppressedAt = columns.findIndex(({ name }) => name === 'suppressed');
  return lines.map((line) => (suppressedAt >= 0 && line[suppressedAt] !== '' ? 'small' : '-'));
}

const DIGITS = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false };
const POINTS = new Intl.NumberFormat('en-US', DIGITS);
const SHARE = new Intl.NumberFormat('en-US', { ...DIGITS, style: 'percent' });

/**
 * A share in percent, rounded as it is written, 0.2875 to 28.8%: `toFixed` rounds what times 100 made of it, 28.7, and pages would say
 * another.
 */
export const percentText = (share: number): string => SHARE.format(share);

/** The lines as people read them, in the order of the shown columns. */
export function shownCells(table: ReportTable): string[][] {
  const columns = shownColumns(table);
  const missing = missingWords(table);
  const currencyAt = table.columns.findIndex(({ name }) => name === 'currency');
  return table.lines.map((line, row) =>
    columns.map(({ at, kind }) =>
      cellText(line[at] ?? null, kind, { missing: missing[row] ?? '-', currency: String(line[currencyAt] ?? '') }),
    ),
  );
}

interface LineFacts {
  /** What stands for nothing. */
  missing: string;
  /** Of its money; two decimals where nothing has been paid yet. */
  currency?: string;
}

/**
 * A cell as people read it: shares in percent, money in the unit of its currency, figures with their limits. Control signs of imported
 * labels go.
 */
export function cellText(cell: Cell, kind: ColumnKind, { missing, currency = '' }: LineFacts): string {
  if (cell === null) return missing;
  if (typeof cell === 'string') return cell.replaceAll(/\p{Cc}/gu, ' ');
  if (typeof cell === 'number') return kind === 'money' ? moneyText(currency)(cell) : cell.toLocaleString('en-US');
  return limitsText(cell, kind, currency);
}

function limitsText({ rate, lower, upper }: Spread, kind: ColumnKind, currency: string): string {
  const format = formatOf(kind, currency);
  const said = (figure: number | null) => (figure === null ? '-' : format(figure));
  const limits = `${said(lower)} to ${said(upper)}`.replaceAll('%', '');
  return `${kind === 'points' && rate > 0 ? '+' : ''}${said(rate)} (${limits})`;
}

function formatOf(kind: ColumnKind, currency: string): (figure: number) => string {
  if (kind === 'mean-money') return moneyText(currency);
  return kind === 'share' ? SHARE.format : POINTS.format;
}

/** Of minor units. */
function moneyText(currency: string): (amountMinor: number) => string {
  const digits = currencyDigits(currency) ?? 2;
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (amountMinor) => format.format(amountMinor / 10 ** digits);
}
