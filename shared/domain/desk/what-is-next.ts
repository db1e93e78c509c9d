import type { Case } from '../case/case.ts';
import { hasOpenRemedies } from '../case/guards.ts';
import { nextDue } from '../deadlines/deadlines.ts';
import type { Instant } from '../time.ts';
import type { NextWord } from './words.ts';

/** And by when; `isLate`: something promised was missed. */
export function whatIsNext(it: Case): { what: NextWord; at: Instant | null; isLate: boolean } {
  const isLate = it.deadlines.some(({ missedAt, policy }) => missedAt !== undefined && policy === undefined);
  const promised = nextDue(it.deadlines) ?? null;
  switch (it.status) {
    case 'awaiting-approval':
      return { what: 'approval-by-another', at: promised, isLate };
    case 'on-hold':
      return { what: 'end-of-hold', at: it.hold?.until ?? null, isLate };
    case 'decided':
      if (hasOpenRemedies(it)) return { what: 'remedy-on-its-way', at: null, isLate };
      return { what: 'answer-of-the-customer', at: it.round.surveyUntil ?? null, isLate };
    default:
      return { what: 'decision', at: promised, isLate };
  }
}
