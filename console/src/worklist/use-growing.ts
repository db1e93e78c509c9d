import { startTransition, useEffect, useState } from 'react';

/** A screenful: rows of 72 pixels on a screen of 900. */
const FIRST = 12;
const STEP = 22;

/**
 * How many of `total` rows are drawn by now: a screenful at once, then so many more at a time until all are. Each step may be interrupted,
 * and what it puts into the page is laid out in a few milliseconds. Another `list` begins anew.
 */
export function useGrowing(total: number, list: string): number {
  const [drawn, setDrawn] = useState({ list, count: FIRST });
  const count = drawn.list === list ? drawn.count : FIRST;
  useEffect(() => {
    if (count < total) startTransition(() => setDrawn({ list, count: count + STEP }));
  }, [count, total, list]);
  return count;
}
