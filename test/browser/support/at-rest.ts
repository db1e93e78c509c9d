import { isDeepStrictEqual } from 'node:util';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** More than the page itself looks again where a row stands, once it has gone there. */
const FRAMES = 6;
const AFTER_FRAMES = `new Promise((resolve) => {
  let left = ${FRAMES};
  const next = () => (left-- === 0 ? resolve() : requestAnimationFrame(next));
  next();
})`;

/** Where it stands, once it has stood there for some frames: what comes near the window is laid out and measured only then. */
export async function boxAtRest(it: Locator) {
  let box = await it.boundingBox();
  const isStill = async () => {
    const before = box;
    await it.page().evaluate(AFTER_FRAMES);
    box = await it.boundingBox();
    return box !== null && isDeepStrictEqual(box, before);
  };
  await expect.poll(isStill).toBe(true);
  if (box === null) throw new Error('it is nowhere');
  return box;
}
