import type { LetterDue } from '../../../events/letter.v1.ts';
import type { Queues } from '../../ports/queue.ts';

/** Letters that are due, on their way to send-letter. */
export interface Letters {
  /** All are on their queue when it resolves. */
  send(letters: readonly LetterDue[]): Promise<void>;
}

export function openLetters({ queues }: { queues: Queues }): Letters {
  return {
    async send(letters) {
      if (letters.length === 0) return;
      await queues.send(
        'letters',
        letters.map((letter) => ({ body: JSON.stringify(letter) })),
      );
    },
  };
}
