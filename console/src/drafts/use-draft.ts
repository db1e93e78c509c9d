import { useState } from 'react';
import { inTab } from '../session/keeping.ts';
import { useSession } from '../session/session.ts';

const PREFIX = 'comeback.draft';

/**
 * What somebody types, kept for them in this tab until it is sent: a reload, a conflict or the end of a session loses nothing. Not
 * longer than the tab, and on nobody else's screen: it may hold a customer's words.
 *
 * @param name what it is a draft of: `reject 4711000017`
 * @returns the value, how to change it, how to forget it, and whether it was begun
 */
export function useDraft<T>(
  name: string,
  initial: T,
): [T, (next: T | ((before: T) => T)) => void, () => void, boolean] {
  const { person } = useSession();
  const key = `${PREFIX} ${person.id} ${name}`;
  const [held, setHeld] = useState(() => ({ key, value: kept(key, initial) }));
  // Another case is another draft, though the component stays.
  const value = held.key === key ? held.value : kept(key, initial);
  const change = (next: T | ((before: T) => T)) => {
    const wanted = next instanceof Function ? next(kept(key, value)) : next;
    inTab.setItem(key, JSON.stringify(wanted));
    setHeld({ key, value: wanted });
  };
  const forget = () => {
    inTab.removeItem(key);
    setHeld({ key, value: initial });
  };
  return [value, change, forget, inTab.getItem(key) !== null];
}

/** The same of a form, whose fields are written one by one. */
export function useFormDraft<T extends object>(name: string, empty: T) {
  const [begun, change, clear, isBegun] = useDraft<T>(name, empty);
  // What an older build kept may lack a field.
  const draft = { ...empty, ...begun };
  const write = (part: Partial<T>) => change((before) => ({ ...empty, ...before, ...part }));
  return { draft, write, clear, isBegun };
}

function kept<T>(key: string, initial: T): T {
  try {
    const text = inTab.getItem(key);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    return initial;
  }
}
