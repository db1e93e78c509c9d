import type { Day } from '../time.ts';

/** `2026-Q4`: of the calendar, whatever a firm's own year is. Text order is time order. */
export type Quarter = string;

export const QUARTER = /^\d{4}-Q[1-4]$/;

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function quarterBefore(quarter: Quarter, count = 1): Quarter {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  const at = year * 4 + number - 1 - count;
  return `${String(Math.floor(at / 4)).padStart(4, '0')}-Q${(at % 4) + 1}`;
}

export function lastDayOf(quarter: Quarter): Day {
  return `${quarter.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][Number(quarter.slice(6)) - 1]}`;
}

/** So many quarters, the last of them `until`. */
export function quartersUntil(until: Quarter, count: number): Quarter[] {
  return Array.from({ length: count }, (_, at) => quarterBefore(until, count - 1 - at));
}
