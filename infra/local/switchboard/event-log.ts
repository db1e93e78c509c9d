export type Numbered<E> = E & { number: number };

/** What happened, in order, for a page that asks again and again: long polls, since the local server sends no streams. */
export interface EventLog<E> {
  add(event: E): void;
  /** Events with greater numbers, as soon as there are any; none after so many milliseconds, or once the log is closed. */
  after(number: number, withinMs: number): Promise<Numbered<E>[]>;
  close(): void;
}

/** An hour of a talkative call; whoever was away for longer begins anew. */
const MOST_KEPT = 1_000;

export function openEventLog<E extends object>(): EventLog<E> {
  let kept: Numbered<E>[] = [];
  let last = 0;
  let isClosed = false;
  let change = Promise.withResolvers<void>();
  const tell = () => {
    change.resolve();
    change = Promise.withResolvers();
  };
  return {
    add(event) {
      last += 1;
      kept = [...kept.slice(1 - MOST_KEPT), { ...event, number: last }];
      tell();
    },
    async after(number, withinMs) {
      if (number >= last && !isClosed) {
        const patience = Promise.withResolvers<void>();
        const timer = setTimeout(patience.resolve, withinMs);
        await Promise.race([change.promise, patience.promise]);
        clearTimeout(timer);
      }
      return kept.filter((event) => event.number > number);
    },
    close() {
      isClosed = true;
      tell();
    },
  };
}
