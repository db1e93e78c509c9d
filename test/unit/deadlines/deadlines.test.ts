import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { endOfDay, localDay } from '../../../shared/domain/deadlines/calendar.ts';
import type { Deadline } from '../../../shared/domain/deadlines/deadline.ts';
import {
  deadlinesFor,
  dueNow,
  nextDue,
  pauseDeadlines,
  resumeDeadlines,
} from '../../../shared/domain/deadlines/deadlines.ts';
import type { BusinessCalendar, DeadlineRule, Policy } from '../../../shared/domain/deadlines/policy.ts';
import { checkPolicy } from '../../../shared/domain/deadlines/policy-check.ts';
import { addBusinessTime, closeOfBusiness, isBusinessDay } from '../../../shared/domain/deadlines/schedule.ts';
import { everyday } from '../../../shared/domain/policies/everyday.ts';
import { addMilliseconds, type Instant } from '../../../shared/domain/time.ts';
import { calendars, instants, rules } from './calendars.ts';

const policyOf = (...deadlines: DeadlineRule[]): Policy => ({ ...everyday, deadlines });

const complaintOf = (receivedAt: Instant) => ({ kind: 'complaint', receivedAt }) as const;

function dueAt(rule: DeadlineRule, calendar: BusinessCalendar, receivedAt: Instant): Instant {
  const [deadline] = deadlinesFor(policyOf(rule), calendar, complaintOf(receivedAt));
  if (deadline === undefined) throw new Error('a rule without a deadline');
  return deadline.dueAt;
}

