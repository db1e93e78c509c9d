import { expect, test } from 'vitest';
import { named, replyTo, scripted } from './scripted.ts';

const DAY_SECONDS = 24 * 60 * 60;

test.each([25, 56])('a wait of %i days lasts that long, and not a second less', async (days) => {
  const engine = scripted();
  engine.script('AcknowledgeCase', days * DAY_SECONDS);
  await engine.start();
  expect(await engine.pass(days * DAY_SECONDS - 1)).toBe(0);
  expect(engine.standsIn()).toEqual(['AwaitResolution']);
  expect(await engine.pass(1)).toBe(1);
  expect(engine.entered.slice(2)).toEqual(['EscalateCase', 'AwaitResolution']);
});

test.each([0, -3_600])('a timeout of %i seconds is one second', async (timeoutSeconds) => {
  const engine = scripted();
  engine.script('AcknowledgeCase', timeoutSeconds);
  await engine.start();
  expect(engine.calls.at(-1)?.payload).toMatchObject({ timeoutSeconds: 1 });
  expect(await engine.pass(0.999)).toBe(0);
  expect(await engine.pass(0.001)).toBe(1);
});

test('a timeout beyond the longest wait is cut to it', async () => {
  const engine = scripted();
  engine.script('AcknowledgeCase', 99_999_999);
  await engine.start();
  expect(engine.calls.at(-1)?.payload).toMatchObject({ timeoutSeconds: 31_000_000 });
});

test('a timeout long past, because the clock jumped, fires once', async () => {
  const engine = scripted();
  await engine.start();
  expect(await engine.pass(400 * DAY_SECONDS)).toBe(1);
  expect(engine.workflow.fireTimeouts()).toBe(0);
  expect(engine.standsIn()).toEqual(['AwaitResolution']);
});

test('a case that nobody touches is escalated again and again', async () => {
  const engine = scripted();
  await engine.start();
  for (let round = 0; round < 3; round += 1) expect(await engine.pass(3_600)).toBe(1);
  expect(engine.calls.filter(({ state }) => state === 'EscalateCase')).toHaveLength(3);
  expect(engine.calls.find(({ state }) => state === 'EscalateCase')?.payload).toEqual({ caseId: 'case-a', run: 1 });
  expect(engine.standsIn()).toEqual(['AwaitResolution']);
});

test('the survey wait times out to EscalateCase too', async () => {
  const engine = scripted();
  await engine.start();
  await engine.answer('ask', 14 * DAY_SECONDS);
  expect(await engine.pass(14 * DAY_SECONDS)).toBe(1);
  expect(engine.entered.slice(-2)).toEqual(['EscalateCase', 'AwaitResolution']);
});

test('Retry does not take a timeout before Catch sees it', async () => {
  const engine = scripted();
  await engine.start();
  await engine.pass(3_600);
  expect(engine.calls.map(({ state }) => state)).toEqual([
    'AcknowledgeCase',
    'AwaitResolution',
    'EscalateCase',
    'AwaitResolution',
  ]);
});

test('after an error a wait keeps the timeout of the last answer', async () => {
  const engine = scripted();
  engine.script('CloseCase', named('StillOpen'));
  await engine.start();
  await engine.answer('close', 120);
  expect(engine.workflow.nextTimeoutAt()).toBe('2026-11-21T09:02:00.000Z');
});

test('the next timeout is the earliest of all waits, also after that one is answered', async () => {
  const engine = scripted();
  expect(engine.workflow.nextTimeoutAt()).toBeUndefined();
  for (const [caseId, seconds] of [
    ['a', 300],
    ['b', 60],
    ['c', 200],
  ] as const) {
    engine.script('AcknowledgeCase', seconds);
    await engine.start(caseId);
  }
  expect(engine.workflow.nextTimeoutAt()).toBe('2026-11-21T09:01:00.000Z');
  const soonest = engine.workflow.waiting().find(({ name }) => name === 'b-1');
  await engine.workflow.answer(soonest?.token ?? '', replyTo({ caseId: 'b', run: 1 }, 'close'));
  await engine.workflow.idle();
  expect(engine.workflow.nextTimeoutAt()).toBe('2026-11-21T09:03:20.000Z');
  expect(await engine.pass(250)).toBe(1);
  expect(
    engine.workflow
      .waiting()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['a-1', 'c-1']);
});

test('a function that answers without a timeout fails its execution instead of waiting for ever', async () => {
  const engine = scripted();
  engine.script('AcknowledgeCase', Number.NaN);
  await engine.start();
  expect(engine.failures).toMatchObject([{ name: 'case-a-1', error: 'RangeError' }]);
});
