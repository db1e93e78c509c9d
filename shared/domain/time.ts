/** An instant as ISO 8601 in UTC with milliseconds (`2026-11-21T09:30:00.000Z`), so that text order is time order. */
export type Instant = string;

/** A calendar day, `YYYY-MM-DD`, in the business time zone unless said otherwise. */
export type Day = string;

export const SECOND_MS = 1000;
export const DAY_MS = 24 * 60 * 60 * SECOND_MS;

/** @throws RangeError on text that is no instant. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(instant) + milliseconds);
}

export function earliest(instants: readonly Instant[]): Instant | undefined {
  return instants.reduce<Instant | undefined>(
    (first, next) => (first === undefined || next < first ? next : first),
    undefined,
  );
}