describe('deadlines of a policy', () => {
  it('are one for each rule, in the order of the rules, and unmet', () => {
    const deadlines = deadlinesFor(everyday, config.calendar, complaintOf('2026-11-20T15:00:00.000Z'));
    expect(deadlines.map(({ kind }) => kind)).toEqual(everyday.deadlines.map(({ kind }) => kind));
    expect(dueNow(deadlines, '2026-11-20T15:00:00.000Z')).toEqual([]);
  });

  it('a later receipt is never due earlier', () => {
    fc.assert(
      fc.property(calendars(), rules, instants, instants, (calendar, rule, one, other) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        expect(dueAt(rule, calendar, early) <= dueAt(rule, calendar, late)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a greater amount is never due earlier, and nothing is due before its receipt', () => {
    fc.assert(
      fc.property(calendars(), rules, instants, fc.nat({ max: 60 }), (calendar, rule, receivedAt, more) => {
        const due = dueAt(rule, calendar, receivedAt);
        expect(receivedAt <= due).toBe(true);
        expect(due <= dueAt({ ...rule, amount: rule.amount + more }, calendar, receivedAt)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('days are due at the end of a day: the close of a business day, or midnight', () => {
    fc.assert(
      fc.property(calendars(), rules, instants, (calendar, rule, receivedAt) => {
        const business = dueAt({ ...rule, unit: 'business-days' }, calendar, receivedAt);
        const day = localDay(business, calendar.timeZone);
        expect(isBusinessDay(calendar, day)).toBe(true);
        expect(business).toBe(closeOfBusiness(calendar, day));
        const elapsed = dueAt({ ...rule, unit: 'calendar-days' }, calendar, receivedAt);
        expect(elapsed).toBe(endOfDay(localDay(elapsed, calendar.timeZone), calendar.timeZone));
      }),
    );
  });

  it('what comes in while the firm is closed is due as if it had come at the next opening, counted from receipt', () => {
    fc.assert(
      fc.property(calendars(), instants, fc.integer({ min: 1, max: 20 }), (calendar, receivedAt, amount) => {
        const day = localDay(receivedAt, calendar.timeZone);
        // At the close itself the day's business is not over yet.
        fc.pre(!isBusinessDay(calendar, day) || closeOfBusiness(calendar, day) !== receivedAt);
        const opening = addMilliseconds(addBusinessTime(calendar, receivedAt, 0.001), -1);
        for (const unit of ['business-days', 'business-hours'] as const) {
          const rule = { kind: 'resolve', amount, unit, from: 'receipt', regulatory: true } as const;
          expect(dueAt(rule, calendar, receivedAt)).toBe(dueAt(rule, calendar, opening));
        }
      }),
    );
  });

  it('counting from the day after is never the more generous of the two for business days', () => {
    fc.assert(
      fc.property(calendars(), rules, instants, (calendar, rule, receivedAt) => {
        const [strict, lenient] = (['day-after', 'receipt'] as const).map((from) =>
          dueAt({ ...rule, from, unit: 'business-days' }, calendar, receivedAt),
        );
        expect(strict !== undefined && lenient !== undefined && strict <= lenient).toBe(true);
      }),
    );
  });

  test.each<[Partial<DeadlineRule>, RegExp]>([
    [{ amount: -1 }, /^policy\.deadlines\[1\]\.amount: -1 is no amount; write 0 or more$/],
    [{ amount: Number.NaN }, /^policy\.deadlines\[1\]\.amount: NaN is no amount/],
    [{ amount: 1.5 }, /^policy\.deadlines\[1\]\.amount: 1.5 is no whole number of days/],
    [{ amount: 0 }, /^policy\.deadlines\[1\]\.amount: days counted from the day after begin with 1/],
  ])('an amount that means nothing is named with its mend and never used: %o', (fault, expected) => {
    const sound = { kind: 'update', amount: 3, unit: 'business-days', from: 'day-after', regulatory: false } as const;
    const policy = policyOf({ ...sound, kind: 'resolve' }, { ...sound, ...fault });
    expect(checkPolicy(policy)).toEqual([expect.stringMatching(expected)]);
    expect(() => deadlinesFor(policy, config.calendar, complaintOf('2026-11-20T15:00:00.000Z'))).toThrow(RangeError);
  });

  it('the policy that ships is sound', () => {
    expect(checkPolicy(everyday)).toEqual([]);
  });
});

describe('a hold', () => {
  const hold = (deadlines: readonly Deadline[], calendar: BusinessCalendar, from: Instant, to: Instant) =>
    resumeDeadlines(pauseDeadlines(deadlines, calendar, from), calendar, to);
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 60 });
  const later = (instant: Instant, minutes: number) => addMilliseconds(instant, minutes * 60_000);

  it('that ends at once changes nothing, however often', () => {
    fc.assert(
      fc.property(calendars(), rules, instants, minutes, (calendar, rule, receivedAt, age) => {
        const deadlines = deadlinesFor(policyOf(rule), calendar, complaintOf(receivedAt));
        const now = later(receivedAt, age);
        expect(hold(hold(deadlines, calendar, now, now), calendar, now, now)).toEqual(deadlines);
      }),
    );
  });

  it('makes no internal deadline earlier, a longer hold never an earlier one, and leaves the time that was left', () => {
    fc.assert(
      fc.property(
        calendars(),
        rules,
        instants,
        fc.tuple(minutes, minutes, minutes),
        (calendar, rule, receivedAt, gaps) => {
          const before = deadlinesFor(policyOf({ ...rule, regulatory: false }), calendar, complaintOf(receivedAt));
          const from = later(receivedAt, gaps[0]);
          const paused = pauseDeadlines(before, calendar, from);
          const short = resumeDeadlines(paused, calendar, later(from, gaps[1]));
          const long = resumeDeadlines(paused, calendar, later(from, gaps[1] + gaps[2]));
          for (const [at, deadline] of before.entries()) {
            const [briefly, lengthily] = [short[at]?.dueAt ?? '', long[at]?.dueAt ?? ''];
            expect(deadline.dueAt <= briefly && briefly <= lengthily).toBe(true);
            const left = paused[at]?.remainingSeconds;
            if (left !== undefined) {
              expect(addBusinessTime(calendar, later(from, gaps[1]), left) <= briefly).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('never touches a regulatory deadline', () => {
    fc.assert(
      fc.property(calendars(), rules, instants, (calendar, rule, receivedAt) => {
        const deadlines = deadlinesFor(policyOf({ ...rule, regulatory: true }), calendar, complaintOf(receivedAt));
        expect(pauseDeadlines(deadlines, calendar, receivedAt)).toEqual(deadlines);
      }),
    );
  });

  // Business hours 08:00 to 18:00 in New York, UTC-5; Friday 20 November 2026 is due at noon.
  const friday = { kind: 'resolve', dueAt: '2026-11-20T17:00:00.000Z', regulatory: false } as const;

  it('keeps the open hours that were left: three on Friday morning are three on Monday and Tuesday', () => {
    const paused = pauseDeadlines([friday], config.calendar, '2026-11-20T14:00:00.000Z');
    expect(paused).toEqual([{ ...friday, pausedAt: '2026-11-20T14:00:00.000Z', remainingSeconds: 3 * 3600 }]);
    expect(dueNow(paused, '2026-12-20T14:00:00.000Z')).toEqual([]);
    expect(nextDue(paused)).toBeUndefined();
    expect(resumeDeadlines(paused, config.calendar, '2026-11-23T21:00:00.000Z')).toEqual([
      // 9 hours of the Friday and 8 of the Monday.
      { ...friday, dueAt: '2026-11-24T14:00:00.000Z', heldSeconds: 61_200 },
    ]);
  });

  it('does not hide a breach: what has passed, met, been missed or is paused already stays as it is', () => {
    const now = '2026-11-20T17:00:00.001Z';
    const deadlines: Deadline[] = [
      friday,
      { ...friday, dueAt: now, metAt: friday.dueAt },
      { ...friday, missedAt: now },
      { ...friday, pausedAt: friday.dueAt, remainingSeconds: 0 },
    ];
    expect(pauseDeadlines(deadlines, config.calendar, now)).toEqual(deadlines);
    expect(dueNow(deadlines, now)).toEqual([friday]);
    expect(pauseDeadlines([friday], config.calendar, friday.dueAt)).toHaveLength(1);
    expect(pauseDeadlines([friday], config.calendar, friday.dueAt)[0]?.remainingSeconds).toBe(0);
  });

  it('does not move a promise that was kept meanwhile', () => {
    const [paused] = pauseDeadlines([friday], config.calendar, '2026-11-20T14:00:00.000Z');
    if (paused === undefined) throw new Error('a deadline was lost');
    const kept = { ...paused, metAt: '2026-11-21T10:00:00.000Z' };
    expect(resumeDeadlines([kept], config.calendar, '2026-11-23T21:00:00.000Z')).toEqual([
      { ...friday, metAt: '2026-11-21T10:00:00.000Z' },
    ]);
  });
});

describe('what is due', () => {
  const at = (dueAt: Instant): Deadline => ({ kind: 'update', dueAt, regulatory: false });
  const [first, second, third] = [
    '2026-11-20T17:00:00.000Z',
    '2026-11-21T17:00:00.000Z',
    '2026-11-22T17:00:00.000Z',
  ] as const;

  it('is kept at its instant and missed a millisecond later', () => {
    expect(dueNow([at(first)], first)).toEqual([]);
    expect(dueNow([at(first)], addMilliseconds(first, 1))).toEqual([at(first)]);
  });

  it('next is the earliest clock that runs', () => {
    const met = { ...at(first), metAt: first };
    expect(nextDue([at(third), met, at(second), { ...at(first), missedAt: second }])).toBe(second);
    expect(nextDue([met])).toBeUndefined();
    expect(nextDue([])).toBeUndefined();
  });
});
