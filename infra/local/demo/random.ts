/** Chance that is the same on every run: a demo and a test must be able to tell the same story twice. */
export interface Random {
  /** 0 <= x < 1 */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(things: readonly T[]): T;
  /** Days until the next of events that come at `perDay`, exponential. */
  waiting(perDay: number): number;
}

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state are plenty for a story. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick<T>(things: readonly T[]) {
      if (things.length === 0) throw new RangeError('nothing to pick from');
      return things[between(0, things.length - 1)] as T;
    },
    waiting: (perDay) => -Math.log(1 - next()) / perDay,
  };
}
