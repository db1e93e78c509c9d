import { describe, expect, test } from 'vitest';
import {
  afterwards,
  aGrantedRemedy,
  ana,
  aRefund,
  caseIn,
  courier,
  customer,
  daysLater,
  judge,
  outcome,
  sam,
  sue,
  upheld,
} from '../../support/cases.ts';

/** What somebody would try who looks for a way around a limit or a report. */
describe('no way around', () => {
  test('the limit of an agent, by reopening again and again', () => {
    const once = afterwards(caseIn('in-progress'), upheld(aRefund(4_000)), ana);
    const again = afterwards(once, { type: 'reopen', reason: 'error' }, ana);
    expect(outcome(judge(again, upheld(aRefund(4_000, 'second')), ana))).toEqual(['proposed']);
    expect(outcome(judge(again, upheld(aRefund(1_000, 'second')), ana))).toEqual(['decided']);
  });

  test('paying twice what the customer says never came', () => {
    const owed = afterwards(caseIn('in-progress'), upheld(aRefund(4_000, 'first')), ana);
    const said = { type: 'recordReaction', reaction: 'dissatisfied', because: 'remedy-not-received' } as const;
    const reopened = afterwards(owed, said, customer);
    expect(reopened.remedies.map(({ state }) => state)).toEqual(['failed']);
    expect(outcome(judge(reopened, { type: 'confirmRemedy', remedyId: 'first' }, ana))).toBe('remedy-not-open');
  });

  test('money on its way, by merging its case away', () => {
    const owed = caseIn('decided', { remedies: [aGrantedRemedy()] });
    expect(outcome(judge(owed, { type: 'merge', side: 'other', into: 'case-2' }, courier))).toBe('already-merged');
  });

  test('an earlier promise, by declining a later offer', () => {
    const first = afterwards(caseIn('in-progress'), upheld(aRefund(2_000, 'first')), ana);
    const reopened = afterwards(first, { type: 'reopen', reason: 'error' }, ana);
    const second = afterwards(reopened, upheld(aRefund(1_000, 'second')), ana);
    const declined = afterwards(second, { type: 'declineOffer' }, customer);
    expect(declined.remedies.map(({ remedyId, state }) => [remedyId, state])).toEqual([
      ['first', 'granted'],
      ['second', 'declined'],
    ]);
  });

  test('an offer declined, by accepting it later, or the other way round', () => {
    const offered = caseIn('decided');
    const declined = afterwards(offered, { type: 'declineOffer' }, customer);
    expect(outcome(judge(declined, { type: 'acceptOffer', how: 'web' }, customer))).toBe('wrong-status');
    const accepted = afterwards(offered, { type: 'acceptOffer', how: 'web' }, customer);
    expect(outcome(judge(accepted, { type: 'declineOffer' }, customer))).toBe('wrong-status');
  });

  test('the report, by calling a decided complaint none', () => {
    for (const reason of ['not-a-complaint', 'out-of-scope'] as const) {
      expect(outcome(judge(caseIn('decided'), { type: 'withdraw', reason }, sam))).toBe('wrong-status');
    }
    expect(outcome(judge(caseIn('decided'), { type: 'withdraw', reason: 'customer' }, sam))).toEqual(['withdrawn']);
  });

  test('the customer’s answer, by answering in their place', () => {
    const said = afterwards(caseIn('decided'), { type: 'recordReaction', reaction: 'dissatisfied' }, customer);
    expect(outcome(judge(said, { type: 'recordReaction', reaction: 'satisfied' }, sam))).toBe('customer-answered');
    expect(outcome(judge(said, { type: 'recordReaction', reaction: 'mollified' }, customer))).toEqual([
      'reaction-recorded',
    ]);
  });

  test('the review by somebody else, by reviewing one’s own decision', () => {
    const decided = afterwards(caseIn('in-progress'), upheld(), sam);
    expect(outcome(judge(decided, { type: 'reopen', reason: 'review' }, sam))).toBe('role-too-low');
    expect(outcome(judge(decided, { type: 'reopen', reason: 'review' }, ana))).toBe('role-too-low');
    expect(outcome(judge(decided, { type: 'reopen', reason: 'review' }, sue))).toEqual(['reopened']);
  });

  test('the size of a case, by pressing a survey link all day', () => {
    let it = caseIn('decided');
    const answers = ['satisfied', 'mollified'] as const;
    for (let time = 0; time < 10; time += 1) {
      it = afterwards(it, { type: 'recordReaction', reaction: answers[time % 2] ?? 'satisfied' }, customer);
    }
    expect(outcome(judge(it, { type: 'recordReaction', reaction: 'mollified' }, customer))).toBe('nothing');
    expect(outcome(judge(it, { type: 'recordReaction', reaction: 'satisfied' }, customer))).toBe('survey-over');
    expect(outcome(judge(it, { type: 'close' }, courier, daysLater(15)))).toEqual(['closed']);
  });

  test('a way out of a full history for a case that nobody has', () => {
    const line = { n: 1, at: daysLater(0), by: 'ana', what: 'noted', h: '' };
    const full = caseIn('open', { history: Array.from({ length: 500 }, () => line) });
    const taken = afterwards(full, { type: 'take' }, ana);
    expect(outcome(judge(taken, upheld(), ana))).toEqual(['decided']);
  });
});
