import { complainant } from '../../../events/complaint.v1.ts';
import type { Contact } from '../../domain/line/contact.ts';
import type { Services } from '../services.ts';
import { heard, optional } from './heard.ts';

/** For which of the things that a caller is owed a case is opened, where the call has none. */
const MESSAGES = {
  abandoned: 'The caller waited for a person, and the call ended before one answered. Please call back.',
  callback: 'The caller asked to be called back; what it is about was not said.',
  voicemail: 'The caller left a voice message; what it is about is in the recording.',
} as const;

/**
 * The case of a call: the one meant, if it was opened or proved in this call, else its newest one; where the call has none,
 * a case is opened, once for a call and reason.
 */
export async function caseOfCall(
  { call, why, meant, phone }: { call: Contact; why: keyof typeof MESSAGES; meant?: string; phone?: string },
  { intake, configuration }: Pick<Services, 'intake' | 'configuration'>,
): Promise<{ caseId: string; isNew: boolean }> {
  const known = call.caseIds.find((caseId) => caseId === meant) ?? call.caseIds.at(-1);
  if (known !== undefined) return { caseId: known, isNew: false };
  const { caseId } = await intake.accept({
    idempotencyKey: `call:${call.contactId}:${why}`,
    channel: 'phone',
    facts: {
      kind: 'complaint',
      language: call.language ?? configuration.defaultLanguage,
      preferredChannel: 'phone',
    },
    content: { message: MESSAGES[why], complainant: optional('phone', heard(complainant.shape.phone, phone, 40)) },
    isBodyFixed: false,
    contactId: call.contactId,
  });
  return { caseId, isNew: true };
}
