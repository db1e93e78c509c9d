/**
 * Behind the queue `letters`. Writes the letter once and keeps it sealed beside the case, hands it to mail or SMS, and notes that it
 * went. Of a crash in between the same words go again: at least once. What was to go to somebody who no longer acts for the customer
 * goes back to the queue for whoever is to have it now. A letter whose person was erased is done.
 */
import { type LetterDue, letterDue } from '../../events/letter.v1.ts';
import { mayAct } from '../../shared/domain/case/people/people.ts';
import { unknownCase } from '../../shared/domain/errors.ts';
import { letterHtml } from '../../shared/pages/letter-html.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { addressed } from '../../shared/runtime/writing/addressed.ts';
import { deliver } from '../../shared/runtime/writing/deliver.ts';
import { letterOf } from '../../shared/runtime/writing/letter-of.ts';
import { reachOf } from '../../shared/runtime/writing/reach-of.ts';
import { replyAddress } from '../../shared/runtime/writing/threaded.ts';

const NEEDS = [
  'cases',
  'texts',
  'customers',
  'sentLetters',
  'letters',
  'replyTokens',
  'statusTokens',
  'surveyTokens',
  'mail',
  'sms',
  'configuration',
  'clock',
  'log',
  'meter',
] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;

export async function run(due: LetterDue, services: Needs): Promise<void> {
  const { cases, sentLetters, letters, clock, log } = services;
  const { caseId, letterId, kind, representativeId } = due;
  const before = await sentLetters.find(caseId, letterId);
  if (before?.sentAt !== undefined || before?.notSent !== undefined) return;
  const it = await cases.load(caseId);
  if (it === undefined) throw unknownCase(caseId);
  if (representativeId !== undefined && !mayAct(it, representativeId, clock.now())) {
    await letters.send(addressed(due, it, clock.now()));
    if (before !== undefined) await sentLetters.noteNotSent(caseId, letterId, 'authority-ended');
    return;
  }
  const reach = await reachOf(it, representativeId, services);
  if (reach === undefined) {
    log.info('letter not sent: erased', { caseId, kind });
    return;
  }
  const { language } = it;
  const { addressedTo, ways } = reach;
  const to = representativeId === undefined ? ('customer' as const) : ('representative' as const);
  const written = async () => ({
    letterId,
    kind,
    language,
    to,
    ...(await letterOf(it, { ...due, addressedTo }, services)),
  });
  const { subject, text = '' } = before ?? (await sentLetters.keep(caseId, await written()));
  const { publicUrl } = services.configuration;
  // Large print is the customer's need: who acts for them has eyes of their own.
  const isLarge = to === 'customer' && (it.largePrint ?? false);
  const ofMail = {
    html: letterHtml(text, { language: before?.language ?? language, isLarge, publicUrl }),
    replyTo: replyAddress(it, representativeId, services),
  };
  const letter = { id: letterId, text, language, ...(subject === undefined ? {} : { subject, ...ofMail }) };
  await deliver(due, letter, { ways, heldUntil: before?.heldUntil }, services);
}

export const handler = queueHandler({ input: letterDue, needs: NEEDS, run });
