import type { Caller } from '../surroundings.ts';
import type { SkippingClock } from './skipping-clock.ts';

/** A caller who does as a script says, one input for each question, and then is silent. */
export interface ScriptedCaller extends Caller {
  /** While the caller waits: hangs up where that comes next. */
  pass(seconds: number): void;
}

/** @param inputs keys (`1`, `4821937560#`), `timeout` for silence, `hangup` */
export function scriptedCaller(inputs: readonly string[], clock: SkippingClock): ScriptedCaller {
  const ahead = [...inputs];
  const handset = new AbortController();
  return {
    hungUp: handset.signal,
    hear() {},
    async press({ seconds }) {
      const input = ahead.shift() ?? 'timeout';
      if (input === 'hangup') return 'hang-up';
      if (input !== 'timeout') return input;
      clock.skip(seconds);
      return 'silence';
    },
    pass(seconds) {
      if (ahead[0] === 'hangup') handset.abort();
      else clock.skip(seconds);
    },
    isDone: () => ahead.length === 0,
  };
}
