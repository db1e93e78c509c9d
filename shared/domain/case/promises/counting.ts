import type { Deadline } from '../../deadlines/deadline.ts';
import type { Policy } from '../../deadlines/policy.ts';
import { recount } from '../../deadlines/recount.ts';
import { policyNameFor, policyOf, policyOn } from '../../policies/choice.ts';
import type { Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import type { Refusal } from '../refusal.ts';
import type { Rules } from '../rules.ts';

type Dates = Pick<Case, 'receivedAt' | 'sentToCompanyAt'>;

/** The case's own policy, in the version of the day of receipt. A corrected day may fall under another text of that name. */
export function policyForDates(it: Case, receivedAt: Instant, rules: Rules): Policy | undefined {
  const own = policyOf(it.policy, rules.policies);
  if (own === undefined || receivedAt === it.receivedAt) return own;
  return policyOn(own.name, receivedAt, rules);
}

/**
 * The policy of a case that is something else now. Only what was changed may change it: a configuration that has changed
 * since does not reach into cases that are open.
 */
export function policyForClass(it: Case, now: Pick<Case, 'category' | 'productCode' | 'jurisdiction'>, rules: Rules) {
  const name = policyNameFor(now, rules.policies);
  if (name === policyNameFor(it, rules.policies)) return policyOf(it.policy, rules.policies);
  return policyOn(name, it.receivedAt, rules);
}

/** The promises as they are by these dates and that policy. */
export function recounted(
  it: Case,
  changed: Partial<Dates> & Partial<Pick<Case, 'kind'>>,
  policy: Policy,
  { rules, now, clears }: { rules: Rules; now: Instant; clears: boolean },
): Deadline[] {
  return recount(it.deadlines, {
    before: it.policy,
    policy,
    calendar: rules.calendar,
    receipt: { ...it, ...changed },
    clears,
    now,
    ...(it.acknowledgedAt === undefined ? {} : { acknowledgedAt: it.acknowledgedAt }),
    ...(it.round.decidedAt === undefined ? {} : { answeredAt: it.round.decidedAt }),
    ...(it.hold === undefined ? {} : { heldSince: it.hold.since }),
  });
}

/** What was escalated for a miss that is none any more no longer counts. */
export function levelAfter(it: Case, deadlines: readonly Deadline[]): number {
  const heard = (list: readonly Deadline[]) => list.filter(({ escalatedAt }) => escalatedAt !== undefined).length;
  return Math.max(0, it.escalationLevel - heard(it.deadlines) + heard(deadlines));
}

export function policyGone(it: Case): Refusal {
  return {
    code: 'policy-gone',
    message: `The case was opened under ${it.policy}, which is not in the configuration any more: put it back into policies.own, then try again.`,
  };
}
