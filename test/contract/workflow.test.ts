import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { openWorkflow } from '../../shared/adapters/embedded/workflow.ts';
import { named, replyTo, scripted } from '../unit/workflow/scripted.ts';
import { workflowContract } from './workflow.contract.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function dataFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  folders.push(folder);
  return join(folder, 'data.sqlite');
}

const caseA = { caseId: 'case-a', run: 1 };

workflowContract(async () => {
  const { workflow } = scripted();
  return {
    workflow,
    settled: workflow.idle,
    tokenOf: (wanted) => workflow.waiting().find(({ name }) => name === wanted)?.token,
  };
});

test('starting an execution that runs, or has run, changes nothing', async () => {
  const engine = scripted();
  expect(await engine.start()).toBe('started');
  expect(await engine.start()).toBe('exists');
  await engine.answer('close');
  expect(await engine.start()).toBe('exists');
  expect(engine.calls.filter(({ state }) => state === 'AcknowledgeCase')).toHaveLength(1);
});

test('a failed execution is not running, so that it can be redriven', async () => {
  const engine = scripted();
  engine.script('AcknowledgeCase', named('TypeError'));
  await engine.start();
  expect(await engine.workflow.isRunning('case-a-1')).toBe(false);
});

test('a token works once', async () => {
  const engine = scripted();
  await engine.start();
  const [wait] = engine.workflow.waiting();
  const answers = await Promise.all([
    engine.workflow.answer(wait?.token ?? '', replyTo(caseA, 'close')),
    engine.workflow.answer(wait?.token ?? '', replyTo(caseA, 'close')),
  ]);
  await engine.workflow.idle();
  expect(answers).toEqual(['delivered', 'gone']);
  expect(engine.calls.filter(({ state }) => state === 'CloseCase')).toHaveLength(1);
});

test('the token of a wait that timed out is gone', async () => {
  const engine = scripted();
  await engine.start();
  const [wait] = engine.workflow.waiting();
  await engine.pass(3_600);
  expect(await engine.workflow.answer(wait?.token ?? '', replyTo(caseA, 'close'))).toBe('gone');
  expect(engine.standsIn()).toEqual(['AwaitResolution']);
});

test('a token answered while the function of the wait still runs ends the wait', async () => {
  const calls: string[] = [];
  const workflow = openWorkflow({
    database: openDatabase(':memory:'),
    clock: { now: () => '2026-11-21T09:00:00.000Z' },
    async invoke(state, payload) {
      calls.push(state);
      if ('token' in payload) {
        expect(await workflow.answer(payload.token, replyTo(caseA, 'close'))).toBe('delivered');
        throw named('TypeError');
      }
      return replyTo(caseA, 'wait');
    },
    onError: ({ cause }) => expect.unreachable(cause),
  });
  await workflow.start('case-a-1', caseA);
  await workflow.idle();
  expect(calls).toEqual(['AcknowledgeCase', 'AwaitResolution', 'CloseCase']);
  expect(await workflow.isRunning('case-a-1')).toBe(false);
});

test('a wait whose function failed leaves no token behind', async () => {
  const engine = scripted();
  engine.script('AwaitResolution', named('TypeError'));
  await engine.start();
  expect(engine.workflow.waiting()).toEqual([]);
  expect(engine.workflow.nextTimeoutAt()).toBeUndefined();
});

test('an execution cut off in a wait starts again with its name on the next opening, and only then', async () => {
  const file = dataFile();
  const before = scripted({ file });
  await before.start();
  await before.answer('ask');
  const [lost] = before.workflow.waiting();
  const row = before.row();
  before.workflow.stop();
  before.database.close();

  const after = scripted({ file, now: '2026-11-21T10:00:00.000Z' });
  expect(await after.workflow.isRunning('case-a-1')).toBe(true);
  expect(after.calls).toEqual([]);
  expect(await after.workflow.resume()).toBe(1);
  await after.workflow.idle();
  expect(after.calls.map(({ state }) => state)).toEqual(['AcknowledgeCase', 'AwaitResolution']);
  expect(after.calls[0]?.payload).toEqual(caseA);
  expect(after.row()).toEqual(row);
  expect(await after.workflow.answer(lost?.token ?? '', replyTo(caseA, 'close'))).toBe('gone');
  expect(await after.start()).toBe('exists');

  await after.answer('close');
  expect(await after.workflow.resume()).toBe(0);
  after.database.close();
});

