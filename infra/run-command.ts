import type { Writable } from 'node:stream';
import { AppError } from '../shared/domain/errors.ts';

/** What a person reads about a command: it stands before its errors, and is the answer to `--help`. */
export interface Manual {
  /** The word after `npm run`. */
  name: string;
  /** How to type it, in one line, with the `--` that npm needs before options. */
  usage: string;
  /** What it does, and what the options mean. */
  about: string;
}

/** Where a command writes: results to one, all else to the other. */
export interface Terminal {
  out: Writable;
  err: Writable;
}

/** A mistake in what was typed; the message says what to type instead. */
export const usage = (message: string) => new AppError('Usage', 'usage', message, { expose: true });

/**
 * Runs a command of the terminal to its end and answers its exit code, which is what `work` answers. A refusal meant for people
 * comes out as one sentence with exit code 1, an option that the command does not know with the way to type it; anything
 * else is a fault of ours and keeps its stack. `--help` does nothing but explain.
 */
export async function runCommand(
  { name, usage: howToType, about }: Manual,
  work: (argv: readonly string[]) => Promise<number>,
  argv: readonly string[] = process.argv.slice(2),
  { out, err }: Terminal = { out: process.stdout, err: process.stderr },
): Promise<number> {
  if (argv.includes('--help')) {
    out.write(`Usage: ${howToType}\n${about}\n`);
    return 0;
  }
  try {
    return await work(argv);
  } catch (error) {
    const sentence = isMistyped(error) ? `${mistakeIn(error)}. Usage: ${howToType}` : forPeople(error);
    if (sentence === undefined) throw error;
    err.write(`${name}: ${sentence}\n`);
    return 1;
  }
}

function forPeople(error: unknown): string | undefined {
  return error instanceof AppError && error.expose ? error.message : undefined;
}

/** What node's parseArgs throws. */
function isMistyped(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

/** Node's first sentence; those that follow speak of quoting in ways that do not pass through npm. */
function mistakeIn({ message }: TypeError): string {
  const [first = message] = message.split(/\.\s|\n/);
  return first.replace(/argument is ambiguous\.?$/, 'lacks its value, or has one that begins with a dash');
}
