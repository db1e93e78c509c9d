import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { localDay } from '../../../shared/domain/deadlines/calendar.ts';
import type { Deadline } from '../../../shared/domain/deadlines/deadline.ts';
import { deadlinesFor, kept, pauseDeadlines, resumeDeadlines } from '../../../shared/domain/deadlines/deadlines.ts';
import { dueAt } from '../../../shared/domain/deadlines/due.ts';
import type { BusinessCalendar, Policy } from '../../../shared/domain/deadlines/policy.ts';
import { idOf, latestEnd, type Recounting, recount } from '../../../shared/domain/deadlines/recount.ts';
import { isBusinessDay } from '../../../shared/domain/deadlines/schedule.ts';
import { fcaDisp } from '../../../shared/domain/policies/fca-disp.ts';
import { SHIPPED_POLICIES } from '../../../shared/domain/policies/registry.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../../shared/domain/time.ts';
import { calendars, instants } from './calendars.ts';

const policies = fc.constantFrom(...SHIPPED_POLICIES);
const minutes = fc.integer({ min: 0, max: 90 * 24 * 60 });
const later = (instant: Instant, by: number) => addMilliseconds(instant, by * 60_000);
const complaintOf = (receivedAt: Instant, sentToCompanyAt = receivedAt) =>
  ({ kind: 'complaint', receivedAt, sentToCompanyAt }) as const;

function recounted(
  deadlines: readonly Deadline[],
  policy: Policy,
  calendar: BusinessCalendar,
  receivedAt: Instant,
  given: Partial<Recounting> = {},
): Deadline[] {
  return recount(deadlines, {
    before: idOf(policy),
    policy,
    calendar,
    receipt: complaintOf(receivedAt),
    clears: false,
    now: receivedAt,
    ...given,
  });
}

describe('the policies that come along', () => {
  test('a later receipt is never due earlier, whatever the promise', () => {
    fc.assert(
      fc.property(policies, calendars(), instants, instants, (policy, calendar, one, other) => {
        const [early, late] = [one, other].toSorted() as [Instant, Instant];
        const before = deadlinesFor(policy, calendar, complaintOf(early));
        for (const [at, { dueAt }] of deadlinesFor(policy, calendar, complaintOf(late)).entries()) {
          expect((before[at]?.dueAt ?? '') <= dueAt).toBe(true);
          expect(dueAt >= late).toBe(true);
        }
      }),
    );
  });

  /** One of each span in business days. */
  const spans = SHIPPED_POLICIES.flatMap(({ deadlines }) => deadlines)
    .filter(({ unit }) => unit === 'business-days')
    .filter(
      (rule, at, all) => all.findIndex(({ amount, from }) => amount === rule.amount && from === rule.from) === at,
    );

  test.each(config.calendar.holidays)('no promise in business days ends on %s, a holiday', (holiday) => {
    for (const rule of spans) {
      for (let before = 1; before <= 60; before += 1) {
        const receivedAt = addMilliseconds(`${holiday}T15:00:00.000Z`, -before * DAY_MS);
        const day = localDay(dueAt(rule, config.calendar, receivedAt), config.calendar.timeZone);
        expect(day === holiday || !isBusinessDay(config.calendar, day)).toBe(false);
      }
    }
  });

  test('give praise no clock of a regulator', () => {
    for (const policy of SHIPPED_POLICIES) {
      const receipt = { ...complaintOf('2026-11-02T15:00:00.000Z'), kind: 'praise' } as const;
      expect(deadlinesFor(policy, config.calendar, receipt).filter(({ regulatory }) => regulatory)).toEqual([]);
    }
  });

  test('say where they come from, and what nobody has checked', () => {
    for (const { name, source, uncertain } of SHIPPED_POLICIES) {
      expect(source).not.toBe('');
      if (name !== 'everyday') expect(uncertain?.length).toBeGreaterThan(0);
    }
  });
});

