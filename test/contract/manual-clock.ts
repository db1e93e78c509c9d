import { addMilliseconds, type Instant, SECOND_MS } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/surroundings.ts';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  pass(seconds: number): void;
}

export function manualClock(start: Instant = '2026-03-02T09:00:00.000Z'): ManualClock {
  let now = start;
  return {
    now: () => now,
    pass: (seconds) => {
      now = addMilliseconds(now, seconds * SECOND_MS);
    },
  };
}
