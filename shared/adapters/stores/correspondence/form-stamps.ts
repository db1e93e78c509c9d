import type { Instant } from '../../../domain/time.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock, Ids } from '../../../ports/surroundings.ts';

export interface FormStamp {
  /** As what the form is known, however often it is sent. */
  formId: string;
  /** When the page was first shown. */
  shownAt: Instant;
}

/**
 * What a form carries instead of a session: when its page was shown, signed. It does not run out: a form is good for one case, so an
 * old stamp is worth no more than a new one, and a complaint that was begun last month is a complaint.
 */
export interface FormStamps {
  /** @param shownAt of a page that is shown again: whoever filled in the first one is not in a hurry */
  issue(shownAt?: Instant): string;
  /** Nothing if the stamp was not made here, or is of a time to come. */
  read(stamp: string): FormStamp | undefined;
}

export function openFormStamps({
  sealer,
  clock,
  ids,
}: {
  sealer: Pick<Sealer, 'mac'>;
  clock: Clock;
  ids: Ids;
}): FormStamps {
  // 128 bits of the digest.
  const signature = (subject: string) => sealer.mac('form', subject).slice(0, 22);
  return {
    issue(shownAt = clock.now()) {
      const subject = `${ids.next()}.${Date.parse(shownAt)}`;
      return `${subject}.${signature(subject)}`;
    },
    read(stamp) {
      const [formId = '', shown = '', given, ...more] = stamp.split('.');
      if (more.length > 0 || given !== signature(`${formId}.${shown}`)) return undefined;
      const shownAt = new Date(Number(shown)).toISOString();
      return shownAt > clock.now() ? undefined : { formId, shownAt };
    },
  };
}
