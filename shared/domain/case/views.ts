import { nextDue } from '../deadlines/deadlines.ts';
import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import { isEarlyClosed, isFinal } from './guards.ts';
import { awaitsReview } from './review/reviewers.ts';

/** A case as a line of a worklist. */
export interface CaseSummary {
  caseNumber: string;
  version: number;
  status: Case['status'];
  kind: Case['kind'];
  channel: Case['channel'];
  category: string;
  severity: Case['severity'];
  priority: number;
  team: string;
  owner: string | null;
  escalationLevel: number;
  receivedAt: Instant;
  /** The next promise that is still to be kept. */
  dueAt: Instant | null;
  missedDeadlines: string[];
  /** Those of them that are a regulator's. */
  missedRegulatory: string[];
  customerId: string | null;
  customerMatch: Case['customerMatch'];
  /** For a supervisor who had no part in the decision. */
  awaitsReview: boolean;
}

export function caseSummary(it: Case): CaseSummary {
  const missed = it.deadlines.filter(({ missedAt }) => missedAt !== undefined);
  return {
    caseNumber: it.caseNumber,
    version: it.version,
    status: it.status,
    kind: it.kind,
    channel: it.channel,
    category: it.category,
    severity: it.severity,
    priority: it.priority,
    team: it.team,
    owner: it.owner ?? null,
    escalationLevel: it.escalationLevel,
    receivedAt: it.receivedAt,
    dueAt: nextPromise(it),
    missedDeadlines: missed.map(({ kind }) => kind),
    missedRegulatory: missed.filter(({ regulatory }) => regulatory).map(({ kind }) => kind),
    customerId: it.customerId ?? null,
    customerMatch: it.customerMatch,
    awaitsReview: awaitsReview(it),
  };
}

/** Everything staff may know of a case but its texts: codes, times, remedies, rounds, history. */
export type CaseDetail = CaseSummary &
  Omit<Case, keyof CaseSummary | 'run' | 'nextInstant' | 'past'> & {
    /** Decided and accepted in time for it: see `isEarlyClosed`. */
    isEarlyClosed: boolean;
  };

export function caseDetail(it: Case): CaseDetail {
  const { run: _run, nextInstant: _next, past: _past, ...shown } = it;
  return { ...shown, ...caseSummary(it), isEarlyClosed: isEarlyClosed(it) };
}

/** A case withdrawn or merged keeps its deadlines, for the day it comes back; until then nobody waits for them. */
export function nextPromise(it: Case): Instant | null {
  return isFinal(it) ? null : (nextDue(it.deadlines) ?? null);
}
