import { describe, expect, test } from 'vitest';
import { reportWords as englishReports } from '../../../console/src/words/en/reports.ts';
import { vocabulary as english } from '../../../console/src/words/en/vocabulary.ts';
import { reportWords as spanishReports } from '../../../console/src/words/es/reports.ts';
import { vocabulary as spanish } from '../../../console/src/words/es/vocabulary.ts';
import { reportWords as dutchReports } from '../../../console/src/words/nl/reports.ts';
import { vocabulary as dutch } from '../../../console/src/words/nl/vocabulary.ts';
import { CHANNELS, DECISIONS, REACTIONS, REMEDY_KINDS, SEVERITIES } from '../../../shared/domain/case/vocabulary.ts';
import { CAUSE_CLASSES, CAUSE_ROOTS } from '../../../shared/domain/causes/words.ts';
import { SEVEN_INDICATORS } from '../../../shared/domain/indicators/words.ts';
import { COMPARED } from '../../../shared/domain/loyalty/cohort/control-counts.ts';
import { GROUPING_NAMES, UNKNOWN } from '../../../shared/domain/loyalty/cohort/groupings.ts';
import { LANDMARK_STATUSES } from '../../../shared/domain/reports/cohort/landmark.ts';
import { PERIODS } from '../../../shared/domain/reports/handling/periods.ts';
import { VOICE_GROUPS } from '../../../shared/domain/reports/handling/voice.ts';
import { RATES, SHARES } from '../../../shared/domain/reports/market/figures.ts';
import { HOUSE_SCENARIOS } from '../../../shared/domain/reports/market/outcome.ts';
import { CANNOT_SAY } from '../../../shared/domain/reports/recurrence.ts';
import { REPORT_NAMES } from '../../../shared/domain/reports/registry.ts';
import { RISK_BANDS, SEGMENTS } from '../../../shared/domain/segments/words.ts';
import { GIVEN_UP } from '../../../shared/domain/statistics/standardise.ts';
import { EVERYDAY_QUESTIONS } from '../../../shared/domain/survey/everyday-questions.ts';
import * as cohort from '../../../shared/phrases/book/cohort.ts';
import { ENGLISH_COLUMNS } from '../../../shared/phrases/book/english-columns.ts';
import { ENGLISH_LABELS } from '../../../shared/phrases/book/english-labels.ts';
import * as handling from '../../../shared/phrases/book/handling.ts';
import * as headings from '../../../shared/phrases/book/headings.ts';
import * as labels from '../../../shared/phrases/book/labels.ts';
import * as market from '../../../shared/phrases/book/market.ts';
import * as marketLabels from '../../../shared/phrases/book/market-labels.ts';
import * as parts from '../../../shared/phrases/book/parts.ts';
import * as pictures from '../../../shared/phrases/book/pictures.ts';
import * as reportNames from '../../../shared/phrases/book/report-names.ts';
import * as retention from '../../../shared/phrases/book/retention.ts';
import * as watching from '../../../shared/phrases/book/watching.ts';
import { ENGLISH, inEnglish } from '../../../shared/phrases/english.ts';
import { filled, type Phrases, placesOf } from '../../../shared/phrases/phrase.ts';
import { COLUMNS, LABELS, NUMBERED_COLUMNS, SENTENCES } from '../../../shared/phrases/phrase-book.ts';

import { speakerIn } from '../../../shared/phrases/speaker-in.ts';

const FILES = [
  cohort,
  handling,
  headings,
  labels,
  market,
  marketLabels,
  parts,
  pictures,
  reportNames,
  retention,
  watching,
];
const books: Phrases[] = FILES.flatMap((file) => Object.values(file) as Phrases[]);
const all = [...books, COLUMNS, NUMBERED_COLUMNS].flatMap((book) => Object.entries(book));
const LANGUAGES = ['es', 'nl'] as const;

test('a phrase stands once', () => {
  const phrases = books.flatMap((book) => Object.keys(book));
  expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const speaker = speakerIn(language);

  test('every phrase has the places of its English, and ends as it does', () => {
    for (const [phrase, { [language]: said }] of all) {
      expect(placesOf(said).sort(), phrase).toEqual(placesOf(phrase).sort());
      expect(said.trim(), phrase).toBe(said);
      expect(said.length, phrase).toBeGreaterThan(0);
      expect(/[.:]$/.exec(said)?.[0], phrase).toBe(/[.:]$/.exec(phrase)?.[0]);
    }
  });

  test('every sentence is read back as itself, and by no other phrase', () => {
    for (const [phrase, { [language]: said }] of Object.entries(SENTENCES)) {
      const values = Object.fromEntries(placesOf(phrase).map((place, at) => [place, String(at + 3)]));
      expect(speaker.sentence(filled(phrase, values)), phrase).toBe(filled(said, values));
    }
  });

  test('every word of a closed set that reports show has a label', () => {
    const words = [
      ...[REACTIONS, DECISIONS, REMEDY_KINDS, CHANNELS, SEVERITIES, SEGMENTS, RISK_BANDS, CAUSE_CLASSES, CAUSE_ROOTS],
      ...[
        SEVEN_INDICATORS,
        GROUPING_NAMES,
        CANNOT_SAY,
        PERIODS,
        LANDMARK_STATUSES,
        HOUSE_SCENARIOS,
        GIVEN_UP,
        COMPARED,
      ],
      ...[VOICE_GROUPS, REPORT_NAMES, ['none', UNKNOWN, 'new', 'lapsed']],
      EVERYDAY_QUESTIONS.flatMap((item) => [
        ...('id' in item ? [item.id] : []),
        ...('choices' in item ? item.choices.map(({ code }) => code) : []),
      ]),
    ].flat();
    expect(words.filter((word) => !Object.hasOwn(LABELS, word))).toEqual([]);
  });

  test('every input of market damage has a label, alone and where the others hang on it', () => {
    for (const input of [
      ...SHARES,
      ...RATES,
      'customers',
      'problemRate',
      'complaintRate',
      'complainants',
      'baseline',
      'margin',
    ]) {
      expect(speaker.cell(input), input).not.toMatch(/^[a-z]+[A-Z]|\.|^baseline$|^customers$|^complainants$/);
      expect(speaker.cell(`${input} is at its lowest`), input).toContain(speaker.cell(input));
    }
  });
});

