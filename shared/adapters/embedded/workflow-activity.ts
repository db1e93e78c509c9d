/** Knows whether anything is under way. */
export interface Activity {
  /** Counts `work` as under way until it settles; passes its result or error on. */
  during<T>(work: Promise<T>): Promise<T>;
  idle(): Promise<void>;
}

export function openActivity(): Activity {
  let underWay = 0;
  let waiters: (() => void)[] = [];
  return {
    async during(work) {
      underWay += 1;
      try {
        return await work;
      } finally {
        underWay -= 1;
        if (underWay === 0) {
          for (const resolve of waiters) resolve();
          waiters = [];
        }
      }
    },

    async idle() {
      // Looks again after each rest: what resolved first may have set new work going.
      while (underWay > 0) await new Promise<void>((resolve) => waiters.push(resolve));
    },
  };
}
