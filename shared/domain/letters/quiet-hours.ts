import { addDays, instantAt, localDay } from '../deadlines/calendar.ts';
import type { BusinessCalendar } from '../deadlines/policy.ts';
import type { Instant } from '../time.ts';

/**
 * When the quiet hours end that `now` lies in; nothing outside of them. The clocks of the firm's own time zone count: nobody tells us
 * the customer's. On the days on which clocks change, the night is an hour shorter or longer, as it is for those who sleep.
 */
export function quietUntil(
  now: Instant,
  { quietHours, timeZone }: Pick<BusinessCalendar, 'quietHours' | 'timeZone'>,
): Instant | undefined {
  if (quietHours === undefined) return undefined;
  const { from, until } = quietHours;
  const today = localDay(now, timeZone);
  // Of a night, the part after midnight began the day before.
  for (const first of [addDays(today, -1), today]) {
    const last = until > from ? first : addDays(first, 1);
    const end = instantAt(last, until, timeZone);
    if (instantAt(first, from, timeZone) <= now && now < end) return end;
  }
  return undefined;
}
