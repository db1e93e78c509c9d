import type { Kind } from '../case/vocabulary.ts';
import { earliest, type Instant } from '../time.ts';
import type { Deadline } from './deadline.ts';
import { dueAt } from './due.ts';
import type { BusinessCalendar, DeadlineRule, Policy } from './policy.ts';
import { checkPolicy } from './policy-check.ts';
import { addBusinessTime, businessTimeBetween } from './schedule.ts';

/** What clocks are counted from. A case has it all. */
export interface Receipt {
  kind: Kind;
  receivedAt: Instant;
  sentToCompanyAt?: Instant;
}

/**
 * Every promise of the policy to what was received then, in the policy's order. Regulators' clocks are for complaints: praise,
 * suggestions and enquiries get the firm's own promises. A rule whose anchor is not known yet makes none.
 * @throws RangeError on a policy that `checkPolicy` or a calendar that `checkCalendar` would refuse.
 */
export function deadlinesFor(policy: Policy, calendar: BusinessCalendar, receipt: Receipt): Deadline[] {
  const problems = checkPolicy(policy);
  if (problems.length > 0) throw new RangeError(problems.join('\n'));
  return policy.deadlines.flatMap((rule) => {
    const anchor = anchorOf(rule, receipt);
    if (anchor === undefined || (rule.regulatory && receipt.kind !== 'complaint')) return [];
    return [promiseOf(rule, calendar, anchor)];
  });
}

export function anchorOf({ anchor = 'received' }: DeadlineRule, receipt: Receipt): Instant | undefined {
  return anchor === 'received' ? receipt.receivedAt : receipt.sentToCompanyAt;
}

export function promiseOf(rule: DeadlineRule, calendar: BusinessCalendar, anchor: Instant): Deadline {
  return {
    kind: rule.kind,
    dueAt: dueAt(rule, calendar, anchor),
    regulatory: rule.regulatory,
    ...(rule.isOption === undefined ? {} : { isOption: rule.isOption }),
  };
}

/** Whether the promise still waits for the firm: neither met, flagged as missed nor paused, be it late or not. */
export function isRunning(deadline: Deadline): boolean {
  return isUndone(deadline) && deadline.pausedAt === undefined;
}

/** As `isRunning`, but it may be paused. */
function isUndone({ metAt, missedAt, isOption }: Deadline): boolean {
  return metAt === undefined && missedAt === undefined && isOption === undefined;
}

/** What was promised is done: in time, or, where the miss is on record, too late. What was done already stays. */
export function kept(deadline: Deadline, now: Instant): Deadline {
  if (isUndone(deadline)) return { ...deadline, metAt: now };
  const isOwed = deadline.missedAt !== undefined && deadline.metAt === undefined && deadline.lateAt === undefined;
  return isOwed ? { ...deadline, lateAt: now } : deadline;
}

/** Whether it was missed and nobody's attention was called to it yet. */
export function isUnheard(deadline: Deadline): boolean {
  return deadline.missedAt !== undefined && deadline.escalatedAt === undefined;
}

/**
 * Stops the internal clocks that still run, keeping the open business time that each had left. One that has passed,
 * flagged or not, stays as it is: a hold must not hide a breach.
 */
export function pauseDeadlines(deadlines: readonly Deadline[], calendar: BusinessCalendar, now: Instant): Deadline[] {
  return deadlines.map((deadline) =>
    deadline.regulatory || !isRunning(deadline) || deadline.dueAt < now
      ? deadline
      : { ...deadline, pausedAt: now, remainingSeconds: businessTimeBetween(calendar, now, deadline.dueAt) },
  );
}

/**
 * Lets paused clocks run on with the business time they had left. None becomes due earlier than it was (one that ends at
 * midnight has no business time left in the evening before); one kept during the pause keeps its due instant.
 */
export function resumeDeadlines(deadlines: readonly Deadline[], calendar: BusinessCalendar, now: Instant): Deadline[] {
  return deadlines.map((deadline) => {
    const { pausedAt, remainingSeconds = 0, ...rest } = deadline;
    if (pausedAt === undefined) return deadline;
    const seconds = (rest.heldSeconds ?? 0) + businessTimeBetween(calendar, pausedAt, now);
    const resumed = seconds === 0 ? rest : { ...rest, heldSeconds: seconds };
    if (!isRunning(resumed)) return rest;
    const delayed = addBusinessTime(calendar, now, remainingSeconds);
    return delayed > resumed.dueAt ? { ...resumed, dueAt: delayed } : resumed;
  });
}

/** The promises broken at `now` and not flagged yet. At the due instant itself a promise can still be kept. */
export function dueNow(deadlines: readonly Deadline[], now: Instant): Deadline[] {
  return deadlines.filter((deadline) => isRunning(deadline) && deadline.dueAt < now);
}

/** The earliest due instant among the clocks that run, which lies in the past if `dueNow` has something to say. */
export function nextDue(deadlines: readonly Deadline[]): Instant | undefined {
  return earliest(deadlines.filter(isRunning).map((deadline) => deadline.dueAt));
}
