/** The machine's clock with seconds to skip: who waits in a script or at a terminal does not wait in fact. */
export interface SkippingClock {
  /** Milliseconds. */
  now(): number;
  skip(seconds: number): void;
  /** Fulfilled once so many seconds have gone by from now, as far as anybody skips. */
  after(seconds: number): Promise<void>;
}

export function skippingClock(): SkippingClock {
  let skipped = 0;
  let alarms: { at: number; ring: () => void }[] = [];
  const now = () => performance.now() + skipped;
  return {
    now,
    skip(seconds) {
      skipped += seconds * 1000;
      const due = alarms.filter(({ at }) => at <= now());
      alarms = alarms.filter((alarm) => !due.includes(alarm));
      for (const { ring } of due) ring();
    },
    async after(seconds) {
      if (seconds <= 0) return;
      const at = now() + seconds * 1000;
      await new Promise<void>((ring) => alarms.push({ at, ring }));
    },
  };
}
