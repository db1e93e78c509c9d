import { startTransition, useEffect, useState } from 'react';

interface Steps {
  /** What the parts are of: another one begins anew. */
  of: string;
  /** Parts drawn at once, a screenful. */
  first: number;
  /** Parts drawn with each further step: so many as are drawn and laid out in a few milliseconds. */
  more: number;
}

/**
 * How many of `total` parts of a page are drawn by now, from the top: the first ones at once, then more and more until all are. A key or a
 * click is answered between two steps, and each only adds below what is there, so that nothing jumps.
 */
export function useSteps(total: number, { of, first, more }: Steps): number {
  const [drawn, setDrawn] = useState({ of, count: first });
  const count = drawn.of === of ? drawn.count : first;
  useEffect(() => {
    if (count < total) startTransition(() => setDrawn({ of, count: count + more }));
  }, [count, total, of, more]);
  return Math.min(count, total);
}
