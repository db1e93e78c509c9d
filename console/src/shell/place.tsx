import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react';
import { navigate, useLocationProperty } from 'wouter/use-browser-location';

const PlaceContext = createContext(new URL(location.href));

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

/** The `hook` of wouter's `Router`. */
export const usePlace = () => [useContext(PlaceContext).pathname, navigate] as [string, typeof navigate];
usePlace.searchHook = () => useContext(PlaceContext).search;