describe.each([
  ['en', ENGLISH, english, englishReports],
  ['es', speakerIn('es'), spanish, spanishReports],
  ['nl', speakerIn('nl'), dutch, dutchReports],
] as const)('in %s', (_, speaker, words, reports) => {
  test('labels are what the console calls the same', () => {
    const { decisions, reactions, remedies, channels, segments } = words;
    const called = [
      decisions,
      reactions,
      remedies,
      channels,
      segments,
      words.severities,
      reports.groupings,
      reports.names,
    ];
    for (const [label, said] of called.flatMap((set) => Object.entries(set))) {
      expect(speaker.word(label).toLowerCase(), label).toBe(said.toLowerCase());
    }
    expect(speaker.word('small')).toBe(reports.hidden);
  });

  test('a name of the firm stays what it is, whatever words are in it', () => {
    for (const name of ['Lange & Zoon, late', 'failure to deliver', 'by post', 'about 3 cases', '=1+1']) {
      expect(speaker.cell(name)).toBe(name);
      expect(speaker.sentence(name)).toBe(speaker.language === 'en' ? name : undefined);
    }
  });
});

test('figures are written as they are in the language, also within a part of a sentence', () => {
  const sentence =
    'Log-rank over the groups shown and all days: chi-square 16.79, df 1, p <0.0001; within segment, severity and tenure chi-square 1,016.79, df 1, p 0.0420.';
  expect(speakerIn('nl').sentence(sentence)).toBe(
    'Log-ranktoets over de getoonde groepen en alle dagen: chi-kwadraat 16,79, vrijheidsgraden 1, p <0,0001; binnen segment, ernst en klantduur: chi-kwadraat 1.016,79, vrijheidsgraden 1, p 0,0420.',
  );
  expect(speakerIn('es').cell('28.8% (7.9 to -)')).toBe('28,8\u00a0% (7,9 a -)');
  expect(speakerIn('es').cell('12,345')).toBe('12.345');
  expect(speakerIn('nl').cell('2026-10-31')).toBe('2026-10-31');
});

test('a sentence within a sentence is said as well', () => {
  const sentence =
    '30 days after receipt, decided: 1,240 people followed from there, 10.5% (7.9% to 13.8%) bought again within 90 days; 12 bought before and are left out.';
  expect(speakerIn('nl').sentence(sentence)).toBe(
    '30 dagen na ontvangst, beslist: 1.240 mensen vanaf daar gevolgd, 10,5% (7,9% tot 13,8%) kocht opnieuw binnen 90 dagen; 12 kochten al eerder en zijn weggelaten.',
  );
  expect(speakerIn('es').sentence('1 case withdrawn, in no group.')).toBe(
    'Por retirada del cliente, en ningún grupo: 1 caso.',
  );
});

test('English has words for every code of the house and every column, and the places of their phrases', () => {
  for (const [phrase, said] of Object.entries({ ...ENGLISH_LABELS, ...ENGLISH_COLUMNS }))
    expect(placesOf(said).sort(), phrase).toEqual(placesOf(phrase).sort());
  for (const phrase of Object.keys(LABELS)) {
    const label = filled(phrase, Object.fromEntries(placesOf(phrase).map((place) => [place, 'gold'])));
    expect(ENGLISH.cell(label), label).not.toMatch(/^[a-z]+[A-Z]|\w\.\w|_|\w:\w/);
  }
  for (const column of Object.keys(COLUMNS)) expect(ENGLISH.column(column), column).not.toMatch(/_|p90|\d{4}|^events$/);
  expect(ENGLISH.column('waits_8_days_on')).toBe('waiting from 8 days');
  expect(ENGLISH.cell('outcomeShares.not-asked is at its lowest')).toBe('“ended: not asked” is at its lowest');
  expect(ENGLISH.cell('would change: reach')).toBe('would change: be easier to reach');
  expect(ENGLISH.sentence('resolution-to-loyalty by root-cause; log-rank of 12 customers, repurchase.no-reply.')).toBe(
    'Resolution to loyalty by root cause; log-rank of 12 customers, bought again: no reply.',
  );
  expect(ENGLISH.sentence('Without owner: defections, cash-collection.')).toBe(
    'Without owner: defections, cash collection.',
  );
});

test('names that the firm has for its codes go first; without one a code stays as CSV has it', () => {
  const names = { 'product-fault': 'Productfout' };
  expect(speakerIn('nl', names).cell('product-fault')).toBe('Productfout');
  expect(inEnglish({ 'product-fault': 'Fault of a product' }).word('product-fault')).toBe('Fault of a product');
  expect(inEnglish({ 'product-fault': 'BOSCH' }).sentence('of product-fault')).toBe('of BOSCH');
  expect(ENGLISH.word('product-fault')).toBe('product-fault');
});
