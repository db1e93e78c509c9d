import { expect, test } from 'vitest';
import type { QueueState } from '../../../infra/local/phone/surroundings.ts';
import { END, flowOf, play, playOne, type Short, type Stage, ways } from './stage.ts';

const AIM: Short = [
  'UpdateContactTargetQueue',
  { QueueId: '%queue.orders-en%' },
  { next: 'it', NoMatchingError: 'end' },
];
const ENTER: Short = ['TransferContactToQueue', {}, ways('next', 'QueueAtCapacity', 'NoMatchingError')];
const hook = (event: string, flow: string, next: string): Short => [
  'UpdateContactEventHooks',
  { EventHooks: { [event]: `%flow.${flow}%` } },
  { next, NoMatchingError: 'end' },
];
const say = (Text: string, next: string): Short => ['MessageParticipant', { Text }, { next }];
const queue = (state: Partial<QueueState>) => ({
  queueOf: () => ({ size: 1, oldestSeconds: 40, capacity: 9, agentsAvailable: 2, ...state }),
});
const FINISH: Short = ['EndFlowExecution'];

/** Into the queue, with all hooks set. */
const line = flowOf({
  aim: [AIM[0], AIM[1] ?? {}, { next: 'waiting', NoMatchingError: 'end' }],
  waiting: hook('CustomerQueue', 'waiting', 'agent'),
  agent: hook('AgentWhisper', 'agent', 'customer'),
  customer: hook('CustomerWhisper', 'customer', 'gone'),
  gone: hook('CustomerRemaining', 'gone', 'it'),
  it: ENTER,
  end: END,
});
const whispers = {
  agent: flowOf({ say: say('Case 1, English.', 'end'), end: FINISH }),
  customer: flowOf({ say: say('You are being connected.', 'end'), end: FINISH }),
  gone: flowOf({
    note: ['UpdateContactAttributes', { Attributes: { gone: 'yes' } }, { next: 'say' }],
    say: say('Hello?', 'end'),
    end: END,
  }),
};
const inTurn = (next: string): Short => [
  'MessageParticipantIteratively',
  { Messages: [{ Text: 'Please hold.' }, { Text: 'Still here.' }], InterruptFrequencySeconds: '45' },
  { 'Equals MessagesInterrupted': next, NoMatchingError: next },
];
const wait = (waiting: ReturnType<typeof flowOf>, stage: Stage = {}) =>
  play(line, { flows: { ...whispers, waiting }, ...stage });

test.each([
  ['no queue is aimed at', {}, {}, 'NoMatchingError'],
  ['it is full', { AIM }, queue({ size: 9 }), 'QueueAtCapacity'],
])('a caller gets into no queue where %s', async (_, before, surroundings, way) => {
  expect((await playOne(ENTER, { surroundings }, before)).step?.way).toBe(way);
});

test('a queue with room takes the caller, and a script that is over leaves them there', async () => {
  const { outcome } = await playOne(ENTER, { surroundings: queue({ size: 8 }) }, { AIM });
  expect(outcome).toMatchObject({ ended: 'queued', queue: 'orders-en', isAnswered: false });
});

test('a queue of other people is taken to be empty, and the transcript says so', async () => {
  const arn = 'arn:aws:connect:us-east-1:1:instance/i/queue/q7';
  const aim: Short = ['UpdateContactTargetQueue', { QueueId: arn }, ways('next', 'NoMatchingError')];
  const { step, outcome } = await playOne(aim);
  expect(step?.note).toMatch(/no queue q7 here/);
  expect(outcome.queue).toBe('q7');
});

test('while waiting, the queue flow speaks over and over, until the caller hangs up', async () => {
  const handset = new AbortController();
  let waits = 0;
  const pass = () => {
    waits += 1;
    if (waits === 3) handset.abort();
  };
  const { spoken, ended } = await wait(flowOf({ turn: inTurn('turn') }), {
    surroundings: { pass },
    caller: { hungUp: handset.signal, isDone: () => false },
  });
  expect(ended).toBe('disconnected');
  expect(spoken).toEqual(Array(3).fill(['Please hold.', 'Still here.']).flat());
});

test('an agent who answers ends the queue flow; each hears their own whisper and the caller not the agent’s', async () => {
  let answer = () => {};
  let waits = 0;
  const { ended, isAnswered, spoken, transcript, attributes } = await wait(flowOf({ turn: inTurn('turn') }), {
    surroundings: {
      agentAnswers: () => new Promise<void>((resolve) => (answer = resolve)),
      pass() {
        waits += 1;
        if (waits === 3) answer();
      },
    },
  });
  expect({ ended, isAnswered, waits }).toEqual({ ended: 'queued', isAnswered: true, waits: 3 });
  expect(spoken.at(-1)).toBe('You are being connected.');
  expect(spoken).not.toContain('Case 1, English.');
  expect(transcript.map(({ said }) => said)).toContain('Case 1, English.');
  expect(attributes).not.toHaveProperty('gone');
});

