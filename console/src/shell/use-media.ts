import { useSyncExternalStore } from 'react';

/** Whether the window has no room for all columns; zoom makes it narrower, too. */
export const useIsNarrow = () => useMedia('(max-width: 800px)');

/** Whether Cloudscape lays pages out as for a telephone, with a menu that covers them. */
export const useIsPhone = () => useMedia('(max-width: 688px)');

/** Whether the page is being put on paper. */
export const useIsPrinting = () => useMedia('print');

/** Whether the system is set to dark colours. */
export const useIsSystemDark = () => useMedia('(prefers-color-scheme: dark)');

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
