import { describe, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { DECISIONS, LANGUAGES, type Language, REMEDY_KINDS } from '../../../shared/domain/case/vocabulary.ts';
import type { LetterFacts, LetterName } from '../../../shared/domain/letters/letter.ts';
import { remedyLine } from '../../../shared/domain/letters/remedy-line.ts';
import { writeLetter as write } from '../../../shared/domain/letters/templates.ts';
import { aGrantedRemedy } from '../../support/cases.ts';

const NAMES = [
  'acknowledgement',
  'update',
  'holding',
  'decision',
  'early-close',
  'survey',
] as const satisfies readonly LetterName[];
const { letters: firms } = configuration;
const writeLetter = (name: LetterName, language: Language, facts: LetterFacts) =>
  write(name, language, facts, { policy: 'everyday@1', letters: firms });
const letters = LANGUAGES.flatMap((language) => NAMES.map((name) => ({ language, name })));

const BARE: LetterFacts = { firm: 'Northwind', caseNumber: '482-193-7560' };
const FULL: LetterFacts = {
  ...BARE,
  promisedBy: '2026-03-16',
  decision: 'upheld',
  explanation: 'The courier lost it.',
  message: 'The courier looks for it.',
  remedies: ['a refund ($25.00)', 'an apology'],
  surveyLink: 'https://firm.example/surveys/abc',
  surveyUntil: '2026-03-30',
};

describe.each(letters)('the $name letter in $language', ({ language, name }) => {
  const full = writeLetter(name, language, FULL);

  test('has the case number in a subject of one line', () => {
    expect(full.subject).toMatch(/^.*482-193-7560.*$/);
  });

  test('is signed by the firm', () => {
    expect(full.text.endsWith('\n\nNorthwind')).toBe(true);
  });

  test.each([
    ['every fact', FULL],
    ['hardly a fact', BARE],
  ])('given %s, says "undefined" nowhere and has no empty paragraph', (_, facts) => {
    const { subject, text } = writeLetter(name, language, facts);
    expect(`${subject}\n${text}`).not.toMatch(/undefined|null|\[object|NaN|\n\n\n/);
  });

  test.each(['{{7*7}}', `\${env}`, '<script>alert(1)</script>', '$& $1 %s %n', '&lt;'])(
    'leaves %s as it was written',
    (text) => {
      const { text: written } = writeLetter(name, language, {
        ...FULL,
        firm: text,
        explanation: text,
        remedies: [text],
      });
      expect(written).toContain(text);
      expect(written).not.toContain('49');
    },
  );

  test('differs from the same letter in the other languages', () => {
    const others = LANGUAGES.filter((other) => other !== language).map((other) => writeLetter(name, other, FULL));
    for (const other of others) {
      expect(other.subject).not.toBe(full.subject);
      expect(other.text).not.toBe(full.text);
    }
  });
});

describe.each(LANGUAGES)('what a letter has to tell, in %s', (language) => {
  const text = (name: LetterName, facts: LetterFacts = FULL) => writeLetter(name, language, facts).text;

  test('the day of our answer is in the acknowledgement', () => {
    expect(text('acknowledgement')).toContain('2026-03-16');
  });

  test('explanation and every remedy, one to a line, are in the decision', () => {
    expect(text('decision')).toContain('The courier lost it.');
    expect(text('decision')).toContain('\n- a refund ($25.00)\n- an apology\n');
    expect(text('decision', { ...FULL, remedies: [] })).not.toContain('\n- ');
  });

  test('each decision is said in other words', () => {
    expect(new Set(DECISIONS.map((decision) => text('decision', { ...FULL, decision }))).size).toBe(3);
  });

  test('link and last day are in the survey', () => {
    expect(text('survey')).toContain('https://firm.example/surveys/abc');
    expect(text('survey')).toContain('2026-03-30');
  });

  test('every kind of remedy has a name of its own', () => {
    const lines = REMEDY_KINDS.map((kind) => {
      const { amountMinor: _amount, currency: _currency, ...bare } = aGrantedRemedy({ kind });
      return remedyLine(bare, language);
    });
    expect(new Set(lines).size).toBe(REMEDY_KINDS.length);
  });
});

test.each([
  ['en', 2_500, 'USD', 'a refund ($25.00)'],
  ['es', 2_500, 'USD', 'un reembolso (25,00 US$)'],
  ['nl', 123_456, 'EUR', 'een terugbetaling (€ 1.234,56)'],
  ['en', 2_500, 'JPY', 'a refund (¥2,500)'],
  ['en', 2_500, 'KWD', 'a refund (KWD 2.500)'],
  ['en', 1, 'USD', 'a refund ($0.01)'],
] as const)('in %s, %i of the minor unit of %s reads %s', (language, amountMinor, currency, line) => {
  const remedy = aGrantedRemedy({ amountMinor, currency });
  expect(remedyLine(remedy, language).replace(/\u00a0/g, ' ')).toBe(line);
});
