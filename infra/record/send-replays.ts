import type { ErasureDue } from '../../events/record/erasure.v1.ts';
import type { Queues } from '../../shared/ports/queue.ts';

const CASE_KEY = 'case:';
/** SQS takes ten messages at once. */
const MESSAGES_AT_ONCE = 10;

/**
 * After keys were put back from a backup: the table may have come back with them, and knows nothing of what was erased since. Has each
 * case of a destroyed key looked at again by erase-customer, which does nothing where nothing is left.
 */
export async function sendReplays(keyIds: readonly string[], queues: Queues): Promise<void> {
  const messages = keyIds
    .filter((keyId) => keyId.startsWith(CASE_KEY))
    .map((keyId): ErasureDue => ({ schema: 'erasure-due.v1', what: 'replay', caseId: keyId.slice(CASE_KEY.length) }))
    .map((message) => ({ body: JSON.stringify(message) }));
  for (let at = 0; at < messages.length; at += MESSAGES_AT_ONCE) {
    await queues.send('erasures', messages.slice(at, at + MESSAGES_AT_ONCE));
  }
}
