import { describe, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { DECISIONS, LANGUAGES } from '../../../shared/domain/case/vocabulary.ts';
import { CLAUSES } from '../../../shared/domain/letters/clauses/clause.ts';
import { checkLetters } from '../../../shared/domain/letters/clauses/external-body.ts';
import { missingClauses } from '../../../shared/domain/letters/clauses/missing.ts';
import { requiredClauses, rulebookOf } from '../../../shared/domain/letters/clauses/required.ts';
import type { LetterFacts, LetterName } from '../../../shared/domain/letters/letter.ts';
import { writeLetter } from '../../../shared/domain/letters/templates.ts';
import { ana, caseIn, judge, outcome, upheld } from '../../support/cases.ts';

const { letters } = configuration;
const KINDS = ['acknowledgement', 'update', 'holding', 'decision', 'early-close', 'survey'] as const;
const POLICIES = ['everyday@1', 'fca-disp@1', 'fca-payments@1', 'cfpb@1', 'asic-rg271@1', 'ireland-cpc@1'] as const;
const FULL: LetterFacts = {
  firm: 'Northwind',
  caseNumber: '482-193-7560',
  promisedBy: '2026-03-16',
  message: 'We wait for the courier.',
  explanation: 'The courier lost it.',
  remedies: ['a refund ($25.00)'],
  statusLink: 'https://firm.example/status/abc',
  surveyLink: 'https://firm.example/surveys/abc',
  surveyUntil: '2026-03-30',
};

const every = POLICIES.flatMap((policy) =>
  LANGUAGES.flatMap((language) =>
    KINDS.flatMap((kind) => DECISIONS.map((decision) => ({ policy, language, kind, decision }))),
  ),
);
const written = ({ policy, language, kind, decision }: (typeof every)[number], facts: Partial<LetterFacts> = {}) =>
  writeLetter(kind, language, { ...FULL, decision, ...facts }, { policy, letters });

test.each(every)('by $policy the $kind letter of $decision in $language has every clause asked for', (each) => {
  expect(missingClauses(written(each), each)).toEqual([]);
  expect(written(each).text.endsWith('\n\nNorthwind')).toBe(true);
});

test.each(every)(
  'by $policy the $kind letter ($decision) in $language says whom to ask outside, where it has to',
  (each) => {
    const { names, website } = letters.externalBodies[rulebookOf(each.policy)];
    const isAsked = requiredClauses(rulebookOf(each.policy), each.kind, each.decision).includes('external-contact');
    const { text } = written(each);
    expect([text.includes(names[each.language]), text.includes(website)]).toEqual([isAsked, isAsked]);
  },
);

/** What a clause looks like to somebody who reads the letter, written from the rules and not from the templates. */
const SEEN: readonly (readonly [string, LetterName, RegExp])[] = [
  ['fca-disp@1', 'decision', /within six months of the date of this letter/],
  ['fca-disp@1', 'decision', /will not have our permission to consider your complaint/],
  ['fca-disp@1', 'decision', /https:\/\/www\.financial-ombudsman\.org\.uk/],
  ['fca-disp@1', 'early-close', /within six months of the date of this letter/],
  ['fca-disp@1', 'holding', /Financial Ombudsman Service/],
  ['asic-rg271@1', 'decision', /AFCA.*1800 931 678/s],
  ['asic-rg271@1', 'holding', /AFCA/],
  ['cfpb@1', 'decision', /Consumer Financial Protection Bureau/],
  ['ireland-cpc@1', 'decision', /Financial Services and Pensions Ombudsman/],
  ['ireland-cpc@1', 'holding', /Financial Services and Pensions Ombudsman/],
];
test.each(SEEN)('by %s the %s letter says %s in every language', (policy, kind, words) => {
  for (const language of LANGUAGES) {
    const { text } = writeLetter(kind, language, { ...FULL, decision: 'not-upheld' }, { policy, letters });
    expect(text).toMatch(words);
  }
});

test('a text that the regulator has in English only is led into in the customer’s own language', () => {
  const text = (language: 'es' | 'nl') =>
    writeLetter('decision', language, { ...FULL, decision: 'upheld' }, { policy: 'fca-disp@1', letters }).text;
  expect(text('es').indexOf('seis meses')).toBeLessThan(text('es').indexOf('You have the right'));
  expect(text('nl').indexOf('zes maanden')).toBeLessThan(text('nl').indexOf('You have the right'));
  expect(text('es')).toMatch(/seis meses/);
  expect(text('nl')).toMatch(/zes maanden/);
});

describe('what is lacking is named', () => {
  const lacking = (policy: string, kind: LetterName, facts: Partial<LetterFacts>, decision = 'upheld') => {
    const { explanation: _e, message: _m, promisedBy: _p, ...rest } = FULL;
    const letter = writeLetter(kind, 'en', { ...rest, decision, ...facts }, { policy, letters });
    return missingClauses(letter, { kind, policy, decision });
  };
  test.each([
    ['fca-disp@1', 'decision', {}, ['reasons']],
    ['asic-rg271@1', 'decision', {}, ['findings']],
    ['cfpb@1', 'decision', {}, ['steps-taken']],
    ['ireland-cpc@1', 'decision', {}, ['reasons']],
    ['everyday@1', 'decision', {}, []],
    ['fca-disp@1', 'decision', { explanation: ' \n ' }, ['reasons']],
    ['fca-disp@1', 'holding', {}, ['why-not-yet', 'when']],
    ['fca-disp@1', 'holding', { message: 'The courier is slow.' }, ['when']],
  ] as const)('by %s in a %s letter with %j', (policy, kind, facts, expected) => {
    expect(lacking(policy, kind, facts)).toEqual(expected);
  });
  test('by our own rules only what is not upheld needs reasons', () => {
    expect(lacking('everyday@1', 'decision', {}, 'not-upheld')).toEqual(['reasons']);
    expect(lacking('everyday@1', 'decision', {}, 'partly-upheld')).toEqual([]);
  });
});

describe('the law refuses a decision whose letter would lack a clause', () => {
  const decides = (policy: string, reasonTextId?: string) => {
    const it = { ...caseIn('in-progress'), policy };
    return judge(it, { ...upheld(), ...(reasonTextId === undefined ? {} : { reasonTextId }) }, ana);
  };
  test.each(['fca-disp@1', 'asic-rg271@1', 'cfpb@1', 'ireland-cpc@1'])('under %s, naming field and mend', (policy) => {
    expect(decides(policy)).toMatchObject({
      refusal: { code: 'letter-incomplete', field: 'explanation', message: expect.stringContaining(policy) },
    });
    expect(outcome(decides(policy, 'text-1'))).toEqual(['decided']);
  });
  test('and not under our own rules where the complaint is upheld', () => {
    expect(outcome(decides('everyday@1'))).toEqual(['decided']);
  });
});

describe('the firm’s own facts are checked at start', () => {
  test('those that come along are whole', () => expect(checkLetters(letters)).toEqual([]));
  test.each([
    [{ ...letters, signature: ' ' }, 'letters.signature:'],
    [withBody({ name: '' }), 'letters.externalBodies.fca.name:'],
    [withBody({ website: 'financial-ombudsman' }), 'letters.externalBodies.fca.website:'],
  ])('%# is refused with its path', (wrong, path) => {
    expect(checkLetters(wrong).map((problem) => problem.startsWith(path))).toEqual([true]);
  });
  test('a body that can only be reached by website is refused', () => {
    const { phone: _p, email: _e, address: _a, ...bare } = letters.externalBodies.fca;
    const wrong = { ...letters, externalBodies: { ...letters.externalBodies, fca: bare } };
    expect(checkLetters(wrong)).toEqual([expect.stringMatching(/^letters\.externalBodies\.fca: .*phone/)]);
  });
});

function withBody(given: object) {
  return {
    ...letters,
    externalBodies: { ...letters.externalBodies, fca: { ...letters.externalBodies.fca, ...given } },
  };
}

test('who needs support is told what we do, in every letter and language, and what they told us stands nowhere', () => {
  for (const each of every) {
    const plain = written(each).text;
    const helped = written(each, { hasSupportNeeds: true }).text;
    expect(helped.length).toBeGreaterThan(plain.length);
    expect(helped).toMatch(/large print|letra grande|grote letters/);
  }
});

test('every clause is asked for by somebody', () => {
  const asked = POLICIES.flatMap((policy) =>
    KINDS.flatMap((kind) => DECISIONS.flatMap((decision) => requiredClauses(rulebookOf(policy), kind, decision))),
  );
  expect(CLAUSES.filter((clause) => !asked.includes(clause))).toEqual([]);
});
