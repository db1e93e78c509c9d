import { describe, expect, test } from 'vitest';
import type { Actor, Command } from '../../../shared/domain/case/commands.ts';
import {
  aCase,
  afterwards,
  ana,
  caseIn,
  courier,
  customer,
  DUE,
  daysLater,
  judge,
  missed,
  NOW,
  outcome,
  sam,
  upheld,
} from '../../support/cases.ts';

const escalate = { type: 'escalate' } as const;
const flagBreach = { type: 'flagBreach' } as const;
const LATE = '2026-03-06T15:00:00.000Z';

describe('a broken promise', () => {
  test.each<[Command, Actor]>([
    [{ type: 'take' }, sam],
    [{ type: 'note', textId: 'text-1' }, ana],
    [{ type: 'hold', reason: 'legal' }, ana],
    [upheld(), ana],
    [{ type: 'acknowledge' }, courier],
    [{ type: 'withdraw', reason: 'customer' }, customer],
    [flagBreach, courier],
  ])('is noticed by whatever touches the case first: $type', (command, by) => {
    const it = afterwards(caseIn('in-progress'), command, by, LATE);
    expect(missed(it)).toEqual(['acknowledge', 'update']);
    expect(it.deadlines.filter(({ missedAt }) => missedAt).every(({ metAt }) => metAt === undefined)).toBe(true);
  });

  test('stands in the history before the command that noticed it', () => {
    expect(outcome(judge(caseIn('in-progress'), upheld(), ana, LATE))).toEqual([
      'deadline-missed',
      'deadline-missed',
      'decided',
    ]);
  });

  test('can be kept at the instant it is due, and is broken a millisecond later', () => {
    expect(outcome(judge(aCase(), flagBreach, courier, DUE.acknowledge))).toBe('nothing');
    expect(outcome(judge(aCase(), flagBreach, courier, '2026-03-02T19:00:00.001Z'))).toEqual(['deadline-missed']);
  });

  test('is noticed once', () => {
    const flagged = afterwards(aCase(), flagBreach, courier, LATE);
    expect(outcome(judge(flagged, flagBreach, courier, LATE))).toBe('nothing');
  });

  test('of a final case is nobody’s any more', () => {
    for (const status of ['closed', 'withdrawn', 'merged'] as const) {
      expect(outcome(judge(caseIn(status), flagBreach, courier, daysLater(400)))).toBe('nothing');
    }
  });
});

describe('escalation', () => {
  test('raises the level once for each broken promise, and the priority with it', () => {
    const once = afterwards(aCase(), escalate, courier, LATE);
    expect(once).toMatchObject({ escalationLevel: 2, priority: 1 });
    expect(outcome(judge(once, escalate, courier, LATE))).toBe('nothing');
    const twice = afterwards(once, escalate, courier, daysLater(30));
    expect(twice).toMatchObject({ escalationLevel: 3, priority: 1 });
  });

  test('comes though watch-deadlines noticed the miss before', () => {
    const flagged = afterwards(aCase(), flagBreach, courier, LATE);
    expect(flagged.escalationLevel).toBe(0);
    expect(outcome(judge(flagged, escalate, courier, LATE))).toEqual(['escalated', 'escalated']);
  });

  test('too early does nothing', () => {
    expect(outcome(judge(aCase(), escalate, courier))).toBe('nothing');
  });

  test('ends a survey in silence once its window is over, if the customer was asked', () => {
    const asked = afterwards(caseIn('decided'), { type: 'ask' }, courier);
    const end = asked.round.surveyUntil ?? '';
    expect(outcome(judge(asked, escalate, courier, end))).toBe('nothing');
    expect(outcome(judge(asked, escalate, courier, daysLater(15)))).toEqual(['reaction-recorded']);
    expect(afterwards(asked, escalate, courier, daysLater(15)).round.reactions).toMatchObject([
      { reaction: 'no-reply' },
    ]);
    expect(outcome(judge(caseIn('decided'), escalate, courier, daysLater(15)))).toBe('nothing');
  });

  test('whoever comes first after the survey finds the silence on record, never the case closed without it', () => {
    const asked = afterwards(caseIn('decided'), { type: 'ask' }, courier);
    const late = daysLater(15);
    expect(outcome(judge(asked, { type: 'close' }, courier, late))).toEqual(['reaction-recorded', 'closed']);
    expect(outcome(judge(asked, { type: 'note', textId: 't' }, ana, late))).toEqual(['reaction-recorded', 'noted']);
    expect(outcome(judge(caseIn('decided'), { type: 'close' }, courier, late))).toEqual(['closed']);
  });

  test('does not write silence over an answer', () => {
    const asked = afterwards(caseIn('decided'), { type: 'ask' }, courier);
    const answered = afterwards(asked, { type: 'recordReaction', reaction: 'satisfied' }, customer, daysLater(1));
    expect(outcome(judge(answered, escalate, courier, daysLater(15)))).toBe('nothing');
  });
});

describe('a hold', () => {
  const hold = (until?: string) =>
    ({ type: 'hold', reason: 'waiting-for-customer', ...(until === undefined ? {} : { until }) }) as const;
  const final = { kind: 'final', dueAt: daysLater(2), regulatory: true } as const;
  const promises = [{ kind: 'update', dueAt: DUE.update, regulatory: false } as const, final];

  test('stops the firm’s own clocks and no regulator’s', () => {
    const held = afterwards(caseIn('in-progress', { deadlines: promises }), hold(), ana);
    // 10:00 to 18:00 on Monday and three full days of ten hours.
    expect(held.deadlines).toEqual([{ ...promises[0], pausedAt: NOW, remainingSeconds: 38 * 3_600 }, final]);
    expect(held.nextInstant).toBe('2026-03-04T15:00:00.001Z');
    expect(missed(afterwards(held, flagBreach, courier, daysLater(10)))).toEqual(['final']);
  });

  test('resumed, runs on with the business time that was left', () => {
    const held = afterwards(caseIn('in-progress', { deadlines: promises }), hold(), ana);
    const resumed = afterwards(held, { type: 'resume' }, ana, daysLater(1));
    expect(resumed).not.toHaveProperty('hold');
    expect(resumed.deadlines).toEqual([
      { ...promises[0], dueAt: '2026-03-06T23:00:00.000Z', heldSeconds: 10 * 3_600 },
      final,
    ]);
  });

  test('ends by itself at its end, not before', () => {
    const held = afterwards(caseIn('in-progress'), hold(daysLater(1)), ana);
    expect(held.nextInstant).toBe(daysLater(1));
    expect(outcome(judge(held, escalate, courier, '2026-03-03T14:59:59.999Z'))).toBe('nothing');
    expect(afterwards(held, escalate, courier, daysLater(1)).status).toBe('in-progress');
  });

  test('without an end goes on until somebody ends it', () => {
    expect(outcome(judge(caseIn('on-hold'), escalate, courier, daysLater(100)))).toBe('nothing');
  });

  test('that ends does not forget what was escalated in the same instant', () => {
    const held = afterwards(caseIn('in-progress', { deadlines: promises }), hold(daysLater(3)), ana);
    const ended = afterwards(held, escalate, courier, daysLater(3));
    expect(ended).toMatchObject({ status: 'in-progress', escalationLevel: 1 });
    expect(outcome(judge(ended, escalate, courier, daysLater(3)))).toBe('nothing');
  });

  test('cannot end in the past, nor now', () => {
    expect(outcome(judge(caseIn('in-progress'), hold(NOW), ana))).toBe('invalid-until');
    expect(outcome(judge(caseIn('in-progress'), hold(daysLater(-1)), ana))).toBe('invalid-until');
  });
});
