import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import {
  caseResolution,
  type StateName,
  TASK_STATES,
  type TaskPayload,
  type TaskStateName,
} from '../../workflow/case-resolution.asl.ts';

/** Runs one task state: gets the state's input, answers with its output, throws an Error named as the workflow knows it. */
export type Handlers = Record<TaskStateName, (input: TaskPayload) => Promise<unknown>>;

/** How a stretch of an execution came to its end. `left`: a handler threw `LEAVE`, or it was aborted. */
export type StretchEnd =
  | { kind: 'left' }
  | { kind: 'ended'; in: StateName }
  | { kind: 'failed'; error: string; cause: string };

export interface Stretch {
  end: Promise<StretchEnd>;
  /** Ends it at once, cutting a pause before a retry short; a handler that runs meanwhile runs to its end. */
  abort(): void;
}

/** A handler throws it to leave the interpreter: the library offers it neither to Retry nor to Catch. */
export const LEAVE = Object.assign(new Error('the execution stands still here'), {
  isRetryable: false,
  isCatchable: false,
});

/**
 * The interpreter of the state machine's definition. It never holds a wait: an execution leaves it there, and later
 * enters the same state again, whose handler then knows the outcome at once. So a waiting execution costs no timer (the
 * library's own fires after 60 s, and at once beyond 24.8 days) and 0.6 KB instead of 7.
 *
 * @param onTransition told of each state entered and each further try of a task, as Step Functions bills them
 */
export function openInterpreter(
  retryDelayMs: number | undefined,
  onTransition: (name: string, state: StateName) => void,
) {
  const definition = localDefinition();
  const retryIntervalOverrides =
    retryDelayMs === undefined ? {} : Object.fromEntries(TASK_STATES.map((state) => [state, retryDelayMs]));
  // Not validated here: that takes 150 ms or more, and a test does it.
  const machines = new Map(
    TASK_STATES.map((state) => [
      state,
      new StateMachine({ ...definition, StartAt: state }, { validationOptions: { noValidate: true } }),
    ]),
  );

  /** @param again the state was entered in an earlier stretch: no new transition */
  return function interpret(
    name: string,
    startAt: TaskStateName,
    input: TaskPayload,
    handlers: Handlers,
    again: boolean,
  ): Stretch {
    const machine = machines.get(startAt);
    if (!machine) throw new Error(`no execution can start at ${startAt}`);
    const run = machine.run(
      { ...input },
      {
        overrides: { taskResourceLocalHandlers: handlers as never, retryIntervalOverrides },
        noThrowOnAbort: true,
      },
    );
    return { end: follow(run, again, (state) => onTransition(name, state)), abort: run.abort };
  };
}

async function follow(
  run: ReturnType<StateMachine['run']>,
  again: boolean,
  onTransition: (state: StateName) => void,
): Promise<StretchEnd> {
  // Handled before the log is read: a rejection must not stand without a handler meanwhile.
  const failure = run.result.then(
    () => undefined,
    (error: Error) => error.cause as Error,
  );
  let state: StateName | undefined;
  let known = again;
  for await (const event of run.eventLogs) {
    if (event.type === 'ExecutionAborted') return { kind: 'left' };
    if (event.type !== 'StateEntered' && event.type !== 'StateRetried') continue;
    state = event.state.name as StateName;
    if (!known) onTransition(state);
    known = false;
  }
  const error = await failure;
  if (error === LEAVE || state === undefined) return { kind: 'left' };
  if (error) return { kind: 'failed', error: error.name, cause: error.message };
  return { kind: 'ended', in: state };
}

/**
 * The definition without what only AWS can resolve: payloads with a token of each task, and timeouts by path, which the
 * library looks up in the payload instead of the input. The handlers do both.
 */
function localDefinition(): StateMachineDefinition {
  const awsOnly = new Set(['Parameters', 'OutputPath', 'TimeoutSecondsPath']);
  const states = Object.entries(caseResolution.States).map(([name, state]) => [
    name,
    Object.fromEntries(Object.entries(state).filter(([field]) => !awsOnly.has(field))),
  ]);
  return { ...caseResolution, States: Object.fromEntries(states) };
}
