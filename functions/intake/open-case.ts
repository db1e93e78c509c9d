/**
 * Behind the queue `complaints`. Unseals the complaint, finds or makes its customer, sorts it, and saves the case: once,
 * however often the message comes. What follows, follows the change feed.
 */
import { type ComplaintSubmitted, complaintContent, complaintSubmitted } from '../../events/complaint.v1.ts';
import { isFinal } from '../../shared/domain/case/guards.ts';
import { openCase } from '../../shared/domain/case/opening.ts';
import { notByFrom } from '../../shared/domain/case/people/people.ts';
import { triage } from '../../shared/domain/case/triage.ts';
import { waysTo } from '../../shared/domain/letters/ways.ts';
import { addMilliseconds, DAY_MS } from '../../shared/domain/time.ts';
import { pseudonymsOf } from '../../shared/runtime/pseudonyms-of.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<
  Services,
  'cases' | 'customers' | 'texts' | 'worklists' | 'houseHours' | 'clock' | 'configuration' | 'log' | 'meter'
>;

export async function run(message: ComplaintSubmitted, services: Needs): Promise<void> {
  const { cases, customers, texts, houseHours, clock, configuration, log, meter } = services;
  const { caseId, caseNumber, channel, facts, receivedAt, contactId, loggedBy, splitFrom } = message;
  if ((await cases.load(caseId)) !== undefined) return;

  const unsealed = await texts.unseal(caseId, message.sealed);
  if (unsealed === undefined) {
    log.info('complaint erased before it was opened', { caseId });
    return;
  }
  const content = complaintContent.parse(JSON.parse(unsealed));
  const { complainant } = content;
  const { customerId, match } = await customers.findOrMake(complainant);
  const earlier = customerId === undefined ? [] : await services.worklists.byCustomer(customerId);
  const since = addMilliseconds(receivedAt, -configuration.repeatWindowDays * DAY_MS);
  // What was one complaint before it was split is no second one.
  const recent = earlier.filter(
    (it) => ![caseId, splitFrom?.caseId].includes(it.caseId) && it.receivedAt >= since && it.kind === 'complaint',
  );
  const relatedTo = recent.find((it) => !isFinal(it))?.caseId ?? message.relatedTo;
  // Whoever told us not to call need not say so again.
  const before = earlier.find((it) => it.caseId !== caseId && it.mergedInto === undefined)?.notBy;
  const notBy = notByFrom(before, facts.consents);
  const { preferredChannel } = facts;

  const language = facts.language ?? configuration.defaultLanguage;
  const now = clock.now();
  const { case: opened, events } = openCase(
    {
      caseId,
      caseNumber,
      channel,
      receivedAt,
      kind: facts.kind,
      language,
      // Somebody who wants post is written to by a person; no survey link reaches them.
      reachable: waysTo({ preferredChannel, notBy }, customers.addressesOf(complainant)).length > 0,
      customerMatch: match,
      hasSupportNeeds: content.supportNeeds !== undefined || (content.supportDrivers ?? []).length > 0,
      triage: triage(
        {
          text: [content.message, content.product ?? ''].join(' '),
          language,
          isRepeat: recent.length > 0,
          ...(facts.category === undefined ? {} : { category: facts.category }),
          ...(facts.severity === undefined ? {} : { severity: facts.severity }),
        },
        configuration,
      ),
      ...(facts.productCode === undefined ? {} : { productCode: facts.productCode }),
      ...(facts.jurisdiction === undefined ? {} : { jurisdiction: facts.jurisdiction }),
      ...(facts.sentToCompanyAt === undefined ? {} : { sentToCompanyAt: facts.sentToCompanyAt }),
      ...(preferredChannel === undefined ? {} : { preferredChannel }),
      ...(facts.selfRaised === true ? { selfRaised: true } : {}),
      ...(customerId === undefined ? {} : { customerId }),
      ...(content.onBehalfOf === undefined ? {} : { onBehalfOf: { authority: content.onBehalfOf.authority } }),
      ...(relatedTo === undefined ? {} : { possiblyRelatedTo: relatedTo }),
      ...(notBy.length === 0 ? {} : { notBy }),
      ...(message.files === undefined ? {} : { files: message.files }),
      ...(message.concerns === undefined ? {} : { concerns: message.concerns }),
      ...(recent.length === 0 ? {} : { isRepeat: true }),
      ...(splitFrom === undefined ? {} : { links: [{ ...splitFrom, kind: 'split-from' }] }),
      ...(contactId === undefined ? {} : { contactId }),
    },
    now,
    { ...configuration, calendar: await houseHours.calendar() },
  );

  // Everything beside the case first: each is harmless alone, and the case is what makes them count.
  await texts.keepSealed(caseId, {
    textId: 'complaint',
    kind: 'complaint',
    by: loggedBy ?? 'customer',
    at: receivedAt,
    sealed: message.sealed,
  });
  if (customerId === undefined) await customers.noteLoose(caseId, complainant);
  else await customers.noteSealKey(customerId, `case:${caseId}`);
  if (content.orderId !== undefined) await customers.noteOrder(caseId, content.orderId);
  const isNew = await cases.create(
    opened,
    events,
    { kind: 'system', name: 'open-case' },
    await pseudonymsOf(content, customerId, customers),
  );
  if (isNew) meter.count('CasesOpened');
}

export const handler = queueHandler({
  input: complaintSubmitted,
  needs: ['cases', 'customers', 'texts', 'worklists', 'houseHours', 'clock', 'configuration', 'log', 'meter'],
  run,
});
