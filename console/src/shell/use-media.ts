import { useSyncExternalStore } from 'react';

/** Whether the window is narrower than so many CSS pixels; zoom makes it narrower, too. */
export const useIsNarrow = (pixels = 800) => useMedia(`(max-width: ${pixels}px)`);

/** Whether the page is being put on paper. */
export const useIsPrinting = () => useMedia('print');

function useMedia(media: string): boolean {
  const query = matchMedia(media);
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
