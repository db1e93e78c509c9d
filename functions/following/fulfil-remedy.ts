/**
 * Behind the queue `fulfilments`. Hands a remedy that was granted to the firm's order system, with what is known of the order and the
 * person; at least once. One that was declined or has failed meanwhile stays here, and so does one whose person was erased. What
 * follows: the order system tells record-outcome.
 */
import { complaintContent } from '../../events/complaint.v1.ts';
import { type RemedyDue, remedyDue } from '../../events/remedy-due.v1.ts';
import { unknownCase } from '../../shared/domain/errors.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'fulfilment' | 'log'>;

export async function run({ caseId, remedyId }: RemedyDue, { cases, texts, fulfilment, log }: Needs): Promise<void> {
  const it = await cases.load(caseId);
  if (it === undefined) throw unknownCase(caseId);
  const remedy = it.remedies.find((one) => one.remedyId === remedyId);
  if (remedy?.state !== 'granted' || remedy.amountMinor === undefined || remedy.currency === undefined) {
    log.info('remedy not handed over: it is no longer due', { caseId, remedyId });
    return;
  }
  const complaint = await texts.load(caseId, 'complaint');
  if (complaint?.text === undefined) {
    log.warn('remedy not handed over: erased', { caseId, remedyId });
    return;
  }
  const { complainant, orderId } = complaintContent.parse(JSON.parse(complaint.text));
  await fulfilment.hand({
    schema: 'remedy-order.v1',
    remedyId,
    caseNumber: it.caseNumber,
    kind: remedy.kind,
    amountMinor: remedy.amountMinor,
    currency: remedy.currency,
    withoutAdmission: remedy.withoutAdmission,
    ...(orderId === undefined ? {} : { orderId }),
    customer: complainant,
  });
}

export const handler = queueHandler({ input: remedyDue, needs: ['cases', 'texts', 'fulfilment', 'log'], run });