describe('counted anew', () => {
  test('nothing changes where nothing has changed', () => {
    fc.assert(
      fc.property(policies, calendars(), instants, (policy, calendar, receivedAt) => {
        const deadlines = deadlinesFor(policy, calendar, complaintOf(receivedAt));
        expect(recounted(deadlines, policy, calendar, receivedAt)).toEqual(deadlines);
      }),
    );
  });

  test('twice is once, after whatever people did, on hold or not', () => {
    fc.assert(
      fc.property(
        fc.tuple(policies, policies),
        calendars(),
        instants,
        fc.array(minutes, { minLength: 4, maxLength: 4 }),
        fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
        ([first, second], calendar, receivedAt, times, [isKept, isHeld, clears]) => {
          const [a, b, c, d] = times.toSorted((x, y) => x - y).map((at) => later(receivedAt, at)) as Instant[];
          if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four times');
          let deadlines = deadlinesFor(first, calendar, complaintOf(receivedAt));
          deadlines = resumeDeadlines(pauseDeadlines(deadlines, calendar, a), calendar, b);
          if (isKept) deadlines = deadlines.map((deadline, at) => (at === 0 ? kept(deadline, c) : deadline));
          if (isHeld) deadlines = pauseDeadlines(deadlines, calendar, c);
          const by = {
            policy: second,
            clears,
            now: d,
            receipt: complaintOf(addMilliseconds(receivedAt, -DAY_MS)),
            ...(isHeld ? { heldSince: c } : {}),
          };
          const once = recounted(deadlines, first, calendar, receivedAt, { ...by, before: idOf(first) });
          expect(recounted(once, second, calendar, receivedAt, by)).toEqual(once);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('in the middle of a hold, the hold costs the same as if nobody had counted', () => {
    fc.assert(
      fc.property(policies, calendars(), instants, fc.tuple(minutes, minutes), (policy, calendar, receivedAt, gaps) => {
        const from = later(receivedAt, gaps[0]);
        const until = later(from, gaps[1]);
        const paused = pauseDeadlines(deadlinesFor(policy, calendar, complaintOf(receivedAt)), calendar, from);
        const counted = recounted(paused, policy, calendar, receivedAt, { heldSince: from, now: until });
        expect(counted).toEqual(paused);
        const resumed = resumeDeadlines(counted, calendar, until);
        expect(recounted(resumed, policy, calendar, receivedAt, { now: until })).toEqual(resumed);
      }),
    );
  });

  test('no hold ever moves a regulator’s clock', () => {
    fc.assert(
      fc.property(policies, calendars(), instants, fc.tuple(minutes, minutes), (policy, calendar, receivedAt, gaps) => {
        const regulators = (deadlines: readonly Deadline[]) => deadlines.filter(({ regulatory }) => regulatory);
        const fresh = deadlinesFor(policy, calendar, complaintOf(receivedAt));
        const from = later(receivedAt, gaps[0]);
        const resumed = resumeDeadlines(pauseDeadlines(fresh, calendar, from), calendar, later(from, gaps[1]));
        expect(regulators(resumed)).toEqual(regulators(fresh));
        expect(regulators(recounted(resumed, policy, calendar, receivedAt, { heldSince: from }))).toEqual(
          regulators(fresh),
        );
      }),
    );
  });

  test('an extension is never earlier than the rule, and a letter never later than the rule allows', () => {
    fc.assert(
      fc.property(policies, calendars(), instants, minutes, minutes, (policy, calendar, receivedAt, ahead, moved) => {
        const receipt = complaintOf(later(receivedAt, moved));
        const extended = deadlinesFor(policy, calendar, complaintOf(receivedAt)).map((deadline) => ({
          ...deadline,
          extendedTo: later(deadline.dueAt, ahead),
        }));
        const counted = recounted(extended, policy, calendar, receivedAt, { receipt });
        for (const [at, base] of deadlinesFor(policy, calendar, receipt).entries()) {
          const rule = policy.deadlines[at];
          const dueAt = counted[at]?.dueAt ?? '';
          expect(dueAt >= base.dueAt).toBe(true);
          const bound = rule === undefined ? undefined : latestEnd(rule, calendar, receipt);
          if (bound !== undefined) expect(dueAt <= bound).toBe(true);
          if (rule?.regulatory && rule.delay === undefined) expect(dueAt).toBe(base.dueAt);
        }
      }),
    );
  });

  test('a correction there and back is none', () => {
    fc.assert(
      fc.property(policies, calendars(), instants, minutes, (policy, calendar, receivedAt, moved) => {
        const fresh = deadlinesFor(policy, calendar, complaintOf(receivedAt));
        const receipt = complaintOf(addMilliseconds(receivedAt, -moved * 60_000));
        const there = recounted(fresh, policy, calendar, receivedAt, { receipt, clears: true });
        expect(recounted(there, policy, calendar, receivedAt, { clears: true })).toEqual(fresh);
      }),
    );
  });

  test('under another policy what was missed stays, and what was promised only there goes', () => {
    const everyday = SHIPPED_POLICIES[0];
    if (everyday === undefined) throw new Error('no policy');
    const receivedAt = '2026-11-02T15:00:00.000Z';
    const [acknowledge, resolve] = deadlinesFor(everyday, config.calendar, complaintOf(receivedAt)) as [
      Deadline,
      Deadline,
    ];
    const missed = { ...acknowledge, missedAt: '2026-11-02T20:00:00.000Z' };
    const now = '2026-11-03T15:00:00.000Z';
    const counted = recounted([missed, resolve], fcaDisp, config.calendar, receivedAt, { before: 'everyday@1', now });
    expect(counted[0]).toEqual({ ...missed, policy: 'everyday@1' });
    expect(counted.map(({ kind }) => kind)).toEqual(['acknowledge', ...fcaDisp.deadlines.map(({ kind }) => kind)]);
  });
});
