import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { type ExecutionFailure, openWorkflow } from '../../../shared/adapters/embedded/workflow.ts';
import type { CourierReply, NextStep } from '../../../shared/domain/case/courier.ts';
import { addMilliseconds, SECOND_MS } from '../../../shared/domain/time.ts';
import type { TaskPayload, TaskStateName, WaitPayload } from '../../../shared/workflow/case-resolution.asl.ts';

type Payload = TaskPayload | WaitPayload;
/** One try of a function: an Error is thrown, a number of seconds is the `timeoutSeconds` it answers with. */
type Try = Error | number;

export const named = (name: string) => Object.assign(new Error(`${name} happened`), { name });

/** The engine with functions that do as they are told, and a clock that moves only by `pass`. */
export function scripted(options: { file?: string; now?: string; retryDelayMs?: number } = {}) {
  let now = options.now ?? '2026-11-21T09:00:00.000Z';
  const database = openDatabase(options.file ?? ':memory:');
  const scripts = new Map<TaskStateName, Try[]>();
  const calls: { state: TaskStateName; payload: Payload }[] = [];
  const entered: string[] = [];
  const failures: ExecutionFailure[] = [];

  const workflow = openWorkflow({
    database,
    clock: { now: () => now },
    async invoke(state, payload) {
      calls.push({ state, payload: { ...payload } });
      const next = scripts.get(state)?.shift() ?? 3_600;
      if (next instanceof Error) throw next;
      return replyTo(payload, 'wait', next);
    },
    onError: (failure) => failures.push(failure),
    onTransition: (_name, state) => entered.push(state),
    retryDelayMs: options.retryDelayMs ?? 0,
  });

  return {
    workflow,
    database,
    calls,
    entered,
    failures,
    /** What the function does in its next tries; after these it succeeds with an hour. */
    script(state: TaskStateName, ...tries: Try[]) {
      scripts.set(state, tries);
    },
    async start(caseId = 'case-a', run = 1) {
      const started = await workflow.start(`${caseId}-${run}`, { caseId, run });
      await workflow.idle();
      return started;
    },
    /** Answers the one open token. */
    async answer(next: NextStep, timeoutSeconds = 3_600) {
      const [wait, ...others] = workflow.waiting();
      if (!wait || others.length > 0) throw new Error(`not one execution waits, but ${others.length + (wait ? 1 : 0)}`);
      const [caseId = '', run = ''] = wait.name.split(/-(?=\d+$)/);
      const answered = await workflow.answer(wait.token, replyTo({ caseId, run: Number(run) }, next, timeoutSeconds));
      await workflow.idle();
      return answered;
    },
    async pass(seconds: number) {
      now = addMilliseconds(now, seconds * SECOND_MS);
      const fired = workflow.fireTimeouts();
      await workflow.idle();
      return fired;
    },
    /** The state in which the one execution stands. */
    standsIn: () => workflow.waiting().map(({ state }) => state),
    row: (name = 'case-a-1') =>
      database.prepare('SELECT started_at, ended_at, outcome FROM executions WHERE name = ?').get(name) as
        | { started_at: string; ended_at: string | null; outcome: string | null }
        | undefined,
  };
}

export function replyTo({ caseId, run }: TaskPayload, next: NextStep, timeoutSeconds = 3_600): CourierReply {
  return { caseId, run, timeoutSeconds, next };
}
