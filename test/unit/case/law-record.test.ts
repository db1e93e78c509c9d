import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/domain/case/commands.ts';
import { FINAL_STATUSES, STATUSES } from '../../../shared/domain/case/vocabulary.ts';
import {
  afterwards,
  aGrantedRemedy,
  ana,
  caseIn,
  courier,
  customer,
  judge,
  NOW,
  outcome,
  sam,
} from '../../support/cases.ts';

const ERASE: Command = { type: 'erase', because: 'request', requestId: 'request-1' };
const WITHDRAW: Command = { type: 'withdraw', reason: 'erased' };

describe('a record that must be kept', () => {
  test.each(STATUSES)('is put under legal hold and taken off again while it is %s, each once', (status) => {
    const held = afterwards(caseIn(status), { type: 'placeLegalHold' }, sam);
    expect(held).toMatchObject({ status, legalHold: { since: NOW } });
    expect(outcome(judge(held, { type: 'placeLegalHold' }, sam))).toBe('nothing');
    expect(afterwards(held, { type: 'liftLegalHold' }, sam).legalHold).toBeUndefined();
  });

  test('is not erased: neither withdrawn for it, nor emptied, until the hold is lifted', () => {
    const open = afterwards(caseIn('in-progress'), { type: 'placeLegalHold' }, sam);
    expect(outcome(judge(open, WITHDRAW, courier))).toBe('legal-hold');
    const closed = afterwards(caseIn('closed'), { type: 'placeLegalHold' }, sam);
    expect(outcome(judge(closed, ERASE, courier))).toBe('legal-hold');
    expect(outcome(judge(afterwards(closed, { type: 'liftLegalHold' }, sam), ERASE, courier))).toEqual(['erased']);
  });

  test('by a hold for legal reasons, too; another reason keeps nothing', () => {
    const held = (reason: 'legal' | 'other') => afterwards(caseIn('in-progress'), { type: 'hold', reason }, ana);
    expect(outcome(judge(held('legal'), WITHDRAW, courier))).toBe('legal-hold');
    expect(outcome(judge(held('other'), WITHDRAW, courier))).toEqual(['withdrawn']);
  });

  test('can still be withdrawn by its customer: it is kept all the same', () => {
    const held = afterwards(caseIn('in-progress'), { type: 'placeLegalHold' }, sam);
    expect(afterwards(held, { type: 'withdraw', reason: 'customer' }, customer)).toMatchObject({
      status: 'withdrawn',
      legalHold: { since: NOW },
    });
  });
});

describe('a case whose person was erased', () => {
  test.each(FINAL_STATUSES)('%s, keeps number, codes and sums, and loses what leads to the person', (status) => {
    const before = caseIn(status, { remedies: [aGrantedRemedy()], possiblyRelatedTo: 'case-7' });
    const erased = afterwards(before, ERASE, courier);
    expect(erased).toMatchObject({ caseNumber: before.caseNumber, category: 'delivery', remedies: before.remedies });
    expect(erased).toMatchObject({ erasedAt: NOW, reachable: false });
    expect([erased.customerId, erased.possiblyRelatedTo]).toEqual([undefined, undefined]);
    expect(outcome(judge(erased, ERASE, courier))).toBe('nothing');
  });

  test('is not worked on any more, by nobody, in no way', () => {
    const erased = afterwards(caseIn('withdrawn'), ERASE, courier);
    const tried: Command[] = [
      { type: 'note', textId: 'text-1' },
      { type: 'reopen', reason: 'error' },
      { type: 'unmerge', side: 'other', from: 'case-2' },
      { type: 'placeLegalHold' },
    ];
    for (const command of tried) expect(outcome(judge(erased, command, courier))).toBe('erased');
  });

  test('passes what the clock and the courier still send, and notes what became of money on its way', () => {
    const erased = afterwards(caseIn('withdrawn', { remedies: [aGrantedRemedy({ remedyId: 'r9' })] }), ERASE, courier);
    for (const type of ['acknowledge', 'escalate', 'ask', 'close', 'flagBreach'] as const) {
      expect(outcome(judge(erased, { type }, courier))).toBe('nothing');
    }
    expect(outcome(judge(erased, { type: 'confirmRemedy', remedyId: 'r9' }, courier))).toEqual(['remedy-confirmed']);
  });

  test('was not erased by hand: neither staff nor customer can say so', () => {
    for (const actor of [ana, sam, customer]) {
      expect(outcome(judge(caseIn('closed'), ERASE, actor))).toBe('role-too-low');
      expect(outcome(judge(caseIn('open'), WITHDRAW, actor))).toMatch(/role-too-low|not-your-case/);
    }
  });
});
