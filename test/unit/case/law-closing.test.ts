import { describe, expect, test } from 'vitest';
import type { Case, Remedy } from '../../../shared/domain/case/case.ts';
import { canClose } from '../../../shared/domain/case/guards.ts';
import { KINDS, STATUSES } from '../../../shared/domain/case/vocabulary.ts';
import {
  afterwards,
  aGrantedRemedy,
  caseIn,
  courier,
  customer,
  daysLater,
  judge,
  NOW,
  outcome,
} from '../../support/cases.ts';

const close = { type: 'close' } as const;
const AFTER_SURVEY = daysLater(15);
const answered: Partial<Case> = {
  round: { ...caseIn('decided').round, reactions: [{ reaction: 'satisfied', at: NOW, by: 'customer' }] },
};

/** What the customer's side says, and what the remedies say: closing needs both. */
const HEARD: readonly (readonly [string, Partial<Case>, string, boolean])[] = [
  ['they have answered', answered, NOW, true],
  ['the window is over', {}, AFTER_SURVEY, true],
  ['nobody can reach them', { reachable: false }, NOW, true],
  ['it was praise', { kind: 'praise' }, NOW, true],
  ['they may still answer', {}, NOW, false],
];
const REMEDIES: readonly (readonly [string, Partial<Remedy>[], boolean])[] = [
  ['there is no remedy', [], true],
  ['it is done', [{ state: 'done' }], true],
  ['it was declined', [{ state: 'declined' }], true],
  ['an earlier round’s one failed', [{ state: 'failed', round: 0 }], true],
  ['it is on its way', [{ state: 'granted' }], false],
  ['an earlier round’s one is still on its way', [{ state: 'granted', round: 0 }], false],
  ['it failed', [{ state: 'failed' }], false],
  ['one of two is on its way', [{ state: 'done' }, { state: 'granted' }], false],
];

describe('a decided case', () => {
  for (const [heard, given, now, isHeard] of HEARD) {
    for (const [settled, remedies, isSettled] of REMEDIES) {
      const closes = isHeard && isSettled;
      test(`${closes ? 'closes' : 'does not close'} where ${heard} and ${settled}`, () => {
        const it = caseIn('decided', { ...given, remedies: remedies.map((remedy) => aGrantedRemedy(remedy)) });
        expect(canClose(it, now)).toBe(closes);
        expect(outcome(judge(it, close, courier, now))).toEqual(closes ? ['closed'] : 'still-open');
      });
    }
  }

  test('closed says so and when, and is never looked at again', () => {
    const closed = afterwards(caseIn('decided', answered), close, courier, daysLater(1));
    expect(closed).toMatchObject({ status: 'closed', closure: 'decided', closedAt: daysLater(1) });
    expect(closed).not.toHaveProperty('nextInstant');
  });

  test('is the only one that can close', () => {
    expect(STATUSES.filter((status) => canClose(caseIn(status, { reachable: false }), NOW))).toEqual(['decided']);
  });

  test('judges by its current round only', () => {
    const reopened = afterwards(caseIn('decided', answered), { type: 'reopen', reason: 'error' }, courier);
    expect(canClose({ ...reopened, status: 'decided' }, NOW)).toBe(false);
  });
});

describe('asking', () => {
  const ask = { type: 'ask' } as const;

  test('happens once a round', () => {
    const asked = afterwards(caseIn('decided'), ask, courier);
    expect(asked.round.askedAt).toBe(NOW);
    expect(outcome(judge(asked, ask, courier))).toBe('nothing');
  });

  test('reaches complaints only, and only people who can be reached', () => {
    for (const kind of KINDS) {
      expect(outcome(judge(caseIn('decided', { kind }), ask, courier))).toEqual(
        kind === 'complaint' ? ['asked'] : 'nothing',
      );
    }
    expect(outcome(judge(caseIn('decided', { reachable: false }), ask, courier))).toBe('nothing');
  });

  test('is pointless after an answer or after the window', () => {
    const told = afterwards(caseIn('decided'), { type: 'recordReaction', reaction: 'dissatisfied' }, customer);
    expect(outcome(judge(told, ask, courier))).toBe('nothing');
    expect(outcome(judge(caseIn('decided'), ask, courier, AFTER_SURVEY))).toBe('nothing');
  });
});
