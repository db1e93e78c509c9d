import type { Ask } from '../api/ask.ts';
import type { AnswerOf, AskedOf } from '../api/routes.ts';

type Answers = AnswerOf<'POST /cases/commands'>;
export type BulkCommand = AskedOf<'POST /cases/commands'>['body']['command'];

/** So many cases the house takes at a time; of somebody who has more, those first in which something is due first. */
const MOST_AT_ONCE = 100;

/**
 * Sends one command to many cases, named or all open ones of somebody, asking again with the same key until the house is through with all of
 * them; and of somebody who has more than it takes at a time anew, as long as there are others and they go. `onProgress` hears of every answer.
 * @throws Problem
 */
export async function sendToMany(
  ask: Ask,
  which: readonly string[] | { ownedBy: string },
  command: BulkCommand,
  onProgress: (answers: Answers) => void,
): Promise<Answers> {
  const isOfAll = 'ownedBy' in which;
  const body = isOfAll ? { ...which, command } : { caseNumbers: [...which], command };
  const before: Answers['answers'] = [];
  for (let idempotencyKey = crypto.randomUUID(); ; ) {
    const told = await ask('POST /cases/commands', { body }, { idempotencyKey });
    const answers = sumOf(before, told);
    onProgress(answers);
    if (!told.isDone) continue;
    // Those that refuse stay theirs, and come first again.
    if (!isOfAll || told.of < MOST_AT_ONCE || !told.answers.some(isNew(before))) return answers;
    before.splice(0, before.length, ...answers.answers);
    idempotencyKey = crypto.randomUUID();
  }
}

const isNew = (before: Answers['answers']) => (answer: Answers['answers'][number]) =>
  answer.status === 200 && !before.some(({ caseNumber }) => caseNumber === answer.caseNumber);

/** Of each case what was answered last. */
function sumOf(before: Answers['answers'], { answers, of, isDone }: Answers): Answers {
  const now = new Set(answers.map(({ caseNumber }) => caseNumber));
  const earlier = before.filter(({ caseNumber }) => !now.has(caseNumber));
  const all = [...earlier, ...answers];
  return { isDone, done: all.length, of: earlier.length + of, answers: all };
}
