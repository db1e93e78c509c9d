import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../../infra/contact-flows/language/catalog.ts';
import { lint } from '../../../infra/contact-flows/lint/lint.ts';
import * as f from './small-flows.ts';

const found = (...actions: f.SmallAction[]) =>
  lint(f.flowOf(...actions)).map(({ rule, severity, identifier }) => `${severity} ${rule} ${identifier}`);
const withParameters = (action: f.SmallAction, more: object): f.SmallAction => ({
  ...action,
  Parameters: { ...action.Parameters, ...more },
});

describe('what is no flow is a finding, never an exception', () => {
  test.each([
    [null],
    ['{}'],
    [[]],
    [{}],
    [{ Version: '2019-10-30', Actions: {} }],
    [{ Version: '2019-10-30', StartAction: 'a', Actions: [null, 3, {}, { Identifier: 7, Type: 'Loop' }] }],
    [{ Version: '2019-10-30', StartAction: '__proto__', Actions: [{ Identifier: '__proto__', Type: 'constructor' }] }],
  ])('%j', (content) => {
    expect(lint(content).length).toBeGreaterThan(0);
  });

  test('whatever stands in the place of anything', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('', 'a', '$.External.x', '%queue.%', 'True', 'Customer'));
    const action = fc.record(
      {
        Identifier: fc.constantFrom('a', 'b', 'c', ''),
        Type: fc.constantFrom('GetParticipantInput', 'CheckMetricData', 'Wait', ...Object.keys(CATALOG), 'toString'),
        Parameters: fc.oneof(
          odd,
          fc.dictionary(fc.constantFrom('StoreInput', 'EventHooks', 'Messages', 'QueueId', 'RecordingBehavior'), odd),
        ),
        Transitions: fc.oneof(odd, fc.record({ NextAction: odd, Errors: odd, Conditions: fc.array(odd) })),
      },
      { requiredKeys: ['Identifier', 'Type'] },
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 6 }), (Actions) => {
        for (const { why, identifier } of lint({ Version: '2019-10-30', StartAction: 'a', Actions })) {
          expect(why).toMatch(/\.$/);
          expect(['a', 'b', 'c', '']).toContain(identifier);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('parameters nested beyond all measure are read', () => {
    let deep: unknown = '$.external.x';
    for (let n = 0; n < 50_000; n += 1) deep = [deep];
    expect(found(withParameters(f.say('a', 'bye'), { deep }), f.bye)).toEqual(['error reference a']);
  });
});

describe('references', () => {
  const says = (text: string) => found(f.invoke('call', 'greet', 'a', 'bye'), f.say('a', 'bye', text), f.bye);

  test.each([
    'You are $.External.position. Thank you.',
    'It costs $5 or $.50, and $External prices are higher elsewhere'.replace('$External', 'all'),
    "$.SegmentAttributes['connect:Subtype'] $.References.order.Value $.Queue.OutboundCallerId.Address",
    '$.External.Name.First on $.CustomerEndpoint.Address',
  ])('sound: %s', (text) => {
    expect(says(text)).toEqual([]);
  });

  test.each([
    '$.External',
    '$.Attributes.case.number',
    '$.StoredCustomerInput.digits',
    '$.attributes.language',
    '$External.caseNumber',
    '$.Queue.Size',
    '$.CustomerEndpoint',
  ])('misspelt: %s', (text) => {
    expect(says(`This is ${text}`)).toEqual(['error reference a']);
  });

  test('one that nobody here knows may be new, so it is a warning', () => {
    expect(says('$.Weather.Today')).toEqual(['warning reference a']);
  });

  test('an ARN may be a whole JSONPath, and a mark of ours must be of the kind that the place wants', () => {
    const aim = (QueueId: string) => found(f.act('a', 'UpdateContactTargetQueue', { QueueId }, 'bye'), f.bye);
    expect(aim('$.Attributes.queueArn')).toEqual([]);
    expect(aim('%queue.orders-en%')).toEqual([]);
    expect(aim('%QueueArn%')).toEqual([]);
    expect(aim('%flow.orders-en%')).toEqual(['error mark a']);
    expect(aim('arn:$.Attributes.queue')).toEqual(['error arn a']);
  });
});

describe('numbers', () => {
  test.each([
    ['8', []],
    [8, []],
    ['0', ['error lambda-limit call']],
    ['8.5', ['error lambda-limit call']],
    ['$.Attributes.limit', ['error lambda-limit call']],
    [null, ['error lambda-limit call']],
    ['%Limit%', []],
  ])('a function has %j seconds', (InvocationTimeLimitSeconds, expected) => {
    expect(found(f.invoke('call', 'greet', 'bye', 'bye', { InvocationTimeLimitSeconds }), f.bye)).toEqual(expected);
  });

  test('a Loop counts to 100 at most, or as far as a JSONPath says', () => {
    const loop = (LoopCount: string) =>
      found(withParameters(f.repeat('loop', 'again', 'bye'), { LoopCount }), f.say('again', 'loop'), f.bye);
    expect(loop('0')).toEqual([]);
    expect(loop('100')).toEqual([]);
    expect(loop('$.Attributes.tries')).toEqual([]);
    expect(loop('101')).toEqual(['error number loop']);
  });
});

test('a phone number that is stored needs a way for one that is none, and other input must not have it', () => {
  const phone = withParameters(f.takeDigits('key', 'Key your number.', 'bye'), {
    InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'US' } },
  });
  const invalid = { ErrorType: 'InvalidPhoneNumber', NextAction: 'bye' };
  const withWay = (action: f.SmallAction) => ({
    ...action,
    Transitions: { ...action.Transitions, Errors: [...(action.Transitions.Errors ?? []), invalid] },
  });
  expect(found(phone, f.bye)).toEqual(['error missing-error key']);
  expect(found(withWay(phone), f.bye)).toEqual([]);
  expect(found(withWay(f.takeDigits('key', 'Key it.', 'bye')), f.bye)).toEqual(['error forbidden-error key']);
});

test('markup is not billed, but counts in all', () => {
  const said = (SSML: string) => found({ ...f.say('a', 'bye'), Parameters: { SSML } }, f.bye);
  const words = 'x'.repeat(2_900);
  expect(said(`<speak>${'<break/>'.repeat(300)}${words}</speak>`)).toEqual([]);
  expect(said(`<speak>${'<break/>'.repeat(400)}${words}</speak>`)).toEqual(['error text-too-long a']);
  expect(said(`<speak>${words}${words}</speak>`)).toEqual(['error text-too-long a']);
});
