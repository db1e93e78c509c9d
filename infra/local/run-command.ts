import { AppError } from '../../shared/domain/errors.ts';

/** A mistake in what was typed; the message says what to type instead. */
export const usage = (message: string) => new AppError('Usage', 'usage', message, { expose: true });

/**
 * Runs a command of the terminal to its end. A refusal meant for people, and a mistyped option, come out as one sentence
 * on stderr with exit code 1; anything else is a fault of ours and keeps its stack.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!isForPeople(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function isForPeople(error: unknown): error is Error {
  if (error instanceof AppError) return error.expose;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