test('resuming twice starts nothing twice', async () => {
  const file = dataFile();
  const before = scripted({ file });
  for (const caseId of ['a', 'b', 'c']) await before.start(caseId);
  before.workflow.stop();
  before.database.close();

  const after = scripted({ file });
  expect(await after.workflow.resume()).toBe(3);
  expect(await after.workflow.resume()).toBe(0);
  await after.workflow.idle();
  expect(after.workflow.waiting().map(({ name }) => name)).toEqual(['a-1', 'b-1', 'c-1']);
  after.database.close();
});

test('each wait of an execution is dated after the one before, though the clock stands still or was set back', async () => {
  const file = dataFile();
  const before = scripted({ file });
  await before.start();
  await before.answer('rearm');
  await before.answer('ask');
  before.workflow.stop();
  before.database.close();
  const after = scripted({ file, now: '2026-11-20T09:00:00.000Z' });
  await after.workflow.resume();
  await after.workflow.idle();
  await after.answer('rearm');

  const dates = [...before.calls, ...after.calls].flatMap(({ payload }) =>
    'enteredAt' in payload ? [payload.enteredAt] : [],
  );
  expect(dates).toHaveLength(5);
  expect(dates).toEqual([...new Set(dates)].toSorted());
  // The timeout itself goes by the clock, not by that date.
  expect(after.workflow.nextTimeoutAt()).toBe('2026-11-20T10:00:00.000Z');
  after.database.close();
});

test('once stopped, no state is entered and nothing is recorded, though a function was under way', async () => {
  const release = Promise.withResolvers<void>();
  const entered: string[] = [];
  const database = openDatabase(':memory:');
  const workflow = openWorkflow({
    database,
    clock: { now: () => '2026-11-21T09:00:00.000Z' },
    async invoke() {
      await release.promise;
      return replyTo(caseA, 'wait');
    },
    onError: ({ cause }) => expect.unreachable(cause),
    onTransition: (_name, state) => entered.push(state),
  });
  await workflow.start('case-a-1', caseA);
  workflow.stop();
  release.resolve();
  await workflow.idle();
  expect(entered).toEqual(['AcknowledgeCase']);
  expect(workflow.waiting()).toEqual([]);
  expect(workflow.fireTimeouts()).toBe(0);
  expect(await workflow.start('case-b-1', { caseId: 'case-b', run: 1 })).toBe('started');
  expect(database.prepare('SELECT name FROM executions WHERE ended_at IS NULL ORDER BY name').all()).toMatchObject([
    { name: 'case-a-1' },
    { name: 'case-b-1' },
  ]);
  expect(entered).toEqual(['AcknowledgeCase']);
});

test('once stopped, a waiting execution stays where it is', async () => {
  const engine = scripted();
  await engine.start();
  const entered = [...engine.entered];
  engine.workflow.stop();
  expect(await engine.answer('close')).toBe('gone');
  expect(await engine.pass(3_600)).toBe(0);
  expect(engine.entered).toEqual(entered);
  expect(engine.row()).toMatchObject({ ended_at: null });
});

test.each(['AcknowledgeCase', 'AwaitResolution'] as const)(
  'stopping cuts the pause before a retry of %s short, and does not retry',
  async (state) => {
    const engine = scripted({ retryDelayMs: 60_000 });
    engine.script(state, named('Lambda.Unknown'));
    await engine.workflow.start('case-a-1', caseA);
    await setImmediate();
    engine.workflow.stop();
    await engine.workflow.idle();
    await setImmediate();
    expect(engine.calls.filter((call) => call.state === state)).toHaveLength(1);
    expect(engine.row()).toMatchObject({ ended_at: null });
  },
);
