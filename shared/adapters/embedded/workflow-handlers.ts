import { type CourierReply, LONGEST_WAIT_SECONDS } from '../../domain/case/courier.ts';
import { addMilliseconds, type Instant, SECOND_MS } from '../../domain/time.ts';
import type { Clock, Ids } from '../../ports/surroundings.ts';
import {
  TASKS,
  type TaskName,
  type TaskPayload,
  type TaskStateName,
  WAITS,
  type WaitName,
  type WaitPayload,
} from '../../workflow/case-resolution.asl.ts';
import { type Handlers, LEAVE } from './workflow-interpreter.ts';
import type { WorkflowRecords } from './workflow-records.ts';
import type { Wait, WaitOutcome, Waits } from './workflow-waits.ts';

/** An execution as this process knows it. */
export interface Execution {
  readonly name: string;
  lastEnteredAt?: Instant;
  /** The try of a wait that has just failed: if the same state runs next, that is its retry. */
  failedTry?: { state: WaitName; enteredAt: Instant; retryCount: number };
}

export interface HandlerSurroundings {
  clock: Clock;
  ids: Ids;
  waits: Waits;
  records: WorkflowRecords;
  isStopped(): boolean;
  run(state: TaskStateName, payload: TaskPayload | WaitPayload): Promise<unknown>;
}

/**
 * What stands in for Step Functions at the task states: makes the payloads, tokens and timeouts.
 * @param outcome what the first wait that is entered ends with: the one that this stretch goes on from
 */
export function handlersOf(
  execution: Execution,
  outcome: WaitOutcome | undefined,
  around: HandlerSurroundings,
): Handlers {
  let undelivered = outcome;

  const task = (state: TaskName) => async (input: TaskPayload) => {
    if (around.isStopped()) throw LEAVE;
    delete execution.failedTry;
    return around.run(state, { caseId: input.caseId, run: input.run });
  };

  const wait = (state: WaitName) => async (input: TaskPayload) => {
    if (around.isStopped()) throw LEAVE;
    if (undelivered === undefined) return enter(execution, state, input as CourierReply, around);
    const delivered = undelivered;
    undelivered = undefined;
    return resultOf(delivered);
  };

  return { ...forEach(TASKS, task), ...forEach(WAITS, wait) };
}

function forEach<S extends string, H>(states: readonly S[], make: (state: S) => H): Record<S, H> {
  return Object.fromEntries(states.map((state) => [state, make(state)])) as Record<S, H>;
}

/** Runs the wait's function and leaves the execution standing, unless the outcome came while the function ran. */
async function enter(execution: Execution, state: WaitName, input: CourierReply, around: HandlerSurroundings) {
  const { clock, ids, records, waits } = around;
  const failed = execution.failedTry?.state === state ? execution.failedTry : undefined;
  delete execution.failedTry;
  const enteredAt = failed?.enteredAt ?? records.enteredAt(execution.lastEnteredAt);
  const retryCount = failed ? failed.retryCount + 1 : 0;
  execution.lastEnteredAt = enteredAt;

  const timeoutSeconds = Math.min(Math.max(Math.ceil(input.timeoutSeconds), 1), LONGEST_WAIT_SECONDS);
  const timeoutAt = addMilliseconds(clock.now(), timeoutSeconds * SECOND_MS);
  const token = ids.next();
  const wait: Wait = { name: execution.name, state, token, enteredAt, timeoutAt, input, parked: false };
  waits.add(wait);
  try {
    await around.run(state, {
      caseId: input.caseId,
      run: input.run,
      state,
      timeoutSeconds,
      token,
      enteredAt,
      retryCount,
    });
  } catch (error) {
    // A token that was answered has ended the wait, whatever became of the function.
    if (wait.outcome === undefined) {
      waits.take(token);
      execution.failedTry = { state, enteredAt, retryCount };
      throw error;
    }
  }
  if (wait.outcome !== undefined) return resultOf(wait.outcome);
  wait.parked = true;
  throw LEAVE;
}

function resultOf(outcome: WaitOutcome): CourierReply {
  if (outcome !== 'timed-out') return outcome.reply;
  throw Object.assign(new Error('the time of the wait is over'), { name: 'States.Timeout' });
}
