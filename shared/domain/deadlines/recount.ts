import type { Instant } from '../time.ts';
import type { Deadline } from './deadline.ts';
import { anchorOf, deadlinesFor, isRunning, pauseDeadlines, type Receipt } from './deadlines.ts';
import { spanEnd } from './due.ts';
import type { BusinessCalendar, DeadlineRule, Policy } from './policy.ts';
import { addBusinessTime } from './schedule.ts';

export interface Recounting {
  /** Under which the deadlines were counted before, and the one to count by now. */
  before: string;
  policy: Policy;
  calendar: BusinessCalendar;
  receipt: Receipt;
  /** Since when the case is on hold, if it is. */
  heldSince?: Instant;
  /** A corrected date takes a miss away that never was one; another classification does not. */
  clears: boolean;
  /** What was done before there was a promise of it. */
  acknowledgedAt?: Instant;
  answeredAt?: Instant;
  now: Instant;
}

/**
 * Every promise counted anew from receipt, keeping what people did: what was kept, when, holds that are over, extensions.
 * Done again it changes nothing. A promise of an earlier policy that was kept or missed stays as it was; one that nobody has
 * to keep any more goes.
 */
export function recount(deadlines: readonly Deadline[], by: Recounting): Deadline[] {
  const { policy, calendar, receipt, now } = by;
  const fresh = deadlinesFor(policy, calendar, receipt);
  const isNewPolicy = by.before !== idOf(policy);
  const counted = deadlines.flatMap((deadline): Deadline[] => {
    if (deadline.policy !== undefined || deadline.from !== undefined) return [deadline];
    const { pausedAt: _, remainingSeconds: __, ...running } = deadline;
    const rule = policy.deadlines.find(({ kind }) => kind === deadline.kind);
    const base = fresh.find(({ kind }) => kind === deadline.kind);
    const isMissed = deadline.missedAt !== undefined;
    if (rule === undefined || base === undefined) {
      return isMissed || deadline.metAt !== undefined ? [{ ...running, policy: by.before }] : [];
    }
    if (isNewPolicy && isMissed && !by.clears) return [{ ...running, policy: by.before }];
    const { isOption: _was, ...plain } = running;
    const due = extended(base.dueAt, rule, running, by);
    const ruled = { ...plain, regulatory: base.regulatory, ...(base.isOption ? { isOption: base.isOption } : {}) };
    return [standing(ruled, due, by)];
  });
  const isThere = ({ kind }: Deadline) => counted.some((old) => old.kind === kind && old.policy === undefined);
  const added = fresh
    .filter((base) => !isThere(base))
    .flatMap((base): Deadline[] => {
      // Broken under the policy before: broken once, unless this policy's own instant is still ahead.
      const old = counted.find(({ kind, policy: of }) => kind === base.kind && of !== undefined);
      const done = old?.metAt ?? old?.lateAt ?? (base.kind === 'acknowledge' ? by.acknowledgedAt : by.answeredAt);
      if (old?.missedAt !== undefined && (done ?? now) > base.dueAt) return [];
      if (done === undefined || base.isOption) return [base];
      return [done <= base.dueAt ? { ...base, metAt: done } : { ...base, missedAt: now, lateAt: done }];
    });
  return repaused([...counted, ...added], deadlines, by);
}

export function idOf({ name, version }: Policy): string {
  return `${name}@${version}`;
}

/** A holding letter moves a regulator's date as far as the rule allows, a supervisor one of the firm's own; holds add their time. */
function extended(base: Instant, rule: DeadlineRule, old: Deadline, { calendar, receipt }: Recounting): Instant {
  const bound = latestEnd(rule, calendar, receipt);
  const mayMove = !rule.regulatory || rule.delay !== undefined;
  const moved = old.extendedTo === undefined || !mayMove ? base : earlier(old.extendedTo, bound);
  const due = moved > base ? moved : base;
  return rule.regulatory || old.heldSeconds === undefined ? due : addBusinessTime(calendar, due, old.heldSeconds);
}

/** To when a holding letter may move the promise at most; `undefined` where the text names no end. */
export function latestEnd(rule: DeadlineRule, calendar: BusinessCalendar, receipt: Receipt): Instant | undefined {
  const anchor = anchorOf(rule, receipt);
  if (anchor === undefined || rule.delay?.until === undefined) return undefined;
  return spanEnd(rule.delay.until, calendar, anchor);
}

function earlier(instant: Instant, bound: Instant | undefined): Instant {
  return bound !== undefined && bound < instant ? bound : instant;
}

/** Whether it was kept, is missed or still runs, judged by its new due instant. */
function standing(deadline: Deadline, dueAt: Instant, { clears, now }: Recounting): Deadline {
  const { metAt, lateAt, missedAt, escalatedAt, ...plain } = deadline;
  if (deadline.isOption) return { ...deadline, dueAt };
  if (deadline.isTakenOver) return { ...deadline, dueAt };
  const done = metAt ?? lateAt;
  if (missedAt !== undefined && !clears) return { ...deadline, dueAt };
  if (done !== undefined && done <= dueAt) return { ...plain, dueAt, metAt: done };
  const isMissed = done !== undefined || (missedAt !== undefined && dueAt < now);
  if (!isMissed) return { ...plain, dueAt };
  return {
    ...plain,
    dueAt,
    missedAt: missedAt ?? now,
    ...(done === undefined ? {} : { lateAt: done }),
    ...(escalatedAt === undefined ? {} : { escalatedAt }),
  };
}

/** Clocks that stood still stand still again, from when they did; new ones from the beginning of the hold. */
function repaused(counted: readonly Deadline[], before: readonly Deadline[], by: Recounting): Deadline[] {
  const { heldSince, calendar } = by;
  if (heldSince === undefined) return [...counted];
  return counted.flatMap((deadline) => {
    if (!isRunning(deadline)) return [deadline];
    const since = before.find(({ kind, pausedAt }) => kind === deadline.kind && pausedAt !== undefined)?.pausedAt;
    return pauseDeadlines([deadline], calendar, since ?? heldSince);
  });
}
