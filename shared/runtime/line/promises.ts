import type { CallReply } from '../../../events/connect-call.v1.ts';
import { isOpenAt } from '../../domain/deadlines/schedule.ts';
import { type Contact, isContactId, newContact, withCase } from '../../domain/line/contact.ts';
import { isQuiet } from '../../domain/line/line.ts';
import type { Call } from '../connect-handler.ts';
import type { Services } from '../services.ts';
import { caseOfCall } from './case-of-call.ts';
import { optional } from './heard.ts';

type Needs = Pick<Services, 'intake' | 'contacts' | 'callbackGuard' | 'houseHours' | 'clock' | 'configuration'>;

/** Whether a number may be called back, before it is read to the caller. Only a promise counts. */
export async function checkCallback(call: Call, services: Needs): Promise<CallReply> {
  const { callbackGuard, houseHours, clock, configuration } = services;
  const judged = callbackGuard.judge(numberMeant(call), call.lineNumber);
  if (judged === 'invalid') return { status: 'INVALID' };
  if (judged === 'not-callable') return { status: 'NOT_CALLABLE' };
  if (!(await callbackGuard.hasRoom(judged.number, call.contactId ?? judged.number))) return { status: 'NOT_CALLABLE' };
  const number = { callbackNumber: judged.number, callbackNumberSpoken: judged.spoken };
  const now = clock.now();
  if (!isQuiet(now, configuration.line.quietHours, configuration.businessTimeZone)) return { status: 'OK', ...number };
  return { status: 'QUIET', ...number, isOpen: isOpenAt(await houseHours.calendar(), now) ? 'yes' : 'no' };
}

/** Notes that a callback is promised. The flow then keeps the caller's place; where it does not, reconcile-contacts finds out. */
export async function requestCallback(call: Call, services: Needs): Promise<CallReply> {
  const { contacts, callbackGuard, clock } = services;
  const { contactId, parameters } = call;
  const judged = callbackGuard.judge(numberMeant(call), call.lineNumber);
  if (judged === 'invalid' || parameters.consent === 'no' || !isContactId(contactId)) return { status: 'INVALID' };
  if (judged === 'not-callable' || !(await callbackGuard.admit(judged.number, contactId)))
    return { status: 'NOT_CALLABLE' };
  const { caseId } = await caseMeant(call, contactId, 'callback', judged.number, services);
  const sealedNumber = await contacts.sealNumber(caseId, judged.number);
  const askedAt = clock.now();
  await contacts.change(contactId, (it) => {
    const callback = { ...it.callback, caseId, sealedNumber, askedAt: it.callback?.askedAt ?? askedAt };
    return withCase({ ...it, callback }, caseId);
  });
  return { status: 'OK', caseId };
}

/** Notes that the caller is about to leave words; who hears them is asked once the call is over. */
export async function leaveVoicemail(call: Call, services: Needs): Promise<CallReply> {
  const { contacts, clock } = services;
  if (!isContactId(call.contactId)) return { status: 'INVALID' };
  const { caseId } = await caseMeant(call, call.contactId, 'voicemail', call.callerId, services);
  const askedAt = clock.now();
  await contacts.change(call.contactId, (it) => withCase({ ...it, voicemail: it.voicemail ?? { askedAt } }, caseId));
  return { status: 'OK', caseId };
}

/** Keeps the caller's word on recording. Nothing is taken for a yes but a yes. */
export async function recordConsent(call: Call, { contacts, clock }: Needs): Promise<CallReply> {
  if (!isContactId(call.contactId)) return { status: 'INVALID' };
  const isGiven = call.parameters.consent === 'yes';
  const at = clock.now();
  await contacts.change(
    call.contactId,
    (it): Contact => (it.recordingConsent?.isGiven === isGiven ? it : { ...it, recordingConsent: { isGiven, at } }),
  );
  return { status: 'OK' };
}

/** What was keyed, else the caller id. */
function numberMeant({ parameters, callerId }: Call): string {
  return parameters.callbackNumber || callerId || '';
}

async function caseMeant(
  { parameters }: Call,
  contactId: string,
  why: 'callback' | 'voicemail',
  phone: string | undefined,
  services: Needs,
) {
  const call = (await services.contacts.load(contactId)) ?? newContact(contactId);
  return caseOfCall({ call, why, ...optional('meant', parameters.caseId), ...optional('phone', phone) }, services);
}
