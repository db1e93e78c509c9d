import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLikeness, compared, isWorthALook, likenessOf, type Suspect } from '../../../shared/domain/desk/likeness.ts';
import { isCustomersWord, isReply, noticeOf, readerOf } from '../../../shared/domain/desk/notices.ts';
import { whatIsNext } from '../../../shared/domain/desk/what-is-next.ts';
import { aCase, aGrantedRemedy, caseIn, DUE, daysLater, NOW } from '../../support/cases.ts';

const entry = (what: string, by: string, code?: string) => ({
  n: 7,
  at: NOW,
  by,
  what,
  h: '',
  ...(code === undefined ? {} : { code }),
});

describe('how alike two texts are', () => {
  test('is the same both ways, from nothing to all', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const likeness = likenessOf(a, b);
        expect(likeness).toBe(likenessOf(b, a));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('does not hang on order, case, marks or small words', () => {
    expect(likenessOf('The parcel was late!', 'late PARCEL')).toBe(1);
    expect(likenessOf('parcel late courier', 'parcel late kettle')).toBe(0.5);
    expect(likenessOf('', '')).toBe(0);
    expect(likenessOf('the a of', 'the a of')).toBe(0);
  });
});

describe('a case that may be the same', () => {
  const suspect = (given: Partial<Suspect> = {}): Suspect => ({ it: aCase(), why: [], likeness: 0, ...given });

  test('is worth a look for its customer, order or words, and not for its product alone', () => {
    expect(isWorthALook(suspect({ why: ['same-product'] }))).toBe(false);
    expect(isWorthALook(suspect())).toBe(false);
    expect(isWorthALook(suspect({ why: ['same-order'] }))).toBe(true);
    expect(isWorthALook(compared(suspect(), 'late parcel courier', 'parcel late'))).toBe(true);
    expect(isWorthALook(compared(suspect(), 'late parcel courier', undefined))).toBe(false);
  });

  test('comes first where more speaks for it', () => {
    const alike = suspect({ why: ['similar-words'], likeness: 1 });
    const same = suspect({ why: ['same-customer'] });
    const both = suspect({ why: ['same-customer', 'similar-words'], likeness: 0.5 });
    expect([alike, same, both].sort(byLikeness)).toEqual([both, same, alike]);
  });
});

describe('what is next', () => {
  test('in every status that is not the end', () => {
    const next = (it = aCase()) => whatIsNext(it);
    expect(next()).toEqual({ what: 'decision', at: DUE.acknowledge, isLate: false });
    expect(next(caseIn('in-progress'))).toMatchObject({ what: 'decision' });
    expect(next(caseIn('awaiting-approval'))).toMatchObject({ what: 'approval-by-another' });
    expect(next(caseIn('on-hold'))).toEqual({ what: 'end-of-hold', at: null, isLate: false });
    const until = daysLater(3);
    expect(next(caseIn('on-hold', { hold: { since: NOW, until, reason: 'legal' } })).at).toBe(until);
    expect(next(caseIn('decided', { remedies: [aGrantedRemedy()] }))).toMatchObject({ what: 'remedy-on-its-way' });
    const decided = caseIn('decided');
    expect(next(decided)).toEqual({ what: 'answer-of-the-customer', at: decided.round.surveyUntil, isLate: false });
  });

  test('says that something promised was missed', () => {
    const deadlines = aCase().deadlines.map((deadline) => ({ ...deadline, missedAt: NOW }));
    expect(whatIsNext(aCase({ deadlines })).isLate).toBe(true);
  });
});

describe('a reply', () => {
  test('is what comes after our decision, from whoever is not its owner', () => {
    for (const status of ['decided', 'closed'] as const) {
      const it = caseIn(status);
      for (const what of ['replied', 'question-answered', 'joined'])
        expect(isReply(it, entry(what, 'customer'))).toBe(true);
      expect(isReply(it, entry('noted', 'customer'))).toBe(true);
      expect(isReply(it, entry('noted', 'ali'))).toBe(false);
      expect(isReply(it, entry('joined', 'ana'))).toBe(false);
      expect(isReply(it, entry('joined', 'ali'))).toBe(true);
      expect(isReply(it, entry('joined', 'ali', 'outbound'))).toBe(false);
      expect(isReply(it, entry('reaction-recorded', 'customer', 'dissatisfied+new-facts'))).toBe(true);
      expect(isReply(it, entry('reaction-recorded', 'customer', 'satisfied'))).toBe(false);
    }
    for (const status of ['open', 'in-progress', 'withdrawn', 'merged'] as const)
      expect(isReply(caseIn(status), entry('replied', 'customer'))).toBe(false);
    expect(isReply(undefined, entry('replied', 'customer'))).toBe(false);
  });

  test('is the customer’s own word only where the customer wrote', () => {
    expect(isCustomersWord(entry('replied', 'customer'))).toBe(true);
    expect(isCustomersWord(entry('noted', 'customer'))).toBe(true);
    expect(isCustomersWord(entry('joined', 'system:connect-call'))).toBe(false);
    expect(isCustomersWord(entry('replied', 'ana'))).toBe(false);
  });
});

test('a notice told twice is the same one, and goes to whose work the case is', () => {
  const it = caseIn('in-progress');
  expect(noticeOf('reply', it, entry('replied', 'customer'))).toEqual(
    noticeOf('reply', it, entry('replied', 'customer')),
  );
  expect(noticeOf('reply', it, entry('replied', 'customer')).noticeId).toBe(`${NOW}/case-1/7/reply`);
  expect(readerOf(it)).toEqual({ person: 'ana' });
  expect(readerOf(aCase())).toEqual({ team: 'orders' });
});
