import type { Case, HistoryEntry } from '../case/case.ts';
import { OUTBOUND } from '../case/work/events.ts';
import type { Instant } from '../time.ts';
import type { NoticeKind } from './words.ts';

export type Reader = { person: string } | { team: string };

export interface Notice {
  /** Begins with its instant, so that notices sort by age; from case, entry and kind, so that a repeat is the same notice. */
  noticeId: string;
  what: NoticeKind;
  caseId: string;
  caseNumber: string;
  by: string;
  at: Instant;
  textId?: string;
  readAt?: Instant;
}

export function noticeOf(
  what: NoticeKind,
  it: Pick<Case, 'caseId' | 'caseNumber'>,
  { at, n, by }: Pick<HistoryEntry, 'at' | 'n' | 'by'>,
  textId?: string,
): Notice {
  return {
    noticeId: `${at}/${it.caseId}/${n}/${what}`,
    what,
    caseId: it.caseId,
    caseNumber: it.caseNumber,
    by,
    at,
    ...(textId === undefined ? {} : { textId }),
  };
}

/** Whose work a case is: its owner's, else that of the team. */
export function readerOf({ owner, team }: Pick<Case, 'owner' | 'team'>): Reader {
  return owner === undefined ? { team } : { person: owner };
}

/** Words of the history by which a customer came again. */
const REPLIES = ['replied', 'question-answered', 'joined'];

/**
 * An entry that somebody must see, because the customer had our decision when it came. The answer to the survey is what we asked
 * for; only a dissatisfied one is more than that, and it reopens the case only once.
 */
export function isReply(before: Case | undefined, { what, by, code }: HistoryEntry): boolean {
  if (before?.status !== 'decided' && before?.status !== 'closed') return false;
  if (what === 'reaction-recorded') return by === 'customer' && code?.startsWith('dissatisfied') === true;
  if (code?.startsWith(OUTBOUND)) return false;
  // What one of us notes is no reply; what a customer writes on the page of their case is a note, too.
  return (REPLIES.includes(what) && by !== before.owner) || (what === 'noted' && by === 'customer');
}

/** The customer's own words open the case again; a call that joined it was heard by somebody, who judges for themselves. */
export function isCustomersWord({ what, by }: HistoryEntry): boolean {
  return (what === 'replied' || what === 'noted') && by === 'customer';
}
