import { useSyncExternalStore } from 'react';

/** Whether the window is narrower than so many CSS pixels; zoom makes it narrower, too. */
export function useIsNarrow(pixels = 800): boolean {
  const query = matchMedia(`(max-width: ${pixels}px)`);
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
