import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Caller } from '../surroundings.ts';
import type { SkippingClock } from './skipping-clock.ts';

/** Somebody at the keyboard: reads what is said, types keys, and hangs up with `hangup` or Ctrl-C. */
export interface TerminalCaller extends Caller {
  /** Asks instead of waiting: at a keyboard nobody wants to sit through the music. */
  pass(seconds: number): Promise<void>;
  /** Gives the keyboard back. */
  close(): void;
}

export function terminalCaller(input: Readable, output: Writable, clock: SkippingClock): TerminalCaller {
  const handset = new AbortController();
  const keyboard = createInterface({ input, output });
  keyboard.once('close', () => handset.abort());
  keyboard.once('SIGINT', () => keyboard.close());
  /** Undefined when time is over or the caller has hung up. */
  const ask = async (prompt: string, limit: AbortSignal[]) => {
    const signal = AbortSignal.any([handset.signal, ...limit]);
    try {
      const answer = (await keyboard.question(prompt, { signal })).trim();
      if (answer === 'hangup') handset.abort();
      return answer;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  };
  return {
    hungUp: handset.signal,
    hear({ text }) {
      output.write(`${text}\n`);
    },
    async press({ seconds }) {
      const answer = await ask('> ', [AbortSignal.timeout(seconds * 1000)]);
      if (handset.signal.aborted) return 'hang-up';
      if (answer === undefined) output.write('(silence)\n');
      return answer || 'silence';
    },
    async pass(seconds) {
      await ask(`(${seconds} seconds of waiting: Enter, or hangup) `, []);
      clock.skip(seconds);
    },
    close: () => keyboard.close(),
  };
}
