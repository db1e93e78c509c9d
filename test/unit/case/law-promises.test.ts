import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/domain/case/commands.ts';
import { isEarlyClosed } from '../../../shared/domain/case/guards.ts';
import {
  afterwards,
  ali,
  ana,
  courier,
  customer,
  daysLater,
  judge,
  missed,
  NOW,
  outcome,
  RULES,
  sam,
  upheld,
} from '../../support/cases.ts';
import { DISP, dueOf, opened, taken, under } from './under-policies.ts';

const PAYMENTS = under('fca-payments');
const flagBreach = { type: 'flagBreach' } as const;
const update = { type: 'update', textId: 'text-1' } as const;
const letterUntil = (expectedBy: string): CommandOf<'holdingLetter'> => ({
  type: 'holdingLetter',
  textId: 'text-1',
  expectedBy,
});

describe('an update', () => {
  test('keeps its promise, once where the policy has it once', () => {
    const told = afterwards(taken(RULES), update, ana, daysLater(1));
    expect(told.deadlines[1]).toMatchObject({ kind: 'update', metAt: daysLater(1) });
    expect(told.deadlines).toHaveLength(3);
  });

  test('begins the next where the policy has it again and again, and the list stays short', () => {
    let it = taken(DISP);
    for (let week = 1; week <= 5; week += 1) it = afterwards(it, update, ana, daysLater(7 * week), DISP);
    expect(it.deadlines).toHaveLength(5);
    // Twenty business days after Monday, 6 April.
    expect(dueOf(it, 'update')).toBe('2026-05-04T22:00:00.000Z');
    expect(missed(it)).toEqual(['acknowledge']);
  });

  test('that comes too late leaves the miss, says when, and begins the next', () => {
    const late = afterwards(taken(DISP), update, ana, daysLater(40), DISP);
    const updates = late.deadlines.filter(({ kind }) => kind === 'update');
    expect(updates).toMatchObject([{ lateAt: daysLater(40) }, { from: daysLater(40) }]);
    expect(missed(late)).toContain('update');
  });

  test('on hold begins a clock that stands still', () => {
    const held = afterwards(taken(DISP), { type: 'hold', reason: 'legal' }, ana, NOW, DISP);
    const told = afterwards(held, update, ana, daysLater(1), DISP);
    expect(told.deadlines.find(({ kind }) => kind === 'update')).toMatchObject({ pausedAt: daysLater(1) });
    const resumed = afterwards(told, { type: 'resume' }, ana, daysLater(10), DISP);
    expect(resumed.deadlines.some(({ pausedAt }) => pausedAt !== undefined)).toBe(false);
  });

  test('is not told to have been promised where nothing was', () => {
    const none = under('cfpb');
    const told = afterwards(taken(none), update, ana, NOW, none);
    expect(told.deadlines).toEqual(taken(none).deadlines);
  });
});

