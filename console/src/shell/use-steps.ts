import { startTransition, useEffect, useState } from 'react';

interface Steps {
  /** What the parts are of, where that may become another: it begins anew. */
  of?: string;
  /** Parts drawn with each step: as many as the browser draws, measures and lays out in a few milliseconds. */
  each?: number;
}

/** Where no frame comes, the window is not seen: parts are drawn there, too, but slowly. */
const UNSEEN_MS = 250;

/**
 * How many of `total` parts of a page are drawn by now, from the top: some at once, then more and more until all are. A key or a click is
 * answered between two steps, and each only adds below what is there, so that nothing jumps. There is one step to a frame: where the browser is
 * late with its frames it would lay out and paint several in one task.
 */
export function useSteps(total: number, { of = '', each = 1 }: Steps = {}): number {
  const [drawn, setDrawn] = useState({ of, count: each });
  const count = drawn.of === of ? drawn.count : each;
  useEffect(() => {
    if (count >= total) return;
    return onFrame(() => startTransition(() => setDrawn({ of, count: count + each })));
  }, [count, total, of, each]);
  return Math.min(count, total);
}

/** Runs once, before the next frame is drawn; what it has drawn then is in the frame after that. @returns what calls it off */
function onFrame(run: () => void): () => void {
  const callOff = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const once = () => {
    callOff();
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, UNSEEN_MS);
  return callOff;
}
