import { createContext, type ReactNode, useCallback, useContext, useDeferredValue, useMemo } from 'react';
import { navigate, useLocationProperty } from 'wouter/use-browser-location';

const PlaceContext = createContext<URL | undefined>(undefined);

/**
 * Where one is, for `usePlace`. wouter by itself draws another page at once, whatever that takes; here it is drawn bit by bit while the page
 * before still answers, and both never show half of two addresses. What only cuts the same page otherwise, a filter, is there at once.
 */
export function PlaceProvider({ children }: { children: ReactNode }) {
  const address = useLocationProperty(() => location.href);
  const now = useMemo(() => new URL(address), [address]);
  const drawn = useDeferredValue(now);
  return <PlaceContext value={now.pathname === drawn.pathname ? now : drawn}>{children}</PlaceContext>;
}

function useDrawnPlace(): URL {
  const place = useContext(PlaceContext);
  if (place === undefined) throw new Error('a place is read inside PlaceProvider');
  return place;
}

/** The `hook` of wouter's `Router`. */
export const usePlace = () => [useDrawnPlace().pathname, navigate] as [string, typeof navigate];
usePlace.searchHook = () => useDrawnPlace().search;

/** Answers whether one is on the way to another page by now, and still sees the one before; where no place is provided never. */
export function useIsOnTheWay(): () => boolean {
  const drawn = useContext(PlaceContext)?.pathname;
  return useCallback(() => drawn !== undefined && location.pathname !== drawn, [drawn]);
}
