import { csvText as textCell } from '../register/csv.ts';
import type { ColumnKind, ReportTable, Spread } from './report.ts';

type Cell = string | number | Spread | null;

/** The report as CSV: UTF-8 with a byte order mark, shares as raw fractions with their limits, money in minor units, blank where null. */
export function reportCsv(table: ReportTable): string {
  const heads = table.columns.flatMap(({ name, kind }) =>
    hasLimits(kind) ? [name, `${name}_lower`, `${name}_upper`] : [name],
  );
  const lines = table.lines.map((line) =>
    line.flatMap((cell, at) => {
      if (!hasLimits(table.columns[at]?.kind)) return [csvCell(cell)];
      const share = cell !== null && typeof cell === 'object' ? cell : undefined;
      return [share?.rate, share?.lower, share?.upper].map((value) => csvCell(value ?? null));
    }),
  );
  return `\uFEFF${[heads, ...lines].map((line) => `${line.join(',')}\r\n`).join('')}`;
}

function hasLimits(kind: ColumnKind | undefined): boolean {
  return kind === 'share' || kind === 'points' || kind === 'mean' || kind === 'mean-money';
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? textCell(cell) : String(cell);
}
