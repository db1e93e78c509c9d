import { expect, test } from 'vitest';
import { END, flowOf, play, playOne, ways } from './stage.ts';

const MENU_WAYS = ways(
  'next',
  'InputTimeLimitExceeded',
  'NoMatchingCondition',
  'NoMatchingError',
  'Equals 1',
  'Equals *',
);
const menu = (parameters: object = {}) =>
  ['GetParticipantInput', { Text: 'Press 1.', StoreInput: 'False', ...parameters }, MENU_WAYS] as const;

const stored = (parameters: object = {}) =>
  [
    'GetParticipantInput',
    {
      Text: 'Your number?',
      StoreInput: 'True',
      InputTimeLimitSeconds: '12',
      InputValidation: { CustomValidation: { MaximumLength: '10' } },
      ...parameters,
    },
    ways('next', 'NoMatchingError', 'InvalidPhoneNumber'),
  ] as const;

test('what is said has its references filled in, once, and is heard in the language of the contact', async () => {
  const { heard } = await play(
    flowOf({
      language: ['UpdateContactData', { LanguageCode: 'es-US' }, { next: 'say' }],
      say: ['MessageParticipant', { Text: 'Caso $.Attributes.number. Gracias, $.Attributes.nobody.' }, { next: 'end' }],
      end: END,
    }),
    { incoming: { attributes: { number: '$.CustomerEndpoint.Address' } } },
  );
  expect(heard).toEqual([
    { text: 'Caso $.CustomerEndpoint.Address. Gracias, .', language: 'es-US', identifier: 'say' },
  ]);
});

test.each([
  [{ Text: 'Hello' }, 'Hello', 'NextAction'],
  [
    { SSML: '<speak>Case <say-as interpret-as="digits">12</say-as> &amp; more</speak>' },
    'Case 12 & more',
    'NextAction',
  ],
  [{ PromptId: 'arn:aws:connect:us-east-1:1:instance/i/prompt/p1' }, '[recording p1]', 'NextAction'],
  [
    { Media: { Uri: 's3://b/hello.wav', SourceType: 'S3', MediaType: 'Audio' } },
    '[recording s3://b/hello.wav]',
    'NextAction',
  ],
  [{ SSML: 'no tags' }, undefined, 'NoMatchingError'],
  [{ Text: 'x'.repeat(3_001) }, undefined, 'NoMatchingError'],
  [{}, undefined, 'NoMatchingError'],
])('a prompt %j is said, or is an error', async (parameters, said, way) => {
  const { step } = await playOne(['MessageParticipant', parameters, ways('next', 'NoMatchingError')]);
  expect(step).toMatchObject({ way });
  expect(step?.said).toBe(said);
});

test.each([
  ['1', '1', 'Equals 1'],
  ['*', '*', 'Equals *'],
  ['*#', '*#', 'Equals *'],
  ['9', '9', 'NoMatchingCondition'],
  ['1'.repeat(50), '1'.repeat(50), 'Equals 1'],
  ['timeout', 'silence', 'InputTimeLimitExceeded'],
  ['x', 'x', 'InputTimeLimitExceeded'],
])('a menu to which %s is keyed leaves by its own way', async (keys, shown, way) => {
  const { step } = await playOne(menu(), { keys });
  expect(step).toMatchObject({ keys: shown, way });
});

test('a menu that cannot be said is an error, and asks for nothing', async () => {
  const { step } = await playOne(menu({ Text: undefined }), { keys: '1' });
  expect(step?.way).toBe('NoMatchingError');
  expect(step).not.toHaveProperty('keys');
});

test.each([
  ['12345#', '12345'],
  ['12345', '12345'],
  ['12#34', '12'],
  ['#', ''],
  ['*#', '*'],
  ['1'.repeat(50), '1'.repeat(10)],
  ['timeout', 'Timeout'],
])('a stored input of %s succeeds as "%s"', async (keys, input) => {
  const { attributes, transcript } = await play(echo(stored({ DTMFConfiguration: { DisableCancelKey: 'True' } })), {
    keys,
  });
  expect(transcript[0]?.way).toBe('NextAction');
  expect(attributes).toEqual({ input });
});

const echo = (it: Parameters<typeof playOne>[0]) =>
  flowOf({
    it: [it[0], it[1], { ...it[2], next: 'keep' }],
    keep: ['UpdateContactAttributes', { Attributes: { input: '$.StoredCustomerInput' } }, { next: 'end' }],
    end: END,
  });

test('the star takes back what was keyed before it, unless the block switches that off', async () => {
  const { attributes } = await play(echo(stored()), { keys: '12*34#' });
  expect(attributes).toEqual({ input: '34' });
});

test('an ending of two keys ends the input only where both come', async () => {
  const { attributes } = await play(echo(stored({ DTMFConfiguration: { InputTerminationSequence: '##' } })), {
    keys: '1#2##3',
  });
  expect(attributes).toEqual({ input: '1#2' });
});

test.each([
  ['2065550100', { NumberFormat: 'Local', CountryCode: 'US' }, 'NextAction', '+12065550100'],
  ['31201234567', { NumberFormat: 'E164' }, 'NextAction', '+31201234567'],
  ['12', { NumberFormat: 'Local', CountryCode: 'US' }, 'InvalidPhoneNumber', undefined],
  ['timeout', { NumberFormat: 'Local', CountryCode: 'US' }, 'NextAction', 'Timeout'],
])('a phone number keyed as %s is taken as E.164, or is no number', async (keys, PhoneNumberValidation, way, input) => {
  const outcome = await play(echo(stored({ InputValidation: { PhoneNumberValidation } })), { keys });
  expect(outcome.transcript[0]?.way).toBe(way);
  if (input !== undefined) expect(outcome.attributes).toEqual({ input });
});

test('a question tells the caller how long it waits, how many keys it takes and what ends them', async () => {
  const asked: unknown[] = [];
  const press = async (question: unknown) => {
    asked.push(question);
    return '1';
  };
  await play(
    flowOf({
      first: [...menu({ InputTimeLimitSeconds: '10' }).slice(0, 2), { 'Equals 1': 'it' }] as never,
      it: stored(),
      end: END,
    }),
    { caller: { press } },
  );
  expect(asked).toEqual([
    { most: 1, seconds: 10 },
    { most: 10, seconds: 12, end: '#' },
  ]);
});

test('where no bot is, what is keyed stands for the intent', async () => {
  const bot = [
    'ConnectParticipantWithLexBot',
    { Text: 'How can I help?' },
    ways('Equals Complain', 'NoMatchingCondition', 'InputTimeLimitExceeded', 'NoMatchingError'),
  ] as const;
  expect((await playOne(bot, { keys: 'Complain' })).step?.way).toBe('Equals Complain');
  expect((await playOne(bot, { keys: 'Sing' })).step?.way).toBe('NoMatchingCondition');
  expect((await playOne(bot)).step?.way).toBe('InputTimeLimitExceeded');
});
