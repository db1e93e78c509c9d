import { addMilliseconds, type Day, type Instant } from '../time.ts';
import { addDays, endOfDay, localDay, startOfDay } from './calendar.ts';
import type { BusinessCalendar, DeadlineRule, Span } from './policy.ts';
import { addBusinessDays, addBusinessTime, closeOfBusiness, isBusinessDay } from './schedule.ts';

const HOUR_SECONDS = 60 * 60;
const HOUR_MS = HOUR_SECONDS * 1000;

/** When a promise by that rule is due, counted from `anchor`: the one function that every due instant comes from. */
export function dueAt(rule: DeadlineRule, calendar: BusinessCalendar, anchor: Instant): Instant {
  const due = spanEnd(rule, calendar, anchor);
  if (rule.orLater === undefined) return due;
  const other = spanEnd(rule.orLater, calendar, anchor);
  // Instants are text: Math.max would make numbers of them.
  return [due, other].toSorted()[1] ?? due;
}

/** Where the span that begins at `anchor` ends. Days are those of the calendar's zone. */
export function spanEnd(span: Span, calendar: BusinessCalendar, anchor: Instant): Instant {
  const { timeZone } = calendar;
  const anchorDay = localDay(anchor, timeZone);
  const clockStarts = () => (span.from === 'receipt' ? anchor : startOfDay(addDays(anchorDay, 1), timeZone));
  switch (span.unit) {
    case 'hours':
      return addMilliseconds(clockStarts(), span.amount * HOUR_MS);
    case 'business-hours':
      return addBusinessTime(calendar, clockStarts(), span.amount * HOUR_SECONDS);
    case 'calendar-days':
      return endOfDay(addDays(anchorDay, span.amount), timeZone);
    case 'business-days': {
      const dayZero = span.from === 'receipt' ? businessDayOf(calendar, anchor, anchorDay) : anchorDay;
      return closeOfBusiness(calendar, addBusinessDays(calendar, dayZero, span.amount));
    }
  }
}

/**
 * The business day as whose post a complaint counts. On a closed day, or after the close, it is the next: FCA DISP 1.5.3G
 * (text of 2012) lets a firm treat it as received then, and desks whose staff never saw it that day count so.
 */
function businessDayOf(calendar: BusinessCalendar, anchor: Instant, anchorDay: Day): Day {
  const inTime = isBusinessDay(calendar, anchorDay) && anchor <= closeOfBusiness(calendar, anchorDay);
  return inTime ? anchorDay : addBusinessDays(calendar, anchorDay, 1);
}
