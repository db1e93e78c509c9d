import type { Instant } from '../../../shared/domain/time.ts';
import { advance } from '../advance.ts';
import type { ManualClock } from '../clock.ts';
import type { Engine } from '../engine.ts';

/** What people are going to do, by the hour; each deed may write the next into it. */
export interface Diary {
  at(instant: Instant, deed: () => Promise<void>): void;
  /** Lets time pass to `end`, doing every deed at its time; the house does its own in between. */
  playUntil(end: Instant): Promise<void>;
}

export function openDiary(engine: Engine, clock: ManualClock): Diary {
  const entries: { instant: Instant; deed: () => Promise<void> }[] = [];
  return {
    at(instant, deed) {
      const behind = entries.findIndex((entry) => entry.instant > instant);
      entries.splice(behind < 0 ? entries.length : behind, 0, { instant, deed });
    },
    async playUntil(end) {
      for (let entry = entries[0]; entry !== undefined && entry.instant <= end; entry = entries[0]) {
        entries.shift();
        await advance(engine, clock, entry.instant);
        await entry.deed();
      }
      await advance(engine, clock, end);
    },
  };
}
