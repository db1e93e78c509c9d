import type { ReportTable } from './report.ts';

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

/** A cell as people read it: shares in percent and points with their limits. Control signs of imported labels go. */
export function cellText(cell: Cell, kind: Column['kind'], missing: string): string {
  if (cell === null) return missing;
  if (typeof cell === 'number') return cell.toLocaleString('en-US');
  if (typeof cell === 'string') return cell.replaceAll(/\p{Cc}/gu, ' ');
  const [format, sign] = kind === 'points' ? [POINTS, cell.rate > 0 ? '+' : ''] : [SHARE, ''];
  const said = (figure: number | null) => (figure === null ? '-' : format.format(figure));
  const limits = `${said(cell.lower)} to ${said(cell.upper)}`.replaceAll('%', '');
  return `${sign}${said(cell.rate)} (${limits})`;
}
