import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { CallReply } from '../../../events/connect-call.v1.ts';
import { FLOWS } from '../../../infra/contact-flows/flows.ts';
import type { FlowContent } from '../../../infra/contact-flows/language/flow.ts';
import { callCommand } from '../../../infra/local/call-command.ts';
import type { CallTold } from '../../../infra/local/phone/told-calls.ts';
import { usage } from '../../../infra/run-command.ts';
import { calledHouse } from './called-house.ts';
import { END, flowOf, type Short, ways } from './stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'comeback-call-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileOf(content: unknown): string {
  files += 1;
  const path = join(folder, `flow-${files}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** What is printed, what the function was sent, and the exit code. */
async function type(argv: string[], reply: CallReply = { status: 'OK' }, keyboard?: PassThrough) {
  const [out, err] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })];
  const sent: { Details: { ContactData: Record<string, unknown>; Parameters: Record<string, string> } }[] = [];
  const send = async (event: object) => {
    sent.push(event as never);
    return { reply, isByServer: false };
  };
  const told: string[] = [];
  const tell = async ({ move }: CallTold) => void told.push(move);
  const code = await callCommand(argv, () => calledHouse({ send, tell }), { out, err }, { flows: FLOWS, keyboard });
  return { code, out: (out.read() ?? '') as string, err: (err.read() ?? '') as string, sent, told };
}

const play = async (content: FlowContent, ...argv: string[]) => {
  const printed = await type(['--flow', fileOf(content), '--keys', '', '--json', ...argv]);
  return { ...printed, outcome: JSON.parse(printed.out) };
};

const open: Short = [
  'InvokeLambdaFunction',
  { LambdaFunctionARN: '%lambda.connect-call%', LambdaInvocationAttributes: { purpose: 'openCase' } },
  ways('next', 'NoMatchingError'),
];

test('as JSON a call is its transcript, its end, its attributes and its case', async () => {
  const content = flowOf({
    ask: ['GetParticipantInput', { Text: 'Press 1.' }, { 'Equals 1': 'note', NoMatchingError: 'end' }],
    note: ['UpdateContactAttributes', { Attributes: { wants: 'complaint' } }, { next: 'open', NoMatchingError: 'end' }],
    open,
    end: END,
  });
  const printed = await type(
    ['--flow', fileOf(content), '--from', '+12065550100', '--keys', '1', '--json', '--contact', 'c7'],
    { status: 'OK', caseNumber: '4821937560' },
  );
  expect(JSON.parse(printed.out)).toEqual({
    transcript: [
      { type: 'GetParticipantInput', identifier: 'ask', said: 'Press 1.', keys: '1', way: 'Equals 1' },
      { type: 'UpdateContactAttributes', identifier: 'note', way: 'NextAction' },
      { type: 'InvokeLambdaFunction', identifier: 'open', way: 'NextAction' },
      { type: 'DisconnectParticipant', identifier: 'end' },
    ].map((step) => ({ ...step, flow: expect.stringMatching(/^flow-/), took: expect.any(Number) })),
    ended: 'disconnected',
    attributes: { wants: 'complaint' },
    isAnswered: false,
    caseNumber: '4821937560',
  });
  expect(printed.err).toMatch(/opened as soon as the server runs/);
  expect(printed.sent[0]?.Details.ContactData).toMatchObject({
    ContactId: 'c7',
    CustomerEndpoint: { Address: '+12065550100' },
  });
});

test('our own line is played where no flow is named, and a script to its end leaves the caller in a queue', async () => {
  const { code, out } = await type(['--keys', '1', '--from', '+12065550100']);
  expect(code).toBe(0);
  expect(out).toMatch(/\n> 1\n/);
  expect(out).toMatch(/\nEnded: queued\n/);
});

test('the house is told how far a call to our own line has come, and of one to another flow it is told nothing', async () => {
  expect((await type(['--keys', '1'])).told).toEqual(['begun', 'queued', 'ended']);
  expect((await type(['--keys', '1,hangup'])).told).toEqual(['begun', 'ended']);
  const talk = ['--set', 'agent=60', '--set', 'talk=90'];
  const answered = ['begun', 'queued', 'answered', 'agent-left', 'ended'];
  expect((await type(['--keys', '1,2,0', ...talk])).told).toEqual(answered);
  const elsewhere = await type(['--keys', '', '--flow', fileOf(flowOf({ open, end: END }))]);
  expect(elsewhere.told).toEqual([]);
  expect(elsewhere.out).not.toContain('In the house');
});

test('a house that cannot be told is a failed command, in one sentence', async () => {
  const [out, err] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })];
  const gone = usage('The server that did this stopped.');
  const house = calledHouse({ tell: ({ move }) => (move === 'queued' ? Promise.reject(gone) : Promise.resolve()) });
  const code = await callCommand(['--keys', '1'], () => house, { out, err }, { flows: FLOWS, keyboard: undefined });
  expect({ code, err: err.read() }).toEqual({ code: 1, err: 'call: The server that did this stopped.\n' });
});

test.each([
  [['--keys', '1,hang-up'], /hang-up/],
  [['--keys', '1', '--set', 'hours'], /name=value/],
  [['--keys', '1', '--set', 'hours=maybe'], /open, closed, unknown/],
  [['--keys', '1', '--set', 'queue.orders-en.length=3'], /size, oldestSeconds, capacity, agentsAvailable/],
  [['--keys', '1', '--set', 'queue.orders-en.size=many'], /whole number/],
  [['--keys', '1', '--set', 'lambda.connect-call=nowhere.json'], /nowhere\.json/],
  [['--keys', '1', '--flow', 'nowhere.json'], /nowhere\.json/],
  [['--keys', '1', '--flow', fileOf('{"Actions": 1}')], /no flow/],
  [['--keys', '1', '--flow', fileOf('{')], /no flow/],
  [['words', '--keys', '1'], /go without words/],
  [['--from', '+12065550100'], /--keys/],
])('%j is refused in one sentence, and nobody is called', async (argv, sentence) => {
  const { code, err, sent } = await type(argv);
  expect({ code, sent }).toEqual({ code: 1, sent: [] });
  expect(err).toMatch(/^call: [^\n]+\n$/);
  expect(err).toMatch(sentence);
});

test('a flow that breaks is a failed command', async () => {
  const { code, outcome } = await play(flowOf({ it: ['PlayTheTuba'] }));
  expect({ code, ended: outcome.ended }).toEqual({ code: 1, ended: 'failed' });
});

const wayOf = (outcome: { transcript: { identifier: string; way?: string }[] }, id = 'it') =>
  outcome.transcript.find(({ identifier }) => identifier === id)?.way;

test.each([
  [['hours=closed'], 'Equals False'],
  [['hours.line=closed'], 'Equals False'],
  [['hours.other=closed'], 'Equals True'],
  [['hours=closed', 'hours.line=open'], 'Equals True'],
  [['hours=unknown'], 'NoMatchingError'],
])('with --set %j the hours of the line lead by %s', async (settings, way) => {
  const check: Short = [
    'CheckHoursOfOperation',
    { HoursOfOperationId: '%hours.line%' },
    ways('Equals True', 'Equals False', 'NoMatchingError'),
  ];
  const { outcome } = await play(flowOf({ it: check, end: END }), ...settings.flatMap((pair) => ['--set', pair]));
  expect(wayOf(outcome)).toBe(way);
});

test.each([
  ['error', 'NoMatchingError'],
  ['slow', 'NoMatchingError'],
  ['throttled', 'NoMatchingError'],
  [fileOf({ status: 'OK', word: 'hello' }), 'NextAction'],
])('a function set to %s leads by %s, and the real one is left alone', async (stub, way) => {
  const { outcome, sent } = await play(
    flowOf({
      it: [open[0], open[1], { next: 'keep', NoMatchingError: 'end' }],
      keep: ['UpdateContactAttributes', { Attributes: { word: '$.External.word' } }, { next: 'end' }],
      end: END,
    }),
    '--set',
    `lambda.connect-call=${stub}`,
  );
  expect(wayOf(outcome)).toBe(way);
  expect(outcome.attributes).toEqual(way === 'NextAction' ? { word: 'hello' } : {});
  expect(sent).toEqual([]);
});

const exported = flowOf({
  aim: ['UpdateContactTargetQueue', { QueueId: '%QueueArn%' }, { next: 'it', NoMatchingError: 'end' }],
  it: ['TransferContactToQueue', {}, ways('QueueAtCapacity', 'NoMatchingError')],
  end: END,
});

test('marks and ARNs of an export get their words, and the queues of that name their state', async () => {
  const full = ['--set', 'queue.orders-en.size=3', '--set', 'queue.orders-en.capacity=3'];
  const { outcome } = await play(exported, '--set', 'QueueArn=orders-en', ...full);
  expect({ way: wayOf(outcome), queue: outcome.queue }).toEqual({ way: 'QueueAtCapacity', queue: 'orders-en' });

  const arn = 'arn:aws:connect:us-east-1:1:instance/i/queue/q7';
  const withArn = JSON.parse(JSON.stringify(exported).replace('%QueueArn%', arn));
  expect((await play(withArn, '--set', `${arn}=orders-en`, ...full)).outcome.queue).toBe('orders-en');
  expect((await play(exported)).outcome).toMatchObject({ ended: 'queued', queue: 'QueueArn' });
});

test('an agent can be set to answer, and flows to stand for names', async () => {
  const waiting = fileOf(
    flowOf({
      turn: [
        'MessageParticipantIteratively',
        { Messages: [{ Text: 'Hold.' }], InterruptFrequencySeconds: '45' },
        { 'Equals MessagesInterrupted': 'turn', NoMatchingError: 'turn' },
      ],
    }),
  );
  const content = flowOf({
    hook: [
      'UpdateContactEventHooks',
      { EventHooks: { CustomerQueue: '%Waiting%' } },
      { next: 'aim', NoMatchingError: 'end' },
    ],
    ...Object.fromEntries(
      exported.Actions.map(({ Identifier, Type, Parameters }) => [
        Identifier,
        [Type, Parameters, { next: 'it', QueueAtCapacity: 'end', NoMatchingError: 'end' }] as const,
      ]),
    ),
  });
  const { outcome } = await play(content, '--set', `flow.Waiting=${waiting}`, '--set', 'agent=100');
  expect(outcome).toMatchObject({ ended: 'queued', isAnswered: true });
  expect(outcome.transcript.filter(({ identifier }: { identifier: string }) => identifier === 'turn')).toHaveLength(3);
});

test.each([
  ['attribute.language=nl', 'Compare', { ComparisonValue: '$.Attributes.language' }, 'Equals nl'],
  [
    'third-party=no-answer',
    'TransferParticipantToThirdParty',
    { ThirdPartyPhoneNumber: '+12065550100' },
    'ConnectionTimeLimitExceeded',
  ],
  ['dialable=no', 'UpdateContactCallbackNumber', { CallbackNumber: '+12065550100' }, 'CallbackNumberNotDialable'],
])('--set %s is how the line is', async (setting, action, parameters, way) => {
  const it: Short = [action, parameters, ways('next', 'NoMatchingError', 'NoMatchingCondition', way)];
  expect(wayOf((await play(flowOf({ it, end: END }), '--set', setting)).outcome)).toBe(way);
});

test('another seed is another draw, and the same seed the same', async () => {
  const half: Short = ['DistributeByPercentage', {}, ways('NumberLessThan 51', 'NoMatchingCondition')];
  const draw = async (seed: number) =>
    wayOf((await play(flowOf({ it: half, end: END }), '--set', `seed=${seed}`)).outcome);
  const draws = await Promise.all(Array.from({ length: 20 }, (_, seed) => draw(seed)));
  expect(new Set(draws).size).toBe(2);
  expect(await draw(3)).toBe(draws[3]);
});

/** Types a line each time something new is asked. */
async function atKeyboard(content: FlowContent, ...lines: string[]) {
  const keyboard = new PassThrough();
  const [out, err] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })];
  let printed = '';
  out.on('data', (text: string) => {
    printed += text;
    if (!/(> |\) )$/.test(text)) return;
    const line = lines.shift();
    if (line === undefined) keyboard.end();
    else setImmediate(() => keyboard.write(`${line}\n`));
  });
  const send = async () => ({ reply: { status: 'OK' } as CallReply, isByServer: true });
  const code = await callCommand(
    ['--flow', fileOf(content)],
    () => calledHouse({ send }),
    { out, err },
    { flows: [], keyboard },
  );
  return { code, printed };
}

const MENU: Short = [
  'GetParticipantInput',
  { Text: 'Press 1.', InputTimeLimitSeconds: '60' },
  { 'Equals 1': 'aim', NoMatchingCondition: 'ask', InputTimeLimitExceeded: 'ask', NoMatchingError: 'end' },
];
const conversation = flowOf({
  ask: MENU,
  aim: ['UpdateContactTargetQueue', { QueueId: 'orders-en' }, { next: 'it', NoMatchingError: 'end' }],
  it: ['TransferContactToQueue', {}, ways('QueueAtCapacity', 'NoMatchingError')],
  end: END,
});

test('somebody at the keyboard hears, keys, waits and hangs up', async () => {
  const { code, printed } = await atKeyboard(conversation, '9', '1', '', 'hangup');
  expect(code).toBe(0);
  expect(printed.match(/Press 1\./g)).toHaveLength(2);
  expect(printed.match(/60 seconds of waiting/g)).toHaveLength(2);
  expect(printed).toMatch(/Ended: disconnected/);
});

test('a keyboard that is taken away is a caller who hangs up', async () => {
  expect((await atKeyboard(conversation)).printed).toMatch(/Ended: disconnected/);
});
