import { beforeEach, expect, test } from 'vitest';
import type { CourierReply } from '../../shared/domain/case/courier.ts';
import type { Workflow } from '../../shared/ports/workflow.ts';

/** A state machine whose executions go as far as their first wait, and end once that is answered with `close`. */
export interface WorkflowBench {
  workflow: Workflow;
  /** Resolves when every execution waits or has ended. */
  settled(): Promise<void>;
  /** The token of the wait in which an execution stands. */
  tokenOf(name: string): string | undefined;
}

/** What every engine of the state machine keeps. */
export function workflowContract(make: () => Promise<WorkflowBench>): void {
  const first = { caseId: 'case-a', run: 1 };
  const close: CourierReply = { ...first, timeoutSeconds: 3_600, next: 'close' };
  let bench: WorkflowBench;

  beforeEach(async () => {
    bench = await make();
  });

  const start = async (run = 1) => {
    const started = await bench.workflow.start(`case-a-${run}`, { caseId: 'case-a', run });
    await bench.settled();
    return started;
  };
  const answer = async (token = bench.tokenOf('case-a-1')) => {
    const answered = await bench.workflow.answer(token ?? 'none waits', close);
    await bench.settled();
    return answered;
  };

  test('an execution is running from its start until its end', async () => {
    expect(await start()).toBe('started');
    expect(await bench.workflow.isRunning('case-a-1')).toBe(true);
    expect(await answer()).toBe('delivered');
    expect(await bench.workflow.isRunning('case-a-1')).toBe(false);
  });

  test('an execution of a name that nobody started is not running', async () => {
    await start();
    expect(await bench.workflow.isRunning('case-a-2')).toBe(false);
    expect(await bench.workflow.isRunning('case-b-1')).toBe(false);
  });

  test('starting an execution that runs is no failure, and leaves its wait as it is', async () => {
    await start();
    const token = bench.tokenOf('case-a-1');
    // Step Functions answers as it did the first time.
    expect(['started', 'exists']).toContain(await start());
    expect(bench.tokenOf('case-a-1')).toBe(token);
    expect(await answer(token)).toBe('delivered');
  });

  test('an execution that has ended exists, and does not run again', async () => {
    await start();
    await answer();
    expect(await start()).toBe('exists');
    expect(await bench.workflow.isRunning('case-a-1')).toBe(false);
  });

  test('the next run of a case is an execution of its own', async () => {
    await start();
    await answer();
    expect(await start(2)).toBe('started');
    expect(await bench.workflow.isRunning('case-a-2')).toBe(true);
    expect(await bench.workflow.isRunning('case-a-1')).toBe(false);
  });

  test('a token that was answered is gone', async () => {
    await start();
    const token = bench.tokenOf('case-a-1');
    expect(await answer(token)).toBe('delivered');
    expect(await answer(token)).toBe('gone');
  });

  test('an unknown token is gone', async () => {
    expect(await answer('never-given')).toBe('gone');
  });
}
