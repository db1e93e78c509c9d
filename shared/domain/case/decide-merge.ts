import { earliest } from '../time.ts';
import type { CommandRules } from './decide.ts';
import { isFinal, isSupervising } from './guards.ts';

/**
 * Merging is two saves: the survivor takes the other first, then the feed sends the other `merge`; if the other refuses,
 * the feed sends the survivor `unmerge`. Taking back goes the same way (DESIGN decision 1).
 */
export const mergeRules = {
  merge(it, command, { by, now }) {
    if (command.side === 'other') {
      if (it.took.length > 0) {
        return { code: 'already-merged', message: 'A case that has taken others cannot be merged into another.' };
      }
      return [{ type: 'merged', into: command.into }];
    }
    if (command.otherId === it.caseId)
      return { code: 'same-case', message: 'A case cannot take itself.', field: 'other' };
    if (it.took.includes(command.otherId)) return [];
    if (!command.sameCustomer && !isSupervising(by)) {
      return { code: 'role-too-low', message: 'Merging cases of different customers needs a supervisor.' };
    }
    // A promise already broken to the other stays broken: merging must not wash it away.
    const deadlines = it.deadlines.map((deadline) =>
      command.otherMissed.includes(deadline.kind) && deadline.missedAt === undefined && deadline.metAt === undefined
        ? { ...deadline, missedAt: now }
        : deadline,
    );
    const receivedAt = earliest([command.otherReceivedAt, it.receivedAt]) ?? it.receivedAt;
    return [{ type: 'merge-taken', otherId: command.otherId, receivedAt, deadlines }];
  },

  unmerge(it, command) {
    if (command.side === 'survivor') {
      if (!it.took.includes(command.otherId)) {
        return { code: 'not-merged-here', message: 'That case is not merged into this one.', field: 'other' };
      }
      return [{ type: 'merge-returned', otherId: command.otherId }];
    }
    // Sent by the feed, perhaps twice, perhaps after somebody merged it elsewhere.
    return isFinal(it) && it.mergedInto === command.from ? [{ type: 'unmerged', from: command.from }] : [];
  },
} satisfies Partial<CommandRules>;
