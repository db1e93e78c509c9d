import { expect, test } from 'vitest';
import { contactFlowEvent } from '../../../events/connect-call.v1.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import { END, flowOf, play, playOne, type Short, ways } from './stage.ts';

const call = (parameters: object = {}): Short => [
  'InvokeLambdaFunction',
  { LambdaFunctionARN: '%lambda.connect-call%', InvocationTimeLimitSeconds: '8', ...parameters },
  ways('next', 'NoMatchingError'),
];
const JSON_REPLY = { ResponseValidation: { ResponseType: 'JSON' } };
const keep = (path: string): Short => ['UpdateContactAttributes', { Attributes: { kept: path } }, { next: 'end' }];

test('the function gets the event that Connect sends, with nothing keyed that no parameter hands on', async () => {
  const events: { Details: { ContactData: object; Parameters: object } }[] = [];
  await play(
    flowOf({
      note: ['UpdateContactAttributes', { Attributes: { caseId: 'k1' } }, { next: 'aim' }],
      aim: ['UpdateContactTargetQueue', { QueueId: '%queue.orders-es%' }, { next: 'pin' }],
      pin: ['GetParticipantInput', { Text: 'PIN?', StoreInput: 'True' }, { next: 'it' }],
      it: call({ LambdaInvocationAttributes: { purpose: 'caseStatus', caseId: '$.Attributes.caseId' } }),
      end: END,
    }),
    {
      keys: '402917#',
      incoming: { language: 'es-US' },
      surroundings: { invoke: async (_, event) => void events.push(event as never) },
    },
  );
  expect(contactFlowEvent.safeParse(events[0]).success).toBe(true);
  expect(events[0]?.Details.Parameters).toEqual({ purpose: 'caseStatus', caseId: 'k1' });
  expect(events[0]?.Details.ContactData).toMatchObject({
    Attributes: { caseId: 'k1' },
    Channel: 'VOICE',
    ContactId: 'c1',
    InitialContactId: 'c1',
    CustomerEndpoint: { Address: '+12065550100', Type: 'TELEPHONE_NUMBER' },
    SystemEndpoint: { Address: '+18005550199', Type: 'TELEPHONE_NUMBER' },
    LanguageCode: 'es-US',
    Queue: { Name: 'orders-es' },
  });
  expect(JSON.stringify(events)).not.toContain('402917');
});

test.each([
  ['%lambda.connect-call%', 'connect-call'],
  ['arn:aws:lambda:us-east-1:123456789012:function:connect-call', 'connect-call'],
  ['arn:aws:lambda:us-east-1:123456789012:function:connect-call:live', 'connect-call'],
  ['%TheirFunction%', 'TheirFunction'],
])('the function that %s points to is %s', async (LambdaFunctionARN, name) => {
  const asked: string[] = [];
  await playOne(call({ LambdaFunctionARN }), { surroundings: { invoke: async (it) => void asked.push(it) } });
  expect(asked).toEqual([name]);
});

test('each reply takes the place of the one before, and nothing of that one is left', async () => {
  const replies = [{ caseNumber: '4821937560' }, { queue: 'orders-en' }];
  const { attributes, caseNumber } = await play(
    flowOf({
      first: ['InvokeLambdaFunction', { LambdaFunctionARN: 'f' }, { next: 'second' }],
      second: ['InvokeLambdaFunction', { LambdaFunctionARN: 'f' }, { next: 'keep' }],
      keep: keep('$.External.caseNumber/$.External.queue'),
      end: END,
    }),
    { surroundings: { invoke: async () => replies.shift() } },
  );
  expect(attributes).toEqual({ kept: '/orders-en' });
  expect(caseNumber).toBe('4821937560');
});

test('a call that fails leaves the reply before it as it was', async () => {
  const replies = [{ status: 'OK' }, { nested: { not: 'flat' } }];
  const { attributes } = await play(
    flowOf({
      first: ['InvokeLambdaFunction', { LambdaFunctionARN: 'f' }, { next: 'second' }],
      second: ['InvokeLambdaFunction', { LambdaFunctionARN: 'f' }, { NoMatchingError: 'keep' }],
      keep: keep('$.External.status'),
      end: END,
    }),
    { surroundings: { invoke: async () => replies.shift() } },
  );
  expect(attributes).toEqual({ kept: 'OK' });
});

