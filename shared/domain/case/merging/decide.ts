import type { Deadline } from '../../deadlines/deadline.ts';
import { resumeDeadlines } from '../../deadlines/deadlines.ts';
import { policyOf } from '../../policies/choice.ts';
import { earliest, type Instant } from '../../time.ts';
import type { CommandRules } from '../decide.ts';
import { hasOpenRemedies, isFinal, isSupervising } from '../guards.ts';
import type { Concern } from '../people/people.ts';
import { policyGone, recounted } from '../promises/counting.ts';
import { raisedOnce } from '../teamwork/repeats.ts';
import type { DeadlineKind } from '../vocabulary.ts';

/** The case is one item, and 50 cases that are one are an incident: link them to it. */
const MOST_TAKEN = 50;

/**
 * Merging is two saves: the survivor takes the other first, then the feed sends the other `merge`; if the other refuses,
 * the feed sends the survivor `unmerge`. Taking back goes the same way (docs/architecture.md).
 */
export const mergeRules = {
  merge(it, command, { by, now, rules }) {
    if (command.side === 'other') {
      if (it.took.length > 0) {
        return { code: 'already-merged', message: 'A case that has taken others cannot be merged into another.' };
      }
      if (hasOpenRemedies(it)) {
        return {
          code: 'already-merged',
          message: 'A remedy is on its way: the case stays until it is done or declined.',
        };
      }
      return [{ type: 'merged', into: command.into }];
    }
    if (command.otherId === it.caseId)
      return { code: 'same-case', message: 'A case cannot take itself.', field: 'with' };
    if (it.took.includes(command.otherId)) return [];
    if (!command.otherCanYield) {
      // Said before anything is taken: taking back leaves the earlier receipt and the missed promises behind.
      return {
        code: 'already-merged',
        message:
          'The other case is at its end, has itself taken others, or has a remedy on its way: it cannot be merged.',
        field: 'with',
      };
    }
    if (!command.sameCustomer && !isSupervising(by)) {
      return { code: 'role-too-low', message: 'Merging cases of different customers needs a supervisor.' };
    }
    if (!command.sameCustomer && command.reasonTextId === undefined) {
      return {
        code: 'reason-required',
        message:
          'Cases of different customers are merged with a reason: say in "text" how one knows that they are one.',
        field: 'text',
      };
    }
    if (it.took.length >= MOST_TAKEN) {
      return { code: 'too-many-merged', message: `A case takes ${MOST_TAKEN} others at most: link the rest to it.` };
    }
    const receivedAt = earliest([command.otherReceivedAt, it.receivedAt]) ?? it.receivedAt;
    const sentToCompanyAt = earliest(
      [command.otherSentToCompanyAt, it.sentToCompanyAt].filter((at) => at !== undefined),
    );
    const dates = { receivedAt, ...(sentToCompanyAt === undefined ? {} : { sentToCompanyAt }) };
    const isEarlier = receivedAt !== it.receivedAt || sentToCompanyAt !== it.sentToCompanyAt;
    // The clocks of both run from the first receipt, whichever case went on.
    const policy = isEarlier ? policyOf(it.policy, rules.policies) : undefined;
    if (isEarlier && policy === undefined) return policyGone(it);
    const own = policy === undefined ? it.deadlines : recounted(it, dates, policy, { rules, now, clears: false });
    const deadlines = command.otherMissed.reduce((taken, kind) => withMiss(taken, kind, now), own);
    const concerns = bothKeptFrom(it.concerns, command.otherConcerns);
    return [
      {
        type: 'merge-taken',
        otherId: command.otherId,
        ...dates,
        deadlines,
        ...(concerns === undefined ? {} : { concerns }),
        ...(command.sameCustomer ? {} : { isAcross: true as const }),
      },
      ...(command.reasonTextId === undefined ? [] : [{ type: 'noted' as const, textId: command.reasonTextId }]),
      ...raisedOnce(it, 'merge'),
    ];
  },

  unmerge(it, command, { now, rules }) {
    if (command.side === 'survivor') {
      if (!it.took.includes(command.otherId)) {
        return { code: 'not-merged-here', message: 'That case is not merged into this one.', field: 'from' };
      }
      return [{ type: 'merge-returned', otherId: command.otherId }];
    }
    // Sent by the feed, perhaps twice, perhaps after somebody merged it elsewhere.
    if (!isFinal(it) || it.mergedInto !== command.from) return [];
    return [{ type: 'unmerged', from: command.from, deadlines: resumeDeadlines(it.deadlines, rules.calendar, now) }];
  },
} satisfies Partial<CommandRules>;

/** What one of two cases was kept from somebody, both are. */
function bothKeptFrom(own: Concern | undefined, other: Concern | undefined): Concern | undefined {
  if (own === undefined || other === undefined) return own ?? other;
  return { person: own.person, shutOut: [...new Set([...own.shutOut, ...other.shutOut])] };
}

/**
 * A promise already broken to the other stays broken: merging must not wash it away, even where this case kept its own.
 * Marked once, on the one that still waits, else on the latest.
 */
function withMiss(deadlines: readonly Deadline[], kind: DeadlineKind, now: Instant): readonly Deadline[] {
  const ofKind = deadlines.filter((deadline) => deadline.kind === kind);
  if (ofKind.at(-1)?.missedAt !== undefined) return deadlines;
  const marked = ofKind.find(({ metAt, missedAt }) => metAt === undefined && missedAt === undefined) ?? ofKind.at(-1);
  return deadlines.map((deadline) =>
    deadline === marked ? { ...deadline, missedAt: now, isTakenOver: true } : deadline,
  );
}
