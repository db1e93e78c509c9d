/**
 * Behind the queue `letters`. Looks up what the letter tells and where it goes, and hands it to mail or SMS. At least once;
 * a letter whose person was erased is done.
 */
import { complaintContent } from '../../events/complaint.v1.ts';
import { type LetterDue, letterDue } from '../../events/letter.v1.ts';
import type { Case, Round } from '../../shared/domain/case/case.ts';
import { printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import type { DeadlineKind } from '../../shared/domain/case/vocabulary.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { isRunning } from '../../shared/domain/deadlines/deadlines.ts';
import { AppError, unknownCase } from '../../shared/domain/errors.ts';
import type { LetterFacts } from '../../shared/domain/letters/letter.ts';
import { remedyLine } from '../../shared/domain/letters/remedy-line.ts';
import { writeLetter } from '../../shared/domain/letters/templates.ts';
import type { OutgoingLetter } from '../../shared/ports/messages.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<
  Services,
  'cases' | 'texts' | 'customers' | 'sentLetters' | 'surveyTokens' | 'mail' | 'sms' | 'configuration' | 'log' | 'meter'
>;

export async function run(due: LetterDue, services: Needs): Promise<void> {
  const { cases, texts, customers, sentLetters, mail, sms, log, meter } = services;
  if (await sentLetters.wasSent(due.caseId, due.letterId)) return;
  const it = await cases.load(due.caseId);
  if (it === undefined) throw unknownCase(due.caseId);
  const complaint = await texts.load(it.caseId, 'complaint');
  if (complaint?.text === undefined) {
    log.info('letter not sent: erased', { caseId: it.caseId, kind: due.kind });
    return;
  }
  const { complainant } = complaintContent.parse(JSON.parse(complaint.text));
  const { email, phone } = customers.addressesOf(complainant);
  const round = [...it.rounds, it.round].find(({ number }) => number === due.round) ?? it.round;
  const { subject, text } = writeLetter(due.kind, it.language, await factsOf(it, round, due.textId, services));
  const letter = { id: due.letterId, subject, text, language: it.language };

  const byMail = email === undefined ? [] : [{ messenger: mail, to: email }];
  const bySms = phone === undefined ? [] : [{ messenger: sms, to: phone }];
  const prefersPhone = it.preferredChannel === 'sms' || it.preferredChannel === 'phone';
  const ways = prefersPhone ? [...bySms, ...byMail] : [...byMail, ...bySms];
  for (const { messenger, to } of it.preferredChannel === 'post' ? [] : ways) {
    if (!(await sentLetters.mayGoTo(to))) {
      log.warn('letter held back: too many to one address', { caseId: it.caseId, kind: due.kind });
      meter.count('LettersHeldBack');
      return;
    }
    if (await isTaken(messenger, { ...letter, to })) {
      await sentLetters.note(it.caseId, due.letterId, to);
      meter.count('LettersSent');
      return;
    }
  }
  log.info('letter not sent: no address that it can reach', { caseId: it.caseId, kind: due.kind });
  meter.count('LettersWithoutAddress');
}

/** False where no try will ever reach that address: then there may be another. */
async function isTaken(messenger: Services['mail'], letter: OutgoingLetter): Promise<boolean> {
  try {
    await messenger.send(letter);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'undeliverable') return false;
    throw error;
  }
}

/** Promises that an answer keeps. */
const ANSWERS: readonly DeadlineKind[] = ['resolve', 'final'];

async function factsOf(
  it: Case,
  round: Round,
  textId: string | undefined,
  { texts, surveyTokens, configuration }: Needs,
): Promise<LetterFacts> {
  const { firm, publicUrl, businessTimeZone } = configuration;
  const reason = round.reasonTextId === undefined ? undefined : await texts.load(it.caseId, round.reasonTextId);
  const gift = it.remedies.find(({ automatic }) => automatic);
  const written = textId === undefined ? undefined : await texts.load(it.caseId, textId);
  const answers = it.deadlines.filter(({ kind, policy }) => ANSWERS.includes(kind) && policy === undefined);
  const promise = answers.find(isRunning) ?? answers.at(-1);
  const remedies = it.remedies.filter((remedy) => remedy.round === round.number && !remedy.automatic);
  return {
    firm,
    caseNumber: printedCaseNumber(it.caseNumber),
    remedies: remedies.map((remedy) => remedyLine(remedy, it.language)),
    surveyLink: `${publicUrl}/surveys/${surveyTokens.issue(it.caseId, round.number)}`,
    ...(promise === undefined ? {} : { promisedBy: localDay(promise.dueAt, businessTimeZone) }),
    ...(gift === undefined ? {} : { gift: remedyLine(gift, it.language) }),
    ...(round.decision === undefined ? {} : { decision: round.decision }),
    ...(written?.text === undefined ? {} : { message: written.text }),
    ...(reason?.text === undefined ? {} : { explanation: reason.text }),
    ...(round.surveyUntil === undefined ? {} : { surveyUntil: localDay(round.surveyUntil, businessTimeZone) }),
  };
}

export const handler = queueHandler({
  input: letterDue,
  needs: ['cases', 'texts', 'customers', 'sentLetters', 'surveyTokens', 'mail', 'sms', 'configuration', 'log', 'meter'],
  run,
});
