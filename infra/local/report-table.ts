import { shownCells, shownColumns } from '../../shared/domain/reports/cell-text.ts';
import type { ReportTable } from '../../shared/domain/reports/report.ts';

/** The report as aligned text for a terminal, notes below. `small` stands for what is suppressed, `-` for what cannot be said. */
export function terminalText(table: ReportTable): string {
  const places = shownColumns(table);
  const body = shownCells(table);
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
