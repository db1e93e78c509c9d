import type { Caller } from './surroundings.ts';

/** The wire to the caller: whatever a flow waits for ends when they hang up, or when an agent answers. */
export interface Line {
  /** What ended the flow's talk, if anything has. */
  cut(): 'hang-up' | 'answered' | undefined;
  hangUp(): void;
  /** The answer of an agent cuts from now on, until `stopWaiting`. */
  waitFor(agent: Promise<unknown>): void;
  /** An agent who answers from now on is too late; one who has answered is on the line, and the whispers can be heard. */
  stopWaiting(): void;
  /** The result, or `undefined` as soon as the line is cut. */
  until<T>(work: T | Promise<T>): Promise<T | undefined>;
}

export function openLine({ hungUp }: Caller): Line {
  let cut: ReturnType<Line['cut']>;
  let turn = 0;
  let isCut = Promise.withResolvers<undefined>();
  const end = (how: 'hang-up' | 'answered') => {
    // Who has hung up has gone, whoever answers later.
    if (cut !== 'hang-up') cut = how;
    isCut.resolve(undefined);
  };
  if (hungUp?.aborted) end('hang-up');
  else hungUp?.addEventListener('abort', () => end('hang-up'), { once: true });

  return {
    cut: () => cut,
    hangUp: () => end('hang-up'),
    waitFor(agent) {
      const mine = ++turn;
      const isMine = () => mine === turn;
      agent.then(
        () => isMine() && end('answered'),
        (error) => isMine() && isCut.reject(error),
      );
      // Heard by whoever waits next; until then it is nobody's failure.
      isCut.promise.catch(() => {});
    },
    stopWaiting() {
      turn++;
      if (cut !== 'answered') return;
      cut = undefined;
      isCut = Promise.withResolvers();
    },
    async until(work) {
      // What has ended the talk comes first, even before work that is done at once.
      return cut === undefined ? Promise.race([isCut.promise, work]) : undefined;
    },
  };
}
