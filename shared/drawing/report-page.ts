import type { Picture } from '../charts/picture.ts';
import type { Language } from '../domain/case/vocabulary.ts';
import type { Configuration } from '../domain/configuration.ts';
import { escaped } from '../pages/page.ts';
import { chaptersOf, spoken } from '../pages/reports/chapters.ts';
import { reportHtml } from '../pages/reports/report-html.ts';
import { REPORT_WORDS } from '../pages/reports/report-words.ts';
import { speakerFor } from '../pages/reports/speaker-for.ts';
import { svgOf } from './svg-of.ts';

/** A finished report, or the manager pack, as a page to read and print: all lines, pictures as drawings, nothing loaded. */
export function reportPage(
  report: string,
  result: object,
  language: Language = 'en',
  firm: Pick<Configuration, 'categories'> = { categories: [] },
): string {
  const { month = null } = result as { month?: string | null };
  const speaker = speakerFor(language, firm);
  const name = spoken(report, speaker);
  const title = month === null ? name : `${name} ${month}`;
  const words = REPORT_WORDS[language];
  return reportHtml(title, [words.reading], chaptersOf(report, result, speaker), { words, speaker, picture: drawn });
}

/** Scales with the page, keeps its figures as words, and says what it shows. */
function drawn(picture: Picture): string {
  const { alt, width, height } = picture;
  const svg = svgOf(picture).replace(
    /^<svg [^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(alt)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
  );
  return svg;
}
