import validate from 'asl-validator';
import { StateMachine } from 'aws-local-stepfunctions';
import { expect, test } from 'vitest';
import { FUNCTIONS, type Trigger } from '../../../infra/topology.ts';
import { caseResolution, TASK_STATES, TASKS, WAITS } from '../../../shared/workflow/case-resolution.asl.ts';
import { named, scripted } from './scripted.ts';

// As CloudFormation gets it. The validator writes into what it is given.
const asDeployed = () => JSON.parse(JSON.stringify(caseResolution));

test('the definition is valid Amazon States Language', () => {
  const { isValid, errorsText } = validate(asDeployed(), { checkPaths: true, checkArn: true });
  expect(errorsText()).toBe('');
  expect(isValid).toBe(true);
});

test('the definition uses nothing that the embedded interpreter would ignore', () => {
  expect(JSON.stringify(caseResolution)).not.toMatch(/QueryLanguage|"Assign"|"Output"|"Arguments"|Heartbeat|\{%/);
});

test('every state with a function has exactly one function, and every such function has its state', () => {
  const triggers: Trigger[] = Object.values(FUNCTIONS).flatMap((facts) => [...facts.triggers]);
  const served = triggers.flatMap((trigger) => (trigger.kind === 'task' ? [trigger.state] : []));
  const invoking = Object.entries(caseResolution.States).flatMap(([name, { Type }]) => (Type === 'Task' ? [name] : []));
  expect(served.toSorted()).toEqual([...TASK_STATES].toSorted());
  expect(invoking.toSorted()).toEqual([...TASK_STATES].toSorted());
});

test('each function is named by one substitution of letters: its state', () => {
  for (const state of TASK_STATES) {
    expect(caseResolution.States[state].Parameters.FunctionName).toBe(`\${${state}}`);
    expect(state).toMatch(/^[A-Za-z]+$/);
  }
});

test('no retry matches by wildcard, and the last catch of every state takes all', () => {
  for (const state of TASK_STATES) {
    const { Retry, Catch } = caseResolution.States[state];
    expect(Retry.flatMap(({ ErrorEquals }) => ErrorEquals).filter((error) => error.startsWith('States.'))).toEqual([]);
    expect(Catch[0]).toMatchObject({ ErrorEquals: ['StaleRun'], Next: 'Superseded' });
    expect(Catch.at(-1)).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'Failed' });
    expect(Catch.every(({ ResultPath }) => ResultPath === '$.error')).toBe(true);
  }
});

test('retries against an outage go on for twenty minutes, against a crash for a quarter of one', () => {
  const longestSeconds = (policy: {
    IntervalSeconds: number;
    BackoffRate: number;
    MaxAttempts: number;
    MaxDelaySeconds: number;
  }) =>
    Array.from({ length: policy.MaxAttempts }, (_, attempt) =>
      Math.min(policy.IntervalSeconds * policy.BackoffRate ** attempt, policy.MaxDelaySeconds),
    ).reduce((sum, seconds) => sum + seconds, 0);
  expect(caseResolution.States.CloseCase.Retry.map(longestSeconds)).toEqual([1_203, 14, 1_203]);
});

/** The definition as Step Functions reads it, payloads and all; only the timeout by path is beyond the interpreter. */
function deployedMachine() {
  const definition = asDeployed();
  for (const state of WAITS) delete definition.States[state].TimeoutSecondsPath;
  return new StateMachine(definition);
}

test('Step Functions gives each function the payload that the embedded engine gives it', async () => {
  const payloads = new Map<string, object>();
  const reply = (next: string) => ({ caseId: 'case-a', run: 1, timeoutSeconds: 3_600, next });
  const task = (state: string, next: string) => (invocation: { Payload: object }) => {
    payloads.set(state, invocation.Payload);
    return { StatusCode: 200, Payload: reply(next) };
  };
  const wait = (state: string, next: string) => (invocation: { Payload: object }) => {
    payloads.set(state, invocation.Payload);
    return reply(next);
  };
  const handlers = {
    AcknowledgeCase: task('AcknowledgeCase', 'wait'),
    AwaitResolution: wait('AwaitResolution', 'ask'),
    AskCustomer: wait('AskCustomer', 'close'),
    EscalateCase: task('EscalateCase', 'wait'),
    CloseCase: task('CloseCase', 'wait'),
  };
  const output = await deployedMachine().run(
    { caseId: 'case-a', run: 1 },
    {
      overrides: { taskResourceLocalHandlers: handlers as never },
      context: {
        Task: { Token: 'token' },
        State: { Name: 'AskCustomer', EnteredTime: '2026-11-21T09:00:00.000Z', RetryCount: 0 },
      },
    },
  ).result;
  expect(output).toEqual(reply('wait'));

  const engine = scripted();
  await engine.start();
  await engine.answer('ask');
  await engine.answer('close');
  for (const { state, payload } of engine.calls) {
    expect(Object.keys(payloads.get(state) ?? {}).toSorted()).toEqual(Object.keys(payload).toSorted());
  }
  expect(payloads.get('CloseCase')).toEqual({ caseId: 'case-a', run: 1 });
  expect(payloads.get('AskCustomer')).toEqual({
    caseId: 'case-a',
    run: 1,
    state: 'AskCustomer',
    timeoutSeconds: 3_600,
    token: 'token',
    enteredAt: '2026-11-21T09:00:00.000Z',
    retryCount: 0,
  });
});

test.each(TASKS)('an execution that fails at %s still says which case and run it was', async (state) => {
  const handlers = Object.fromEntries(TASK_STATES.map((name) => [name, (): object => ({})]));
  handlers.AcknowledgeCase = () => ({ Payload: { caseId: 'case-a', run: 1, timeoutSeconds: 60, next: 'wait' } });
  handlers.AwaitResolution = () => {
    if (state === 'EscalateCase') throw named('States.Timeout');
    return { caseId: 'case-a', run: 1, timeoutSeconds: 60, next: 'close' };
  };
  handlers[state] = () => {
    throw named('TypeError');
  };
  const run = deployedMachine().run(
    { caseId: 'case-a', run: 1 },
    {
      overrides: { taskResourceLocalHandlers: handlers as never },
      context: { Task: { Token: 'token' }, State: { Name: 'AwaitResolution', EnteredTime: '', RetryCount: 0 } },
    },
  );
  await expect(run.result).rejects.toThrow('TypeError happened');
  const inputs: unknown[] = [];
  for await (const event of run.eventLogs) {
    if (event.type === 'StateEntered' && event.state.name === 'Failed') inputs.push(event.state.input);
  }
  expect(inputs).toMatchObject([
    { caseId: 'case-a', run: 1, error: { Error: 'TypeError', Cause: 'TypeError happened' } },
  ]);
});
