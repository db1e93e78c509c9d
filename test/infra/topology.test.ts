import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { QUEUES } from '../../infra/queues.ts';
import { TASK_STATES } from '../../shared/workflow/case-resolution.asl.ts';
import { functions, triggersOf } from './functions.ts';
import { codeOf, filesBelow, textOf } from './source-files.ts';

/** `CloseCase` of `close-case`. */
const stateOf = (word: string) => word.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());

test('every file below functions/ has an entry, and every entry a file', () => {
  const entries = functions.map(({ file }) => file).sort();
  expect(entries).toEqual(filesBelow('functions'));
});

test('a function has one word: that of its file and of its entry', () => {
  for (const { word, file } of functions) expect(basename(file, '.ts')).toBe(word);
});

test('a function is made for the trigger that it has', () => {
  for (const { word, facts, handler } of functions) {
    // A consumer of the feed is that of its own failures, too.
    const [first, ...others] = facts.triggers.map(({ kind }) => kind);
    expect(first, word).toBe(handler.kind);
    const isFeed = handler.kind === 'feed';
    expect(others, word).toEqual(isFeed ? ['queue'] : others.map(() => handler.kind));
  }
});

test('a route is open to the same people in the topology and in the function', () => {
  for (const { word, trigger, handler } of triggersOf('http')) expect(handler.roles, word).toEqual(trigger.roles);
});

test('a route leads to one function', () => {
  const routes = triggersOf('http').map(({ trigger }) => trigger.route);
  expect(new Set(routes).size).toBe(routes.length);
});

test('every state of the state machine that calls a function has one, by the same word', () => {
  const triggers = triggersOf('task');
  expect(triggers.map(({ trigger }) => trigger.state).sort()).toEqual([...TASK_STATES].sort());
  for (const { word, trigger } of triggers) expect(trigger.state).toBe(stateOf(word));
});

test('every queue has one consumer, and every consumer a queue', () => {
  expect(
    triggersOf('queue')
      .map(({ trigger }) => trigger.queue)
      .sort(),
  ).toEqual(Object.keys(QUEUES).sort());
});

test('every queue is sent to, and nobody sends to one that is not there', () => {
  const sources = ['functions', 'shared/runtime', 'shared/adapters/stores'].flatMap(filesBelow);
  const sentTo = sources.flatMap((file) =>
    [...codeOf(textOf(file)).matchAll(/(?:queues\.send\(|aside:)\s*'([^']+)'/g)].map(([, queue]) => queue),
  );
  expect([...new Set(sentTo)].sort()).toEqual(Object.keys(QUEUES).sort());
});

test('a message stays hidden for six times as long as its consumer may take', () => {
  for (const { trigger, facts, word } of triggersOf('queue')) {
    expect(QUEUES[trigger.queue].visibilitySeconds, word).toBe(6 * facts.timeoutSeconds);
  }
});

test('a caller waits 8 seconds at most, a web request less than the 30 that HTTP API allows', () => {
  for (const { facts, word } of triggersOf('connect')) expect(facts.timeoutSeconds, word).toBeLessThanOrEqual(8);
  for (const { facts, word } of triggersOf('http')) expect(facts.timeoutSeconds, word).toBeLessThan(30);
});

test('a round of the clock is over before the next begins', () => {
  for (const { facts, trigger, word } of triggersOf('schedule')) {
    expect(facts.timeoutSeconds, word).toBeLessThanOrEqual(trigger.everySeconds);
  }
});
