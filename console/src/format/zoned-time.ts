/**
 * The instant at which clocks in `timeZone` show this day and time; of the hour that spring leaves out, an hour earlier.
 * @param day `YYYY-MM-DD` and @param time `HH:MM` as somebody chose them
 */
export function instantAt(day: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${time}Z`);
  const near = wanted - aheadOfUtc(wanted, timeZone);
  return new Date(wanted - aheadOfUtc(near, timeZone)).toISOString();
}

/** The same of what somebody typed; undefined where that is no day or no time. */
export function typedInstant(day: string, time: string, timeZone: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return undefined;
  return Number.isNaN(Date.parse(`${day}T${time}Z`)) ? undefined : instantAt(day, time, timeZone);
}

/** What clocks in `timeZone` show at an instant, as fields for it hold that: `YYYY-MM-DD` and `HH:MM`. */
export function dayAndTimeAt(instant: string, timeZone: string): { day: string; time: string } {
  const [day = '', time = ''] = shownAt(Date.parse(instant), timeZone).split(' ');
  return { day, time: time.slice(0, 5) };
}

/** By how many milliseconds clocks there are ahead of UTC at that moment. */
function aheadOfUtc(moment: number, timeZone: string): number {
  return Date.parse(`${shownAt(moment, timeZone).replace(' ', 'T')}Z`) - moment;
}

/** `YYYY-MM-DD HH:MM:SS`, which is how Swedes write it. */
const shownAt = (moment: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
