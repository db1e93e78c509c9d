/**
 * The instant at which clocks in `timeZone` show this day and time; of the hour that spring leaves out, an hour earlier.
 * @param day `YYYY-MM-DD` and @param time `HH:MM` as somebody chose them
 */
export function instantAt(day: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${time}Z`);
  const near = wanted - aheadOfUtc(wanted, timeZone);
  return new Date(wanted - aheadOfUtc(near, timeZone)).toISOString();
}

/** By how many milliseconds clocks there are ahead of UTC at that moment. */
function aheadOfUtc(moment: number, timeZone: string): number {
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
  return Date.parse(`${there.replace(' ', 'T')}Z`) - moment;
}
