import { describe, expect, test } from 'vitest';
import { picturesOf } from '../../../shared/charts/pictures.ts';
import { wordingOf } from '../../../shared/charts/wording.ts';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import type { ManagerPack } from '../../../shared/domain/reports/indicators/manager-pack.ts';
import { findReport, REPORT_NAMES } from '../../../shared/domain/reports/registry.ts';
import { svgOf } from '../../../shared/drawing/svg-of.ts';
import { SENTENCES } from '../../../shared/phrases/phrase-book.ts';
import { speakerIn } from '../../../shared/phrases/speaker-in.ts';
import { codeOf, filesBelow, textOf } from '../../infra/source-files.ts';
import { RESULTS } from '../charts/results.ts';
import { reportFrom } from '../indicators/report-over.ts';
import { caseOf, order, type Rows } from '../loyalty/cohort.ts';

/** Eighty customers of two reactions, one of them alone, orders in two currencies, cases withdrawn and merged. */
const rows: Rows = {
  cases: Array.from({ length: 80 }, (_, at) =>
    caseOf(`c${at}`, {
      reaction: at === 40 ? 'mollified' : at % 2 === 0 ? 'satisfied' : 'dissatisfied',
      root_cause: at % 2 === 0 ? 'late' : 'rude',
      cause_class: 'core-failure',
      segment: at % 3 === 0 ? 'gold' : 'silver',
    }),
  ),
  purchases: Array.from({ length: 80 }, (_, at) => [
    order(`c${at}`, '2024-01-10'),
    order(`c${at}`, '2025-06-01', { row_id: `before ${at}` }),
    ...(at % 2 === 0 ? [order(`c${at}`, addDays('2026-01-20', at % 40))] : []),
  ]).flat(),
};
const QUESTIONS: readonly (readonly [string, Record<string, unknown>])[] = [
  ...REPORT_NAMES.map((name) => [name, {}] as const),
  ['resolution-to-loyalty', { groupBy: 'time-to-decision', until: '2027-06-30' }],
  ['retention-to-profit', { retention: 0.8, margin: 100 }],
  ['complaint-handling', { period: 'quarter' }],
  ['risk-calibration', { from: '2026-01-01', until: '2026-12-31' }],
];

describe.each(QUESTIONS)('%s, asked %j,', (name, parameters) => {
  test.each([
    ['of people', rows],
    ['of nothing', {} as Rows],
  ])('%s says nothing that the book of phrases does not know', async (_, over) => {
    const result = await reportFrom<{ notes: string[] }>(name, over, parameters);
    const parts = name === 'manager-pack' ? (result as unknown as ManagerPack).parts : [{ name, result }];
    for (const language of ['es', 'nl'] as const) {
      const speaker = speakerIn(language);
      for (const part of parts) {
        const table = findReport(part.name).table(part.result);
        const english = [table.heading, ...table.notes, ...result.notes];
        expect(english.filter((sentence) => speaker.sentence(sentence) === undefined)).toEqual([]);
      }
    }
  });
});

test('no report writes a sentence beside the book', () => {
  const phrases = new Set(Object.keys(SENTENCES));
  const known = (text: string) => phrases.has(text) || [...phrases].some((phrase) => phrase.includes(text));
  const files = filesBelow('shared/domain/reports').filter(
    (file) => !file.includes('parameters') && !file.endsWith('-sql.ts'),
  );
  const beside = files.flatMap((file) => {
    const code = codeOf(textOf(file));
    return (
      [...code.matchAll(/(['"`])((?:\\.|(?!\1)[^\\])+?)\1/g)]
        .filter(({ 2: text = '' }) => /^\S+( \S+){3,}[.:]$/.test(text) && !known(text.replaceAll("\\'", "'")))
        // What `say` is given the compiler holds to the book, also where it is put together.
        .filter(({ index }) => !/(say\(\s*|(invalidInput|AppError|Error|notFound)\([^;]*)$/.test(code.slice(0, index)))
        .map(({ 2: text }) => `${file}: ${text}`)
    );
  });
  expect(beside).toEqual([]);
});

/** Words that stand in English pictures, and in none in Spanish or Dutch. */
const ENGLISH = /\b(people|with|until|not|customers|bought|again|limits|satisfied|cannot|more|complaints|together)\b/i;

test.each(['es', 'nl'] as const)('pictures are drawn in %s', (language) => {
  const wording = wordingOf(speakerIn(language));
  for (const [report, result] of Object.entries(RESULTS)) {
    const english = picturesOf(report, result);
    for (const [at, picture] of picturesOf(report, result, { wording }).entries()) {
      const drawn = [...svgOf(picture).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, word]) => word).join(' ');
      for (const text of [picture.title, picture.alt, drawn]) expect(text, picture.id).not.toMatch(ENGLISH);
      expect(picture.alt.startsWith(picture.title)).toBe(true);
      expect(picture.id).toBe(english[at]?.id);
    }
  }
});
