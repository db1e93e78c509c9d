import { isRunning } from '../../deadlines/deadlines.ts';
import type { Case } from '../case.ts';
import { without, workingStatus } from '../changes.ts';
import type { Folds } from '../evolve.ts';
import type { WorkEvent } from './events.ts';

export const workFolds: Folds<WorkEvent> = {
  taken: (it, { owner }) => ({ ...it, owner, status: it.status === 'open' ? 'in-progress' : it.status }),

  released: (it) => ({ ...without(it, 'owner'), status: it.status === 'in-progress' ? 'open' : it.status }),

  assigned(it, { team, owner }) {
    if (owner !== undefined) return { ...it, team, owner, status: it.status === 'open' ? 'in-progress' : it.status };
    // A case given to another team leaves its owner behind, who may not even see it any more.
    if (team === it.team) return it;
    return { ...without(it, 'owner'), team, status: it.status === 'in-progress' ? 'open' : it.status };
  },

  noted: (it) => it,

  held(it, { reason, until, deadlines }, at) {
    const hold = { since: at, reason, ...(until === undefined ? {} : { until }) };
    return { ...it, status: 'on-hold', hold, deadlines };
  },

  resumed: (it, { deadlines }) => ({ ...without(it, 'hold'), status: workingStatus(it), deadlines }),

  joined: (it, { contactId, isOutbound }) => ({
    ...it,
    contacts: [...it.contacts, contactId],
    laterContacts: it.laterContacts + (isUndecided(it) && !isOutbound ? 1 : 0),
  }),

  extended: (it, { deadline: kind, dueAt }) => ({
    ...it,
    deadlines: it.deadlines.map((deadline) =>
      deadline.kind === kind && isRunning(deadline) && !deadline.regulatory
        ? { ...deadline, dueAt, extendedTo: dueAt }
        : deadline,
    ),
  }),
};

function isUndecided(it: Case): boolean {
  return it.round.number === 1 && it.round.decidedAt === undefined;
}
