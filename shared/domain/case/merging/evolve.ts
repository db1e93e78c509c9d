import { keepingPast, without, workingStatus } from '../changes.ts';
import type { Folds } from '../evolve.ts';
import { keptFrom } from '../people/evolve.ts';
import type { MergingEvent } from './events.ts';

export const mergingFolds: Folds<MergingEvent> = {
  'merge-taken': (it, { otherId, receivedAt, sentToCompanyAt, deadlines, concerns }, at) => {
    const sent = sentToCompanyAt === undefined ? {} : { sentToCompanyAt };
    const taken = keepingPast(it, { ...it, took: [...it.took, otherId], receivedAt, ...sent, deadlines }, at);
    return concerns === undefined ? taken : keptFrom({ ...taken, concerns }, concerns);
  },

  merged: (it, { into }, at) => ({
    ...without(it, 'proposal', 'hold'),
    status: 'merged',
    mergedInto: into,
    closure: 'merged',
    closedAt: at,
  }),

  'merge-returned': (it, { otherId }) => ({ ...it, took: it.took.filter((other) => other !== otherId) }),

  unmerged: (it, { deadlines }) => ({
    ...without(it, 'mergedInto', 'closure', 'closedAt'),
    // Merged after its decision, it is decided still: a second decision would write over the first one's time.
    status: it.round.decidedAt === undefined ? workingStatus(it) : 'decided',
    run: it.run + 1,
    deadlines,
  }),
};
