import { SFNClient } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { openWorkflow } from '../../shared/adapters/aws/workflow.ts';
import type { CourierReply } from '../../shared/domain/case/courier.ts';
import { workflowContract } from '../contract/workflow.contract.ts';
import { NOWHERE } from './nowhere.ts';
import { type Answer, expectDeclared, type SentCommand, serviceError, stub } from './stubbed-client.ts';

const STATE_MACHINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:comeback-dev-case-resolution';
const EXECUTION = 'arn:aws:states:eu-west-1:123456789012:execution:comeback-dev-case-resolution';
const startDate = new Date('2026-11-21T09:00:00.000Z');

const first = { caseId: 'case-a', run: 1 };
const reply: CourierReply = { ...first, timeoutSeconds: 86_400, next: 'close' };

function open(answer: Answer) {
  const client = new SFNClient({ ...NOWHERE, maxAttempts: 2 });
  const sent = stub(client, answer);
  return { sent, workflow: openWorkflow({ client, stateMachineArn: STATE_MACHINE }) };
}

/** Answers as Step Functions does, of executions that have got to their first wait. */
function recorded() {
  const executions = new Map<unknown, { input: unknown; status: 'RUNNING' | 'SUCCEEDED'; token: string }>();
  const answers: Record<string, (input: Record<string, unknown>) => object | Error> = {
    StartExecution({ name, input }) {
      const executionArn = `${EXECUTION}:${name}`;
      const known = executions.get(executionArn);
      if (known && (known.status !== 'RUNNING' || known.input !== input)) return serviceError('ExecutionAlreadyExists');
      if (!known) executions.set(executionArn, { input, status: 'RUNNING', token: `token-of-${name}` });
      return { executionArn, startDate };
    },
    SendTaskSuccess({ taskToken }) {
      const execution = [...executions.values()].find(({ token }) => token === taskToken);
      if (!execution) return serviceError('InvalidToken');
      if (execution.status !== 'RUNNING') return serviceError('TaskTimedOut');
      execution.status = 'SUCCEEDED';
      return {};
    },
    DescribeExecution({ executionArn }) {
      const execution = executions.get(executionArn);
      if (!execution) return serviceError('ExecutionDoesNotExist');
      return { executionArn, stateMachineArn: STATE_MACHINE, startDate, ...execution };
    },
  };
  const answer = ({ name, input }: SentCommand) => answers[name]?.(input) ?? new Error(`no recording of ${name}`);
  return { answer, tokenOf: (name: string) => executions.get(`${EXECUTION}:${name}`)?.token };
}

describe('the workflow on Step Functions', () => {
  workflowContract(async () => {
    const { answer, tokenOf } = recorded();
    return { workflow: open(answer).workflow, settled: async () => {}, tokenOf };
  });
});

test('an execution starts with exactly the case and the run, under its name', async () => {
  const { workflow, sent } = open(recorded().answer);
  await workflow.start('case-a-1', { ...first, more: 'than it should know' } as typeof first);
  expect(sent).toEqual([
    {
      name: 'StartExecution',
      input: { stateMachineArn: STATE_MACHINE, name: 'case-a-1', input: '{"caseId":"case-a","run":1}' },
    },
  ]);
  expectDeclared('workflow', 'start', sent, 'states');
});

test('a token is answered with exactly what the wait goes on with', async () => {
  const { workflow, sent } = open(() => ({}));
  await workflow.answer('AQCEAAAAKgAAAAM', { ...reply, more: 'than it needs' } as CourierReply);
  expect(sent).toMatchObject([{ name: 'SendTaskSuccess', input: { taskToken: 'AQCEAAAAKgAAAAM' } }]);
  expect(JSON.parse(String(sent[0]?.input.output))).toEqual(reply);
  expectDeclared('workflow', 'answer', sent, 'states');
});

test('whether an execution runs is asked of the execution itself', async () => {
  const { workflow, sent } = open(() => ({ status: 'RUNNING', startDate }));
  await workflow.isRunning('case-a-1');
  expect(sent).toEqual([{ name: 'DescribeExecution', input: { executionArn: `${EXECUTION}:case-a-1` } }]);
  expectDeclared('workflow', 'isRunning', sent, 'states');
});

test.each([
  ['RUNNING', true],
  ['PENDING_REDRIVE', true],
  ['SUCCEEDED', false],
  ['FAILED', false],
  ['TIMED_OUT', false],
  ['ABORTED', false],
])('an execution that is %s runs: %s', async (status, isRunning) => {
  const { workflow } = open(() => ({ status, startDate }));
  expect(await workflow.isRunning('case-a-1')).toBe(isRunning);
});

test.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])('a token that answers %s is gone', async (name) => {
  const { workflow, sent } = open(() => serviceError(name));
  expect(await workflow.answer('AQCEAAAAKgAAAAM', reply)).toBe('gone');
  expect(sent).toHaveLength(1);
});

const operations = [
  ['start', (at: ReturnType<typeof open>) => at.workflow.start('case-a-1', first)],
  ['answer', (at: ReturnType<typeof open>) => at.workflow.answer('AQCEAAAAKgAAAAM', reply)],
  ['isRunning', (at: ReturnType<typeof open>) => at.workflow.isRunning('case-a-1')],
] as const;

describe.each(operations)('%s', (_operation, call) => {
  test('goes through at the second try where the first was throttled', async () => {
    const at = open((_command, nth) =>
      nth === 0 ? serviceError('ThrottlingException') : { status: 'RUNNING', startDate },
    );
    expect(['started', 'delivered', true]).toContain(await call(at));
    expect(at.sent).toHaveLength(2);
  });

  test.each([
    ['ThrottlingException', 400, 2],
    ['KmsThrottlingException', 400, 1],
    ['ExecutionLimitExceeded', 400, 1],
    ['InternalError', 500, 2],
    ['TimeoutError', 0, 2],
  ])("is trouble that passes where %s (%i) answers all of the SDK's tries", async (name, status, tries) => {
    const at = open(() => serviceError(name, status));
    await expect(call(at)).rejects.toMatchObject({
      name: 'Contention',
      code: 'busy',
      retryable: true,
      cause: { name },
    });
    expect(at.sent).toHaveLength(tries);
  });

  test.each(['AccessDeniedException', 'StateMachineDoesNotExist', 'InvalidArn', 'InvalidOutput'])(
    'shows %s as it came: a fault of ours is no answer',
    async (name) => {
      const at = open(() => serviceError(name));
      await expect(call(at)).rejects.toMatchObject({ name });
      expect(at.sent).toHaveLength(1);
    },
  );
});
