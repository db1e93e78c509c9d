import type { Picture } from '../../charts/picture.ts';
import { shownCells, shownColumns } from '../../domain/reports/cell-text.ts';
import type { ReportTable } from '../../domain/reports/report.ts';
import type { Speaker } from '../../phrases/speaker.ts';
import { escaped } from '../page.ts';
import { briefTable } from './brief-table.ts';
import type { Chapter } from './chapters.ts';
import type { ReportWords } from './report-words.ts';

/** How much of a report, and what its pictures are here: inline SVG on a page, an attached file in a mail. */
export interface ReportLook {
  words: ReportWords;
  /** Of the same language. */
  speaker: Speaker;
  /** HTML of the picture, its alternative text in it. */
  picture(picture: Picture): string;
  /** Lines of a table, and only the columns that a mail has room for; all of both where undefined. */
  mostLines?: number;
  /** Where the rest of it is: a report's address in the console. */
  addressOf?(report: string): string;
}

/** A4 across, so that a table's columns fit; a report's heading never ends a sheet. In a mail this is what programs keep of it. */
const STYLE = `
body { margin: 0 auto; padding: 16px; font: 15px/1.5 Inter, Helvetica, Arial, sans-serif; color: #1b1f24; background: #ffffff; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 19px; line-height: 1.25; margin: 36px 0 4px; padding-top: 12px; border-top: 2px solid #0b5cad; }
h3 { font-size: 15px; margin: 20px 0 4px; }
p { margin: 4px 0 10px; }
.quiet { color: #57606a; font-size: 13px; }
table { border-collapse: collapse; margin: 12px 0; font-size: 13px; line-height: 1.35; }
th, td { padding: 4px 10px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #d0d7de; }
th { font-weight: 600; vertical-align: bottom; }
.n { text-align: right; white-space: nowrap; }
ul { margin: 8px 0; padding-left: 20px; color: #57606a; font-size: 13px; }
img, svg { display: block; max-width: 100%; height: auto; }
@page { size: A4 landscape; margin: 14mm; }
@media print { body { padding: 0; font-size: 12px; max-width: none !important; } h2, h3 { break-after: avoid; } img, svg, tr { break-inside: avoid; } thead { display: table-header-group; } }
`;

/** One document, whole, that loads nothing. @param lead sentences below its title */
export function reportHtml(
  title: string,
  lead: readonly string[],
  chapters: readonly Chapter[],
  look: ReportLook,
): string {
  const isMail = look.mostLines !== undefined;
  const isOne = chapters.length === 1;
  return `<!doctype html>
<html lang="${look.words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body style="max-width: ${isMail ? 640 : 1200}px">
<h1>${escaped(title)}</h1>
${lead.map((line) => `<p>${linked(line)}</p>`).join('\n')}
${chapters.map((chapter) => chapterHtml(chapter, look, isOne)).join('\n')}
</body>
</html>
`;
}

function chapterHtml({ title, report, table, pictures, words }: Chapter, look: ReportLook, isOne: boolean): string {
  return [
    ...(isOne ? [] : [`<h2>${escaped(title)}</h2>`]),
    ...words.map((word) => `<p>${escaped(word)}</p>`),
    ...(table === undefined ? [] : [`<p class="quiet">${escaped(saidBy(look.speaker, table.heading))}</p>`]),
    ...pictures.flatMap((picture) => [`<h3>${escaped(picture.title)}</h3>`, look.picture(picture)]),
    ...(table === undefined ? [] : tableHtml(table, report ?? '', look)),
  ].join('\n');
}

function tableHtml(whole: ReportTable, report: string, look: ReportLook): string[] {
  const { words, speaker, mostLines, addressOf } = look;
  const { table, more } = mostLines === undefined ? { table: whole, more: 0 } : briefTable(whole, report, mostLines);
  const columns = shownColumns(table);
  const classOf = (kind = 'text') => (kind === 'text' ? '' : ' class="n"');
  const head = columns
    .map(({ name, kind }) => `<th scope="col"${classOf(kind)}>${escaped(speaker.column(name))}</th>`)
    .join('');
  const rows = shownCells(table).map((cells) => {
    const said = cells.map((text, at) => `<td${classOf(columns[at]?.kind)}>${escaped(speaker.cell(text))}</td>`);
    return `<tr>${said.join('')}</tr>`;
  });
  const address = addressOf?.(report);
  return [
    ...(rows.length === 0
      ? []
      : [`<table cellspacing="0"><thead><tr>${head}</tr></thead><tbody>`, ...rows, '</tbody></table>']),
    ...(address === undefined
      ? []
      : [`<p><a href="${escaped(address)}">${escaped(more > 0 ? words.more(more) : words.open)}</a></p>`]),
    ...(table.notes.length === 0
      ? []
      : [`<ul>${table.notes.map((note) => `<li>${escaped(saidBy(speaker, note))}</li>`).join('\n')}</ul>`]),
  ];
}

/** A heading or note; English where the book does not know it. */
export function saidBy(speaker: Speaker, sentence: string): string {
  return speaker.sentence(sentence) ?? sentence;
}

/** Addresses of our own making become links. */
function linked(line: string): string {
  return escaped(line).replace(/https?:\/\/\S+/, (address) => `<a href="${address}">${address}</a>`);
}
