import type { Case } from '../../domain/case/case.ts';
import { isContactId } from '../../domain/line/contact.ts';
import type { Services } from '../services.ts';

/** A call may have been analysed before it had this case. What is no call, contact-analysis does not know. */
export async function askForAnalyses(
  before: Case | undefined,
  { caseId, contacts }: Case,
  { analysesDue }: Pick<Services, 'analysesDue'>,
): Promise<void> {
  for (const contactId of contacts.filter((id) => isContactId(id) && !before?.contacts.includes(id)))
    await analysesDue.send({ contactId, caseId });
}
