import type { Picture } from '../../charts/picture.ts';
import { picturesOf } from '../../charts/pictures.ts';
import { wordingOf } from '../../charts/wording.ts';
import type { ManagerPack } from '../../domain/reports/indicators/manager-pack.ts';
import { toldStory } from '../../domain/reports/indicators/story.ts';
import { findReport } from '../../domain/reports/registry.ts';
import type { ReportTable } from '../../domain/reports/report.ts';
import { ENGLISH } from '../../phrases/english.ts';
import { say } from '../../phrases/say.ts';
import type { Speaker } from '../../phrases/speaker.ts';

/** A part of what is read: a report's table with its pictures, or words. */
export interface Chapter {
  title: string;
  /** The report it is from, for a link; none for words alone. */
  report?: string;
  /** In English, as it is stored; `speaker` says it to the reader. */
  table?: ReportTable;
  pictures: readonly Picture[];
  words: readonly string[];
}

/** A finished report as chapters: one, or the manager pack's, one for each of its reports and one for each story. */
export function chaptersOf(report: string, result: object, speaker: Speaker = ENGLISH): Chapter[] {
  if (report !== 'manager-pack') return [chapterOf(report, result, speaker)];
  const { parts, stories, notes } = result as ManagerPack;
  return [
    ...parts.map((part) => chapterOf(part.name, part.result, speaker)),
    ...[
      [say('The satisfied customer at the next meeting'), toldStory(stories.satisfied)],
      [say('The dissatisfied customer at the next meeting'), toldStory(stories.dissatisfied)],
      [say('How to read this'), ...notes],
    ].map((sentences) => wordsOnly(sentences.map((sentence) => speaker.sentence(sentence) ?? sentence))),
  ];
}

function chapterOf(report: string, result: object, speaker: Speaker): Chapter {
  const table = findReport(report).table(result);
  const pictures = picturesOf(report, result, { wording: wordingOf(speaker) });
  return { title: spoken(report, speaker), report, table, pictures, words: [] };
}

function wordsOnly([title = '', ...words]: readonly string[]): Chapter {
  return { title, pictures: [], words };
}

/** What the report is called: `Root causes`, of `root-causes`. */
export function spoken(report: string, speaker: Speaker = ENGLISH): string {
  const words = speaker.word(report);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
