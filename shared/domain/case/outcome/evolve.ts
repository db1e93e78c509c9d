import type { Case, Remedy, Round } from '../case.ts';
import { withCauses } from '../causes/evolve.ts';
import { without, workingStatus } from '../changes.ts';
import type { Folds } from '../evolve.ts';
import type { ReopenReason } from '../vocabulary.ts';
import type { OutcomeEvent } from './events.ts';

export const outcomeFolds: Folds<OutcomeEvent> = {
  proposed: (it, { proposal, causes }, at) => ({
    ...withCauses(it, causes, at),
    status: 'awaiting-approval',
    proposal,
  }),
  approved: (it) => it,
  'proposal-rejected': (it) => ({ ...without(it, 'proposal'), status: workingStatus(it) }),

  decided(it, event, at) {
    const round: Round = {
      ...it.round,
      decision: event.decision,
      decidedAt: at,
      decidedBy: event.by,
      surveyUntil: event.surveyUntil,
      team: it.team,
      ...(event.approvedBy === undefined ? {} : { approvedBy: event.approvedBy }),
      ...(event.reasonTextId === undefined ? {} : { reasonTextId: event.reasonTextId }),
      ...(event.causes === undefined ? {} : { causes: event.causes }),
      ...(event.playbook === undefined ? {} : { playbook: event.playbook }),
    };
    return {
      ...without(withCauses(it, event.causes, at), 'proposal', 'hold'),
      status: 'decided',
      round,
      remedies: [...it.remedies, ...event.remedies],
      deadlines: event.deadlines,
    };
  },

  'offer-accepted': (it, { how }, at) => ({ ...it, round: { ...it.round, acceptedAt: at, acceptedHow: how } }),

  'offer-declined': (it, _event, at) => ({
    ...it,
    round: { ...it.round, declinedAt: at },
    // Only this round's offer: what an earlier one promised is still owed.
    remedies: it.remedies.map((remedy) =>
      remedy.state === 'granted' && remedy.round === it.round.number && remedy.automatic === undefined
        ? { ...remedy, state: 'declined' }
        : remedy,
    ),
  }),

  'reaction-recorded': (it, { reaction, by, marks, contactId, textId }, at) => ({
    ...it,
    round: {
      ...it.round,
      reactions: [
        ...it.round.reactions,
        {
          reaction,
          at,
          by,
          ...(contactId === undefined ? {} : { contactId }),
          ...(textId === undefined ? {} : { textId }),
        },
      ],
      ...(marks === undefined ? {} : { marks: { ...it.round.marks, ...marks } }),
    },
  }),

  reopened: (it, event, at) => ({
    ...without(it, 'closure', 'closedAt', 'proposal', 'hold', ...leftBehind(event.reason)),
    status: event.reason === 'review' ? 'open' : workingStatus(it),
    run: event.newRun ? it.run + 1 : it.run,
    rounds: [...it.rounds, ended(it)],
    round: { number: it.round.number + 1, openedAt: at, reason: event.reason, reactions: [] },
    deadlines: event.deadlines,
    remedies: event.reason === 'remedy-not-received' ? it.remedies.map(notReceived) : it.remedies,
  }),

  withdrawn: (it, { closure }, at) => ({
    ...without(it, 'proposal', 'hold'),
    status: 'withdrawn',
    closure,
    closedAt: at,
  }),

  'remedy-confirmed': (it, { remedyId }) => ({ ...it, remedies: withState(it, remedyId, 'done') }),
  'remedy-failed': (it, { remedyId }) => ({ ...it, remedies: withState(it, remedyId, 'failed') }),
};

/** Whether and how the case had ended is known of the round alone, once it is open again. */
function ended({ round, closure, closedAt }: Case): Round {
  return closure === undefined || closedAt === undefined ? round : { ...round, closure, closedAt };
}

/** A review is for somebody else than whoever had the case: it waits for them to take it. */
function leftBehind(reason: ReopenReason): 'owner'[] {
  return reason === 'review' ? ['owner'] : [];
}

/** What never came has failed: the new round decides it anew, and nobody can be paid twice. */
function notReceived(remedy: Remedy): Remedy {
  return remedy.state === 'granted' && remedy.automatic === undefined ? { ...remedy, state: 'failed' } : remedy;
}

function withState(it: Case, remedyId: string, state: Remedy['state']): Remedy[] {
  return it.remedies.map((remedy) => (remedy.remedyId === remedyId ? { ...remedy, state } : remedy));
}