test('an agent’s answer interrupts a question, which then has no answer', async () => {
  const answered = Promise.withResolvers<void>();
  const ask: Short = [
    'GetParticipantInput',
    { Text: 'Callback?' },
    { InputTimeLimitExceeded: 'ask', NoMatchingCondition: 'ask', NoMatchingError: 'ask' },
  ];
  const { isAnswered, transcript } = await wait(flowOf({ ask }), {
    surroundings: { agentAnswers: () => answered.promise },
    caller: {
      press() {
        answered.resolve();
        return new Promise(() => {});
      },
    },
  });
  expect(isAnswered).toBe(true);
  expect(transcript.find(({ identifier }) => identifier === 'ask')).not.toHaveProperty('keys');
});

test('a caller whom the agent leaves is in the hands of the flow for that, and may go back into the queue', async () => {
  const menu: Short = [
    'GetParticipantInput',
    { Text: 'Anything else?' },
    ways('InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'),
  ];
  const gone = flowOf({ menu: [menu[0], menu[1], { ...menu[2], 'Equals 1': 'enter' }], enter: ENTER, end: END });
  const answering = { agentAnswers: async () => {}, agentLeaves: async () => undefined };
  const once = await wait(flowOf({ end: FINISH }), {
    flows: { ...whispers, waiting: flowOf({ end: FINISH }), gone },
    keys: '1,2',
    surroundings: answering,
  });
  expect(once).toMatchObject({ ended: 'queued', isAnswered: true });
  expect(once.spoken.filter((text) => text === 'Anything else?')).toHaveLength(2);

  const abandoned = await wait(flowOf({}), {
    flows: { ...whispers, waiting: flowOf({ turn: inTurn('turn') }), gone },
    keys: '1,hangup',
    surroundings: { agentAnswers: answeredOnce(), agentLeaves: async () => undefined },
  });
  expect(abandoned).toMatchObject({ ended: 'disconnected', isAnswered: false });
});

test('a caller who hangs up on an agent was answered, and the flow for those who have gone runs without them', async () => {
  const handset = new AbortController();
  const { ended, isAnswered, attributes } = await wait(flowOf({ end: FINISH }), {
    caller: { hungUp: handset.signal },
    surroundings: {
      agentAnswers: async () => {},
      agentLeaves() {
        handset.abort();
        return new Promise(() => {});
      },
    },
  });
  expect({ ended, isAnswered, gone: attributes.gone }).toEqual({ ended: 'queued', isAnswered: true, gone: 'yes' });
});

const answeredOnce = () => {
  const answers = [Promise.resolve()];
  return () => answers.pop() ?? new Promise<void>(() => {});
};

test('an endless round of agents who leave ends as failed', async () => {
  const gone = flowOf({ enter: ENTER, end: END });
  const answering = { agentAnswers: async () => {}, agentLeaves: async () => undefined };
  const { ended } = await wait(flowOf({}), {
    flows: { ...whispers, waiting: flowOf({ end: FINISH }), gone },
    surroundings: answering,
  });
  expect(ended).toBe('failed');
});

test('a caller who hangs up in the queue is disconnected, and the flow for those who have gone runs without them', async () => {
  const { ended, spoken, attributes } = await wait(flowOf({ turn: inTurn('turn') }), { keys: 'hangup' });
  expect(ended).toBe('disconnected');
  expect(attributes.gone).toBe('yes');
  expect(spoken).not.toContain('Hello?');
});

test('a queue flow that ends leaves the caller in the queue; one that disconnects ends the call', async () => {
  expect((await wait(flowOf({ end: FINISH }))).ended).toBe('queued');
  expect((await wait(flowOf({ end: END }))).ended).toBe('disconnected');
  expect((await wait(flowOf({ end: FINISH }), { keys: 'hangup' })).ended).toBe('disconnected');
});

test('who answers is told the queue, and the contact as the flows have made it', async () => {
  const told: unknown[] = [];
  const agentAnswers = async (
    queueName: string,
    { priority, attributes, recording }: object & Record<string, unknown>,
  ) => void told.push({ queueName, priority, attributes, recording });
  const before: Record<string, Short> = {
    AIM: [AIM[0], AIM[1], { next: 'first' }],
    first: ['UpdateContactRoutingBehavior', { QueuePriority: '1' }, { next: 'record' }],
    record: [
      'UpdateContactRecordingBehavior',
      { RecordingBehavior: { RecordedParticipants: ['Agent'] } },
      { next: 'it' },
    ],
  };
  await playOne(
    ENTER,
    { incoming: { attributes: { caseId: 'k1' } }, surroundings: { agentAnswers: agentAnswers as never } },
    before,
  );
  expect(told).toEqual([
    {
      queueName: 'orders-en',
      priority: '1',
      attributes: { caseId: 'k1' },
      recording: { participants: ['Agent'], ivr: false },
    },
  ]);
});

