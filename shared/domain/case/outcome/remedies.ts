import type { Instant } from '../../time.ts';
import type { Case, ProposedRemedy, Remedy } from '../case.ts';
import type { Actor } from '../commands.ts';
import type { Refusal } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { type Decision, FULFILLED_REMEDY_KINDS } from '../vocabulary.ts';

/** What is sent or paid has a sum, its value if it is goods, or no limit would count it; words never have one. */
const WORD_KINDS = ['apology', 'explanation'];
/** Many small remedies would hide a large one; ten is more than any case in the sources needed. */
const MOST_REMEDIES = 10;

export function checkRemedies(remedies: readonly ProposedRemedy[], rules: Rules): Refusal | undefined {
  if (remedies.length > MOST_REMEDIES) {
    return { code: 'invalid-remedy', message: `At most ${MOST_REMEDIES} remedies in one decision.`, field: 'remedies' };
  }
  for (const [at, remedy] of remedies.entries()) {
    const wrong = wrongRemedy(remedy, rules);
    if (wrong !== undefined)
      return { code: 'invalid-remedy', message: wrong.message, field: `remedies.${at}.${wrong.field}` };
  }
  return undefined;
}

function wrongRemedy(remedy: ProposedRemedy, rules: Rules): { field: string; message: string } | undefined {
  const { kind, amountMinor, currency } = remedy;
  if (amountMinor === undefined) {
    return WORD_KINDS.includes(kind)
      ? undefined
      : { field: 'amountMinor', message: `A ${kind} needs its sum or value, in minor units (cents).` };
  }
  if (WORD_KINDS.includes(kind))
    return { field: 'amountMinor', message: `An ${kind} costs nothing: leave the sum out.` };
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) {
    return { field: 'amountMinor', message: 'A positive whole number of minor units (cents), please.' };
  }
  if (currency !== rules.currency)
    return {
      field: 'currency',
      message: `Sums are granted in ${rules.currency}: say "currency": "${rules.currency}".`,
    };
  return undefined;
}

/** What a set of remedies costs, in minor units of the house currency. */
export function costMinor(remedies: readonly { amountMinor?: number }[]): number {
  return remedies.reduce((sum, remedy) => sum + (remedy.amountMinor ?? 0), 0);
}

/**
 * Whether this person may decide it alone. What the case was given before counts too, or reopening would split any sum.
 * Without an authority entry: words only.
 */
export function isWithinAuthority(it: Case, by: Actor, remedies: readonly ProposedRemedy[], rules: Rules): boolean {
  const authority = by.kind === 'staff' ? rules.authority[by.role] : undefined;
  if (authority === undefined) return remedies.every(({ kind }) => WORD_KINDS.includes(kind));
  const before = it.remedies.filter(({ state }) => state === 'granted' || state === 'done');
  return costMinor(remedies) === 0 || costMinor([...before, ...remedies]) <= authority.perCaseMinor;
}

/** Words are done once said; money and goods are on their way until confirmed. Nothing on a refusal admits anything. */
export function granted(it: Case, remedies: readonly ProposedRemedy[], decision: Decision, now: Instant): Remedy[] {
  return remedies.map((remedy) => ({
    ...remedy,
    withoutAdmission: remedy.withoutAdmission || decision === 'not-upheld',
    state: (FULFILLED_REMEDY_KINDS as readonly string[]).includes(remedy.kind) ? 'granted' : 'done',
    grantedAt: now,
    round: it.round.number,
  }));
}
