import type { CaseCommand } from '../../../events/case-command.v1.ts';
import { firstLegOf, OUTBOUND_CALL } from '../../domain/line/contact.ts';
import type { Services } from '../services.ts';

/**
 * The command, a `join` with what the record of the call says of who called, whatever whoever sent it says: on that depends whether the
 * customer had to come back. Only of what the line has not been told of yet, as a call that begins to ring, or of a letter, is their word taken.
 */
export async function asTheLineKnows(
  command: CaseCommand,
  { contacts }: Pick<Services, 'contacts'>,
): Promise<CaseCommand> {
  if (command.type !== 'join') return command;
  const [leg] = await contacts.list([command.contactId]);
  const first = leg?.initialContactId === undefined ? leg : await contacts.load(firstLegOf(leg));
  const how = leg?.initiation === 'CALLBACK' ? OUTBOUND_CALL : first?.initiation;
  if (how === undefined) return command;
  if (how === OUTBOUND_CALL) return { ...command, isOutbound: true };
  const { isOutbound: _, despiteQuietHours: __, ...joined } = command;
  return joined;
}
