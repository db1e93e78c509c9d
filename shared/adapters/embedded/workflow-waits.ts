import type { CourierReply } from '../../domain/case/courier.ts';
import type { Instant } from '../../domain/time.ts';
import type { WaitName } from '../../workflow/case-resolution.asl.ts';

/** How a wait ended: with the answer to its token, or by the clock. */
export type WaitOutcome = { reply: CourierReply } | 'timed-out';

/** An execution that stands still until its token is answered or its time is over. */
export interface Wait {
  /** Of the execution. */
  readonly name: string;
  readonly state: WaitName;
  readonly token: string;
  readonly enteredAt: Instant;
  readonly timeoutAt: Instant;
  /** The state's input, to enter it with again when the wait is over. */
  readonly input: CourierReply;
  /** False while the state's function still runs; an outcome that comes so early is kept here for it. */
  parked: boolean;
  outcome?: WaitOutcome;
}

export interface Waits {
  add(wait: Wait): void;
  /** A token works once: whoever takes the wait decides its outcome. */
  take(token: string): Wait | undefined;
  /** Takes all whose time is over at `now`, the longest due first. */
  takeDue(now: Instant): Wait[];
  nextTimeoutAt(): Instant | undefined;
  all(): Wait[];
}

/** Keeps the open tokens in memory; after a restart the executions make new ones. */
export function openWaits(): Waits {
  const byToken = new Map<string, Wait>();
  // Asked for far more often than it changes, and finding it means looking at every wait.
  let next: Instant | undefined;
  let nextIsKnown = true;

  function nextTimeoutAt(): Instant | undefined {
    if (!nextIsKnown) {
      next = undefined;
      for (const { timeoutAt } of byToken.values()) if (next === undefined || timeoutAt < next) next = timeoutAt;
      nextIsKnown = true;
    }
    return next;
  }

  function take(token: string): Wait | undefined {
    const wait = byToken.get(token);
    if (!wait) return undefined;
    byToken.delete(token);
    if (wait.timeoutAt === next) nextIsKnown = false;
    return wait;
  }

  return {
    add(wait) {
      byToken.set(wait.token, wait);
      if (next === undefined || wait.timeoutAt < next) next = wait.timeoutAt;
    },

    take,

    takeDue(now) {
      const first = nextTimeoutAt();
      if (first === undefined || first > now) return [];
      const due = [...byToken.values()].filter((wait) => wait.timeoutAt <= now);
      for (const wait of due) take(wait.token);
      return due.sort((a, b) => (a.timeoutAt < b.timeoutAt ? -1 : a.timeoutAt > b.timeoutAt ? 1 : 0));
    },

    nextTimeoutAt,
    all: () => [...byToken.values()],
  };
}
