import { expect, test } from 'vitest';
import { lint } from '../../../infra/contact-flows/lint/lint.ts';
import * as f from './small-flows.ts';

const found = (...actions: f.SmallAction[]) =>
  lint(f.flowOf(...actions)).map(({ rule, severity, identifier }) => `${severity} ${rule} ${identifier}`);

test('a menu that is repeated by a Loop, and then hangs up, is sound', () => {
  expect(
    found(
      f.menu('choose', 'Press 1.', { 1: 'bye', '*': 'choose' }, 'again'),
      f.repeat('again', 'choose', 'bye'),
      f.bye,
    ),
  ).toEqual([]);
});

test('a queue flow may go round for ever: an agent or the caller ends it', () => {
  const pause = f.say('pause', 'wait', 'We are still looking for somebody.');
  expect(lint(f.flowOf(f.sayInTurn('wait', 'pause'), pause), 'CUSTOMER_QUEUE')).toEqual([]);
  expect(lint(f.flowOf(f.sayInTurn('wait')), 'CUSTOMER_QUEUE')).toEqual([]);
});

test('a full queue tried again and again spins, since nobody has to do anything', () => {
  const enter = (onFull: string): f.SmallAction => ({
    ...f.act('enter', 'TransferContactToQueue', {}, 'bye'),
    Transitions: {
      NextAction: 'bye',
      Errors: [
        { ErrorType: 'QueueAtCapacity', NextAction: onFull },
        { ErrorType: 'NoMatchingError', NextAction: 'bye' },
      ],
    },
  });
  expect(found(enter('full'), f.say('full', 'enter'), f.bye)).toEqual(['error spins enter']);
  expect(found(enter('full'), f.say('full', 'bye'), f.bye)).toEqual([]);
});

test('what stands behind a hand-over for form’s sake is no way that a call takes', () => {
  const enter: f.SmallAction = {
    ...f.act('enter', 'TransferContactToQueue', {}, ''),
    Transitions: {
      NextAction: 'after',
      Errors: ['QueueAtCapacity', 'NoMatchingError'].map((ErrorType) => ({ ErrorType, NextAction: 'bye' })),
    },
  };
  expect(found(enter, f.say('after', 'bye'), f.bye)).toEqual(['warning unreachable after']);
  expect(found({ ...enter, Transitions: { ...enter.Transitions, NextAction: '' } }, f.bye)).toEqual([]);
});

test('a trap is told once, at its first action, and not at those that lead into it', () => {
  expect(
    found(
      f.say('in', 'one'),
      f.menu('one', 'Press 1.', { 1: 'two' }, 'two'),
      f.menu('two', 'Press 2.', { 2: 'one' }, 'one'),
    ),
  ).toEqual(['error no-way-out one', 'warning silence-goes-round one']);
});

test('two traps are two findings', () => {
  const trap = (name: string) => f.menu(name, 'Press 1.', { 1: name }, name);
  expect(found(f.menu('choose', 'Press 1.', { 1: 'a', 2: 'b' }, 'bye'), trap('a'), trap('b'), f.bye)).toEqual([
    'error no-way-out a',
    'error no-way-out b',
    'warning silence-goes-round a',
    'warning silence-goes-round b',
  ]);
});

test('a key is what a silent caller does not press: a menu repeated by key alone is sound', () => {
  expect(found(f.menu('choose', 'Press * to hear this again.', { '*': 'choose' }, 'bye'), f.bye)).toEqual([]);
});

test('what nobody comes to is told as that alone, also where it goes round', () => {
  expect(found(f.bye, f.say('lost', 'lost'))).toEqual(['warning unreachable lost']);
});
