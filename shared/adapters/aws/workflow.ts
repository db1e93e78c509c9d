import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Workflow } from '../../ports/workflow.ts';
import { clientSettings } from './clients.ts';
import { asking, serviceBusy } from './service-away.ts';
import { setting } from './settings.ts';

/** The wait has timed out or was answered, its execution is gone, or the token was never one. */
const GONE = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

/** Passes by itself, and is not retried by the SDK: the account's open executions, or the machine's key, are at their limit. */
const FULL = ['ExecutionLimitExceeded'];

/**
 * The state machine on Step Functions (Standard). It answers a second start of an execution that still runs as it did the
 * first, so `start` says `exists` only of one that has ended; either way there is one.
 *
 * `isRunning` may lag behind a start by moments: DescribeExecution is eventually consistent.
 *
 * @throws AppError `busy`, retryable, where Step Functions throttles, breaks or is away
 */
export function openWorkflow({
  client = new SFNClient(clientSettings()),
  stateMachineArn = setting('STATE_MACHINE_ARN'),
}: {
  client?: SFNClient;
  stateMachineArn?: string;
} = {}): Workflow {
  /** `arn:aws:states:<region>:<account>:execution:<state machine>:` and the name. */
  const executions = stateMachineArn.replace(':stateMachine:', ':execution:');

  return {
    async start(name, { caseId, run }) {
      const input = JSON.stringify({ caseId, run });
      const command = new StartExecutionCommand({ stateMachineArn, name, input });
      const started = await unless(['ExecutionAlreadyExists'], () => client.send(command));
      return started === undefined ? 'exists' : 'started';
    },

    async answer(token, { caseId, run, timeoutSeconds, next }) {
      const output = JSON.stringify({ caseId, run, timeoutSeconds, next });
      const command = new SendTaskSuccessCommand({ taskToken: token, output });
      const delivered = await unless(GONE, () => client.send(command));
      return delivered === undefined ? 'gone' : 'delivered';
    },

    async isRunning(name) {
      const command = new DescribeExecutionCommand({ executionArn: `${executions}:${name}` });
      const found = await unless(['ExecutionDoesNotExist'], () => client.send(command));
      // What somebody redrives by hand will run again.
      return found?.status === 'RUNNING' || found?.status === 'PENDING_REDRIVE';
    },
  };
}

/** What Step Functions says; `undefined` if it is an error of those names, which are answers. */
async function unless<T>(names: readonly string[], ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await asking('Step Functions', ask);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (names.includes(name)) return undefined;
    throw FULL.includes(name) ? serviceBusy('Step Functions', error) : error;
  }
}
