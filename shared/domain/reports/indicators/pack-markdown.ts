import { shownCells, shownColumns } from '../cell-text.ts';
import type { ReportTable } from '../report.ts';

/** A report's table as Markdown. `small` stands for what is suppressed, a dash for what cannot be said. */
export function markdownTable(table: ReportTable): string[] {
  const places = shownColumns(table);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = shownCells(table).map((cells) => row(cells.map(plain)));
  return [
    ...[`_${plain(table.heading)}_`, '', row(places.map(({ title }) => title)), row(places.map(() => '---'))],
    ...[...body, '', ...table.notes.map((note) => `- ${plain(note)}`)],
  ];
}

/** Labels come from imported files: they neither break a table nor become a heading, a link or HTML. */
export function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);
}
