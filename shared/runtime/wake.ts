import type { Wait } from '../adapters/stores/case/waits.ts';
import type { Case } from '../domain/case/case.ts';
import type { NextStep } from '../domain/case/courier.ts';
import { courierReply, nextStep } from '../domain/case/timing.ts';
import { isUnheard } from '../domain/deadlines/deadlines.ts';
import { addMilliseconds, type Instant } from '../domain/time.ts';
import type { Services } from './services.ts';

/**
 * How much earlier than the wait's own end the case's next instant must lie to arm the wait anew. Two waits of one instant
 * differ by the time it took to write them down; breaches are flagged by watch-deadlines within a minute anyway.
 */
const REARM_SLACK_MS = 60_000;

/**
 * Wakes the state machine's wait of a case, if there is one and the case has moved on. Called on every feed record of the
 * case or of its wait, so that the later of the two writes always finds the other (docs/architecture.md, wake-ups). Safe to repeat.
 */
export async function wake(
  caseId: string,
  { cases, waits, workflow, clock }: Pick<Services, 'cases' | 'waits' | 'workflow' | 'clock'>,
): Promise<void> {
  const [it, wait] = [await cases.load(caseId), await waits.load(caseId)];
  if (it === undefined || wait === undefined) return;
  const now = clock.now();
  const next = stepOf(it, wait, now);
  if (next === 'wait') return;
  const reply = courierReply(it, next, now);
  const timeoutSeconds = next === 'rearm' && isToBeHeard(it, wait) ? 1 : reply.timeoutSeconds;
  // An answer that finds nobody counts as delivered: that wait has ended some other way.
  await workflow.answer(wait.token, { ...reply, timeoutSeconds, run: wait.run });
  await waits.forget(wait);
}

function stepOf(it: Case, wait: Wait, now: Instant): NextStep {
  // An older run goes on to its next task, which throws StaleRun and ends it.
  if (wait.run !== it.run) return 'close';
  const step = nextStep(it, wait.state, now);
  if (step !== 'wait') return step;
  const due = isToBeHeard(it, wait) ? now : it.nextInstant;
  if (due === undefined) return 'wait';
  // No wait can be armed for an instant that has passed: trying would never end.
  const soonest = due < now ? now : due;
  return addMilliseconds(soonest, REARM_SLACK_MS) < wait.armedUntil ? 'rearm' : 'wait';
}

/**
 * A promise was broken and flagged while no wait was armed for its end (the house was down, or the run is new): the wait
 * ends at once, and EscalateCase raises the level. A decided case needs no more attention.
 */
function isToBeHeard(it: Case, wait: Wait): boolean {
  return wait.state === 'AwaitResolution' && it.deadlines.some(isUnheard);
}
