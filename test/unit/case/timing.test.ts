import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import { courierReply, nextInstant, nextStep, timeoutSeconds } from '../../../shared/domain/case/timing.ts';
import { STATUSES, type Status } from '../../../shared/domain/case/vocabulary.ts';
import {
  aCase,
  afterwards,
  aGrantedRemedy,
  caseIn,
  courier,
  DUE,
  daysLater,
  judge,
  NOW,
  outcome,
} from '../../support/cases.ts';

describe('the next instant', () => {
  const update = { kind: 'update', dueAt: DUE.update, regulatory: false } as const;
  const resolve = { kind: 'resolve', dueAt: DUE.resolve, regulatory: false } as const;
  const next = (given: Partial<Case>, now = NOW, status: Status = 'in-progress') =>
    nextInstant(caseIn(status, given), now);

  test('is just after the first promise that runs: at its instant it can still be kept', () => {
    expect(next({ deadlines: [resolve, update] })).toBe('2026-03-05T23:00:00.001Z');
    expect(next({ deadlines: [update] }, DUE.update)).toBe('2026-03-05T23:00:00.001Z');
  });

  test.each(['metAt', 'missedAt', 'pausedAt'] as const)('passes over a promise with %s', (mark) => {
    expect(next({ deadlines: [{ ...update, [mark]: NOW }, resolve] })).toBe('2026-03-16T22:00:00.001Z');
  });

  test('looks past a promise already broken to the next one ahead', () => {
    expect(next({ deadlines: [update, resolve] }, daysLater(5))).toBe('2026-03-16T22:00:00.001Z');
  });

  test('is the end of a hold, if that comes first', () => {
    const hold = { since: NOW, until: daysLater(1), reason: 'other' } as const;
    expect(next({ deadlines: [update], hold })).toBe(daysLater(1));
    expect(next({ deadlines: [update], hold: { ...hold, until: daysLater(9) } })).toBe('2026-03-05T23:00:00.001Z');
  });

  test('is the end of the survey while an answer may come', () => {
    expect(next({}, NOW, 'decided')).toBe('2026-03-17T04:00:00.000Z');
    expect(next({ reachable: false }, NOW, 'decided')).toBe(daysLater(1));
    const { round } = caseIn('decided');
    const answered = { ...round, reactions: [{ reaction: 'satisfied', at: NOW, by: 'customer' }] } as const;
    expect(next({ round: answered }, NOW, 'decided')).toBe(daysLater(1));
  });

  test('is a day ahead where nothing is due', () => {
    expect(next({ deadlines: [] })).toBe(daysLater(1));
  });

  test('is renewed without a line in the history once it has come, and not written before', () => {
    const waiting = afterwards(caseIn('decided', { reachable: false }), { type: 'note', textId: 'text-1' }, courier);
    const early = judge(waiting, { type: 'flagBreach' }, courier, daysLater(0.9));
    expect(early).toEqual({ case: waiting, events: [], changed: false });
    const looked = judge(waiting, { type: 'flagBreach' }, courier, daysLater(1));
    expect(outcome(looked)).toBe('nothing');
    expect(looked).toMatchObject({ changed: true, case: { nextInstant: daysLater(2) } });
  });

  test('exists in every status but the final ones', () => {
    const without = STATUSES.filter((status) => caseIn(status).nextInstant === undefined);
    expect(without).toEqual(['closed', 'withdrawn', 'merged']);
  });
});

describe('the wait of the state machine', () => {
  const until = (nextInstant: string) => timeoutSeconds(aCase({ nextInstant }), NOW);

  test('is whole seconds, rounded up, so that it never ends before the instant', () => {
    expect(until('2026-03-02T15:00:10.000Z')).toBe(10);
    expect(until('2026-03-02T15:00:10.001Z')).toBe(11);
  });

  test('is never shorter than a second, nor longer than Step Functions takes', () => {
    expect(until(NOW)).toBe(1);
    expect(until(daysLater(-100))).toBe(1);
    expect(until(daysLater(25))).toBe(25 * 86_400);
    expect(until(daysLater(56))).toBe(56 * 86_400);
    expect(until(daysLater(10_000))).toBe(31_000_000);
  });

  test('of a case without an instant is a day', () => {
    expect(timeoutSeconds(caseIn('closed'), NOW)).toBe(86_400);
  });

  test('is answered with the case, its run and the step', () => {
    const it = aCase({ run: 3, nextInstant: '2026-03-02T15:01:00.000Z' });
    expect(courierReply(it, 'wait', NOW)).toEqual({ caseId: 'case-1', run: 3, timeoutSeconds: 60, next: 'wait' });
  });
});

describe('the next step', () => {
  const EXPECTED: Record<Status, readonly [awaitResolution: string, askCustomer: string]> = {
    open: ['wait', 'reopen'],
    'in-progress': ['wait', 'reopen'],
    'awaiting-approval': ['wait', 'reopen'],
    'on-hold': ['wait', 'reopen'],
    decided: ['ask', 'wait'],
    closed: ['close', 'close'],
    withdrawn: ['close', 'close'],
    merged: ['close', 'close'],
  };

  test.each(Object.entries(EXPECTED) as [Status, readonly [string, string]][])(
    'of a case %s: AwaitResolution and AskCustomer answer %s',
    (status, [awaitResolution, askCustomer]) => {
      expect(nextStep(caseIn(status), 'AwaitResolution', NOW)).toBe(awaitResolution);
      expect(nextStep(caseIn(status), 'AskCustomer', NOW)).toBe(askCustomer);
    },
  );

  test('of a decided case is the end where it can close, from both waits', () => {
    const silent = caseIn('decided', { reachable: false });
    expect(nextStep(silent, 'AwaitResolution', NOW)).toBe('close');
    expect(nextStep(silent, 'AskCustomer', NOW)).toBe('close');
    expect(nextStep(caseIn('decided'), 'AskCustomer', daysLater(15))).toBe('close');
  });

  test('of a case that waits for a remedy only is to ask nobody and wait', () => {
    const waiting = caseIn('decided', { reachable: false, remedies: [aGrantedRemedy()] });
    expect(nextStep(waiting, 'AwaitResolution', NOW)).toBe('ask');
    expect(nextStep(waiting, 'AskCustomer', NOW)).toBe('wait');
  });
});
