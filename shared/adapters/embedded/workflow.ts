import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { Instant } from '../../domain/time.ts';
import type { Clock, Ids } from '../../ports/surroundings.ts';
import type { Workflow } from '../../ports/workflow.ts';
import type { StateName, TaskPayload, TaskStateName, WaitPayload } from '../../workflow/case-resolution.asl.ts';
import type { Database } from './database.ts';
import { openActivity } from './workflow-activity.ts';
import { type Execution, type HandlerSurroundings, handlersOf } from './workflow-handlers.ts';
import { openInterpreter, type Stretch, type StretchEnd } from './workflow-interpreter.ts';
import { openWorkflowRecords } from './workflow-records.ts';
import { openWaits, type Wait, type WaitOutcome } from './workflow-waits.ts';

export interface WorkflowOptions {
  database: Database;
  clock: Clock;
  /** Makes the tokens. */
  ids?: Ids;
  /** Runs the function of a task state. The `name` of an Error is the workflow error that Retry and Catch see. */
  invoke(state: TaskStateName, payload: TaskPayload | WaitPayload): Promise<unknown>;
  /** Told once of each execution that failed, after that is on record. */
  onError(failure: ExecutionFailure): void;
  /** Told of each state entered and each further try of a task: what Step Functions bills. */
  onTransition?(name: string, state: StateName): void;
  /** Pause before every retry, instead of those in the definition. */
  retryDelayMs?: number;
}

/** An execution by name, with the name and the message of the error that ended it. */
export interface ExecutionFailure {
  name: string;
  error: string;
  cause: string;
}

/** The workflow port on one machine. Time passes only when `fireTimeouts` is called. */
export interface EmbeddedWorkflow extends Workflow {
  /** Starts every execution that an earlier process left unfinished, from the beginning. Answers how many. */
  resume(): Promise<number>;
  nextTimeoutAt(): Instant | undefined;
  /** Ends the waits whose time is over by the clock. Answers how many. */
  fireTimeouts(): number;
  /** Resolves when every execution has ended or waits, and no function runs. */
  idle(): Promise<void>;
  /** Starts nothing any more and records no end: what is unfinished starts again on the next opening. */
  stop(): void;
  waiting(): Pick<Wait, 'name' | 'state' | 'token' | 'enteredAt' | 'timeoutAt'>[];
}

/** So many are started again in one go, before others get a turn. */
const RESUME_BATCH = 100;

/** Runs the state machine's definition in this process, and keeps in the database which executions there are. */
export function openWorkflow(options: WorkflowOptions): EmbeddedWorkflow {
  const { database, clock, ids = { next: () => v7() }, invoke, onError, onTransition = () => {} } = options;
  const records = openWorkflowRecords(database, clock);
  const interpret = openInterpreter(options.retryDelayMs, onTransition);
  const waits = openWaits();
  const activity = openActivity();
  const running = new Map<string, Execution>();
  const stretches = new Set<Stretch>();
  let resumed = false;
  let stopped = false;

  const surroundings: HandlerSurroundings = {
    clock,
    ids,
    waits,
    records,
    isStopped: () => stopped,
    run: (state, payload) => activity.during(invoke(state, payload)),
  };

  function launch(name: string, input: TaskPayload): void {
    const execution = { name };
    running.set(name, execution);
    proceed(execution, 'AcknowledgeCase', input);
  }

  /** Runs the execution until it waits or ends. */
  function proceed(execution: Execution, from: TaskStateName, input: TaskPayload, outcome?: WaitOutcome): void {
    const handlers = handlersOf(execution, outcome, surroundings);
    const stretch = interpret(execution.name, from, input, handlers, outcome !== undefined);
    stretches.add(stretch);
    const settled = stretch.end.then((end) => {
      stretches.delete(stretch);
      if (!stopped && end.kind !== 'left') finish(execution.name, end);
    });
    void activity.during(settled);
  }

  function finish(name: string, end: Exclude<StretchEnd, { kind: 'left' }>): void {
    running.delete(name);
    const outcome = end.kind === 'failed' ? `failed: ${end.error}: ${end.cause}` : outcomeOf(end.in);
    try {
      records.end(name, outcome);
    } catch (error) {
      // Nothing is lost: on the next opening it starts again, and every state it passed answers at once.
      onError({ name, error: 'EndNotRecorded', cause: String(error) });
      return;
    }
    if (end.kind === 'failed') onError({ name, error: end.error, cause: end.cause });
  }

  /** The caller has taken the wait: nobody else decides its outcome. */
  function conclude(wait: Wait, outcome: WaitOutcome): void {
    wait.outcome = outcome;
    const execution = running.get(wait.name);
    if (wait.parked && execution) proceed(execution, wait.state, wait.input, outcome);
  }

  async function startUnfinished(): Promise<number> {
    const unfinished = records.unfinished().filter(({ name }) => !running.has(name));
    for (const [position, { name, input }] of unfinished.entries()) {
      if (position % RESUME_BATCH === 0) await setImmediate();
      if (stopped) return position;
      launch(name, input);
    }
    resumed = true;
    return unfinished.length;
  }

  return {
    async start(name, input) {
      if (!records.add(name, input)) return 'exists';
      if (!stopped) launch(name, input);
      return 'started';
    },

    async answer(token, reply) {
      const wait = stopped ? undefined : waits.take(token);
      if (!wait) return 'gone';
      conclude(wait, { reply });
      return 'delivered';
    },

    async isRunning(name) {
      return running.has(name) || (!resumed && records.isUnfinished(name));
    },

    resume: () => activity.during(startUnfinished()),

    nextTimeoutAt: waits.nextTimeoutAt,

    fireTimeouts() {
      const due = stopped ? [] : waits.takeDue(clock.now());
      for (const wait of due) conclude(wait, 'timed-out');
      return due.length;
    },

    idle: activity.idle,

    stop() {
      stopped = true;
      for (const stretch of stretches) stretch.abort();
    },

    waiting: () => waits.all(),
  };
}

function outcomeOf(lastState: StateName): 'succeeded' | 'superseded' {
  return lastState === 'Superseded' ? 'superseded' : 'succeeded';
}
