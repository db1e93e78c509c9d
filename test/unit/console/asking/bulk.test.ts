import { expect, test } from 'vitest';
import type { Ask } from '../../../../console/src/api/ask.ts';
import type { AnswerOf } from '../../../../console/src/api/routes.ts';
import { sendToMany } from '../../../../console/src/worklist/bulk.ts';

const MOST = 100;

/** A house that takes a hundred at a time, forty of them before it answers, and gives away what does not refuse. */
function houseOf(held: string[], refuses: (caseNumber: string) => boolean) {
  const runs = new Map<string, { numbers: string[]; done: number }>();
  const ask: Ask = async (route, asked, { idempotencyKey = '' } = {}) => {
    const { caseNumbers: named } = (asked as { body: { caseNumbers?: string[] } }).body;
    const run = runs.get(idempotencyKey) ?? { numbers: named ?? held.slice(0, MOST), done: 0 };
    runs.set(idempotencyKey, run);
    run.done = Math.min(run.done + 40, run.numbers.length);
    const answers = run.numbers
      .slice(0, run.done)
      .map((caseNumber) => ({ caseNumber, status: refuses(caseNumber) ? 403 : 200 }));
    const isDone = run.done === run.numbers.length;
    if (isDone) held.splice(0, held.length, ...held.filter((it) => refuses(it) || !run.numbers.includes(it)));
    return { isDone, done: run.done, of: run.numbers.length, answers } as AnswerOf<typeof route>;
  };
  return { ask, runs };
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => `${1_000 + at}`);
const command = { type: 'assign', owner: 'ben' } as const;

test('all cases of somebody who has more than the house takes at a time go, and each is told of once', async () => {
  const held = numbers(230);
  const { ask, runs } = houseOf(held, (it) => it.endsWith('7'));
  const told: number[] = [];
  const { answers, isDone } = await sendToMany(ask, { ownedBy: 'ana' }, command, ({ done }) => told.push(done));
  expect(isDone).toBe(true);
  expect(answers.map(({ caseNumber }) => caseNumber).toSorted()).toEqual(numbers(230));
  expect(answers.filter(({ status }) => status !== 200)).toHaveLength(23);
  expect(held).toHaveLength(23);
  expect(runs.size).toBe(3);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test('where none of them goes nobody asks for ever', async () => {
  const { ask, runs } = houseOf(numbers(150), () => true);
  const { answers } = await sendToMany(ask, { ownedBy: 'ana' }, command, () => {});
  expect(answers).toHaveLength(MOST);
  expect(runs.size).toBe(1);
});

test('named cases are sent once, with one key until the house is through', async () => {
  const { ask, runs } = houseOf([], () => false);
  const { answers } = await sendToMany(ask, numbers(100), command, () => {});
  expect(answers).toHaveLength(100);
  expect(runs.size).toBe(1);
});
