import { type ClipboardEvent, type FormEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';

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

/**
 * Keeps an eye on what is typed into a field for a day, since Cloudscape's puts another day in the place of one that there is not, and
 * says nothing. `missing`: what was typed and is no day; `watch` goes on what is round the field.
 */
export function useTypedDay() {
  const [missing, setMissing] = useState<string>();
  /** As it would stand there; empty once somebody does more than type on. */
  const run = useRef('');

  function told(text: string) {
    run.current = text;
    setMissing(isNoDay(text) ? text : undefined);
  }

  const watch = {
    onFocusCapture() {
      run.current = '';
    },
    onKeyDownCapture({ key, target, ctrlKey, metaKey }: KeyboardEvent) {
      if (!(target instanceof HTMLInputElement) || ctrlKey || metaKey || ['Tab', 'Shift', 'Enter'].includes(key))
        return;
      const { value, selectionStart, selectionEnd } = target;
      const at = selectionStart ?? value.length;
      if (!/^[\d/.-]$/.test(key)) run.current = '';
      else if (at === value.length) told(typedOn(run.current || value, key));
      else if (/^\d$/.test(key) && at === selectionEnd) {
        // The digit at the cursor gives way; on a dash, the one after it.
        const place = value[at] === '-' ? at + 1 : at;
        told(`${value.slice(0, place)}${key}${value.slice(place + 1)}`);
      }
    },
    onClickCapture({ target }: MouseEvent) {
      run.current = '';
      // Chosen from the calendar.
      if (!(target instanceof HTMLInputElement)) setMissing(undefined);
    },
    onPasteCapture({ clipboardData }: ClipboardEvent) {
      told(clipboardData.getData('text').trim());
    },
    /** Put there whole, by a tool or by the browser. Not on its way down: drawn anew before the field has heard, it would lose what was put there. */
    onInput({ target }: FormEvent) {
      if (target instanceof HTMLInputElement) told(target.value);
    },
  };
  return { missing, watch };
}
