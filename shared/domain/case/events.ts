import type { Instant } from '../time.ts';
import type { Case, Proposal, Remedy } from './case.ts';
import type { Deadline } from './deadline.ts';
import type {
  AcceptedHow,
  Closure,
  DeadlineKind,
  Decision,
  HoldReason,
  Reaction,
  ReactionSource,
  ReopenReason,
  WithdrawReason,
} from './vocabulary.ts';

/** What happened to a case. Everything `evolve` needs is in the event; nothing is computed there. */
export type CaseEvent =
  | { type: 'opened'; case: Omit<Case, 'version' | 'history' | 'nextInstant'> }
  | { type: 'taken'; owner: string }
  | { type: 'released' }
  | { type: 'assigned'; owner?: string; team: string }
  | { type: 'noted'; textId: string }
  | { type: 'held'; reason: HoldReason; until?: Instant; deadlines: readonly Deadline[] }
  | { type: 'resumed'; deadlines: readonly Deadline[] }
  | { type: 'proposed'; proposal: Proposal }
  | { type: 'approved' }
  | { type: 'proposal-rejected'; textId?: string }
  | {
      type: 'decided';
      decision: Decision;
      by: string;
      reasonTextId?: string;
      rootCause?: string;
      remedies: readonly Remedy[];
      surveyUntil: Instant;
      deadlines: readonly Deadline[];
    }
  | { type: 'offer-accepted'; how: AcceptedHow }
  | { type: 'offer-declined' }
  | {
      type: 'reaction-recorded';
      by: ReactionSource;
      reaction: Reaction;
      because?: string;
      textId?: string;
    }
  | { type: 'acknowledged'; deadlines: readonly Deadline[] }
  | { type: 'escalated'; deadline: DeadlineKind; dueAt: Instant; level: number; priority: number }
  | { type: 'deadline-missed'; deadline: DeadlineKind; dueAt: Instant }
  | { type: 'reopened'; reason: ReopenReason; newRun: boolean; deadlines: readonly Deadline[] }
  | { type: 'closed'; closure: Closure }
  | { type: 'withdrawn'; reason: WithdrawReason; closure: Closure }
  | { type: 'joined'; contactId: string }
  | { type: 'merge-taken'; otherId: string; receivedAt: Instant; deadlines: readonly Deadline[] }
  | { type: 'merged'; into: string }
  | { type: 'merge-returned'; otherId: string }
  | { type: 'unmerged'; from: string; deadlines: readonly Deadline[] }
  | { type: 'extended'; deadline: DeadlineKind; dueAt: Instant; textId: string }
  | { type: 'asked' }
  | { type: 'remedy-confirmed'; remedyId: string }
  | { type: 'remedy-failed'; remedyId: string }
  | { type: 'workflow-restarted' };

export type CaseEventType = CaseEvent['type'];

export interface HistoryLine {
  what: string;
  code?: string;
  ref?: string;
}

/**
 * What an entry of 200 bytes leaves for word, code and reference: the frame with number, time and hash takes 108, who did
 * it 36 (a UUID). An id fits whole; the code gives way.
 */
const LINE_BYTES = 200 - 108 - 36;
const ID_BYTES = 36;

/** The event as the history shows it: a word, one code, one reference. At most 200 bytes with number, time and hash. */
export function historyLine(event: CaseEvent): HistoryLine {
  const { what, code, ref } = wholeLine(event);
  const shownRef = ref === undefined ? undefined : cut(ref, ID_BYTES);
  const left = LINE_BYTES - what.length - (shownRef === undefined ? 0 : jsonBytes(shownRef));
  return {
    what,
    ...(code === undefined ? {} : { code: cut(code, left) }),
    ...(shownRef === undefined ? {} : { ref: shownRef }),
  };
}

function cut(text: string, bytes: number): string {
  let kept = '';
  let left = bytes;
  for (const character of text) {
    left -= jsonBytes(character);
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

/** As it stands between the quotes of a JSON text. */
function jsonBytes(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length - 2;
}

function wholeLine(event: CaseEvent): HistoryLine {
  const { type: what } = event;
  switch (event.type) {
    case 'opened':
      return { what, code: event.case.channel };
    case 'taken':
      return { what, ref: event.owner };
    case 'assigned':
      return { what, code: event.team, ...(event.owner === undefined ? {} : { ref: event.owner }) };
    case 'noted':
      return { what, ref: event.textId };
    case 'held':
    case 'withdrawn':
    case 'reopened':
      return { what, code: event.reason };
    case 'proposed':
      return { what, code: event.proposal.decision };
    case 'proposal-rejected':
      return event.textId === undefined ? { what } : { what, ref: event.textId };
    case 'decided':
      return { what, code: [event.decision, ...event.remedies.map((remedy) => remedy.kind)].join('+') };
    case 'offer-accepted':
      return { what, code: event.how };
    case 'reaction-recorded':
      return { what, code: event.because === undefined ? event.reaction : `${event.reaction}+${event.because}` };
    case 'escalated':
      return { what, code: event.deadline, ref: String(event.level) };
    case 'deadline-missed':
      return { what, code: event.deadline };
    case 'closed':
      return { what, code: event.closure };
    case 'joined':
      return { what, ref: event.contactId };
    case 'merge-taken':
    case 'merge-returned':
      return { what, ref: event.otherId };
    case 'merged':
      return { what, ref: event.into };
    case 'unmerged':
      return { what, ref: event.from };
    case 'extended':
      return { what, code: event.deadline, ref: event.textId };
    case 'remedy-confirmed':
    case 'remedy-failed':
      return { what, ref: event.remedyId };
    case 'released':
    case 'resumed':
    case 'approved':
    case 'offer-declined':
    case 'acknowledged':
    case 'asked':
    case 'workflow-restarted':
      return { what };
  }
}
