/** Opening hours as people write them: `08:00-12:30, 13:30-18:00`; nothing is closed. */

export type Windows = [from: string, until: string][];
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type Week = Partial<Record<Weekday, Windows>>;

const TIME = String.raw`(?:[01]?\d|2[0-4])(?::[0-5]\d)?`;
const WINDOW = new RegExp(`^(${TIME})\\s*(?:-|–|—)\\s*(${TIME})$`);

/** Undefined where it cannot be read. Whether the hours make sense, the house says. */
export function windowsOf(text: string): Windows | undefined {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const windows: Windows = [];
  for (const part of parts) {
    const [, from, until] = WINDOW.exec(part) ?? [];
    if (from === undefined || until === undefined) return undefined;
    windows.push([timeOf(from), timeOf(until)]);
  }
  return windows;
}

export function windowsText(windows: readonly (readonly [string, string])[] = []): string {
  return windows.map(([from, until]) => `${from}-${until}`).join(', ');
}

/** `8` and `8:30` as `08:00` and `08:30`. */
function timeOf(text: string): string {
  const [hours = '', minutes = '00'] = text.split(':');
  return `${hours.padStart(2, '0')}:${minutes}`;
}

export type WeekText = Record<Weekday, string>;

export function weekText(week: Week): WeekText {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, windowsText(week[day])])) as WeekText;
}

/** Days without hours stay out of it. Undefined where one cannot be read. */
export function weekOf(text: WeekText): Week | undefined {
  const week: Week = {};
  for (const day of WEEKDAYS) {
    const windows = windowsOf(text[day]);
    if (windows === undefined) return undefined;
    if (windows.length > 0) week[day] = windows;
  }
  return week;
}
