import { expect, test } from 'vitest';
import { taskInput } from '../../../events/task.v1.ts';
import { contention, staleRun, stillOpen, unknownCase } from '../../../shared/domain/errors.ts';
import { scheduleHandler } from '../../../shared/runtime/schedule-handler.ts';
import { taskHandler } from '../../../shared/runtime/task-handler.ts';
import { caseResolution } from '../../../shared/workflow/case-resolution.asl.ts';
import { heardLog, portsWith } from './lines.ts';

const CASE_ID = '0199f0aa-0000-7000-8000-000000000001';
const reply = { caseId: CASE_ID, run: 1, timeoutSeconds: 60, next: 'wait' } as const;

/** A task that ends like this. */
function taskEnding(end: () => Promise<typeof reply | undefined>) {
  const heard = heardLog();
  const handler = taskHandler({ input: taskInput, needs: [], run: end });
  return { invoke: handler.boundTo(portsWith({ log: heard.log })), heard };
}

test('a task answers what it answers, a wait nothing', async () => {
  expect(await taskEnding(async () => reply).invoke({ caseId: CASE_ID, run: 1 })).toEqual(reply);
  expect(await taskEnding(async () => undefined).invoke({ caseId: CASE_ID, run: 1 })).toBeUndefined();
});

const caught = Object.values(caseResolution.States).flatMap((state) =>
  'Catch' in state ? [...state.Catch, ...state.Retry].flatMap(({ ErrorEquals }) => ErrorEquals) : [],
);

test.each([staleRun(CASE_ID, 1, 2), stillOpen(CASE_ID, 'a remedy is open'), contention('case 1')])(
  'the state machine knows the error $name by its name, which survives',
  async (error) => {
    const { invoke } = taskEnding(() => Promise.reject(error));
    await expect(invoke({ caseId: CASE_ID, run: 1 })).rejects.toMatchObject({ name: error.name });
    expect(caught).toContain(error.name);
  },
);

test.each([
  [staleRun(CASE_ID, 1, 2), 0],
  [stillOpen(CASE_ID, 'a remedy is open'), 0],
  [unknownCase(CASE_ID), 1],
  [new RangeError('no such day'), 1],
])('%s is worth %i lines in the log', async (error, lines) => {
  const { invoke, heard } = taskEnding(() => Promise.reject(error));
  await expect(invoke({ caseId: CASE_ID, run: 1 })).rejects.toBe(error);
  expect(heard.lines()).toHaveLength(lines);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no run', { caseId: CASE_ID }],
  ['run 0', { caseId: CASE_ID, run: 0 }],
  ['a run in words', { caseId: CASE_ID, run: '1' }],
  ['a key of another item', { caseId: `${CASE_ID}#WAIT`, run: 1 }],
])('a task sent %s fails before it does anything', async (_what, input) => {
  const done: unknown[] = [];
  const { invoke } = taskEnding(async () => {
    done.push(input);
    return reply;
  });
  await expect(invoke(input)).rejects.toMatchObject({ name: 'ZodError' });
  expect(done).toEqual([]);
});

test('a round of the clock that fails says so once, and fails', async () => {
  const heard = heardLog();
  const handler = scheduleHandler({ needs: [], run: () => Promise.reject(new Error('the index is away')) });
  await expect(handler.boundTo(portsWith({ log: heard.log }))({})).rejects.toThrow('the index is away');
  expect(heard.lines()).toEqual([expect.objectContaining({ level: 'ERROR', reason: 'the index is away' })]);
});
