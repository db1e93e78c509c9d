import { startTransition, useEffect, useState } from 'react';

interface Steps {
  /** What the parts are of, where that may become another: it begins anew. */
  of?: string;
  /** Parts drawn with each step: as many as the browser draws, measures and lays out in a few milliseconds. */
  each?: number;
}

/**
 * How many of `total` parts of a page are drawn by now, from the top: some at once, then more and more until all are. A key or a click is
 * answered between two steps, and each only adds below what is there, so that nothing jumps.
 */
export function useSteps(total: number, { of = '', each = 1 }: Steps = {}): number {
  const [drawn, setDrawn] = useState({ of, count: each });
  const count = drawn.of === of ? drawn.count : each;
  useEffect(() => {
    if (count < total) startTransition(() => setDrawn({ of, count: count + each }));
  }, [count, total, of, each]);
  return Math.min(count, total);
}
