import { expect, test } from 'vitest';
import { FLOWS } from '../../../infra/contact-flows/flows.ts';
import type { FlowContent } from '../../../infra/contact-flows/language/flow.ts';
import { END, flowOf, play, playOne, type Short, ways } from './stage.ts';

const say = (Text: string, next: string): Short => ['MessageParticipant', { Text }, { next }];
const MENU: Short = [
  'GetParticipantInput',
  { Text: 'Press.' },
  ways('InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError', 'Equals 1'),
];

test('a flow that ends, ends the call', async () => {
  expect((await play(flowOf({ end: END }))).ended).toBe('disconnected');
  expect((await play(flowOf({ end: ['EndFlowExecution'] }))).ended).toBe('disconnected');
});

test.each([
  [
    'an action that nobody knows',
    { it: ['PlayTheTuba', {}, ways('next', 'NoMatchingError')] },
    /PlayTheTuba "it" of line/,
  ],
  ['an action named as what every object has', { it: ['constructor'] }, /constructor "it" of line/],
  ['a way that leads nowhere', { it: say('Hello', 'nowhere') }, /no action "nowhere"/],
  [
    'an action without a way on',
    { it: ['MessageParticipant', { Text: 'Hello' }] },
    /MessageParticipant "it".*NextAction/,
  ],
  [
    'an error without a branch',
    { it: ['MessageParticipant', {}, ways('next')] },
    /MessageParticipant "it".*NoMatchingError/,
  ],
  ['a loop without end', { it: say('Hello', 'it') }, /"it".*2000/],
] as const)('%s ends the call as failed, by name', async (_, actions, failure) => {
  const outcome = await play(flowOf({ ...(actions as Record<string, Short>), end: END }));
  expect(outcome.ended).toBe('failed');
  expect(outcome.failure).toMatch(failure);
});

test('a number that leads to no flow fails by name', async () => {
  expect(await play(flowOf({ end: END }), { surroundings: { flowOf: () => undefined } })).toMatchObject({
    ended: 'failed',
    failure: 'there is no flow line',
  });
});

test('silence everywhere ends where the flow says, or as failed, and never hangs', async () => {
  expect((await play(flowOf({ it: MENU, end: END }))).ended).toBe('disconnected');
  const round: Short = [
    'GetParticipantInput',
    { Text: 'Press.' },
    { InputTimeLimitExceeded: 'it', NoMatchingCondition: 'it', NoMatchingError: 'it' },
  ];
  expect((await play(flowOf({ it: round }))).ended).toBe('failed');
});

test('on to another flow, with what was noted so far', async () => {
  const other = flowOf({ say: say('$.Attributes.who', 'end'), end: END });
  const go: Short = ['TransferToFlow', { ContactFlowId: '%flow.other%' }, ways('NoMatchingError')];
  const { outcome } = await playOne(go, { flows: { other }, incoming: { attributes: { who: 'Ana' } } });
  expect(outcome.spoken).toEqual(['Ana']);
  expect(outcome.transcript.map(({ flow }) => flow)).toEqual(['line', 'other', 'other']);
});

test('a flow of ours that is not there is an error; one of other people is where the call goes on', async () => {
  const go = (ContactFlowId: string) => playOne(['TransferToFlow', { ContactFlowId }, ways('NoMatchingError')]);
  expect((await go('%flow.other%')).step?.way).toBe('NoMatchingError');
  const { outcome, step } = await go('arn:aws:connect:us-east-1:1:instance/i/contact-flow/f7');
  expect({ ended: outcome.ended, note: step?.note }).toMatchObject({
    ended: 'transferred',
    note: expect.stringMatching(/f7/),
  });
});

