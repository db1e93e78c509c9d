import { nextDue } from '../deadlines/deadlines.ts';
import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import { printedCaseNumber } from './case-number.ts';
import { hasOpenRemedies, isEarlyClosed, isFinal, reactionOf } from './guards.ts';

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
  };
}

/** Everything staff may know of a case but its texts: codes, times, remedies, rounds, history. */
export type CaseDetail = CaseSummary &
  Omit<Case, keyof CaseSummary | 'run' | 'nextInstant'> & {
    /** Decided and accepted in time for it: see `isEarlyClosed`. */
    isEarlyClosed: boolean;
  };

export function caseDetail(it: Case): CaseDetail {
  const { run: _run, nextInstant: _next, ...shown } = it;
  return { ...shown, ...caseSummary(it), isEarlyClosed: isEarlyClosed(it) };
}

/** What the customer sees: how it stands and what comes next by when. Nobody's name, no history. */
export interface CustomerStatus {
  caseNumber: string;
  status: 'received' | 'in-progress' | 'decided' | 'closed' | 'withdrawn';
  receivedAt: Instant | null;
  /** By when we promised the next step. */
  promisedBy: Instant | null;
  decision: string | null;
  decidedAt: Instant | null;
  remedies: { kind: string; amountMinor: number | null; currency: string | null; state: string }[];
  reaction: string | null;
  waitingFor: 'us' | 'you' | 'nobody';
}

/** Of a merged case the caller passes the survivor, with the number that the customer knows. */
export function customerStatus(it: Case, caseNumber: string): CustomerStatus {
  const isAsked = it.status === 'decided' && it.round.askedAt !== undefined && reactionOf(it) === undefined;
  return {
    caseNumber: printedCaseNumber(caseNumber),
    status: PUBLIC_STATUS[it.status],
    receivedAt: it.receivedAt,
    promisedBy: nextPromise(it),
    decision: it.round.decision ?? null,
    decidedAt: it.round.decidedAt ?? null,
    remedies: it.remedies.map(({ kind, amountMinor, currency, state }) => ({
      kind,
      amountMinor: amountMinor ?? null,
      currency: currency ?? null,
      state,
    })),
    reaction: reactionOf(it) ?? null,
    waitingFor: it.closedAt !== undefined ? 'nobody' : isAsked && !hasOpenRemedies(it) ? 'you' : 'us',
  };
}

/** A case withdrawn or merged keeps its deadlines, for the day it comes back; until then nobody waits for them. */
function nextPromise(it: Case): Instant | null {
  return isFinal(it) ? null : (nextDue(it.deadlines) ?? null);
}

/** Who approves what, and why we wait, is our own business. */
const PUBLIC_STATUS: Record<Case['status'], CustomerStatus['status']> = {
  open: 'received',
  'in-progress': 'in-progress',
  'awaiting-approval': 'in-progress',
  'on-hold': 'in-progress',
  decided: 'decided',
  closed: 'closed',
  withdrawn: 'withdrawn',
  merged: 'closed',
};
