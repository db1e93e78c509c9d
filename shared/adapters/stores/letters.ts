import type { LetterDue } from '../../../events/letter.v1.ts';
import type { Queues } from '../../ports/queue.ts';

/** Letters that are due, on their way to send-letter. */
export interface Letters {
  /** All are on their queue when it resolves. */
  send(letters: readonly LetterDue[]): Promise<void>;
  /** Comes again when that is over, or earlier: a queue keeps nothing longer than a quarter of an hour. */
  sendLater(letter: LetterDue, waitMs: number): Promise<void>;
}

/** Below the queue's alarm (900 s, infra/queues.ts): a text that waits for the morning is no letter that is late. */
const LONGEST_WAIT_SECONDS = 600;

export function openLetters({ queues }: { queues: Queues }): Letters {
  return {
    async send(letters) {
      if (letters.length === 0) return;
      await queues.send(
        'letters',
        letters.map((letter) => ({ body: JSON.stringify(letter) })),
      );
    },
    async sendLater(letter, waitMs) {
      const delaySeconds = Math.min(Math.ceil(waitMs / 1_000), LONGEST_WAIT_SECONDS);
      await queues.send('letters', [{ body: JSON.stringify(letter), delaySeconds }]);
    },
  };
}
