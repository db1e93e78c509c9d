import type { Deadline } from '../../deadlines/deadline.ts';
import { kept, pauseDeadlines } from '../../deadlines/deadlines.ts';
import { spanEnd } from '../../deadlines/due.ts';
import { policyOf } from '../../policies/choice.ts';
import type { Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import type { Rules } from '../rules.ts';

/**
 * The promises after the customer was told how it stands. Where the policy has it again and again, a promise kept in time
 * runs on to its next date, so that the list stays short however often one writes; a missed one stays, and the next follows.
 */
export function nextUpdate(it: Case, rules: Rules, now: Instant): Deadline[] {
  const repeats = policyOf(it.policy, rules.policies)?.deadlines.find(({ kind }) => kind === 'update')?.repeats;
  const owed = it.deadlines.filter(isOwed).at(-1);
  if (owed === undefined || repeats === undefined) {
    return it.deadlines.map((deadline) => (isOwed(deadline) ? keptNow(deadline, now) : deadline));
  }
  const begun: Deadline = {
    kind: 'update',
    dueAt: spanEnd(repeats, rules.calendar, now),
    regulatory: owed.regulatory,
    from: now,
  };
  const next = it.hold === undefined ? [begun] : pauseDeadlines([begun], rules.calendar, now);
  const isMissed = owed.missedAt !== undefined;
  return [
    ...it.deadlines.flatMap((deadline) => {
      if (deadline === owed && !isMissed) return next;
      return [isOwed(deadline) ? keptNow(deadline, now) : deadline];
    }),
    ...(isMissed ? next : []),
  ];
}

function isOwed({ kind, policy, metAt, lateAt }: Deadline): boolean {
  return kind === 'update' && policy === undefined && metAt === undefined && lateAt === undefined;
}

/** A clock that stands still is kept, too, and then no longer waits for the end of the hold. */
function keptNow(deadline: Deadline, now: Instant): Deadline {
  const { pausedAt: _, remainingSeconds: __, ...running } = deadline;
  return kept(running, now);
}
