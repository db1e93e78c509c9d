import type { Deadline } from '../../deadlines/deadline.ts';
import { isRunning } from '../../deadlines/deadlines.ts';
import type { DeadlineRule } from '../../deadlines/policy.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import type { Actor } from '../commands.ts';
import { isSupervising } from '../guards.ts';
import type { Refusal } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { UNCATEGORISED } from '../triage.ts';
import type { PromisesCommand } from './commands.ts';

/** Ten years: what lies before is a mistyped date. */
const LONGEST_AGO_DAYS = 3_653;
/** A year, as for an extension: what lies beyond is a mistyped date. */
const LONGEST_DELAY_DAYS = 366;

type Named = Omit<Extract<PromisesCommand, { type: 'classify' }>, 'type'>;

export function wrongClass(named: Named, { categories, teams }: Rules): Refusal | undefined {
  if (Object.keys(named).length === 0) {
    return {
      code: 'invalid-classification',
      message: 'Name a kind, category, product code, jurisdiction, severity or team.',
      field: 'category',
    };
  }
  const ids = [...categories.map(({ id }) => id), UNCATEGORISED];
  if (named.category !== undefined && !ids.includes(named.category)) {
    return {
      code: 'unknown-category',
      message: `No category of that id; there are: ${ids.join(', ')}.`,
      field: 'category',
    };
  }
  if (named.team !== undefined && !teams.some(({ id }) => id === named.team)) {
    const known = teams.map(({ id }) => id).join(', ');
    return { code: 'unknown-team', message: `No team of that id; there are: ${known}.`, field: 'team' };
  }
  return undefined;
}

export function wrongDates(
  it: Case,
  { receivedAt, sentToCompanyAt }: Pick<Case, 'receivedAt'> & { sentToCompanyAt: Instant | undefined },
  now: Instant,
): Refusal | undefined {
  // What was logged was known: nothing is received after it is written down.
  if (receivedAt > it.loggedAt) {
    return {
      code: 'invalid-receipt',
      message: `The case was logged at ${it.loggedAt}: it was received then or before.`,
      field: 'receivedAt',
    };
  }
  if (sentToCompanyAt !== undefined && sentToCompanyAt > now) {
    return { code: 'invalid-receipt', message: 'Nothing was sent in the future.', field: 'sentToCompanyAt' };
  }
  const earliest = addMilliseconds(now, -LONGEST_AGO_DAYS * DAY_MS);
  const dates = { receivedAt, ...(sentToCompanyAt === undefined ? {} : { sentToCompanyAt }) };
  const field = Object.entries(dates).find(([, at]) => at < earliest)?.[0];
  if (field === undefined) return undefined;
  return { code: 'invalid-receipt', message: 'More than ten years ago: look at the year.', field };
}

/** Why the final response may not be put off: by the policy's own rule, in this order. */
export function wrongDelay(
  it: Case,
  rule: DeadlineRule | undefined,
  latest: Instant | undefined,
  { by, expectedBy, now }: { by: Actor; expectedBy: Instant; now: Instant },
): Refusal | undefined {
  const final = finalOf(it);
  if (rule?.delay === undefined || final === undefined) {
    return {
      code: 'no-holding-letter',
      message: `Under ${it.policy} no letter moves a promise of this case. Send an update instead.`,
    };
  }
  if (rule.delay.by === 'supervisor' && !isSupervising(by)) {
    return { code: 'role-too-low', message: `A holding letter needs a supervisor here. ${rule.delay.when}` };
  }
  if (final.extendedTo !== undefined) {
    return {
      code: 'delayed-already',
      message: `The customer was told to wait until ${final.dueAt} already; the policy allows that once.`,
    };
  }
  if (!isRunning(final)) {
    return {
      code: 'too-late-to-delay',
      message: `The final response was due at ${final.dueAt}: a holding letter had to go out by then.`,
    };
  }
  const most = addMilliseconds(now, LONGEST_DELAY_DAYS * DAY_MS);
  const bound = latest !== undefined && latest < most ? latest : most;
  if (expectedBy > final.dueAt && expectedBy <= bound) return undefined;
  return {
    code: 'invalid-due',
    message: `After ${final.dueAt} and no later than ${bound}, please. ${rule.delay.when}`,
    field: 'expectedBy',
  };
}

/** The final response that the case's own policy promises. */
export function finalOf(it: Case): Deadline | undefined {
  return it.deadlines.findLast(({ kind, policy }) => kind === 'final' && policy === undefined);
}
