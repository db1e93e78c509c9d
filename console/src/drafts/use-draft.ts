import { useCallback, useState } from 'react';
import { useSession } from '../session/session.ts';

const PREFIX = 'comeback.draft';

/**
 * What somebody types, kept for them in this tab until it is sent: a reload, a conflict or the end of a session loses nothing.
 *
 * @param name what it is a draft of: `reject 4711000017`
 * @returns the value, how to change it, how to forget it
 */
export function useDraft<T>(name: string, initial: T): [T, (value: T) => void, () => void] {
  const { person } = useSession();
  const key = `${PREFIX} ${person.id} ${name}`;
  const [held, setHeld] = useState(() => ({ key, value: kept(key, initial) }));
  // Another case is another draft, though the component stays.
  const value = held.key === key ? held.value : kept(key, initial);
  const change = useCallback(
    (wanted: T) => {
      sessionStorage.setItem(key, JSON.stringify(wanted));
      setHeld({ key, value: wanted });
    },
    [key],
  );
  const forget = () => {
    sessionStorage.removeItem(key);
    setHeld({ key, value: initial });
  };
  return [value, change, forget];
}

function kept<T>(key: string, initial: T): T {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    return initial;
  }
}
