import { expect, test } from 'vitest';
import { END, flowOf, play, playOne, type Short, ways } from './stage.ts';

const attributes = (Attributes: object, more: object = {}): Short => [
  'UpdateContactAttributes',
  { Attributes, TargetContact: 'Current', ...more },
  ways('next', 'NoMatchingError'),
];
const compare = (ComparisonValue: string, ...conditions: string[]): Short => [
  'Compare',
  { ComparisonValue },
  ways('next', 'NoMatchingCondition', 'NoMatchingError', ...conditions),
];

test('attributes of 32 KB in all are kept; one byte more and none of them is', async () => {
  const full = { a: 'x'.repeat(32_767) };
  expect((await playOne(attributes(full))).outcome.attributes).toEqual(full);
  const { step, outcome } = await playOne(attributes({ b: 'yy', ...full }), { incoming: { attributes: { old: '1' } } });
  expect(step?.way).toBe('NoMatchingError');
  expect(outcome.attributes).toEqual({ old: '1' });
});

test('a contact without a related one has nowhere to write to', async () => {
  expect((await playOne(attributes({ a: '1' }, { TargetContact: 'Related' }))).step?.way).toBe('NoMatchingError');
});

test('names that every object has lead nowhere, and harm nothing', async () => {
  const { outcome } = await playOne(
    attributes({ a: '$.Attributes.constructor', b: '$.Attributes.__proto__.polluted', __proto__: 'x' }),
  );
  expect(outcome.attributes).toMatchObject({ a: '', b: '' });
  expect({}).not.toHaveProperty('polluted');
});

test('a path may be written with brackets, and lists and maps read as JSON', async () => {
  const invoke = async () => ({ 'two words': { list: [1, true] } });
  const { attributes: kept } = await play(
    flowOf({
      ask: [
        'InvokeLambdaFunction',
        { LambdaFunctionARN: 'f', ResponseValidation: { ResponseType: 'JSON' } },
        { next: 'it' },
      ],
      it: attributes({ a: "$.External['two words'].list" }),
      end: END,
    }),
    { surroundings: { invoke } },
  );
  expect(kept).toEqual({ a: '[1,true]' });
});

test('flow attributes stay in their flow', async () => {
  const say: Short = ['MessageParticipant', { Text: 'It is $.FlowAttributes.pin.' }, { next: 'go' }];
  const { spoken } = await play(
    flowOf({
      set: ['UpdateFlowAttributes', { FlowAttributes: { pin: { Value: '1234' } } }, { next: 'say' }],
      say,
      go: ['TransferToFlow', { ContactFlowId: '%flow.other%' }, ways('NoMatchingError')],
      end: END,
    }),
    { flows: { other: flowOf({ say: [say[0], say[1], { next: 'end' }], end: END }) } },
  );
  expect(spoken).toEqual(['It is 1234.', 'It is .']);
});

test('six tags are the most; a tag can be taken away again', async () => {
  const tag = (...names: string[]): Short => [
    'TagContact',
    { Tags: Object.fromEntries(names.map((name) => [name, '1'])) },
    ways('next', 'NoMatchingError'),
  ];
  expect((await playOne(tag('a', 'b', 'c', 'd', 'e', 'f'))).step?.way).toBe('NextAction');
  expect((await playOne(tag('a', 'b', 'c', 'd', 'e', 'f', 'g'))).step?.way).toBe('NoMatchingError');
  const { spoken } = await play(
    flowOf({
      tag: [...tag('a', 'b').slice(0, 2), { next: 'untag' }] as never,
      untag: ['UntagContact', { TagKeys: ['a'] }, { next: 'say' }],
      say: ['MessageParticipant', { Text: '[$.Tags.a][$.Tags.b]' }, { next: 'end' }],
      end: END,
    }),
  );
  expect(spoken).toEqual(['[][1]']);
});

test('a task has an id of its own', async () => {
  const { attributes: kept } = await play(
    flowOf({
      task: ['CreateTask', { Name: 'Call back' }, { next: 'it' }],
      it: attributes({ task: '$.Task.ContactId' }),
      end: END,
    }),
  );
  expect(kept.task).toMatch(/^c1-/);
});

test.each([
  ['Equals en', 'en'],
  ['TextStartsWith e', 'en'],
  ['TextEndsWith n', 'en'],
  ['TextContains n', 'en'],
  ['NumberGreaterThan 4', '5'],
  ['NumberGreaterOrEqualTo 5', '5'],
  ['NumberLessThan 10', '9'],
  ['NumberLessOrEqualTo 5.0', '5'],
  ['Equals $.Attributes.same', 'en'],
])('%s fits %s', async (condition, value) => {
  const incoming = { attributes: { it: value, same: 'en' } };
  expect((await playOne(compare('$.Attributes.it', condition), { incoming })).step?.way).toBe(condition);
});

test.each([
  ['Equals EN', 'en'],
  ['NumberGreaterThan 4', 'many'],
  ['NumberLessThan 4', ''],
  ['NumberGreaterThan 10', '9'],
])('%s does not fit "%s", and nothing but NoMatchingCondition comes of it', async (condition, it) => {
  const { step } = await playOne(compare('$.Attributes.it', condition), { incoming: { attributes: { it } } });
  expect(step?.way).toBe('NoMatchingCondition');
});

