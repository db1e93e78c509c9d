import type { ComplaintPageForm } from '../../../events/complaint-page.v1.ts';
import { AppError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/time.ts';
import type { Services } from '../services.ts';

/** People read before they write; what fills in a form for its own ends does neither. */
export const SOONEST_MS = 3_000;

/**
 * As what the form is known, if a person may have sent it. Whoever it was, nothing is lost and nobody is told a number that is none:
 * they get the page again with what was typed, and press once more. Few machines do, and what they open costs an agent a glance,
 * where a complaint that vanished would cost its customer.
 *
 * @throws AppError `press-again`; its field is the trap, where that was filled in
 */
export function formIdOf(
  { stamp, website }: Pick<ComplaintPageForm, 'stamp' | 'website'>,
  now: Instant,
  { formStamps }: Pick<Services, 'formStamps'>,
): string {
  if (website !== undefined) throw pressAgain('Leave the field `website` empty.', 'website');
  const known = stamp === undefined ? undefined : formStamps.read(stamp);
  if (known === undefined) throw pressAgain('Ask for the page first, and send its stamp.');
  if (Date.parse(now) - Date.parse(known.shownAt) >= SOONEST_MS) return known.formId;
  throw pressAgain('Nobody writes as fast as that: send it again in a moment.');
}

const pressAgain = (mend: string, field?: string) =>
  new AppError('PressAgain', 'press-again', mend, { expose: true, ...(field === undefined ? {} : { field }) });
