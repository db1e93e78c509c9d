import { use, useMemo } from 'react';
import { type Wording, wordingOf } from '../../../shared/charts/wording.ts';
import { inEnglish } from '../../../shared/phrases/english.ts';
import type { Names, Speaker } from '../../../shared/phrases/speaker.ts';
import { useSettings } from '../session/settings.ts';
import type { reportParts } from '../words/en/report-parts.ts';
import type { reportWords } from '../words/en/reports.ts';
import { type Language, useWords, type Words } from '../words/words.ts';
import { useParameters } from './use-parameters.ts';

/** The words of every page, and those of the reports. */
export type ReportWords = Words & typeof reportParts & { reports: typeof reportWords };

interface Spoken {
  language: Language;
  words: ReportWords;
  /** Says what reports say themselves, which is English on the wire. */
  speaker: Speaker;
  /** The same for pictures. */
  wording: Wording;
}

type Loaded = [
  { reportWords: typeof reportWords },
  { reportParts: typeof reportParts },
  /** @param names of the firm's codes: categories, or teams */
  (names: Names) => Speaker,
];

/** Loaded with the pages of reports: whoever works on cases does not wait for them. English needs no book of phrases. */
const LOADERS: Record<Language, () => Promise<Loaded>> = {
  en: () => Promise.all([import('../words/en/reports.ts'), import('../words/en/report-parts.ts'), inEnglish]),
  es: () => Promise.all([import('../words/es/reports.ts'), import('../words/es/report-parts.ts'), speakerIn('es')]),
  nl: () => Promise.all([import('../words/nl/reports.ts'), import('../words/nl/report-parts.ts'), speakerIn('nl')]),
};
const loaded: Partial<Record<Language, Promise<Loaded>>> = {};

async function speakerIn(language: 'es' | 'nl'): Promise<Loaded[2]> {
  const { speakerIn: inLanguage } = await import('../../../shared/phrases/speaker-in.ts');
  return (names) => inLanguage(language, names);
}

/** As `useWords`, with the words of reports; the page waits for them. */
export function useReportWords(): Spoken {
  const { language, words } = useWords();
  loaded[language] ??= LOADERS[language]();
  const [{ reportWords: reports }, { reportParts: parts }, speakerOf] = use(loaded[language]);
  const { teams, categoryNames } = useSettings();
  const [{ groupBy }] = useParameters();
  return useMemo(() => {
    const byTeam = groupBy === 'team';
    const speaker = speakerOf(byTeam ? Object.fromEntries(teams.map(({ id, name }) => [id, name])) : categoryNames);
    return { language, words: { ...words, ...parts, reports }, speaker, wording: wordingOf(speaker) };
  }, [language, words, parts, reports, speakerOf, teams, categoryNames, groupBy]);
}
