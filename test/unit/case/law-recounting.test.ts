import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/domain/case/commands.ts';
import {
  afterwards,
  ali,
  ana,
  courier,
  daysLater,
  judge,
  missed,
  NOW,
  outcome,
  RULES,
  sam,
  TESTS,
  upheld,
} from '../../support/cases.ts';
import { DISP, dueOf, opened, taken, under } from './under-policies.ts';

/** `NOW` is Monday, 2 March, 10:00 in New York; summer time from the 8th. Eight weeks end on 27 April. */
const EIGHT_WEEKS = '2026-04-28T03:59:59.999Z';
const flagBreach = { type: 'flagBreach' } as const;

describe('classify', () => {
  const classify = (named: Omit<CommandOf<'classify'>, 'type'>): CommandOf<'classify'> => ({
    type: 'classify',
    ...named,
  });

  test('makes a complaint of praise, with clocks that run from receipt, not from now', () => {
    const praise = opened(DISP, { kind: 'praise' });
    expect(dueOf(praise, 'final')).toBeUndefined();
    const complaint = afterwards(praise, classify({ kind: 'complaint' }), ali, daysLater(20), DISP);
    expect(complaint).toMatchObject({ kind: 'complaint', receivedAt: NOW });
    expect(dueOf(complaint, 'final')).toBe(EIGHT_WEEKS);
  });

  test('says at once what is broken by then', () => {
    const praise = opened(DISP, { kind: 'praise' });
    const late = judge(praise, classify({ kind: 'complaint' }), ali, daysLater(60), DISP);
    expect('case' in late && missed(late.case)).toContain('final');
  });

  test('by an agent makes nothing else of a complaint: its regulator would lose its clock', () => {
    const it = opened(DISP);
    expect(outcome(judge(it, classify({ kind: 'enquiry' }), ali, NOW, DISP))).toBe('role-too-low');
    const enquiry = afterwards(it, classify({ kind: 'enquiry' }), sam, NOW, DISP);
    expect(enquiry.deadlines.some(({ regulatory }) => regulatory)).toBe(false);
  });

  test('may put a case under another policy; what was missed stays, what was kept stays kept', () => {
    const rules = under('tests', { assign: [{ category: 'billing', policy: 'fca-payments' }] });
    const kept = afterwards(opened(rules), { type: 'acknowledge' }, courier, NOW, rules);
    const late = afterwards(kept, flagBreach, courier, daysLater(5), rules);
    const moved = afterwards(late, classify({ category: 'billing' }), ali, daysLater(5), rules);
    expect(moved.policy).toBe('fca-payments@1');
    expect(missed(moved)).toEqual(['update']);
    expect(moved.deadlines.find(({ kind }) => kind === 'update')?.policy).toBe('tests@1');
    expect(moved.deadlines.find(({ kind }) => kind === 'acknowledge')?.metAt).toBe(NOW);
    expect(dueOf(moved, 'resolve')).toBeUndefined();
    expect(dueOf(moved, 'final')).toBe('2026-03-23T22:00:00.000Z');
  });

  test('moves priority by as much as severity moves, and keeps what raised it before', () => {
    const it = { ...opened(RULES), priority: 2 };
    expect(afterwards(it, classify({ severity: 'high' }), ali).priority).toBe(1);
    expect(afterwards(it, classify({ severity: 'low' }), ali).priority).toBe(3);
    expect(afterwards(it, classify({ severity: 'safety' }), ali)).toMatchObject({ priority: 1, severity: 'safety' });
  });

  test('to another team leaves the owner behind', () => {
    const moved = afterwards(taken(RULES), classify({ category: 'billing', team: 'billing' }), ana);
    expect(moved).toMatchObject({ team: 'billing', category: 'billing', status: 'open' });
    expect(moved).not.toHaveProperty('owner');
  });

  test('does not let a configuration changed since reach into an open case', () => {
    const changed = under('fca-disp', { own: [TESTS] });
    const it = afterwards(opened(RULES), classify({ severity: 'high' }), ali, NOW, changed);
    expect(it.policy).toBe('tests@1');
    expect(dueOf(it, 'resolve')).toBe(dueOf(opened(RULES), 'resolve'));
  });

  test.each([
    [classify({}), 'invalid-classification'],
    [classify({ category: 'nothing' }), 'unknown-category'],
    [classify({ team: 'nobody' }), 'unknown-team'],
    [classify({ category: 'delivery', severity: 'medium' }), 'nothing'],
    [classify({ category: 'other' }), ['classified']],
  ])('%o: %o', (command, expected) => {
    expect(outcome(judge(opened(RULES), command, ali))).toEqual(expected);
  });

  test('is refused where the case’s own policy is gone, and says what to put back', () => {
    const ruling = judge(opened(RULES), classify({ severity: 'low' }), ali, NOW, under('everyday', { own: [] }));
    expect(ruling).toMatchObject({ refusal: { code: 'policy-gone', message: expect.stringContaining('tests@1') } });
  });
});