test('without a queue flow the caller waits in silence for an agent', async () => {
  const { outcome } = await playOne(ENTER, { surroundings: { agentAnswers: async () => {} } }, { AIM });
  expect(outcome).toMatchObject({ ended: 'queued', isAnswered: true });
});

test('what an agent’s answer fails with comes through', async () => {
  const agentAnswers = async () => {
    throw new Error('the desk is broken');
  };
  await expect(wait(flowOf({ turn: inTurn('turn') }), { surroundings: { agentAnswers } })).rejects.toThrow(
    'the desk is broken',
  );
});

test('a queue flow of keys is played to the end of the script, and then left', async () => {
  const ask: Short = [
    'GetParticipantInput',
    { Text: 'Callback?' },
    { InputTimeLimitExceeded: 'ask', 'Equals 1': 'end', NoMatchingCondition: 'ask', NoMatchingError: 'end' },
  ];
  expect((await wait(flowOf({ ask, end: END }), { keys: 'timeout,timeout,2,1' })).ended).toBe('disconnected');
  const left = await wait(flowOf({ ask, end: END }), { keys: 'timeout,timeout,2' });
  expect(left.ended).toBe('queued');
  expect(left.transcript.filter(({ identifier }) => identifier === 'ask')).toHaveLength(4);
});

test('somebody for whom nobody ever comes does not wait forever', async () => {
  const { outcome } = await playOne(ENTER, { surroundings: { agentAnswers: () => new Promise(() => {}) } }, { AIM });
  expect(outcome).toMatchObject({ ended: 'failed', failure: expect.stringMatching(/nobody came/) });
});

test('figures of a queue are told, and are empty without activity', async () => {
  const flow = flowOf({
    AIM,
    it: ['GetMetricData', {}, { next: 'say', NoMatchingError: 'end' }],
    say: say('[$.Metrics.Queue.Size][$.Metrics.Queue.OldestContactAge][$.Metrics.Agents.Available.Count]', 'end'),
    end: END,
  });
  expect((await play(flow, { surroundings: queue({}) })).spoken).toEqual(['[1][40][2]']);
  expect((await play(flow, { surroundings: queue({ size: 0, agentsAvailable: 0 }) })).spoken).toEqual(['[][][]']);
  expect((await play(flow)).spoken).toEqual(['[][][]']);
});

test.each([
  ['NumberOfAgentsAvailable', 'NumberGreaterThan 0', { agentsAvailable: 1 }, 'NumberGreaterThan 0'],
  ['NumberOfAgentsAvailable', 'NumberGreaterThan 0', { agentsAvailable: 0 }, 'NoMatchingCondition'],
  ['NumberOfContactsInQueue', 'NumberLessThan 5', { size: 4 }, 'NumberLessThan 5'],
  ['OldestContactInQueueAgeSeconds', 'NumberGreaterThan 60', { oldestSeconds: 61 }, 'NumberGreaterThan 60'],
  ['NoSuchMetric', 'NumberGreaterThan 0', {}, 'NoMatchingError'],
])('%s is judged by %s', async (MetricType, condition, state, way) => {
  const check: Short = ['CheckMetricData', { MetricType }, ways(condition, 'NoMatchingCondition', 'NoMatchingError')];
  expect((await playOne(check, { surroundings: queue(state) }, { AIM })).step?.way).toBe(way);
  expect((await playOne(check, {}, { AIM })).step?.way).toBe('NoMatchingError');
});

test('out of one queue into the next the queue flow begins anew, eleven times at most', async () => {
  const move: Short = [
    'DequeueContactAndTransferToQueue',
    { QueueId: '%queue.general-en%' },
    { QueueAtCapacity: 'end', NoMatchingError: 'end' },
  ];
  const { transcript, ended, queue: last } = await wait(flowOf({ move, end: END }));
  expect(transcript.filter(({ identifier }) => identifier === 'move')).toHaveLength(12);
  expect({ ended, last }).toEqual({ ended: 'disconnected', last: 'general-en' });
});

test('moves of the queue are none outside of it, and entering is none inside', async () => {
  const move: Short = ['DequeueContactAndTransferToQueue', {}, ways('QueueAtCapacity', 'NoMatchingError')];
  expect((await playOne(move, {}, { AIM })).step?.way).toBe('NoMatchingError');
  const { transcript } = await wait(flowOf({ inner: ENTER, end: END }));
  expect(transcript.find(({ identifier }) => identifier === 'inner')?.way).toBe('NoMatchingError');
});
