import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';
import { navigate, useLocationProperty } from 'wouter/use-browser-location';

const PlaceContext = createContext(location.href);

/**
 * Where one is, for `usePlace`. wouter by itself draws another page at once, whatever that takes; here it is drawn bit by bit while the page
 * before still answers, and both never show half of two addresses. What only cuts the same page otherwise, a filter, is there at once.
 */
export function PlaceProvider({ children }: { children: ReactNode }) {
  const now = useLocationProperty(() => location.href);
  const drawn = useDeferredValue(now);
  const isSamePage = new URL(now).pathname === new URL(drawn).pathname;
  return <PlaceContext value={isSamePage ? now : drawn}>{children}</PlaceContext>;
}

/** The `hook` of wouter's `Router`. */
export const usePlace = () => [new URL(useContext(PlaceContext)).pathname, navigate] as [string, typeof navigate];
usePlace.searchHook = () => new URL(useContext(PlaceContext)).search;
