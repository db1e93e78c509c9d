import type { RemedyDue } from '../../../../events/remedy-due.v1.ts';
import type { Queues } from '../../../ports/queue.ts';

/** Remedies that are due, on their way to fulfil-remedy. */
export interface Fulfilments {
  /** All are on their queue when it resolves. */
  send(remedies: readonly RemedyDue[]): Promise<void>;
}

export function openFulfilments({ queues }: { queues: Queues }): Fulfilments {
  return {
    async send(remedies) {
      if (remedies.length === 0) return;
      await queues.send(
        'fulfilments',
        remedies.map((remedy) => ({ body: JSON.stringify(remedy) })),
      );
    },
  };
}
