import { cellText, missingWords, shownColumns } from '../../domain/reports/cell-text.ts';
import type { ReportTable } from '../../domain/reports/report.ts';
import { briefTable } from './brief-table.ts';
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

function chapterText(chapter: Chapter, words: ReportWords, mostLines: number): string[] {
  const { title, report = '', pictures, words: said } = chapter;
  const brief = chapter.table === undefined ? undefined : briefTable(chapter.table, report, mostLines);
  const { heading = '', lines = [], notes = [] } = brief?.table ?? {};
  const more = brief?.more ?? 0;
  return [
    `== ${title} ==`,
    ...said,
    heading,
    ...pictures.map(({ alt }) => alt),
    lines.length === 0 || brief === undefined ? '' : linesOf(brief.table).join('\n'),
    more > 0 ? words.more(more) : '',
    notes.map((note) => `- ${note}`).join('\n'),
  ].filter((part) => part !== '');
}

function linesOf(table: ReportTable): string[] {
  const columns = shownColumns(table);
  const missing = missingWords(table);
  return table.lines.map((line, row) =>
    columns
      .map(({ at, kind, title }) => `${title}: ${cellText(line[at] ?? null, kind, missing[row] ?? '-')}`)
      .join('; '),
  );
}
