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

/** A cell as people read it: shares in percent and points with their limits. Control signs of imported labels go. */
export function cellText(cell: Cell, kind: Column['kind'], missing: string): string {
  if (cell === null) return missing;
  if (typeof cell === 'number') return cell.toLocaleString('en-US');
  if (typeof cell === 'string') return cell.replaceAll(/\p{Cc}/gu, ' ');
  const scale = kind === 'points' ? 1 : 100;
  const [rate, lower, upper] = [cell.rate, cell.lower, cell.upper].map((figure) =>
    figure === null ? '-' : (figure * scale).toFixed(1),
  );
  return kind === 'points'
    ? `${cell.rate > 0 ? '+' : ''}${rate} (${lower} to ${upper})`
    : `${rate}% (${lower} to ${upper})`;
}
