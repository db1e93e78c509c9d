/**
 * Behind the queue `analyses`: Contact Lens left a file of what it found in a call, one of the firm's rules matched, an analysis
 * failed, or a case has taken up a call. Notes sentiment and categories on the leg, and keeps the summary beside the call's
 * cases, sealed. Redacted output only; twice, in any order, and of calls that nobody has seen.
 */
import { type ContactAnalysis, contactAnalysis } from '../../events/contact-analysis.v1.ts';
import { casesWithoutSummary, withCategory } from '../../shared/domain/line/analysis.ts';
import { firstLegOf, withCase } from '../../shared/domain/line/contact.ts';
import { analysisTold } from '../../shared/runtime/line/analysis-told.ts';
import { joinAnalysis } from '../../shared/runtime/line/join-analysis.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'contacts' | 'texts' | 'callAnalyses' | 'log'>;

export async function run(message: ContactAnalysis, services: Needs): Promise<void> {
  const { contacts, log } = services;
  const told = analysisTold(message);
  switch (told?.what) {
    case 'file':
      return joinAnalysis(told.file, services);
    case 'category':
      await contacts.change(told.contactId, (it) => withCategory(it, told.category));
      return;
    case 'failed':
      log.info('call not analysed', { contactId: told.contactId, reason: told.reason });
      return;
    case 'call':
      return catchUp(told.contactId, told.caseId, services);
    default:
      log.info('analysis message not read', { type: message['detail-type'] ?? message.schema });
  }
}

/** What was found in a call before it had this case. A contact that was no call (a letter, a visit) is not known here. */
async function catchUp(contactId: string, caseId: string | undefined, services: Needs): Promise<void> {
  const { contacts } = services;
  const leg = await contacts.load(contactId);
  if (leg === undefined) return;
  const call = await contacts.change(firstLegOf(leg), (it) => (caseId === undefined ? it : withCase(it, caseId)));
  for (const { analysis, ...it } of [call, ...(await contacts.list(call.legIds ?? []))]) {
    if (analysis === undefined || casesWithoutSummary({ ...it, analysis }, call).length === 0) continue;
    await joinAnalysis(analysis.file, services);
  }
}

export const handler = queueHandler({
  input: contactAnalysis,
  needs: ['contacts', 'texts', 'callAnalyses', 'log'],
  run,
});