describe('a holding letter', () => {
  test('before the end moves the final response once, to the date the customer is told', () => {
    const told = afterwards(taken(DISP), letterUntil(daysLater(70)), ana, daysLater(50), DISP);
    expect(dueOf(told, 'final')).toBe(daysLater(70));
    expect(told.deadlines.find(({ kind }) => kind === 'holding-letter')?.metAt).toBe(daysLater(50));
    expect(outcome(judge(told, letterUntil(daysLater(90)), ana, daysLater(55), DISP))).toBe('delayed-already');
    expect(missed(afterwards(told, flagBreach, courier, daysLater(69), DISP))).not.toContain('final');
    expect(missed(afterwards(told, flagBreach, courier, daysLater(71), DISP))).toContain('final');
  });

  test('after the end is refused: the miss is on record', () => {
    expect(outcome(judge(taken(DISP), letterUntil(daysLater(90)), ana, daysLater(57), DISP))).toBe('too-late-to-delay');
  });

  test('moves it no further than the policy allows, and only by whom it names', () => {
    // 15 and 35 business days: 23 March and 20 April.
    expect(dueOf(taken(PAYMENTS), 'final')).toBe('2026-03-23T22:00:00.000Z');
    expect(outcome(judge(taken(PAYMENTS), letterUntil('2026-04-20T22:00:00.000Z'), ana, NOW, PAYMENTS))).toBe(
      'role-too-low',
    );
    const most = judge(taken(PAYMENTS), letterUntil('2026-04-20T22:00:00.000Z'), sam, NOW, PAYMENTS);
    expect(outcome(most)).toEqual(['delayed']);
    const beyond = judge(taken(PAYMENTS), letterUntil('2026-04-20T22:00:00.001Z'), sam, NOW, PAYMENTS);
    expect(beyond).toMatchObject({
      refusal: { code: 'invalid-due', field: 'expectedBy', message: expect.stringContaining('exceptional') },
    });
    expect(outcome(judge(taken(PAYMENTS), letterUntil('2026-03-23T22:00:00.000Z'), sam, NOW, PAYMENTS))).toBe(
      'invalid-due',
    );
  });

  test('is none where the policy has none, nor for praise', () => {
    expect(outcome(judge(taken(RULES), letterUntil(daysLater(70)), ana))).toBe('no-holding-letter');
    const praise = taken(DISP, { kind: 'praise' });
    expect(outcome(judge(praise, letterUntil(daysLater(70)), ana, NOW, DISP))).toBe('no-holding-letter');
  });

  test('goes with the case: an earlier receipt found later pulls the bound of the policy with it', () => {
    const told = afterwards(taken(PAYMENTS), letterUntil('2026-04-20T22:00:00.000Z'), sam, NOW, PAYMENTS);
    const corrected = afterwards(
      told,
      { type: 'correctReceipt', receivedAt: daysLater(-7), textId: 'text-2' },
      sam,
      NOW,
      PAYMENTS,
    );
    expect(dueOf(corrected, 'final')).toBe('2026-04-13T22:00:00.000Z');
  });

  test('is the only thing that moves a regulator’s date', () => {
    const extend = { type: 'extend', deadline: 'final', dueAt: daysLater(100), textId: 'text-2' } as const;
    expect(outcome(judge(taken(DISP), extend, sam, NOW, DISP))).toBe('regulatory-deadline');
  });
});

describe('early close', () => {
  const decided = (now = NOW) => afterwards(taken(DISP), { ...upheld(), reasonTextId: 'text-9' }, ana, now, DISP);
  const accept = { type: 'acceptOffer', how: 'phone' } as const;

  test('is decided and accepted by its end', () => {
    expect(isEarlyClosed(decided())).toBe(false);
    expect(isEarlyClosed(afterwards(decided(), accept, ana, '2026-03-05T23:00:00.000Z', DISP))).toBe(true);
    expect(isEarlyClosed(afterwards(decided(), accept, ana, '2026-03-05T23:00:00.001Z', DISP))).toBe(false);
  });

  test('is not "satisfied"', () => {
    const content = afterwards(decided(), { type: 'recordReaction', reaction: 'satisfied' }, customer, NOW, DISP);
    expect(isEarlyClosed(content)).toBe(false);
  });

  test('not taken breaks nothing', () => {
    const it = afterwards(
      afterwards(taken(DISP), { type: 'acknowledge' }, courier, NOW, DISP),
      flagBreach,
      courier,
      daysLater(20),
      DISP,
    );
    expect(missed(it)).toEqual([]);
    expect(it.nextInstant).toBe('2026-03-30T22:00:00.001Z');
  });

  test('ends with a reopening', () => {
    const closed = afterwards(decided(), accept, ana, NOW, DISP);
    expect(isEarlyClosed(afterwards(closed, { type: 'reopen', reason: 'new-facts' }, ana, NOW, DISP))).toBe(false);
  });
});

describe('a case that took another', () => {
  const merge = (given: Partial<Extract<CommandOf<'merge'>, { side: 'survivor' }>>) =>
    ({
      ...{ type: 'merge', side: 'survivor', otherId: 'case-2', otherReceivedAt: daysLater(-14) },
      ...{ otherMissed: [], sameCustomer: true, otherCanYield: true, ...given },
    }) as CommandOf<'merge'>;

  test('is promised everything from the first receipt', () => {
    const taking = judge(opened(DISP), merge({}), ali, NOW, DISP);
    if ('refusal' in taking) throw new Error(taking.refusal.message);
    expect(dueOf(taking.case, 'final')).toBe('2026-04-14T03:59:59.999Z');
    expect(missed(taking.case)).toEqual(['acknowledge']);
  });

  test('and by a regulator’s earlier word, too', () => {
    const rules = under('cfpb');
    const taking = afterwards(opened(rules), merge({ otherSentToCompanyAt: daysLater(-5) }), ali, NOW, rules);
    expect(taking.sentToCompanyAt).toBe(daysLater(-5));
    expect(dueOf(taking, 'final')).toBe('2026-03-13T03:59:59.999Z');
  });
});