describe('a corrected receipt', () => {
  const correct = (dates: Omit<CommandOf<'correctReceipt'>, 'type' | 'textId'>) =>
    ({ type: 'correctReceipt', textId: 'text-1', ...dates }) as const;

  test('counts every promise from the day it really came, and says what was broken', () => {
    const it = afterwards(opened(DISP), { type: 'acknowledge' }, courier, NOW, DISP);
    const corrected = afterwards(it, correct({ receivedAt: daysLater(-20) }), sam, NOW, DISP);
    expect(corrected.receivedAt).toBe(daysLater(-20));
    expect(dueOf(corrected, 'final')).toBe('2026-04-08T03:59:59.999Z');
    // Acknowledged at NOW, two weeks after it was due.
    expect(corrected.deadlines[0]).toMatchObject({ missedAt: NOW, lateAt: NOW });
    expect(corrected.deadlines[0]).not.toHaveProperty('metAt');
  });

  test('takes away a miss that never was one, and the level it raised', () => {
    const early = opened(RULES, { receivedAt: daysLater(-7) }, NOW);
    const heard = afterwards(early, { type: 'escalate' }, courier);
    expect([missed(heard), heard.escalationLevel]).toEqual([['acknowledge', 'update'], 2]);
    const corrected = afterwards(heard, correct({ receivedAt: NOW }), sam);
    expect([missed(corrected), corrected.escalationLevel]).toEqual([[], 0]);
    expect(dueOf(corrected, 'resolve')).toBe(dueOf(opened(RULES), 'resolve'));
    expect(corrected.history.length).toBe(0);
  });

  test('leaves a miss that still is one, and one taken over by a merge', () => {
    const early = opened(RULES, { receivedAt: daysLater(-7) }, NOW);
    const corrected = afterwards(early, correct({ receivedAt: daysLater(-3) }), sam);
    expect(missed(corrected)).toEqual(['acknowledge']);
    const merge = {
      ...{ type: 'merge', side: 'survivor', otherId: 'case-2', otherReceivedAt: daysLater(1) },
      ...{ otherMissed: ['resolve'], sameCustomer: true, otherCanYield: true },
    } as CommandOf<'merge'>;
    const merged = afterwards(opened(RULES, { receivedAt: daysLater(-1) }, NOW), merge, sam);
    expect(missed(afterwards(merged, correct({ receivedAt: NOW }), sam))).toContain('resolve');
  });

  test('is told in the history with the date before, and the reason beside it', () => {
    const ruling = judge(opened(RULES), correct({ receivedAt: daysLater(-1) }), sam);
    expect('events' in ruling && ruling.events.slice(0, 2)).toMatchObject([
      { type: 'receipt-corrected', was: NOW },
      { type: 'noted', textId: 'text-1' },
    ]);
  });

  test('starts the clocks of CFPB, which count from the day it was sent to the company only', () => {
    const rules = under('cfpb');
    const it = opened(rules, { receivedAt: daysLater(-10) }, NOW);
    expect(it.deadlines.map(({ kind }) => kind)).toEqual(['acknowledge']);
    const sent = afterwards(it, correct({ sentToCompanyAt: daysLater(-1) }), sam, NOW, rules);
    expect(dueOf(sent, 'final')).toBe('2026-03-17T03:59:59.999Z');
    expect(sent.receivedAt).toBe(daysLater(-10));
    const decided = afterwards(
      afterwards(it, { type: 'take' }, ana, NOW, rules),
      { ...upheld(), reasonTextId: 'text-9' },
      ana,
      NOW,
      rules,
    );
    const later = afterwards(decided, correct({ sentToCompanyAt: daysLater(-40) }), sam, NOW, rules);
    expect(missed(later)).toContain('final');
  });

  test('finds the text of that day', () => {
    const second = { ...TESTS, version: 2, validFrom: '2026-03-02', deadlines: TESTS.deadlines.slice(0, 1) };
    const rules = under('tests', { own: [TESTS, second] });
    const it = opened(rules);
    expect([it.policy, it.deadlines.length]).toEqual(['tests@2', 1]);
    const corrected = afterwards(it, correct({ receivedAt: daysLater(-1) }), sam, NOW, rules);
    expect([corrected.policy, corrected.deadlines.length]).toEqual(['tests@1', 3]);
  });

  test.each([
    [correct({ receivedAt: daysLater(1) }), 'invalid-receipt'],
    [correct({ receivedAt: daysLater(-4_000) }), 'invalid-receipt'],
    [correct({ sentToCompanyAt: daysLater(1) }), 'invalid-receipt'],
    [correct({}), 'nothing'],
    [correct({ receivedAt: NOW }), 'nothing'],
  ])('%o: %s', (command, expected) => {
    expect(outcome(judge(opened(RULES), command, sam))).toBe(expected);
  });
});
