import type { Instant } from '../time.ts';
import type { Case, Remedy, Round } from './case.ts';
import type { Deadline } from './deadline.ts';
import { isRunning, isUnheard } from './deadlines.ts';
import type { CaseEvent } from './events.ts';

/** Folds one event into a case. Pure and total; knows no rules: whatever `decide` answered has happened. */
export function evolve(it: Case, event: CaseEvent, at: Instant): Case {
  switch (event.type) {
    case 'opened':
      return { ...event.case, version: it.version, history: it.history };
    case 'taken':
      return { ...it, owner: event.owner, status: it.status === 'open' ? 'in-progress' : it.status };
    case 'released':
      return { ...without(it, 'owner'), status: it.status === 'in-progress' ? 'open' : it.status };
    case 'assigned':
      return assigned(it, event.team, event.owner);
    case 'noted':
    case 'approved':
      return it;
    case 'held': {
      const hold = { since: at, reason: event.reason, ...(event.until === undefined ? {} : { until: event.until }) };
      return { ...it, status: 'on-hold', hold, deadlines: event.deadlines };
    }
    case 'resumed':
      return { ...without(it, 'hold'), status: workingStatus(it), deadlines: event.deadlines };
    case 'proposed':
      return { ...it, status: 'awaiting-approval', proposal: event.proposal };
    case 'proposal-rejected':
      return { ...without(it, 'proposal'), status: workingStatus(it) };
    case 'decided':
      return decided(it, event, at);
    case 'offer-accepted':
      return { ...it, round: { ...it.round, acceptedAt: at, acceptedHow: event.how } };
    case 'offer-declined':
      return {
        ...it,
        round: { ...it.round, declinedAt: at },
        // Only this round's offer: what an earlier one promised is still owed.
        remedies: it.remedies.map((remedy) =>
          remedy.state === 'granted' && remedy.round === it.round.number ? { ...remedy, state: 'declined' } : remedy,
        ),
      };
    case 'reaction-recorded':
      return {
        ...it,
        round: { ...it.round, reactions: [...it.round.reactions, { reaction: event.reaction, at, by: event.by }] },
      };
    case 'acknowledged':
      return { ...it, acknowledgedAt: at, deadlines: event.deadlines };
    case 'deadline-missed':
      return { ...it, deadlines: marked(it, event, isRunning, { missedAt: at }) };
    case 'escalated':
      return {
        ...it,
        escalationLevel: event.level,
        priority: event.priority,
        deadlines: marked(it, event, isUnheard, { escalatedAt: at }),
      };
    case 'reopened':
      return reopened(it, event, at);
    case 'closed':
      return { ...it, status: 'closed', closure: event.closure, closedAt: at };
    case 'withdrawn':
      return { ...without(it, 'proposal', 'hold'), status: 'withdrawn', closure: event.closure, closedAt: at };
    case 'joined':
      return {
        ...it,
        contacts: [...it.contacts, event.contactId],
        laterContacts: it.laterContacts + (isUndecided(it) ? 1 : 0),
      };
    case 'merge-taken':
      return { ...it, took: [...it.took, event.otherId], receivedAt: event.receivedAt, deadlines: event.deadlines };
    case 'merged':
      return {
        ...without(it, 'proposal', 'hold'),
        status: 'merged',
        mergedInto: event.into,
        closure: 'merged',
        closedAt: at,
      };
    case 'merge-returned':
      return { ...it, took: it.took.filter((other) => other !== event.otherId) };
    case 'unmerged':
      return {
        ...without(it, 'mergedInto', 'closure', 'closedAt'),
        // Merged after its decision, it is decided still: a second decision would write over the first one's time.
        status: it.round.decidedAt === undefined ? workingStatus(it) : 'decided',
        run: it.run + 1,
        deadlines: event.deadlines,
      };
    case 'extended':
      return {
        ...it,
        deadlines: it.deadlines.map((deadline) =>
          deadline.kind === event.deadline && isRunning(deadline) ? { ...deadline, dueAt: event.dueAt } : deadline,
        ),
      };
    case 'asked':
      return { ...it, round: { ...it.round, askedAt: at } };
    case 'remedy-confirmed':
      return { ...it, remedies: withState(it, event.remedyId, 'done') };
    case 'remedy-failed':
      return { ...it, remedies: withState(it, event.remedyId, 'failed') };
    case 'workflow-restarted':
      return { ...it, run: it.run + 1 };
  }
}

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

function decided(it: Case, event: EventOf<'decided'>, at: Instant): Case {
  const round: Round = {
    ...it.round,
    decision: event.decision,
    decidedAt: at,
    decidedBy: event.by,
    surveyUntil: event.surveyUntil,
    team: it.team,
    ...(event.reasonTextId === undefined ? {} : { reasonTextId: event.reasonTextId }),
    ...(event.rootCause === undefined ? {} : { rootCause: event.rootCause }),
  };
  return {
    ...without(it, 'proposal', 'hold'),
    status: 'decided',
    round,
    remedies: [...it.remedies, ...event.remedies],
    deadlines: event.deadlines,
    ...(event.rootCause === undefined ? {} : { rootCause: event.rootCause }),
  };
}

function reopened(it: Case, event: EventOf<'reopened'>, at: Instant): Case {
  return {
    ...without(it, 'closure', 'closedAt', 'proposal', 'hold'),
    status: workingStatus(it),
    run: event.newRun ? it.run + 1 : it.run,
    rounds: [...it.rounds, it.round],
    round: { number: it.round.number + 1, openedAt: at, reason: event.reason, reactions: [] },
    deadlines: event.deadlines,
    remedies: event.reason === 'remedy-not-received' ? it.remedies.map(notReceived) : it.remedies,
  };
}

/** What never came has failed: the new round decides it anew, and nobody can be paid twice. */
function notReceived(remedy: Remedy): Remedy {
  return remedy.state === 'granted' ? { ...remedy, state: 'failed' } : remedy;
}

function assigned(it: Case, team: string, owner: string | undefined): Case {
  if (owner !== undefined) return { ...it, team, owner, status: it.status === 'open' ? 'in-progress' : it.status };
  // A case given to another team leaves its owner behind, who may not even see it any more.
  if (team === it.team) return it;
  return { ...without(it, 'owner'), team, status: it.status === 'in-progress' ? 'open' : it.status };
}

function workingStatus(it: Case): 'open' | 'in-progress' {
  return it.owner === undefined ? 'open' : 'in-progress';
}

function isUndecided(it: Case): boolean {
  return it.round.number === 1 && it.round.decidedAt === undefined;
}

/** A promise kept in an earlier round can have the kind and instant of one that runs now: only what the event can be about. */
function marked(
  it: Case,
  event: { deadline: string; dueAt: Instant },
  isMeant: (deadline: Deadline) => boolean,
  mark: Partial<Deadline>,
): Deadline[] {
  return it.deadlines.map((deadline) =>
    deadline.kind === event.deadline && deadline.dueAt === event.dueAt && isMeant(deadline)
      ? { ...deadline, ...mark }
      : deadline,
  );
}

function withState(it: Case, remedyId: string, state: Remedy['state']): Remedy[] {
  return it.remedies.map((remedy) => (remedy.remedyId === remedyId ? { ...remedy, state } : remedy));
}

function without<K extends keyof Case>(it: Case, ...names: K[]): Omit<Case, K> {
  const copy = { ...it };
  for (const name of names) delete copy[name];
  return copy;
}
