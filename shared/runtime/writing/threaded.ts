import type { Case } from '../../domain/case/case.ts';
import { subjectTag, threadAddress } from '../../domain/mail/thread.ts';
import type { OutgoingLetter } from '../../ports/messages.ts';
import type { Services } from '../services.ts';

/** Subject and reply address by which an answer to a letter finds its case. */
export function threaded(
  { caseId, caseNumber }: Case,
  subject: string,
  { replyTokens, configuration }: Pick<Services, 'replyTokens' | 'configuration'>,
): Pick<OutgoingLetter, 'replyTo'> & { subject: string } {
  const thread = { caseNumber, token: replyTokens.issue(caseId) };
  return {
    subject: `${subject} ${subjectTag(thread)}`,
    replyTo: threadAddress(thread, configuration.mailAddress),
  };
}
