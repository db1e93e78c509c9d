import type { LetterDue } from '../../../events/letter.v1.ts';
import { AppError } from '../../domain/errors.ts';
import { quietUntil } from '../../domain/letters/quiet-hours.ts';
import { type Instant, millisecondsOf } from '../../domain/time.ts';
import type { OutgoingLetter, Taken } from '../../ports/messages.ts';
import type { Services } from '../services.ts';
import type { Reach } from './reach-of.ts';

type Needs = Pick<Services, 'sentLetters' | 'letters' | 'mail' | 'sms' | 'configuration' | 'clock' | 'log' | 'meter'>;

/**
 * Hands a written letter over by the first way that takes it, and notes what became of it. A text that would come in quiet hours goes
 * back to its queue until they end; a mail wakes nobody and never waits.
 */
export async function deliver(
  due: LetterDue,
  letter: Omit<OutgoingLetter, 'to'>,
  { ways, heldUntil }: Pick<Reach, 'ways'> & { heldUntil: Instant | undefined },
  services: Needs,
): Promise<void> {
  const { sentLetters, letters, mail, sms, configuration, clock, log, meter } = services;
  const { caseId, letterId, kind } = due;
  for (const { way, to } of ways) {
    if (!(await sentLetters.mayGoTo(to))) {
      log.warn('letter held back: too many to one address', { caseId, kind });
      meter.count('LettersHeldBack');
      return sentLetters.noteNotSent(caseId, letterId, 'held-back');
    }
    const now = clock.now();
    const until = way === 'sms' ? quietUntil(now, configuration.calendar) : undefined;
    if (until !== undefined) {
      // First the queue: killed in between, the letter is on it twice, and may go twice.
      await letters.sendLater(due, millisecondsOf(until) - millisecondsOf(now));
      // Every few minutes of the night it comes by; it is noted once.
      if (heldUntil !== until) await sentLetters.noteHeld(caseId, letterId, until);
      return;
    }
    const { html: _, ...plain } = letter;
    const taken = await takenBy({ mail, sms }[way], { ...(way === 'mail' ? letter : plain), to });
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
