import { type RefObject, useEffect, useRef } from 'react';

/**
 * For the fields of a dialog: who opens it by key types at once, and need not tab away from its closing button first. A list of
 * suggestions would open over the others, so where the first field is one the focus stays with the dialog.
 */
export function useFirstField(): RefObject<HTMLDivElement | null> {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the dialog has given the focus to its own first button.
    const timer = setTimeout(() => {
      const first = fields.current?.querySelector<HTMLElement>('input, textarea, button');
      if (first?.matches('textarea, input:not([role=combobox])')) first.focus();
    });
    return () => clearTimeout(timer);
  }, []);
  return fields;
}