test('a comparison whose only branch is NoMatchingError breaks the call: Connect never takes it', async () => {
  const { outcome } = await playOne([
    'Compare',
    { ComparisonValue: '$.Attributes.it' },
    ways('next', 'NoMatchingError'),
  ]);
  expect(outcome).toMatchObject({
    ended: 'failed',
    failure: expect.stringMatching(/Compare "it".*NoMatchingCondition/),
  });
});

test.each([
  ['open', 'Equals True'],
  ['closed', 'Equals False'],
  ['unknown', 'NoMatchingError'],
] as const)('hours that are %s lead by %s', async (hours, way) => {
  const check: Short = [
    'CheckHoursOfOperation',
    { HoursOfOperationId: '%hours.line%' },
    ways('NoMatchingError', 'Equals True', 'Equals False'),
  ];
  const asked: string[] = [];
  const answer = (name: string) => {
    asked.push(name);
    return hours;
  };
  expect((await playOne(check, { surroundings: { hours: answer } })).step?.way).toBe(way);
  expect(asked).toEqual(['line']);
});

test('hours that nobody names are those of the queue aimed at, and without one an error', async () => {
  const check: Short = ['CheckHoursOfOperation', {}, ways('NoMatchingError', 'Equals True', 'Equals False')];
  const aim: Short = ['UpdateContactTargetQueue', { QueueId: '%queue.orders-en%' }, { next: 'it' }];
  const hours = (name: string) => (name === 'orders-en' ? 'closed' : 'unknown') as 'closed' | 'unknown';
  expect((await playOne(check, { surroundings: { hours } }, { aim })).step?.way).toBe('Equals False');
  expect((await playOne(check, { surroundings: { hours } })).step?.way).toBe('NoMatchingError');
});

test.each(['0', '1', '3'])('a loop of %s goes round that often, and counts afresh the next time', async (LoopCount) => {
  const { transcript } = await play(
    flowOf({
      outer: ['Loop', { LoopCount: '2' }, { 'Equals ContinueLooping': 'it', 'Equals DoneLooping': 'end' }],
      it: ['Loop', { LoopCount }, { 'Equals ContinueLooping': 'it', 'Equals DoneLooping': 'outer' }],
      end: END,
    }),
  );
  const rounds = transcript.filter(({ way, identifier }) => identifier === 'it' && way === 'Equals ContinueLooping');
  expect(rounds).toHaveLength(2 * Number(LoopCount));
});

test('a loop whose count is no number from 0 to 100 breaks the call, since it has no error way', async () => {
  const loop = (LoopCount: string): Short => [
    'Loop',
    { LoopCount },
    ways('Equals ContinueLooping', 'Equals DoneLooping'),
  ];
  for (const count of ['101', 'many', '-1', '$.Attributes.none'])
    expect((await playOne(loop(count))).outcome.ended).toBe('failed');
});

test('chance is spread as the conditions say, and is the same on every run', async () => {
  const half: Short = ['DistributeByPercentage', {}, { 'NumberLessThan 31': 'end', NoMatchingCondition: 'end' }];
  const draws = await Promise.all(
    Array.from(
      { length: 100 },
      async (_, at) => (await playOne(half, { surroundings: { random: () => at / 100 } })).step?.way,
    ),
  );
  expect(draws.filter((way) => way === 'NumberLessThan 31')).toHaveLength(30);
  expect((await playOne(half)).step?.way).toBe((await playOne(half)).step?.way);
});

test('a wait lets its seconds go by', async () => {
  const passed: number[] = [];
  const wait: Short = ['Wait', { TimeLimitSeconds: '30' }, ways('Equals WaitCompleted', 'NoMatchingError')];
  const { step } = await playOne(wait, { surroundings: { pass: (seconds) => void passed.push(seconds) } });
  expect({ way: step?.way, passed }).toEqual({ way: 'Equals WaitCompleted', passed: [30] });
});

test.each(['CreateCase', 'UpdateCase', 'GetCase', 'ShowView', 'CreateWisdomSession'])(
  '%s fails as it does where its product is not set up',
  async (type) => {
    expect((await playOne([type, {}, ways('next', 'NoMatchingError')])).step).toMatchObject({
      way: 'NoMatchingError',
      note: expect.any(String),
    });
  },
);

test.each([
  ['UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Lupe' }, '$.TextToSpeechVoiceId', 'Lupe'],
  ['UpdateContactData', { LanguageCode: 'nl-NL' }, '$.LanguageCode', 'nl-NL'],
  ['UpdateContactData', { CustomerId: 'k7' }, '$.CustomerId', 'k7'],
  ['UpdateContactData', { References: { page: { Type: 'URL', Value: 'u' } } }, '$.References.page.Value', 'u'],
  ['UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Disabled' }, '$.Channel', 'VOICE'],
  ['UpdateContactRoutingBehavior', { QueuePriority: '1' }, '$.ContactId', 'c1'],
  [
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: [] } },
    '$.SystemEndpoint.Address',
    '+18005550199',
  ],
])('%s %j is read by what comes after it', async (type, parameters, path, value) => {
  const { spoken } = await play(
    flowOf({
      set: [type, parameters, { next: 'say' }] as Short,
      say: ['MessageParticipant', { Text: path }, { next: 'end' }],
      end: END,
    }),
  );
  expect(spoken).toEqual([value]);
});
