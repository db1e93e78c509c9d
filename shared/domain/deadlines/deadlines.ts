import { addMilliseconds, type Day, earliest, type Instant } from '../time.ts';
import { addDays, endOfDay, localDay, startOfDay } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import type { BusinessCalendar, DeadlineRule, Policy } from './policy.ts';
import { addBusinessDays, addBusinessTime, businessTimeBetween, closeOfBusiness, isBusinessDay } from './schedule.ts';

const HOUR_SECONDS = 60 * 60;
const HOUR_MS = HOUR_SECONDS * 1000;

/**
 * Every promise of the policy to a complaint received then, in the policy's order. Days are those of the calendar's zone.
 * @throws RangeError on a policy that `checkPolicy` or a calendar that `checkCalendar` would refuse.
 */
export function deadlinesFor(policy: Policy, calendar: BusinessCalendar, receivedAt: Instant): Deadline[] {
  const problems = checkPolicy(policy);
  if (problems.length > 0) throw new RangeError(problems.join('\n'));
  return policy.deadlines.map((rule) => ({
    kind: rule.kind,
    dueAt: dueAt(rule, calendar, receivedAt),
    regulatory: rule.regulatory,
  }));
}

/** What is wrong with a policy's amounts, each with its path and the mend; empty if deadlines can be made from it. */
export function checkPolicy(policy: Policy): string[] {
  return policy.deadlines.flatMap(({ amount, unit, from }, index) => {
    const path = `policy.deadlines[${index}].amount`;
    if (!Number.isFinite(amount) || amount < 0) return [`${path}: ${amount} is no amount; write 0 or more`];
    if (!unit.endsWith('days')) return [];
    if (!Number.isInteger(amount)) return [`${path}: ${amount} is no whole number of days; write hours for less`];
    return amount === 0 && from === 'day-after'
      ? [`${path}: days counted from the day after begin with 1; write 1 or more, or from: "receipt"`]
      : [];
  });
}

function dueAt(rule: DeadlineRule, calendar: BusinessCalendar, receivedAt: Instant): Instant {
  const { timeZone } = calendar;
  const receivedOn = localDay(receivedAt, timeZone);
  const clockStarts = () => (rule.from === 'receipt' ? receivedAt : startOfDay(addDays(receivedOn, 1), timeZone));
  switch (rule.unit) {
    case 'hours':
      return addMilliseconds(clockStarts(), rule.amount * HOUR_MS);
    case 'business-hours':
      return addBusinessTime(calendar, clockStarts(), rule.amount * HOUR_SECONDS);
    case 'calendar-days':
      return endOfDay(addDays(receivedOn, rule.amount), timeZone);
    case 'business-days': {
      const dayZero = rule.from === 'receipt' ? businessDayOf(calendar, receivedAt, receivedOn) : receivedOn;
      return closeOfBusiness(calendar, addBusinessDays(calendar, dayZero, rule.amount));
    }
  }
}

/**
 * The business day as whose post a complaint counts. On a closed day, or after the close, it is the next: FCA DISP 1.5.3G
 * (text of 2012) lets a firm treat it as received then, and desks whose staff never saw it that day count so.
 */
function businessDayOf(calendar: BusinessCalendar, receivedAt: Instant, receivedOn: Day): Day {
  const inTime = isBusinessDay(calendar, receivedOn) && receivedAt <= closeOfBusiness(calendar, receivedOn);
  return inTime ? receivedOn : addBusinessDays(calendar, receivedOn, 1);
}

/** Whether the promise still waits for the firm: neither met, flagged as missed nor paused, be it late or not. */
export function isRunning(deadline: Deadline): boolean {
  return deadline.metAt === undefined && deadline.missedAt === undefined && deadline.pausedAt === undefined;
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
    const { pausedAt, remainingSeconds = 0, ...resumed } = deadline;
    if (pausedAt === undefined) return deadline;
    if (!isRunning(resumed)) return resumed;
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
