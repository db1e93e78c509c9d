import { expect, test } from 'vitest';
import { named, scripted } from './scripted.ts';

test('a smooth case enters exactly six states', async () => {
  const engine = scripted();
  await engine.start();
  await engine.answer('ask');
  await engine.answer('close');
  expect(engine.entered).toEqual([
    'AcknowledgeCase',
    'AwaitResolution',
    'AfterResolution?',
    'AskCustomer',
    'Reaction?',
    'CloseCase',
  ]);
  expect(engine.row()).toMatchObject({ outcome: 'succeeded' });
  expect(engine.workflow.waiting()).toEqual([]);
});

test('a case that nobody is to be asked about closes from the first wait', async () => {
  const engine = scripted();
  await engine.start();
  await engine.answer('close');
  expect(engine.entered).toEqual(['AcknowledgeCase', 'AwaitResolution', 'AfterResolution?', 'CloseCase']);
});

test('a wait woken to be armed anew waits again, with the new timeout', async () => {
  const engine = scripted();
  await engine.start();
  const [before] = engine.workflow.waiting();
  await engine.answer('rearm', 60);
  const [after] = engine.workflow.waiting();
  expect(after?.state).toBe('AwaitResolution');
  expect(after?.token).not.toBe(before?.token);
  expect(engine.workflow.nextTimeoutAt()).toBe('2026-11-21T09:01:00.000Z');
});

test('a wait answered with "wait" waits on, from either wait', async () => {
  const engine = scripted();
  await engine.start();
  await engine.answer('wait');
  expect(engine.standsIn()).toEqual(['AwaitResolution']);
  await engine.answer('ask');
  await engine.answer('wait');
  expect(engine.standsIn()).toEqual(['AwaitResolution']);
});

test('a reopened case waits for its next decision, and closes after that', async () => {
  const engine = scripted();
  await engine.start();
  await engine.answer('ask');
  await engine.answer('reopen');
  expect(engine.standsIn()).toEqual(['AwaitResolution']);
  await engine.answer('ask');
  await engine.answer('close');
  expect(engine.row()).toMatchObject({ outcome: 'succeeded' });
});

test('a case that the law will not close yet goes back to waiting', async () => {
  const engine = scripted();
  engine.script('CloseCase', named('StillOpen'));
  await engine.start();
  await engine.answer('ask');
  await engine.answer('close');
  expect(engine.standsIn()).toEqual(['AwaitResolution']);
  expect(engine.row()).toMatchObject({ ended_at: null });
  await engine.answer('close');
  expect(engine.row()).toMatchObject({ outcome: 'succeeded' });
  expect(engine.failures).toEqual([]);
});

test.each(['AcknowledgeCase', 'AwaitResolution', 'AskCustomer', 'EscalateCase', 'CloseCase'] as const)(
  'an execution whose run is over ends quietly at %s',
  async (state) => {
    const engine = scripted();
    engine.script(state, named('StaleRun'));
    await engine.start();
    if (state === 'EscalateCase') await engine.pass(3_600);
    if (state === 'AskCustomer') await engine.answer('ask');
    if (state === 'CloseCase') await engine.answer('close');
    expect(engine.entered.slice(-2)).toEqual([state, 'Superseded']);
    expect(engine.row()).toMatchObject({ outcome: 'superseded' });
    expect(engine.failures).toEqual([]);
    expect(engine.workflow.waiting()).toEqual([]);
  },
);

test.each(['AcknowledgeCase', 'AwaitResolution', 'AskCustomer', 'EscalateCase', 'CloseCase'] as const)(
  'an error that nobody planned for at %s ends the execution and is reported once',
  async (state) => {
    const engine = scripted();
    engine.script(state, named('TypeError'));
    await engine.start();
    if (state === 'EscalateCase') await engine.pass(3_600);
    if (state === 'AskCustomer') await engine.answer('ask');
    if (state === 'CloseCase') await engine.answer('close');
    expect(engine.entered.slice(-2)).toEqual([state, 'Failed']);
    expect(engine.failures).toEqual([{ name: 'case-a-1', error: 'TypeError', cause: 'TypeError happened' }]);
    expect(engine.row()).toMatchObject({ outcome: 'failed: TypeError: TypeError happened' });
  },
);

test('a step that does not belong to a choice fails the execution by its own name', async () => {
  const engine = scripted();
  await engine.start();
  await engine.answer('reopen');
  expect(engine.failures).toMatchObject([{ name: 'case-a-1', error: 'States.NoChoiceMatched' }]);
});

test.each(['Contention', 'Lambda.ServiceException', 'Lambda.Unknown'])(
  'a task is tried again after %s',
  async (error) => {
    const engine = scripted();
    engine.script('AcknowledgeCase', named(error), named(error));
    await engine.start();
    expect(engine.calls.map(({ state }) => state)).toEqual([
      'AcknowledgeCase',
      'AcknowledgeCase',
      'AcknowledgeCase',
      'AwaitResolution',
    ]);
    expect(engine.entered).toEqual(engine.calls.map(({ state }) => state));
    expect(engine.failures).toEqual([]);
  },
);

test('a function that keeps crashing is tried four times in all', async () => {
  const engine = scripted();
  engine.script('CloseCase', ...Array.from({ length: 9 }, () => named('Lambda.Unknown')));
  await engine.start();
  await engine.answer('close');
  expect(engine.calls.filter(({ state }) => state === 'CloseCase')).toHaveLength(4);
  expect(engine.failures).toMatchObject([{ error: 'Lambda.Unknown' }]);
});

test('a wait that is tried again is the same entry with a new token and a higher retry count', async () => {
  const engine = scripted();
  engine.script('AwaitResolution', named('Lambda.ServiceException'), named('Lambda.TooManyRequestsException'));
  await engine.start();
  const tries = engine.calls.filter(({ state }) => state === 'AwaitResolution').map(({ payload }) => payload);
  const [first, second, third] = tries as { token: string; enteredAt: string; retryCount: number }[];
  expect([first?.retryCount, second?.retryCount, third?.retryCount]).toEqual([0, 1, 2]);
  expect(new Set(tries.map((payload) => 'enteredAt' in payload && payload.enteredAt)).size).toBe(1);
  expect(
    await engine.workflow.answer(first?.token ?? '', { caseId: 'case-a', run: 1, timeoutSeconds: 1, next: 'close' }),
  ).toBe('gone');
  expect(await engine.answer('rearm')).toBe('delivered');
  expect(engine.calls.at(-1)?.payload).toMatchObject({ retryCount: 0 });
});
