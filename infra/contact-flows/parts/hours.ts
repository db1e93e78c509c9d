import type { Language } from '../../../shared/domain/case/vocabulary.ts';
import { ask } from '../connect-call.ts';
import { askHours, compare, say } from '../language/actions.ts';
import type { Words } from '../words/words.ts';

/**
 * Whether the line is open at this moment: as the house says, which knows of a closure set today. Only where the house does
 * not say it, by Connect's own hours, which are those of the last deployment; and where nobody knows, as if open: that is no
 * reason to send somebody away. `hours` begins, and leads to `open`, or to `closed` once the caller has heard so.
 */
export function hoursPart<const O extends string, const C extends string>(
  language: Language,
  words: Words,
  { open, closed }: { open: O; closed: C },
) {
  type All = O | C | 'closed-until' | 'closed' | 'hours-of-connect';
  return {
    hours: ask('lineHours', 'hours', { language, next: 'hours-judge', onError: 'hours-of-connect' }),
    'hours-judge': compare<All>('$.External.isOpen', { yes: open, no: 'closed-until' }, 'hours-of-connect'),
    'hours-of-connect': askHours<All>('line', { open, closed: 'closed', onError: open }),
    'closed-until': say(words.closedUntil, { next: closed }),
    closed: say(words.closed, { next: closed }),
  } as const;
}
