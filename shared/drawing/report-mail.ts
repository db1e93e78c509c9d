import type { Picture } from '../charts/picture.ts';
import type { Configuration } from '../domain/configuration.ts';
import type { MailDue } from '../domain/reports/mails/report-mail.ts';
import { escaped } from '../pages/page.ts';
import { chaptersOf, spoken } from '../pages/reports/chapters.ts';
import { reportHtml } from '../pages/reports/report-html.ts';
import { reportText } from '../pages/reports/report-text.ts';
import { REPORT_WORDS } from '../pages/reports/report-words.ts';
import { speakerFor } from '../pages/reports/speaker-for.ts';
import type { MailPicture, OutgoingLetter } from '../ports/messages.ts';
import { pngOf } from './png-of.ts';

/** Lines of a table in a mail, by how many tables it has: Gmail cuts off a mail at 102 KB of HTML. */
const MOST_LINES = { alone: 24, amongOthers: 8 } as const;

/** A finished report as a mail: pictures, a small table and the way to the whole, in HTML and in plain text. */
export async function reportMail(
  { report, parameters, every, period, language }: Omit<MailDue, 'to'>,
  result: object,
  { firm, publicUrl, categories }: Pick<Configuration, 'firm' | 'publicUrl' | 'categories'>,
): Promise<Required<Pick<OutgoingLetter, 'subject' | 'text' | 'html' | 'pictures'>>> {
  const words = REPORT_WORDS[language];
  const speaker = speakerFor(language, { categories });
  const chapters = chaptersOf(report, result, speaker);
  const addressOf = (name: string) => `${publicUrl}/console/reports/${name}`;
  const asked = new URLSearchParams(parameters).toString();
  const address = `${addressOf(report)}${asked === '' ? '' : `?${asked}`}`;
  const lead = [words.why(every, period), words.at(address), words.reading];
  const mostLines = chapters.length === 1 ? MOST_LINES.alone : MOST_LINES.amongOthers;
  const subject = `${firm}: ${spoken(report, speaker)}, ${period}`;
  const pictures: MailPicture[] = [];
  // One after the other: each takes the whole of a processor.
  for (const picture of chapters.flatMap((chapter) => chapter.pictures)) {
    pictures.push({ id: picture.id, png: await pngOf(picture), alt: picture.alt });
  }
  return {
    subject,
    text: reportText(lead, chapters, { words, speaker, mostLines }),
    html: reportHtml(`${spoken(report, speaker)}, ${period}`, lead, chapters, {
      ...{ words, speaker, mostLines, picture: attached },
      addressOf: (name) => (name === report ? address : addressOf(name)),
    }),
    pictures,
  };
}

function attached({ id, alt, width, height }: Picture): string {
  return `<img src="cid:${id}" width="${width}" height="${height}" alt="${escaped(alt)}">`;
}
