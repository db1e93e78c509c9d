import { isRunning } from '../deadlines/deadlines.ts';
import { addMilliseconds, DAY_MS, earliest, type Instant, millisecondsOf, SECOND_MS } from '../time.ts';
import type { Case } from './case.ts';
import { nextAnswerDue } from './correspondence/overdue.ts';
import { type CourierReply, LONGEST_WAIT_SECONDS, type NextStep } from './courier.ts';
import { canClose, isFinal, isToBeAsked, reactionOf } from './guards.ts';

/** How soon to look again where nothing is due: bounds the damage of anything forgotten. */
const LOOK_AGAIN_MS = DAY_MS;

/**
 * The earliest instant after now at which the law has something to do: a deadline neither met, paused nor flagged has
 * passed, the survey window is over, a hold ends; if none, a day from now. Final cases have none.
 */
export function nextInstant(it: Case, now: Instant): Instant | undefined {
  if (isFinal(it)) return undefined;
  const candidates = [
    ...it.deadlines.filter(isRunning).map(({ dueAt }) => justAfter(dueAt)),
    ...nextAnswerDue(it).map(justAfter),
    it.hold?.until,
    awaitsReaction(it) && it.round.surveyUntil !== undefined ? justAfter(it.round.surveyUntil) : undefined,
  ].filter((instant): instant is Instant => instant !== undefined && instant > now);
  return earliest(candidates) ?? addMilliseconds(now, LOOK_AGAIN_MS);
}

/** A deadline is missed once its instant is past, not at it. */
function justAfter(instant: Instant): Instant {
  return addMilliseconds(instant, 1);
}

function awaitsReaction(it: Case): boolean {
  return it.status === 'decided' && isToBeAsked(it) && reactionOf(it) === undefined;
}

/** Whole seconds from now until the case's next instant, rounded up so that the wait never ends before it. */
export function timeoutSeconds(it: Case, now: Instant): number {
  const until = it.nextInstant ?? addMilliseconds(now, LOOK_AGAIN_MS);
  const seconds = Math.ceil((millisecondsOf(until) - millisecondsOf(now)) / SECOND_MS);
  return Math.min(Math.max(seconds, 1), LONGEST_WAIT_SECONDS);
}

export const WAIT_STATES = ['AwaitResolution', 'AskCustomer'] as const;
export type WaitState = (typeof WAIT_STATES)[number];

/** Where a wait leads as the case stands now; `wait` if it has to go on waiting. */
export function nextStep(it: Case, state: WaitState, now: Instant): NextStep {
  if (isFinal(it)) return 'close';
  if (it.status !== 'decided') return state === 'AskCustomer' ? 'reopen' : 'wait';
  if (canClose(it, now)) return 'close';
  return state === 'AskCustomer' ? 'wait' : 'ask';
}

export function courierReply(it: Case, next: NextStep, now: Instant): CourierReply {
  return { caseId: it.caseId, run: it.run, timeoutSeconds: timeoutSeconds(it, now), next };
}
