import { expect, test } from 'vitest';
import { END, flowOf, play, playOne, type Short, ways } from './stage.ts';

const AIM: Short = [
  'UpdateContactTargetQueue',
  { QueueId: '%queue.orders-en%' },
  { next: 'it', NoMatchingError: 'end' },
];
const CALLBACK = { InitialCallDelaySeconds: '60', RetryDelaySeconds: '600', MaximumConnectionAttempts: '2' };

test('a callback from the queue keeps number and queue, and the call ends as one', async () => {
  const waiting = flowOf({
    number: [
      'UpdateContactCallbackNumber',
      { CallbackNumber: '$.CustomerEndpoint.Address' },
      { next: 'it', InvalidCallbackNumber: 'end', CallbackNumberNotDialable: 'end' },
    ],
    it: ['CreateCallbackContact', CALLBACK, ways('next', 'NoMatchingError')],
    end: END,
  });
  const line = flowOf({
    hook: ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: '%flow.waiting%' } }, { next: 'aim' }],
    aim: [AIM[0], AIM[1], { next: 'enter' }],
    enter: ['TransferContactToQueue', {}, ways('QueueAtCapacity', 'NoMatchingError')],
    end: END,
  });
  const { ended, callback } = await play(line, { flows: { waiting } });
  expect(ended).toBe('callback');
  expect(callback).toEqual({ number: '+12065550100', queue: 'orders-en', delaySeconds: 60, attempts: 2 });
});

test.each([
  ['+12065550100', 'NextAction'],
  ['2065550100', 'InvalidCallbackNumber'],
  ['+1', 'InvalidCallbackNumber'],
  ['Timeout', 'InvalidCallbackNumber'],
  ['', 'InvalidCallbackNumber'],
  ['+31201234567', 'CallbackNumberNotDialable'],
])('the callback number "%s" leads by %s', async (number, way) => {
  const set: Short = [
    'UpdateContactCallbackNumber',
    { CallbackNumber: '$.Attributes.number' },
    ways('next', 'InvalidCallbackNumber', 'CallbackNumberNotDialable'),
  ];
  const { step } = await playOne(set, {
    incoming: { attributes: { number } },
    surroundings: { canDial: (it) => it.startsWith('+1') },
  });
  expect(step?.way).toBe(way);
});

test('a callback without a queue, or to nobody, is an error', async () => {
  const create: Short = ['CreateCallbackContact', CALLBACK, ways('next', 'NoMatchingError')];
  expect((await playOne(create)).step?.way).toBe('NoMatchingError');
  expect((await playOne(create, { incoming: { from: 'anonymous' } }, { AIM })).step?.way).toBe('NoMatchingError');
  expect((await playOne(create, {}, { AIM })).outcome.ended).toBe('callback');
});
