import type { Pump } from './pumps.ts';

/** Runs pumps side by side until it is stopped. */
export interface Loop {
  run(): void;
  /** Resolves when every portion under way is done. */
  stop(): Promise<void>;
}

/** What no write announces (a message that becomes visible, a wait that ends) is noticed this late at most. */
const LOOK_AGAIN_MS = 250;
const TICK_MS = 60_000;

export function openLoop(
  pumps: readonly Pump[],
  surroundings: {
    /** Tells of every write, so that pumps need not ask all the time. */
    onWrite(listener: () => void): () => void;
    onError(pump: string, error: unknown): void;
    /** Once a minute. */
    tick(): void;
  },
): Loop {
  let isStopped = false;
  let running: Promise<void>[] = [];
  const sleepers = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of sleepers) wake();
  };

  function sleep(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, LOOK_AGAIN_MS);
      sleepers.add(wake);
    });
  }

  async function drive(pump: Pump): Promise<void> {
    while (!isStopped) {
      try {
        if (await pump.step()) continue;
      } catch (error) {
        surroundings.onError(pump.name, error);
      }
      if (!isStopped) await sleep();
    }
  }

  let stopListening = () => {};
  let ticker: NodeJS.Timeout | undefined;
  return {
    run() {
      stopListening = surroundings.onWrite(wakeAll);
      ticker = setInterval(() => {
        // A full disk, or a clock that was set back, is a line in the log, and no reason to stop answering.
        try {
          surroundings.tick();
        } catch (error) {
          surroundings.onError('tick', error);
        }
      }, TICK_MS);
      running = pumps.map(drive);
    },
    async stop() {
      isStopped = true;
      clearInterval(ticker);
      stopListening();
      wakeAll();
      await Promise.all(running);
    },
  };
}
