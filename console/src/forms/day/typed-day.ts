/** How a day is written. */
const WHOLE = /^\d{4}-\d\d-\d\d$/;

/** Whether it is written as a day and there is none such: `2026-02-31`. */
export function isNoDay(text: string): boolean {
  if (!WHOLE.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text;
}

/** With one more digit or dash at its end, as people type days: dashes come by themselves, and so does the nought of a month or day that can have no second digit. */
export function typedOn(text: string, key: string): string {
  const part = text.slice(text.lastIndexOf('-') + 1);
  const isYear = text.length <= 4 && !text.includes('-');
  if (!/^\d$/.test(key)) return !isYear && part.length === 1 ? `${text.slice(0, -1)}0${part}-` : text;
  const begun = part.length === (isYear ? 4 : 2) ? `${text}-` : text;
  const isFirst = begun.endsWith('-');
  const isMonth = begun.length <= 7;
  return isFirst && Number(key) > (isMonth ? 1 : 3) ? `${begun}0${key}` : `${begun}${key}`;
}
