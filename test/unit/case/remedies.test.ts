import { describe, expect, test } from 'vitest';
import type { ProposedRemedy } from '../../../shared/domain/case/case.ts';
import { checkRemedies, costMinor, granted, isWithinAuthority } from '../../../shared/domain/case/outcome/remedies.ts';
import { REMEDY_KINDS } from '../../../shared/domain/case/vocabulary.ts';
import {
  aCase,
  ada,
  aGrantedRemedy,
  ana,
  aRefund,
  aRemedy,
  courier,
  mia,
  NOW,
  RULES,
  sam,
} from '../../support/cases.ts';

describe('a remedy', () => {
  test.each<[string, ProposedRemedy]>([
    ['of nothing', aRefund(0)],
    ['below nothing', aRefund(-1)],
    ['that is no number', aRefund(Number.NaN)],
    ['without end', aRefund(Number.POSITIVE_INFINITY)],
    ['of 1e308', aRefund(1e308)],
    ['beyond exact arithmetic', aRefund(Number.MAX_SAFE_INTEGER + 1)],
    ['of half a cent', aRefund(100.5)],
    ['without a sum', aRemedy({ kind: 'refund' })],
    ['that is a credit without a sum', aRemedy({ kind: 'credit' })],
    ['that is an apology with a sum', aRemedy({ kind: 'apology', amountMinor: 100, currency: 'USD' })],
    ['that is an explanation with a sum', aRemedy({ kind: 'explanation', amountMinor: 100, currency: 'USD' })],
  ])('%s is refused, and the answer says which', (_, wrong) => {
    expect(checkRemedies([aRefund(100), wrong], RULES)).toMatchObject({
      code: 'invalid-remedy',
      field: 'remedies.1.amountMinor',
    });
  });

  test.each(['EUR', 'usd', undefined])('in another currency is refused (%s)', (currency) => {
    const { currency: _, ...bare } = aRefund(100);
    const wrong = currency === undefined ? bare : { ...bare, currency };
    expect(checkRemedies([wrong], RULES)).toMatchObject({ code: 'invalid-remedy', field: 'remedies.0.currency' });
  });

  test.each(['replacement', 'repair', 'gift'] as const)(
    'that is a %s names its value, or no limit would count it',
    (kind) => {
      expect(checkRemedies([aRemedy({ kind })], RULES)).toMatchObject({ field: 'remedies.0.amountMinor' });
      expect(checkRemedies([aRemedy({ kind, amountMinor: 1, currency: 'USD' })], RULES)).toBeUndefined();
    },
  );

  test('is one of at most ten', () => {
    const ten = Array.from({ length: 10 }, (_, at) => aRefund(1, `r${at}`));
    expect(checkRemedies(ten, RULES)).toBeUndefined();
    expect(checkRemedies([...ten, aRefund(1)], RULES)).toMatchObject({ code: 'invalid-remedy', field: 'remedies' });
  });
});

test('a decision costs the sum of its remedies; words cost nothing', () => {
  expect(costMinor([aRefund(100), aRemedy(), aRefund(250)])).toBe(350);
});

test.each([
  [ana, 5_000],
  [sam, 50_000],
  [ada, 500_000],
])('$role decides alone up to the limit of the role', (by, limit) => {
  expect(isWithinAuthority(aCase(), by, [aRefund(limit)], RULES)).toBe(true);
  expect(isWithinAuthority(aCase(), by, [aRefund(limit), aRefund(1)], RULES)).toBe(false);
});

test('what the case was given before counts towards the limit, unless it failed or was declined', () => {
  const given = (state: 'granted' | 'done' | 'failed' | 'declined') =>
    aCase({ remedies: [aGrantedRemedy({ kind: 'refund', amountMinor: 4_000, currency: 'USD', state })] });
  for (const state of ['granted', 'done'] as const) {
    expect(isWithinAuthority(given(state), ana, [aRefund(1_001)], RULES)).toBe(false);
    expect(isWithinAuthority(given(state), ana, [aRefund(1_000)], RULES)).toBe(true);
  }
  for (const state of ['failed', 'declined'] as const) {
    expect(isWithinAuthority(given(state), ana, [aRefund(5_000)], RULES)).toBe(true);
  }
  expect(isWithinAuthority(given('done'), ana, [aRemedy()], RULES)).toBe(true);
});

test('whoever has no limit grants words and nothing else', () => {
  for (const kind of REMEDY_KINDS) {
    const isWord = kind === 'apology' || kind === 'explanation';
    expect(isWithinAuthority(aCase(), mia, [aRemedy({ kind })], RULES)).toBe(isWord);
    expect(isWithinAuthority(aCase(), courier, [aRemedy({ kind })], RULES)).toBe(isWord);
  }
});

test('words are done once said, all else is on its way', () => {
  const states = granted(
    aCase(),
    REMEDY_KINDS.map((kind) => aRemedy({ kind })),
    'upheld',
    { by: ana, now: NOW, rules: RULES },
  ).map(({ kind, state }) => [kind, state]);
  expect(states).toEqual([
    ['apology', 'done'],
    ['explanation', 'done'],
    ['replacement', 'granted'],
    ['repair', 'granted'],
    ['refund', 'granted'],
    ['credit', 'granted'],
    ['gift', 'granted'],
  ]);
});

test('a remedy admits something unless it says not, and nothing with a complaint that is not upheld', () => {
  const admits = (decision: 'upheld' | 'not-upheld', withoutAdmission: boolean) =>
    granted(aCase(), [aRemedy({ withoutAdmission })], decision, { by: ana, now: NOW, rules: RULES })[0]
      ?.withoutAdmission === false;
  expect(admits('upheld', false)).toBe(true);
  expect(admits('upheld', true)).toBe(false);
  expect(admits('not-upheld', false)).toBe(false);
});
