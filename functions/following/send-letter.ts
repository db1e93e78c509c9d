/**
 * Behind the queue `letters`. Writes the letter once and keeps it sealed beside the case, hands it to mail or SMS, and notes that it
 * went. Of a crash in between the same words go again: at least once. A letter whose person was erased is done.
 */
import { complaintContent } from '../../events/complaint.v1.ts';
import { type LetterDue, letterDue } from '../../events/letter.v1.ts';
import { AppError, unknownCase } from '../../shared/domain/errors.ts';
import { waysTo } from '../../shared/domain/letters/ways.ts';
import type { OutgoingLetter, Taken } from '../../shared/ports/messages.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { letterOf } from '../../shared/runtime/writing/letter-of.ts';

type Needs = Pick<
  Services,
  | 'cases'
  | 'texts'
  | 'customers'
  | 'sentLetters'
  | 'statusTokens'
  | 'surveyTokens'
  | 'mail'
  | 'sms'
  | 'configuration'
  | 'log'
  | 'meter'
>;

export async function run(due: LetterDue, services: Needs): Promise<void> {
  const { cases, texts, customers, sentLetters, mail, sms, log, meter } = services;
  const { caseId, letterId, kind } = due;
  const before = await sentLetters.find(caseId, letterId);
  if (before?.sentAt !== undefined || before?.notSent !== undefined) return;
  const it = await cases.load(caseId);
  if (it === undefined) throw unknownCase(caseId);
  const complaint = await texts.load(caseId, 'complaint');
  if (complaint?.text === undefined) {
    log.info('letter not sent: erased', { caseId, kind });
    return;
  }
  const { complainant } = complaintContent.parse(JSON.parse(complaint.text));
  const { language } = it;
  const written = async () => ({ letterId, kind, language, ...(await letterOf(it, due, services)) });
  const { subject, text = '' } = before ?? (await sentLetters.keep(caseId, await written()));
  const letter = { id: letterId, text, language, ...(subject === undefined ? {} : { subject }) };

  for (const { way, to } of waysTo(it, customers.addressesOf(complainant))) {
    if (!(await sentLetters.mayGoTo(to))) {
      log.warn('letter held back: too many to one address', { caseId, kind });
      meter.count('LettersHeldBack');
      return sentLetters.noteNotSent(caseId, letterId, 'held-back');
    }
    const taken = await takenBy({ mail, sms }[way], { ...letter, to });
    if (taken !== undefined) {
      await sentLetters.noteSent(caseId, letterId, { way, address: to, ...taken });
      meter.count('LettersSent');
      return;
    }
  }
  log.info('letter not sent: no address that it can reach', { caseId, kind });
  meter.count('LettersWithoutAddress');
  await sentLetters.noteNotSent(caseId, letterId, 'no-address');
}

/** Nothing where no try will ever reach that address: then there may be another. */
async function takenBy(messenger: Services['mail'], letter: OutgoingLetter): Promise<Taken | undefined> {
  try {
    return await messenger.send(letter);
  } catch (error) {
    if (error instanceof AppError && error.code === 'undeliverable') return undefined;
    throw error;
  }
}

export const handler = queueHandler({
  input: letterDue,
  needs: [
    'cases',
    'texts',
    'customers',
    'sentLetters',
    'statusTokens',
    'surveyTokens',
    'mail',
    'sms',
    'configuration',
    'log',
    'meter',
  ],
  run,
});
