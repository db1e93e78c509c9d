/**
 * The instant at which clocks in `timeZone` show this day and time, `YYYY-MM-DD` and `HH:MM`; of the hour that spring leaves out, an hour
 * earlier. Undefined where they are none, as while somebody types.
 */
export function instantIn(timeZone: string, day: string, time: string): string | undefined {
  const isWritten = /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(time);
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // The 30th of February is read as a day of March.
  if (!isWritten || Number.isNaN(wanted) || !new Date(wanted).toISOString().startsWith(day)) return undefined;
  // By a moment nearby first: about a change of the clocks they are ahead by something else.
  const near = wanted - aheadOfUtc(wanted, timeZone);
  return new Date(wanted - aheadOfUtc(near, timeZone)).toISOString();
}

/** The day, `YYYY-MM-DD`, that a calendar in `timeZone` shows at an instant. */
export const dayIn = (timeZone: string, instant: string): string => dayAndTimeIn(timeZone, instant).day;

/** What clocks in `timeZone` show at an instant, as fields for it hold that: `YYYY-MM-DD` and `HH:MM`. */
export function dayAndTimeIn(timeZone: string, instant: string): { day: string; time: string } {
  const [day = '', time = ''] = shownIn(timeZone, Date.parse(instant)).split(' ');
  return { day, time: time.slice(0, 5) };
}

/** By how many milliseconds clocks there are ahead of UTC at that moment. */
const aheadOfUtc = (moment: number, timeZone: string) =>
  Date.parse(`${shownIn(timeZone, moment).replace(' ', 'T')}Z`) - moment;

/** `2026-11-28 14:30:00`: what is written so in Sweden. */
const shownIn = (timeZone: string, moment: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
