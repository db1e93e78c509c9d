import { cellText, missingWords, shownColumns } from '../../domain/reports/cell-text.ts';
import { BRIEF_COLUMNS } from './brief-columns.ts';
import type { Chapter } from './chapters.ts';
import type { ReportWords } from './report-words.ts';

/** The same as a mail's HTML in plain text: the words of its pictures, and each line of a table as `name: figure`. */
export function reportText(
  lead: readonly string[],
  chapters: readonly Chapter[],
  { words, mostLines }: { words: ReportWords; mostLines: number },
): string {
  return [...lead, ...chapters.flatMap((chapter) => chapterText(chapter, words, mostLines))].join('\n\n');
}

function chapterText({ title, report, table, pictures, words: said }: Chapter, words: ReportWords, mostLines: number) {
  const more = (table?.lines.length ?? 0) - mostLines;
  return [
    `== ${title} ==`,
    ...said,
    ...(table === undefined ? [] : [table.heading]),
    ...pictures.map(({ alt }) => alt),
    ...(table === undefined || table.lines.length === 0 ? [] : [linesOf(table, report ?? '', mostLines).join('\n')]),
    ...(more > 0 ? [words.more(more)] : []),
    ...(table === undefined || table.notes.length === 0 ? [] : [table.notes.map((note) => `- ${note}`).join('\n')]),
  ];
}

function linesOf(table: NonNullable<Chapter['table']>, report: string, mostLines: number): string[] {
  const brief = BRIEF_COLUMNS[report];
  const columns = shownColumns(table).filter(({ name }) => brief === undefined || brief.includes(name));
  const missing = missingWords(table);
  return table.lines
    .slice(0, mostLines)
    .map((line, row) =>
      columns
        .map(({ at, kind, title }) => `${title}: ${cellText(line[at] ?? null, kind, missing[row] ?? '-')}`)
        .join('; '),
    );
}
