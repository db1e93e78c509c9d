import { shownCells, shownColumns } from '../../domain/reports/cell-text.ts';
import type { ReportTable } from '../../domain/reports/report.ts';
import type { Speaker } from '../../phrases/speaker.ts';
import { briefTable } from './brief-table.ts';
import type { Chapter } from './chapters.ts';
import { saidBy } from './report-html.ts';
import type { ReportWords } from './report-words.ts';

/** The same as a mail's HTML in plain text: the words of its pictures, and each line of a table as `name: figure`. */
export function reportText(lead: readonly string[], chapters: readonly Chapter[], look: TextLook): string {
  return [...lead, ...chapters.flatMap((chapter) => chapterText(chapter, look))].join('\n\n');
}

interface TextLook {
  words: ReportWords;
  speaker: Speaker;
  mostLines: number;
}

function chapterText(chapter: Chapter, { words, speaker, mostLines }: TextLook): string[] {
  const { title, report = '', pictures, words: said } = chapter;
  const brief = chapter.table === undefined ? undefined : briefTable(chapter.table, report, mostLines);
  const { heading = '', lines = [], notes = [] } = brief?.table ?? {};
  const more = brief?.more ?? 0;
  return [
    `== ${title} ==`,
    ...said,
    saidBy(speaker, heading),
    ...pictures.map(({ alt }) => alt),
    lines.length === 0 || brief === undefined ? '' : linesOf(brief.table, speaker).join('\n'),
    more > 0 ? words.more(more) : '',
    notes.map((note) => `- ${saidBy(speaker, note)}`).join('\n'),
  ].filter((part) => part !== '');
}

function linesOf(table: ReportTable, speaker: Speaker): string[] {
  const columns = shownColumns(table);
  return shownCells(table).map((cells) =>
    cells.map((text, at) => `${speaker.column(columns[at]?.name ?? '')}: ${speaker.cell(text)}`).join('; '),
  );
}
