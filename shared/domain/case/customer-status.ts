import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import { printedCaseNumber } from './case-number.ts';
import { openGift } from './gifts/open-gift.ts';
import { hasOpenRemedies, isFinal, reactionOf } from './guards.ts';
import { nextPromise } from './views.ts';
import type {
  CustomerAction,
  DeadlineKind,
  NextForCustomer,
  PromiseState,
  RemedyKind,
  RemedyState,
  ReopenReason,
} from './vocabulary.ts';

/** What the customer sees: how it stands and what comes next by when. Nobody's name, no history. */
export interface CustomerStatus {
  caseNumber: string;
  status: 'received' | 'in-progress' | 'decided' | 'closed' | 'withdrawn';
  receivedAt: Instant | null;
  /** By when we promised the next step. */
  promisedBy: Instant | null;
  decision: string | null;
  decidedAt: Instant | null;
  /** Why the case was opened again, if it was. */
  reopenedFor: ReopenReason | null;
  remedies: { kind: RemedyKind; amountMinor: number | null; currency: string | null; state: RemedyState }[];
  reaction: string | null;
  waitingFor: 'us' | 'you' | 'nobody';
  next: { who: 'us' | 'you' | 'nobody'; what: NextForCustomer; by: Instant | null };
  deadlines: { kind: DeadlineKind; dueAt: Instant; state: PromiseState }[];
  may: CustomerAction[];
}

/** Of a merged case the caller passes the survivor, with the number that the customer knows. */
export function customerStatus(it: Case, caseNumber: string): CustomerStatus {
  const next = nextOf(it);
  return {
    caseNumber: printedCaseNumber(caseNumber),
    status: PUBLIC_STATUS[it.status],
    receivedAt: it.receivedAt,
    promisedBy: nextPromise(it),
    decision: it.round.decision ?? null,
    decidedAt: it.round.decidedAt ?? null,
    reopenedFor: it.round.reason ?? null,
    remedies: it.remedies.map(({ kind, amountMinor, currency, state }) => ({
      kind,
      amountMinor: amountMinor ?? null,
      currency: currency ?? null,
      state,
    })),
    reaction: reactionOf(it) ?? null,
    waitingFor: it.closedAt !== undefined ? 'nobody' : isAsked(it) && !hasOpenRemedies(it) ? 'you' : 'us',
    next,
    deadlines: it.deadlines
      // An early close is an option of ours, and no promise to anybody.
      .filter(({ kind }) => kind !== 'early-close')
      .map((deadline) => ({ kind: deadline.kind, dueAt: deadline.dueAt, state: stateOf(deadline) })),
    may: mayOf(it),
  };
}

/** Accepted, and not open yet: it will be in a moment. Without a number where only the link is known. */
export function statusBeforeOpening(caseNumber?: string): CustomerStatus {
  return {
    caseNumber: caseNumber === undefined ? '' : printedCaseNumber(caseNumber),
    status: 'received',
    receivedAt: null,
    promisedBy: null,
    decision: null,
    decidedAt: null,
    reopenedFor: null,
    remedies: [],
    reaction: null,
    waitingFor: 'us',
    next: { who: 'us', what: 'take-up', by: null },
    deadlines: [],
    may: [],
  };
}

function isAsked(it: Case): boolean {
  return it.status === 'decided' && it.round.askedAt !== undefined && reactionOf(it) === undefined;
}

function nextOf(it: Case): CustomerStatus['next'] {
  if (isFinal(it)) return { who: 'nobody', what: 'ended', by: null };
  const by = nextPromise(it);
  if (it.status === 'decided') {
    if (hasOpenRemedies(it)) return { who: 'us', what: 'deliver', by };
    if (isAsked(it)) return { who: 'you', what: 'react', by: it.round.surveyUntil ?? null };
    return { who: 'us', what: 'close', by };
  }
  if (it.hold?.reason === 'waiting-for-customer') return { who: 'you', what: 'reply', by: it.hold.until ?? null };
  if (it.hold?.reason === 'waiting-for-third-party') return { who: 'us', what: 'wait-for-others', by };
  return { who: 'us', what: it.status === 'open' ? 'take-up' : 'answer', by };
}

function stateOf({ metAt, missedAt, pausedAt }: Case['deadlines'][number]): PromiseState {
  if (missedAt !== undefined) return 'missed';
  if (metAt !== undefined) return 'kept';
  return pausedAt === undefined ? 'running' : 'paused';
}

function mayOf(it: Case): CustomerAction[] {
  // A gift may be declined after the end, too: it is no part of the case.
  return [...mayOfCase(it), ...(openGift(it) === undefined ? [] : ['decline-gift' as const])];
}

function mayOfCase(it: Case): CustomerAction[] {
  if (isFinal(it)) return [];
  if (it.status !== 'decided') return ['add', 'withdraw'];
  const isAnswered = it.round.acceptedAt !== undefined || it.round.declinedAt !== undefined;
  const isOffered = it.remedies.some(
    ({ state, round, automatic }) => round === it.round.number && state === 'granted' && !automatic,
  );
  return isOffered && !isAnswered ? ['accept', 'decline', 'add'] : ['add'];
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
