import { complainant, complaintContent, complaintFacts } from '../../../events/complaint.v1.ts';
import type { CallReply } from '../../../events/connect-call.v1.ts';
import { spokenDigits } from '../../domain/case/case-number.ts';
import { CONTACT_CHANNELS, KINDS, SEVERITIES } from '../../domain/case/vocabulary.ts';
import { isContactId, withCase } from '../../domain/line/contact.ts';
import { routeOfComplaint } from '../../domain/line/line.ts';
import { addMilliseconds, DAY_MS } from '../../domain/time.ts';
import type { Call } from '../connect-handler.ts';
import type { Services } from '../services.ts';
import { heard, languageOf, oneOf, optional } from './heard.ts';
import { hintedBy } from './known-caller.ts';

type Needs = Pick<
  Services,
  'intake' | 'contacts' | 'cases' | 'customers' | 'worklists' | 'ids' | 'clock' | 'configuration'
>;
/** As the message on the queue takes it; Connect's own are UUIDs. */
const LONGEST_CONTACT_ID = 128;

/**
 * A number for the caller, the complaint on the queue `complaints`, and where the call should go. A repeat of the block gets
 * the same: the number follows from call and ordinal, and the priority leaves the case just opened out of account.
 */
export async function openCase(call: Call, services: Needs): Promise<CallReply> {
  const { intake, contacts, ids, configuration } = services;
  const { parameters, contactId, callerId } = call;
  const language = languageOf(call) ?? configuration.defaultLanguage;
  const phone =
    heard(complainant.shape.phone, parameters.callbackNumber, 40) ?? heard(complainant.shape.phone, callerId, 40);
  const message = heard(complaintContent.shape.message, parameters.message);
  const facts = {
    kind: oneOf(KINDS, parameters.kind) ?? 'complaint',
    language,
    ...optional('category', heard(complaintFacts.shape.category, parameters.category, 40)),
    ...optional('severity', oneOf(SEVERITIES, parameters.severity)),
    ...optional('preferredChannel', oneOf(CONTACT_CHANNELS, parameters.preferredChannel)),
  };
  const { caseId, caseNumber, pin } = await intake.accept({
    // Without a contact id a repeat cannot be told from a second complaint: better two numbers than none.
    idempotencyKey: `call:${contactId ?? ids.next()}:${parameters.ordinal}`,
    channel: 'phone',
    facts,
    content: {
      message: message ?? 'Complaint by phone; what it is about is on the call.',
      complainant: optional('phone', phone),
    },
    isBodyFixed: false,
    ...optional('contactId', contactId?.slice(0, LONGEST_CONTACT_ID)),
  });
  if (isContactId(contactId)) await contacts.change(contactId, (it) => withCase({ ...it, language }, caseId));
  const isRepeat = await isSecondComplaint(call, caseId, services);
  return {
    status: 'OK',
    caseId,
    caseNumber,
    caseNumberSpoken: spokenDigits(caseNumber, [3, 3, 4]),
    pin,
    pinSpoken: spokenDigits(pin, [3, 3]),
    language,
    ...routeOfComplaint({ text: message ?? '', isRepeat, ...facts }, language, configuration),
  };
}

/** As open-case judges it, but by the number of the phone alone. */
async function isSecondComplaint(call: Call, caseId: string, services: Needs): Promise<boolean> {
  const { clock, configuration } = services;
  const since = addMilliseconds(clock.now(), -configuration.repeatWindowDays * DAY_MS);
  const { cases } = await hintedBy(call, services);
  return cases.some((it) => it.caseId !== caseId && it.kind === 'complaint' && it.receivedAt >= since);
}
