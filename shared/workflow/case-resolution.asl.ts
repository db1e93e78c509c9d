/**
 * The state machine of a case, as plain data in the Amazon States Language: clock and courier, never the law. Step
 * Functions and the embedded engine run this same object. JSONPath only, and no variables or heartbeats, because the
 * embedded interpreter would ignore them in silence.
 *
 * Between states travels the flat `CourierReply` of the last task or wake-up. Function names stand as `${StateName}`
 * (letters only), filled in by CloudFormation's DefinitionSubstitutions.
 */
import type { NextStep } from '../domain/case/courier.ts';
import { LAMBDA_CRASHED, LAMBDA_UNAVAILABLE, type RetryPolicy, STORE_BUSY } from './retry-policies.ts';

/** States that invoke a function and go on with its answer. */
export const TASKS = ['AcknowledgeCase', 'EscalateCase', 'CloseCase'] as const;
/** States that invoke a function and wait until somebody answers the token it was given. */
export const WAITS = ['AwaitResolution', 'AskCustomer'] as const;
/** All states with a function, each named by one trigger in infra/topology.ts. */
export const TASK_STATES = [...TASKS, ...WAITS] as const;
export type TaskName = (typeof TASKS)[number];
export type WaitName = (typeof WAITS)[number];
export type TaskStateName = TaskName | WaitName;
export type StateName = TaskStateName | 'AfterResolution?' | 'Reaction?' | 'Superseded' | 'Failed';

/** What a task's function is invoked with: the whole input of an execution. */
export interface TaskPayload {
  caseId: string;
  run: number;
}

/** What a wait's function is invoked with. Of several waits of a case the greatest (run, enteredAt, retryCount) is the newest. */
export interface WaitPayload extends TaskPayload {
  state: WaitName;
  timeoutSeconds: number;
  token: string;
  /** ISO 8601 in UTC with milliseconds; the same for every try of one entry. */
  enteredAt: string;
  retryCount: number;
}

interface Catcher {
  ErrorEquals: [string];
  ResultPath: '$.error';
  Next: StateName;
}
interface Choice {
  Variable: '$.next';
  StringEquals: NextStep;
  Next: StateName;
}
interface Invocation {
  Type: 'Task';
  Retry: RetryPolicy[];
  Catch: Catcher[];
}
export interface TaskState extends Invocation {
  Resource: 'arn:aws:states:::lambda:invoke';
  Parameters: { FunctionName: string; Payload: Record<string, string> };
  OutputPath: '$.Payload';
  Next?: StateName;
  End?: true;
}
export interface WaitState extends Invocation {
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken';
  Parameters: { FunctionName: string; Payload: Record<string, string> };
  TimeoutSecondsPath: '$.timeoutSeconds';
  Next: StateName;
}
export interface ChoiceState {
  Type: 'Choice';
  Choices: Choice[];
}
export interface SucceedState {
  Type: 'Succeed';
}
export interface FailState {
  Type: 'Fail';
  ErrorPath: '$.error.Error';
  CausePath: '$.error.Cause';
}
export interface CaseResolution {
  Comment: string;
  StartAt: StateName;
  States: Record<TaskName, TaskState> &
    Record<WaitName, WaitState> &
    Record<'AfterResolution?' | 'Reaction?', ChoiceState> & { Superseded: SucceedState; Failed: FailState };
}

/** `ResultPath` keeps caseId, run and timeoutSeconds beside the error. */
const on = (error: string, next: StateName): Catcher => ({ ErrorEquals: [error], ResultPath: '$.error', Next: next });
const to = (step: NextStep, next: StateName): Choice => ({ Variable: '$.next', StringEquals: step, Next: next });

const task = (name: TaskName, then: { Next: StateName } | { End: true }, caught: Catcher[] = []): TaskState => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: `\${${name}}`, Payload: { 'caseId.$': '$.caseId', 'run.$': '$.run' } },
  OutputPath: '$.Payload',
  Retry: [LAMBDA_UNAVAILABLE, LAMBDA_CRASHED, STORE_BUSY],
  Catch: [on('StaleRun', 'Superseded'), ...caught, on('States.ALL', 'Failed')],
  ...then,
});

const wait = (name: WaitName, next: StateName): WaitState => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Parameters: {
    FunctionName: `\${${name}}`,
    Payload: {
      'caseId.$': '$.caseId',
      'run.$': '$.run',
      'state.$': '$$.State.Name',
      'timeoutSeconds.$': '$.timeoutSeconds',
      'token.$': '$$.Task.Token',
      'enteredAt.$': '$$.State.EnteredTime',
      'retryCount.$': '$$.State.RetryCount',
    },
  },
  TimeoutSecondsPath: '$.timeoutSeconds',
  Retry: [LAMBDA_UNAVAILABLE, LAMBDA_CRASHED, STORE_BUSY],
  Catch: [on('StaleRun', 'Superseded'), on('States.Timeout', 'EscalateCase'), on('States.ALL', 'Failed')],
  Next: next,
});

/** A smooth case enters 6 of these states: acknowledge, await, choose, ask, choose, close. */
export const caseResolution: CaseResolution = {
  Comment: 'Clock and courier of one run of one case. Input: { caseId, run }.',
  StartAt: 'AcknowledgeCase',
  States: {
    AcknowledgeCase: task('AcknowledgeCase', { Next: 'AwaitResolution' }),
    AwaitResolution: wait('AwaitResolution', 'AfterResolution?'),
    // No Default: a step that does not belong here is a fault of ours, and States.NoChoiceMatched says so best.
    'AfterResolution?': {
      Type: 'Choice',
      Choices: [
        to('ask', 'AskCustomer'),
        to('close', 'CloseCase'),
        to('rearm', 'AwaitResolution'),
        to('wait', 'AwaitResolution'),
      ],
    },
    AskCustomer: wait('AskCustomer', 'Reaction?'),
    'Reaction?': {
      Type: 'Choice',
      Choices: [
        to('close', 'CloseCase'),
        to('reopen', 'AwaitResolution'),
        to('rearm', 'AwaitResolution'),
        to('wait', 'AwaitResolution'),
      ],
    },
    // Looks again at what is due; a decided case passes AwaitResolution at once.
    EscalateCase: task('EscalateCase', { Next: 'AwaitResolution' }),
    CloseCase: task('CloseCase', { End: true }, [on('StillOpen', 'AwaitResolution')]),
    Superseded: { Type: 'Succeed' },
    Failed: { Type: 'Fail', ErrorPath: '$.error.Error', CausePath: '$.error.Cause' },
  },
};
