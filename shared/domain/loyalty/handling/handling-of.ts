import type { Case } from '../../case/case.ts';
import type { CaseEventType } from '../../case/events.ts';
import { localDay } from '../../deadlines/calendar.ts';
import type { Deadline } from '../../deadlines/deadline.ts';
import { millisecondsOf, SECOND_MS } from '../../time.ts';
import type { CaseRow } from '../rows.ts';

const HOUR_MS = 3_600 * SECOND_MS;

type Handling = Pick<CaseRow, 'answered_day' | 'answer_hours' | 'regulatory_kept' | 'own_kept' | 'reopened_day'>;

/** What people write to the customer about the matter. Whatever the house sends by itself is no answer. */
const ANSWERS: readonly CaseEventType[] = ['questioned', 'updated', 'delayed', 'decided'];

/** How a live case was handled so far, for the lake's row. */
export function handlingOf(it: Case, timeZone: string): Handling {
  const answeredAt = it.history.find(({ what }) => ANSWERS.some((answer) => answer === what))?.at;
  const reopenedAt = [...it.rounds, it.round][1]?.openedAt;
  return {
    answered_day: answeredAt === undefined ? null : localDay(answeredAt, timeZone),
    // Logged later than received, as a letter is: it waited since it came.
    answer_hours:
      answeredAt === undefined
        ? null
        : Math.floor((millisecondsOf(answeredAt) - millisecondsOf(it.receivedAt)) / HOUR_MS),
    regulatory_kept: areKept(it.deadlines.filter(({ regulatory }) => regulatory)),
    own_kept: areKept(it.deadlines.filter(({ regulatory }) => !regulatory)),
    reopened_day: reopenedAt === undefined ? null : localDay(reopenedAt, timeZone),
  };
}

/** An option is no promise. One of several that was missed is a promise not kept, whatever becomes of the others. */
function areKept(deadlines: readonly Deadline[]): boolean | null {
  const promises = deadlines.filter(({ isOption }) => isOption === undefined);
  if (promises.some(({ missedAt }) => missedAt !== undefined)) return false;
  const isSettled = promises.length > 0 && promises.every(({ metAt }) => metAt !== undefined);
  return isSettled ? true : null;
}
