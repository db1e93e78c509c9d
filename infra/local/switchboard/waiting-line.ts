import type { Instant } from '../../../shared/domain/time.ts';
import type { LiveCall } from './live-call.ts';

/** A call in a queue: of a caller who waits alone, or of one whom an agent hands on. */
export interface Waiting {
  readonly call: LiveCall;
  readonly queue: string;
  readonly team: string;
  readonly since: Instant;
  /** Tells whoever waits for an answer: the caller's flow, if the caller has no agent. */
  answered(): void;
}

/** Everybody who waits, those first who are to be answered first. */
export interface WaitingLine {
  add(waiting: Waiting): void;
  /** Out of whatever queue the call is in; nothing where it is in none. */
  remove(call: LiveCall): void;
  of(call: LiveCall): Waiting | undefined;
  all(): readonly Waiting[];
  in(queue: string): readonly Waiting[];
}

/** @param onMoved told when a call has come to another place in its queue: 1 is next */
export function openWaitingLine(onMoved: (waiting: Waiting, position: number) => void): WaitingLine {
  let line: Waiting[] = [];
  const change = (changed: Waiting[]) => {
    // Equal priorities stay in the order in which they came.
    line = changed.toSorted((a, b) => a.call.facts.priority - b.call.facts.priority);
    for (const queue of new Set(line.map((waiting) => waiting.queue)))
      inQueue(queue).forEach((waiting, at) => {
        if (waiting.call.position === at + 1) return;
        waiting.call.position = at + 1;
        onMoved(waiting, at + 1);
      });
  };
  const inQueue = (queue: string) => line.filter((waiting) => waiting.queue === queue);
  return {
    add(waiting) {
      waiting.call.position = 0;
      change([...line, waiting]);
    },
    remove: (call) => change(line.filter((waiting) => waiting.call !== call)),
    of: (call) => line.find((waiting) => waiting.call === call),
    all: () => line,
    in: inQueue,
  };
}
