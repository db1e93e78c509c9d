import { type ClipboardEvent, type FormEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { isNoDay, typedOn } from './typed-day.ts';

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
