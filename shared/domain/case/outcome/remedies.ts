import { localDay } from '../../deadlines/calendar.ts';
import type { Case, Grant, ProposedRemedy, Remedy } from '../case.ts';
import type { Actor } from '../commands.ts';
import type { Context } from '../decide.ts';
import { actorName } from '../guards.ts';
import type { Refusal } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { type Decision, FULFILLED_REMEDY_KINDS } from '../vocabulary.ts';
import { noRoomFor } from './no-room.ts';

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
  return costMinor(remedies) === 0 || costMinor([...given(it), ...remedies]) <= authority.perCaseMinor;
}

/** What the case was given and that was not taken back. A gift that nobody decided uses up nobody's authority. */
function given(it: Case): Remedy[] {
  return it.remedies.filter(({ state, automatic }) => (state === 'granted' || state === 'done') && !automatic);
}

/** A sum that nobody could approve is refused at once; so is one more for a customer whose list of grants is full. */
export function aboveEverybody(
  it: Case,
  remedies: readonly ProposedRemedy[],
  { rules, noRoom }: Context,
): Refusal | undefined {
  if (costMinor(remedies) === 0) return undefined;
  if (noRoom === 'customer-grants') return noRoomFor(noRoom);
  const { perCaseMinor } = rules.money;
  if (costMinor([...given(it), ...remedies]) <= perCaseMinor) return undefined;
  return {
    code: 'above-case-limit',
    message: `One case gets at most ${perCaseMinor} ${rules.currency} in minor units (cents), whoever approves; grant less.`,
    field: 'remedies',
  };
}

/** Words are done once said; money and goods are on their way until confirmed. Nothing on a refusal admits anything. */
export function granted(it: Case, remedies: readonly ProposedRemedy[], decision: Decision, context: Context): Remedy[] {
  return remedies.map((remedy, at) => ({
    ...remedy,
    withoutAdmission: remedy.withoutAdmission || decision === 'not-upheld',
    state: (FULFILLED_REMEDY_KINDS as readonly string[]).includes(remedy.kind) ? 'granted' : 'done',
    grantedAt: context.now,
    round: it.round.number,
    ...(remedy.amountMinor === undefined ? {} : grantOf(it, at, context)),
  }));
}

/** Under which id and against whose limits a sum counts. Whoever approves answers for it, whoever proposed it. */
export function grantOf(it: Case, at: number, { by, now, rules, grantId }: Context): { grant?: Grant } {
  if (grantId === undefined) return {};
  const grant: Grant = {
    id: `${grantId}.${at}`,
    by: actorName(by),
    on: localDay(now, rules.businessTimeZone),
    team: it.team,
    ...(it.customerId === undefined ? {} : { customerId: it.customerId }),
  };
  return { grant };
}
