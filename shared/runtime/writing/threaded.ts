import type { Case } from '../../domain/case/case.ts';
import { subjectTag, threadAddress } from '../../domain/mail/thread.ts';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'replyTokens' | 'configuration'>;

/** A subject by which an answer to the letter finds its case. */
export function threadedSubject(
  { caseId, caseNumber }: Case,
  subject: string,
  representativeId: string | undefined,
  { replyTokens }: Needs,
): string {
  return `${subject} ${subjectTag({ caseNumber, token: replyTokens.issue(caseId, representativeId) })}`;
}

/** Where an answer goes. */
export function replyAddress(
  { caseId, caseNumber }: Case,
  representativeId: string | undefined,
  { replyTokens, configuration }: Needs,
): string {
  return threadAddress({ caseNumber, token: replyTokens.issue(caseId, representativeId) }, configuration.mailAddress);
}
