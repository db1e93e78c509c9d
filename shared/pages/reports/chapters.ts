import type { Picture } from '../../charts/picture.ts';
import { picturesOf } from '../../charts/pictures.ts';
import type { ManagerPack } from '../../domain/reports/indicators/manager-pack.ts';
import { toldStory } from '../../domain/reports/indicators/story.ts';
import { findReport } from '../../domain/reports/registry.ts';
import type { ReportTable } from '../../domain/reports/report.ts';

/** A part of what is read: a report's table with its pictures, or words. */
export interface Chapter {
  title: string;
  /** The report it is from, for a link; none for words alone. */
  report?: string;
  table?: ReportTable;
  pictures: readonly Picture[];
  words: readonly string[];
}

/** A finished report as chapters: one, or the manager pack's, one for each of its reports and one for each story. */
export function chaptersOf(report: string, result: object): Chapter[] {
  if (report !== 'manager-pack') return [chapterOf(report, result)];
  const { parts, stories, notes } = result as ManagerPack;
  return [
    ...parts.map((part) => chapterOf(part.name, part.result)),
    wordsOnly('The satisfied customer at the next meeting', toldStory(stories.satisfied)),
    wordsOnly('The dissatisfied customer at the next meeting', toldStory(stories.dissatisfied)),
    wordsOnly('How to read this', ...notes),
  ];
}

function chapterOf(report: string, result: object): Chapter {
  const table = findReport(report).table(result);
  return { title: spoken(report), report, table, pictures: picturesOf(report, result), words: [] };
}

function wordsOnly(title: string, ...words: string[]): Chapter {
  return { title, pictures: [], words };
}

/** `Root causes`, of `root-causes`. */
export function spoken(report: string): string {
  const words = report.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
