import type { ReportTable } from '../report.ts';

type Cell = ReportTable['lines'][number][number];

/** A report's table as Markdown. `small` stands for what is suppressed, a dash for what cannot be said. */
export function markdownTable({ heading, columns, lines, notes }: ReportTable): string[] {
  const places = columns.flatMap(({ name, csvOnly }, at) => (csvOnly ? [] : [{ name: name.replaceAll('_', ' '), at }]));
  const suppressedAt = columns.findIndex(({ name }) => name === 'suppressed');
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = lines.map((line) => {
    const missing = suppressedAt >= 0 && line[suppressedAt] !== '' ? 'small' : '-';
    return row(places.map(({ at }) => cellText(line[at] ?? null, missing)));
  });
  return [
    ...[`_${plain(heading)}_`, '', row(places.map(({ name }) => name)), row(places.map(() => '---'))],
    ...[...body, '', ...notes.map((note) => `- ${plain(note)}`)],
  ];
}

function cellText(cell: Cell, missing: string): string {
  if (cell === null) return missing;
  if (typeof cell !== 'object') return plain(String(cell));
  const percent = (share: number | null) => (share === null ? '-' : (share * 100).toFixed(1));
  return `${percent(cell.rate)}% (${percent(cell.lower)} to ${percent(cell.upper)})`;
}

/** Labels come from imported files: they neither break a table nor become a heading, a link or HTML. */
export function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);
}
