import { useEffect, useRef, useState } from 'react';

/** Long enough that a slider that is moved asks once. */
const QUIET_MS = 400;

/**
 * A value that is shown at once, and handed on when nobody has changed it for a moment. Another one from outside takes its place.
 * @param isSame whether what comes from outside is what is shown, written otherwise: then who types goes on as they do
 */
export function useDebounced<T>(
  outside: T,
  handOn: (value: T) => void,
  isSame: (shown: T, outside: T) => boolean = Object.is,
): readonly [T, (value: T) => void] {
  const [shown, setShown] = useState(outside);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(handOn);
  newest.current = handOn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another one from outside
  useEffect(() => setShown((now) => (isSame(now, outside) ? now : outside)), [outside]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [
    shown,
    (value) => {
      setShown(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => newest.current(value), QUIET_MS);
    },
  ];
}
