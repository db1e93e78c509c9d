import type { Ask } from '../api/ask.ts';
import type { AnswerOf, AskedOf } from '../api/routes.ts';

type Answers = AnswerOf<'POST /cases/commands'>;
export type BulkCommand = AskedOf<'POST /cases/commands'>['body']['command'];

/**
 * Sends one command to many cases, named or all open ones of somebody, asking again with the same key until the house is through with all of them.
 * `onProgress` hears of every answer. @throws Problem
 */
export async function sendToMany(
  ask: Ask,
  which: readonly string[] | { ownedBy: string },
  command: BulkCommand,
  onProgress: (answers: Answers) => void,
): Promise<Answers> {
  const idempotencyKey = crypto.randomUUID();
  const body = 'ownedBy' in which ? { ...which, command } : { caseNumbers: [...which], command };
  for (;;) {
    const answers = await ask('POST /cases/commands', { body }, { idempotencyKey });
    onProgress(answers);
    if (answers.isDone) return answers;
  }
}
