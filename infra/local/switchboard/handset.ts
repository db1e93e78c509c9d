import type { Asked, Caller, Said } from '../phone/surroundings.ts';

/** A caller whose keys come from a page, when they come. */
export interface Handset extends Caller {
  hungUp: AbortSignal;
  /** Keys `0-9*#`, one or more. */
  key(keys: string): void;
  hangUp(): void;
}

/** As the flows of the line set it; a question that sets another is not known by it here. */
const BETWEEN_KEYS_SECONDS = 10;

/**
 * Speaking takes its time, so that the patience of a question begins when it has been heard. A key cuts short whatever is being
 * said (Connect lets it cut short questions only), and what was keyed before the next words begin is lost.
 * @param lettersPerSecond of the voice
 */
export function openHandset(
  lettersPerSecond: number,
  { onSaid, onAsked }: { onSaid(said: Said): void; onAsked(asked: Asked): void },
): Handset {
  const handset = new AbortController();
  let keyed = '';
  /** Keyed by habit after an input that was full without it. */
  let superfluous: string | undefined;
  /** Whoever listens or asks now; a flow that an agent's answer has cut off must not take the keys of the next one. */
  let turn = 0;
  let wake = () => {};
  handset.signal.addEventListener('abort', () => wake());

  const keyWithin = async (seconds: number) => {
    if (handset.signal.aborted) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(resolve, seconds * 1000, false).unref();
    wake = () => resolve(!handset.signal.aborted);
    const isKeyed = await promise;
    clearTimeout(timer);
    return isKeyed;
  };

  return {
    hungUp: handset.signal,
    hangUp: () => handset.abort(),
    key(keys) {
      for (const key of keys) {
        if (key !== superfluous) keyed += key;
        superfluous = undefined;
      }
      if (keyed !== '') wake();
    },
    async hear(said) {
      turn += 1;
      keyed = '';
      onSaid(said);
      if (said.text !== '') await keyWithin(said.text.length / lettersPerSecond);
    },
    async press(asked) {
      turn += 1;
      const mine = turn;
      onAsked(asked);
      let isWaiting = true;
      while (isWaiting && !isWhole(keyed, asked)) {
        isWaiting = await keyWithin(keyed === '' ? asked.seconds : BETWEEN_KEYS_SECONDS);
        if (mine !== turn) return 'silence';
      }
      const input = keyed;
      keyed = '';
      if (input.length >= asked.most && asked.end !== undefined && !input.includes(asked.end)) superfluous = asked.end;
      return handset.signal.aborted ? 'hang-up' : input || 'silence';
    },
  };
}

function isWhole(keys: string, { most, end }: Asked): boolean {
  return keys.length >= most || (end !== undefined && keys.includes(end));
}