test('a module returns to where it was called, with loops and flow attributes of its own; five deep is the most', async () => {
  const module = flowOf({ say: say('[$.FlowAttributes.pin]', 'back'), back: ['EndFlowModuleExecution'] });
  const call = (next: string, name = 'module'): Short => [
    'InvokeFlowModule',
    { FlowModuleId: name },
    { next, NoMatchingError: 'end' },
  ];
  const { spoken } = await play(
    flowOf({
      set: ['UpdateFlowAttributes', { FlowAttributes: { pin: { Value: '1' } } }, { next: 'call' }],
      call: call('after'),
      after: say('[$.FlowAttributes.pin]', 'end'),
      end: END,
    }),
    { flows: { module } },
  );
  expect(spoken).toEqual(['[]', '[1]']);

  const deep = await play(flowOf({ call: call('end', 'deep'), end: END }), {
    flows: { deep: flowOf({ call: call('end', 'deep'), end: ['EndFlowModuleExecution'] }) },
  });
  expect(deep.transcript.filter(({ way }) => way === 'NoMatchingError')).toHaveLength(1);
  expect(deep.transcript.filter(({ type }) => type === 'InvokeFlowModule')).toHaveLength(6);
  expect(deep.ended).toBe('disconnected');
});

test.each([
  ['answered', '+12065550100', 'false', 'transferred', undefined],
  ['answered', '+12065550100', 'True', 'disconnected', 'NextAction'],
  ['no-answer', '+12065550100', 'True', 'disconnected', 'ConnectionTimeLimitExceeded'],
  ['failed', '+12065550100', 'True', 'disconnected', 'CallFailed'],
  ['answered', 'nobody', 'True', 'disconnected', 'CallFailed'],
] as const)(
  'a transfer outside that is %s (%s, goes on: %s)',
  async (became, number, ContinueFlowExecution, ended, way) => {
    const { outcome, step } = await playOne(
      [
        'TransferParticipantToThirdParty',
        { ThirdPartyPhoneNumber: number, ContinueFlowExecution },
        ways('next', 'ConnectionTimeLimitExceeded', 'CallFailed', 'NoMatchingError'),
      ],
      { surroundings: { thirdParty: () => became } },
    );
    expect({ ended: outcome.ended, way: step?.way }).toEqual({ ended, way });
  },
);

test('an error that has no branch of its own takes that of NoMatchingError', async () => {
  const { step } = await playOne([
    'UpdateContactCallbackNumber',
    { CallbackNumber: 'x' },
    ways('next', 'NoMatchingError', 'CallbackNumberNotDialable'),
  ]);
  expect(step?.way).toBe('NoMatchingError');
});

test('hooks: one at a time, ours must be there, and other people’s that is not here is silent', async () => {
  const hook = (EventHooks: object): Short => [
    'UpdateContactEventHooks',
    { EventHooks },
    ways('next', 'NoMatchingError'),
  ];
  expect((await playOne(hook({ CustomerQueue: '%flow.none%' }))).step?.way).toBe('NoMatchingError');
  expect((await playOne(hook({}))).step?.way).toBe('NoMatchingError');
  expect((await playOne(hook({ AgentWhisper: 'line', CustomerQueue: 'line' }))).step?.way).toBe('NoMatchingError');
  expect((await playOne(hook({ AgentWhisper: '%TheirFlow%' }))).step).toMatchObject({
    way: 'NextAction',
    note: expect.stringMatching(/TheirFlow/),
  });
});

test('the flow for those who have gone can ask nobody, and where it breaks the call has failed', async () => {
  const line = flowOf({
    it: [
      'UpdateContactEventHooks',
      { EventHooks: { CustomerRemaining: '%flow.gone%' } },
      ways('next', 'NoMatchingError'),
    ],
    end: END,
  });
  const asked = await play(line, { flows: { gone: flowOf({ it: MENU, end: END }) }, keys: '1' });
  expect(asked.transcript.find(({ flow, identifier }) => flow === 'gone' && identifier === 'it')?.way).toBe(
    'NoMatchingError',
  );
  expect(asked.ended).toBe('disconnected');
  expect((await play(line, { flows: { gone: flowOf({ it: ['PlayTheTuba'] }) } })).ended).toBe('failed');
});

