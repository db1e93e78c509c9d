import { csvText as textCell } from '../../shared/domain/register/csv.ts';
import { cellText, missingWords, shownColumns } from '../../shared/domain/reports/cell-text.ts';
import type { ReportTable, Spread } from '../../shared/domain/reports/report.ts';

type Cell = string | number | Spread | null;
type Kind = ReportTable['columns'][number]['kind'];

/** The report as aligned text for a terminal, notes below. `small` stands for what is suppressed, `-` for what cannot be said. */
export function terminalText(table: ReportTable): string {
  const places = shownColumns(table);
  const missing = missingWords(table);
  const body = table.lines.map((line, row) =>
    places.map(({ at, kind }) => cellText(line[at] ?? null, kind, missing[row] ?? '-')),
  );
  const heads = places.map(({ title }) => title);
  const widths = heads.map((head, at) => Math.max(head.length, ...body.map((line) => line[at]?.length ?? 0)));
  const aligned = [heads, ...body].map((line) =>
    line
      .map((cell, at) => (places[at]?.kind === 'text' ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const notes = table.notes.map((note) => `- ${note}`);
  return `${[table.heading, '', ...aligned, '', ...notes].join('\n')}\n`;
}

/** The report as CSV: UTF-8 with a byte order mark, shares as raw fractions with their limits, blank where null. */
export function csvText(table: ReportTable): string {
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

function hasLimits(kind: Kind | undefined): boolean {
  return kind === 'share' || kind === 'points';
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? textCell(cell) : String(cell);
}