test('a reply as JSON may be nested', async () => {
  const { attributes } = await play(
    flowOf({
      it: [...call(JSON_REPLY).slice(0, 2), { next: 'keep' }] as never,
      keep: keep('$.External.Name.First'),
      end: END,
    }),
    { surroundings: { invoke: async () => ({ Name: { First: 'Ana' } }) } },
  );
  expect(attributes).toEqual({ kept: 'Ana' });
});

test.each([
  ['nested where a flat map is asked', { a: { b: 'c' } }, {}],
  ['a list', [], {}],
  ['a word', 'OK', {}],
  ['null', null, {}],
  ['larger than 32 KB', { text: 'é'.repeat(16_400) }, {}],
  ['larger than 32 KB as JSON', { text: 'é'.repeat(16_400) }, JSON_REPLY],
])('a reply that is %s is an error, and says so', async (_, reply, parameters) => {
  const { step } = await playOne(call(parameters), { surroundings: { invoke: async () => reply } });
  expect(step).toMatchObject({ way: 'NoMatchingError', note: expect.any(String) });
});

test('a function that throws is asked once; one that is throttled, four times at most', async () => {
  let asked = 0;
  const failWith = (error: Error) => async () => {
    asked += 1;
    throw error;
  };
  const { step } = await playOne(call(), { surroundings: { invoke: failWith(new Error('broken')) } });
  expect({ way: step?.way, asked }).toEqual({ way: 'NoMatchingError', asked: 1 });
  asked = 0;
  await playOne(call(), {
    surroundings: { invoke: failWith(new AppError('Busy', 'busy', 'busy', { retryable: true })) },
  });
  expect(asked).toBe(4);
});

test('what was throttled and then answers is an answer', async () => {
  let asked = 0;
  const invoke = async () => {
    asked += 1;
    if (asked < 3) throw new AppError('Busy', 'busy', 'busy', { retryable: true });
    return { status: 'OK' };
  };
  expect((await playOne(call(), { surroundings: { invoke } })).step?.way).toBe('NextAction');
});

test('nobody is asked again once eight seconds are gone', async () => {
  let [asked, at] = [0, 0];
  const invoke = async () => {
    asked += 1;
    at += 5_000;
    throw new AppError('Busy', 'busy', 'busy', { retryable: true });
  };
  await playOne(call(), { surroundings: { invoke, now: () => at } });
  expect(asked).toBe(2);
});

test.each([
  ['8', 7_000, 'NextAction'],
  ['8', 9_000, 'NoMatchingError'],
  ['2', 3_000, 'NoMatchingError'],
  ['60', 9_000, 'NoMatchingError'],
])('under a limit of %s s an answer after %i ms leads by %s', async (InvocationTimeLimitSeconds, took, way) => {
  let at = 0;
  const invoke = async () => {
    at += took;
    return { status: 'OK' };
  };
  const { step } = await playOne(call({ InvocationTimeLimitSeconds }), { surroundings: { invoke, now: () => at } });
  expect(step).toMatchObject({ way, took });
});

test('a function that is not here is a stub that answers with nothing, and says so', async () => {
  const { step } = await playOne(call(), { surroundings: { invoke: async () => undefined } });
  expect(step).toMatchObject({ way: 'NextAction', note: expect.stringContaining('stub') });
});

test('nobody waits for the answer of an asynchronous call', async () => {
  const outcome = await play(
    flowOf({
      it: [...call({ InvocationType: 'ASYNCHRONOUS' }).slice(0, 2), { next: 'keep' }] as never,
      keep: keep('$.External.status$.LambdaInvocation.InvocationId'),
      end: END,
    }),
    { surroundings: { invoke: async () => ({ status: 'OK' }) } },
  );
  expect(outcome.attributes).toEqual({ kept: 'c1-it' });
});