test('what was left on the machine’s recorder is a voicemail, also where the caller just hangs up', async () => {
  const line = (IVRRecordingBehavior: string): FlowContent =>
    flowOf({
      record: [
        'UpdateContactRecordingBehavior',
        { RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior } },
        { next: 'it' },
      ],
      it: [
        'GetParticipantInput',
        { Text: 'Speak after the tone.', StoreInput: 'True' },
        ways('next', 'NoMatchingError'),
      ],
      end: END,
    });
  expect((await play(line('Enabled'), { keys: '#' })).ended).toBe('voicemail');
  expect((await play(line('Enabled'), { keys: 'hangup' })).ended).toBe('voicemail');
  expect((await play(line('Disabled'), { keys: '#' })).ended).toBe('disconnected');
});

test('marks of other people that nothing is given for are told of', async () => {
  const { step } = await playOne(['UpdateContactData', { LanguageCode: '%LangCode%' }, ways('next')]);
  expect(step?.note).toMatch(/%LangCode%/);
});

test('each action is told as soon as it is over, and the transcript is all of them', async () => {
  const told: unknown[] = [];
  const { transcript } = await play(flowOf({ say: say('Hello', 'it'), it: MENU, end: END }), {
    keys: '1',
    onStep: (step) => told.push(step),
  });
  expect(told).toEqual(transcript);
  expect(transcript).toMatchObject([
    { type: 'MessageParticipant', identifier: 'say', flow: 'line', said: 'Hello', way: 'NextAction' },
    { type: 'GetParticipantInput', identifier: 'it', said: 'Press.', keys: '1', way: 'Equals 1' },
    { type: 'DisconnectParticipant', identifier: 'end' },
  ]);
});

/** Keys that lead into every corner sooner or later; the same in every run. */
const LONG_CALLS = [
  '1',
  '1,1,1,1,1,1,1,1,1',
  '1,2,1,1,1',
  '2,2,2',
  '1,1,2,4821937560#,123456#,1',
  '*#,*#,*#,*#',
  `${'9'.repeat(50)},1,0`,
  '0,0,0,1,1',
];

const ours = Object.fromEntries(FLOWS.map(({ name, content }) => [name, content]));
const reply = async () => ({
  status: 'OK',
  caseId: 'k',
  caseNumber: '4821937560',
  queue: 'orders-en',
  priority: '3',
  language: 'en',
});

test.each(LONG_CALLS)(
  'our own line, keyed %s, can be hung up at every block, and every time the call is just over',
  async (keys) => {
    const start: FlowContent = flowOf({
      go: ['TransferToFlow', { ContactFlowId: '%flow.toll-free-line%' }, ways('NoMatchingError')],
      end: END,
    });
    const whole = await play(start, { flows: ours, keys, surroundings: { invoke: reply } });
    expect(whole.failure).toBeUndefined();
    for (let at = 1; at < whole.transcript.length; at++) {
      const handset = new AbortController();
      let steps = 0;
      const cut = await play(start, {
        flows: ours,
        keys,
        surroundings: { invoke: reply },
        caller: { hungUp: handset.signal },
        onStep() {
          steps += 1;
          if (steps === at) handset.abort();
        },
      });
      expect(cut.failure).toBeUndefined();
      expect(['disconnected', 'callback', 'voicemail', whole.ended]).toContain(cut.ended);
      expect(cut.transcript.slice(0, at).map(({ identifier }) => identifier)).toEqual(
        whole.transcript.slice(0, at).map(({ identifier }) => identifier),
      );
    }
  },
);

test('someone who hangs up while a sentence is said hears no more of it', async () => {
  const handset = new AbortController();
  const { transcript, ended } = await play(flowOf({ one: say('One', 'two'), two: say('Two', 'end'), end: END }), {
    caller: {
      hungUp: handset.signal,
      hear() {
        handset.abort();
        return new Promise(() => {});
      },
    },
  });
  expect(ended).toBe('disconnected');
  expect(transcript).toHaveLength(1);
  expect(transcript).toMatchObject([{ identifier: 'one', said: 'One', keys: 'hang-up' }]);
});
