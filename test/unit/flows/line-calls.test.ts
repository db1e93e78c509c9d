import fc from 'fast-check';
import { expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { CALL_STATUSES } from '../../../events/connect-call.v1.ts';
import { flowsOf } from '../../../infra/contact-flows/flows.ts';
import { lint } from '../../../infra/contact-flows/lint/lint.ts';
import { call, GOOD, type Reply } from './line-call.ts';

test('a complaint has its number before the queue, said twice, and goes to the team of its kind', async () => {
  const { said, ended, queue, purposes, types, attributes } = await call({ keys: ['1', '1', '1', '1', '1'] });
  expect(said.match(/4 8 2, 1 9 3, 7 5 6 0/g)).toHaveLength(2);
  expect(said.match(/1 2 3, 4 5 6/g)).toHaveLength(2);
  expect({ ended, queue }).toEqual({ ended: 'queued', queue: 'orders-en' });
  expect(purposes).toEqual(['greet', 'greet', 'recordConsent', 'openCase', 'lineHours']);
  expect(types.indexOf('TransferContactToQueue')).toBeGreaterThan(types.lastIndexOf('InvokeLambdaFunction'));
  expect(attributes).toMatchObject({ category: 'delivery', caseId: 'c-1', case: 'new', recordingConsent: 'yes' });
});

test('the number is said again for *, as often as one likes', async () => {
  const { said, purposes } = await call({ keys: ['1', '1', '1', '8', '*', '*', '2'] });
  expect(said.match(/Your case number is/g)).toHaveLength(3);
  expect(purposes.filter((purpose) => purpose === 'openCase')).toHaveLength(1);
  expect(said).toContain('Goodbye');
});

test('danger goes first, with advice, and as severity safety', async () => {
  const { asked, said, transcript } = await call({
    keys: ['1', '1', '1', '9', '1'],
    replies: { openCase: [{ ...GOOD.openCase, queue: 'products-en', priority: '1' } as Reply] },
  });
  expect(asked.find(({ purpose }) => purpose === 'openCase')).toMatchObject({ severity: 'safety' });
  expect(said).toContain('emergency services');
  expect(transcript.map(({ identifier }) => identifier)).toEqual(
    expect.arrayContaining(['urgency-1', 'queue-products-en']),
  );
});

test('nothing keyed, ever: a person in the end', async () => {
  const { ended, said, attributes } = await call({ keys: [] });
  expect(ended).toBe('queued');
  expect(said).toContain('I connect you with a person now.');
  expect(attributes.recordingConsent).toBe('no');
});

test('the last choice of language stands without a key, and gives way to one', async () => {
  const replies = { greet: [{ ...GOOD.greet, language: 'es' } as Reply, GOOD.greet as Reply] };
  expect((await call({ keys: ['timeout', '2'], replies })).attributes.language).toBe('es');
  expect((await call({ keys: ['3', '2'], replies })).attributes.language).toBe('nl');
});

test("a supervisor's message comes before the greeting; a known number is greeted without a fact", async () => {
  const greeting: Reply = {
    status: 'OK',
    language: 'en',
    isKnown: 'yes',
    hasOpenCase: 'yes',
    hasEmergency: 'yes',
    emergency: 'We have no power.',
  };
  const { said } = await call({ keys: ['timeout'], replies: { greet: [greeting] } });
  expect(said.indexOf('We have no power.')).toBeLessThan(said.indexOf('Welcome back'));
  expect(said).not.toMatch(/open case/i);
});

test('no to recording is respected, stored and said', async () => {
  const { asked, said, transcript } = await call({ keys: ['1', '2', '0'] });
  expect(asked.filter(({ purpose }) => purpose === 'recordConsent').map(({ consent }) => consent)).toEqual(['no']);
  expect(said).toContain('This call is not recorded.');
  expect(transcript.map(({ identifier }) => identifier)).not.toContain('record');
});

test('a case is told after number and PIN, and the call goes on about it', async () => {
  const { said, attributes, queue, asked } = await call({ keys: ['1', '1', '2', '4821937560#', '123456#', '1'] });
  expect(asked.find(({ purpose }) => purpose === 'caseStatus')).toMatchObject({
    caseNumber: '4821937560',
    pin: '123456',
  });
  expect(said).toContain('Somebody is working on your case.');
  expect(attributes).toMatchObject({ case: 'joined', caseId: 'c-1' });
  expect(queue).toBe('orders-en');
});

test('wrong tries are told so and tried again; a lock leads to a person, and nothing of the case is said', async () => {
  const tries = Array.from({ length: 5 }, () => ['4821937560#', '111111#']).flat();
  const wrong: Reply = { status: 'NO_MATCH' };
  const { said, ended } = await call({
    keys: ['1', '1', '2', ...tries],
    replies: { caseStatus: [wrong, wrong, wrong, wrong, { status: 'LOCKED' }] },
  });
  expect(said.match(/do not belong together/g)).toHaveLength(4);
  expect(said).toContain('To keep your case safe');
  expect(said).not.toContain('Somebody is working');
  expect(ended).toBe('queued');
});

test('who waits hears honestly how long, and can be called back at the number that the house has judged', async () => {
  const { said, ended, callback, asked } = await call({ keys: ['1', '1', '0', '1', '1'] });
  expect(said).toContain('3 calls are waiting');
  expect(said).toContain('less than five minutes');
  expect(ended).toBe('callback');
  expect(callback).toMatchObject({ number: '+12065550123', queue: 'general-en' });
  expect(asked.at(-1)).toMatchObject({ purpose: 'requestCallback', callbackNumber: '+12065550123', consent: 'yes' });
});

test.each([
  [[1, 30], 'the only one waiting'],
  [[2, 119], 'less than two minutes'],
  [[2, 120], 'less than five minutes'],
  [[4, 599], 'less than ten minutes'],
  [[9, 1199], 'less than twenty minutes'],
  [[9, 1200], 'more than twenty minutes'],
] as const)('with %j calls and seconds in the queue one hears: %s', async (waiting, words) => {
  expect((await call({ keys: ['1', '1', '0'], waiting })).said).toContain(words);
});

test.each([
  [['1', '1', '1', '1', '1'], 'New case, 4 8 2', 'is recorded, as you agreed'],
  [['1', '2', '2', '4821937560#', '123456#', '1'], 'proven by PIN', 'is not recorded'],
  [['1', '2', '0'], 'No case yet', 'is not recorded'],
])('after %j both ears hear what they must know', async (keys, agent, customer) => {
  const { said, ended } = await call({ keys, isAnswered: true });
  expect(said).toContain(agent);
  expect(said).toContain(customer);
  expect(ended).toBe('queued');
});

test.each([
  ['yes', 'is recorded, as you agreed', 'record'],
  ['no', 'is not recorded', 'do-not-record'],
])('a call back keeps to the consent of the first call: %s', async (recordingConsent, words, step) => {
  const attributes = { recordingConsent };
  const { said, transcript } = await call({ flow: 'callback-whisper-en', keys: [], attributes });
  expect(said).toContain(words);
  expect(transcript.map(({ identifier }) => identifier)).toContain(step);
});

test('only who asked to be called back is told that they did; whom an agent calls unasked is not recorded either', async () => {
  const hears = async (initiation: string) => (await call({ flow: 'callback-whisper-en', keys: [], initiation })).said;
  expect(await hears('CALLBACK')).toContain('You asked us to call you back');
  expect(await hears('OUTBOUND')).toMatch(/^Hello, this is [^.]+\.\s.*is not recorded/);
});

test('who is left alone by the agent goes back to a person, or is done', async () => {
  const left = { flow: 'disconnect-en', attributes: { case: 'new' } };
  expect((await call({ ...left, keys: ['1'], hours: 'closed' })).said).toMatch(/closed now.*\n.*Goodbye\.$/s);
  expect((await call({ ...left, keys: [] })).said).toMatch(/Goodbye\.$/);
  const { types } = await call({ ...left, keys: ['0'] });
  expect(types).toContain('TransferContactToQueue');
});

test('closed: the hours are told, a case is made, and a message is recorded for whoever agreed', async () => {
  const { said, ended, purposes } = await call({ keys: ['1', '1', '0', '2', '#'], hours: 'closed' });
  expect(said).toMatch(/Monday to Friday, 8:00 AM to 6:00 PM, Eastern Time/);
  expect(purposes.slice(-2)).toEqual(['openCase', 'leaveVoicemail']);
  expect(ended).toBe('voicemail');
});

test('whether the line is open the house says, and Connect only where the house does not', async () => {
  const says = (isOpen: string): Record<string, Reply[]> => ({
    lineHours: [{ status: 'OK', isOpen, opensSpoken: isOpen === 'no' ? 'We open again on Monday.' : '' }],
  });
  const closedToday = await call({ keys: ['1', '1', '0', '3'], replies: says('no') });
  expect(closedToday.said).toContain('We are closed now. We open again on Monday.');
  expect(closedToday.ended).toBe('disconnected');
  expect(closedToday.types).not.toContain('CheckHoursOfOperation');
  const openToday = await call({ keys: ['1', '1', '0'], hours: 'closed', replies: says('yes') });
  expect(openToday.ended).toBe('queued');
  const away = { lineHours: [new Error('down')] };
  expect((await call({ keys: ['1', '1', '0', '3'], hours: 'closed', replies: away })).said).toContain('except on');
  expect((await call({ keys: ['1', '1', '0'], hours: 'open', replies: away })).ended).toBe('queued');
});

test('the survey is asked of whoever proves a case that asks, and sent once, whole', async () => {
  const asking: Record<string, Reply[]> = { caseStatus: [{ ...(GOOD.caseStatus as object), survey: 'yes' } as Reply] };
  const proven = ['1', '2', '2', '4821937560#', '123456#'];
  const { asked, said, purposes } = await call({
    keys: [...proven, '1', '3', '2', '0#', '3', '2', '3'],
    replies: asking,
  });
  expect(said).toContain('Somebody is working on your case. We would like to ask you');
  expect(asked.filter(({ purpose }) => purpose === 'answerSurvey')).toMatchObject([
    { caseId: 'c-1', reaction: 'dissatisfied', because: 'remedy-not-received', recommend: '0', change: 'listening' },
  ]);
  expect(said).toMatch(/Thank you: your answer.*\n.*What you say is recorded.*\n.*press 3/s);
  expect(purposes).not.toContain('leaveVoicemail');
  const left = await call({ keys: [...proven, '1', '3', 'timeout', 'timeout', 'timeout', '3'], replies: asking });
  expect(left.purposes).not.toContain('answerSurvey');
  expect(left.said).toContain('nothing of it was noted');
  expect((await call({ keys: [...proven, '3'] })).said).not.toContain('We would like to ask you');
});

test('who wants a person where only the one thing to change is open has answered, and gets one', async () => {
  const { asked, ended } = await call({
    keys: ['1', '2', '2', '4821937560#', '123456#', '1', '2', '7#', '0'],
    replies: { caseStatus: [{ ...(GOOD.caseStatus as object), survey: 'yes' } as Reply] },
  });
  expect(asked.filter(({ purpose }) => purpose === 'answerSurvey')).toMatchObject([
    { reaction: 'mollified', recommend: '7', change: '-' },
  ]);
  expect(ended).toBe('queued');
});

test.each([
  ['en', 'One thing you would like us to change. Be quicker: press 1.', 'Leave this question out: press 9.'],
  ['es', 'Una cosa que le gustaría que cambiáramos. Ser más rápidos: oprima el 1.', 'sin respuesta: oprima el 9.'],
  ['nl', 'Eén ding dat u graag anders zou zien. Sneller zijn: toets 1.', 'Deze vraag overslaan: toets 9.'],
])('the one thing to change is asked in %s with each key behind its choice', async (language, first, last) => {
  const { said } = await call({
    flow: `line-${language}`,
    keys: ['1', '2', '4821937560#', '123456#', '1', '1', '9#'],
    replies: { caseStatus: [{ ...(GOOD.caseStatus as object), survey: 'yes' } as Reply] },
  });
  expect(said).toContain(first);
  expect(said).toContain(last);
});

test('a survey without a mark or without choices goes on without them, and what it asks is still sent whole', () => {
  const without = (...names: string[]) => {
    const items = configuration.survey.items.filter(({ item }) => !names.includes(item));
    const line = flowsOf({ ...configuration, survey: { ...configuration.survey, items } }).find(
      ({ name }) => name === 'line-en',
    );
    return { findings: lint(line?.content, 'CONTACT_FLOW'), ids: line?.content.Actions.map((it) => it.Identifier) };
  };
  for (const names of [['recommend'], ['oneThingToChange'], ['recommend', 'oneThingToChange']]) {
    const { findings, ids } = without(...names);
    expect(findings).toEqual([]);
    expect(ids?.includes('survey-recommend')).toBe(!names.includes('recommend'));
    expect(ids?.includes('survey-change')).toBe(!names.includes('oneThingToChange'));
  }
});

test('words about the survey are recorded for whoever agrees to that alone, and the rest of the call is as before', async () => {
  const replies = { caseStatus: [{ ...(GOOD.caseStatus as object), survey: 'yes' } as Reply] };
  const spoken = (consent: string) =>
    call({
      keys: ['1', consent, '2', '4821937560#', '123456#', '1', '1', '9#', '9', '1', '#', '3'],
      replies,
    });
  const recordings = ({ transcript }: Awaited<ReturnType<typeof spoken>>) =>
    transcript.flatMap(({ type, identifier }) => (type === 'UpdateContactRecordingBehavior' ? [identifier] : []));
  expect(recordings(await spoken('1'))).toEqual(['record', 'message-record', 'survey-record']);
  expect(recordings(await spoken('2'))).toEqual(['do-not-record', 'message-record', 'survey-do-not-record']);
});

test('a full queue is no dead end: callback, message, or the case stands', async () => {
  const { said, ended } = await call({ keys: ['1', '1', '0', '3'], isFull: true });
  expect(said).toContain('more people are waiting than we can answer');
  expect(said).toContain('Your case is with us');
  expect(ended).toBe('disconnected');
});

const input = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('0', '1', '2', '3', '8', '9', '*', '#', '1', '1', '2') },
  { weight: 2, arbitrary: fc.constantFrom('timeout', '4821937560#', '123456#', '*#', '2065550123#', '9'.repeat(50)) },
);
const answer = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(...CALL_STATUSES).map((status) => ({ status })) },
  { weight: 1, arbitrary: fc.constantFrom({}, { status: 'nonsense' }, new Error('down')) },
);
const house = fc.record(Object.fromEntries(Object.keys(GOOD).map((purpose) => [purpose, answer])));

test('whatever is keyed and whatever breaks, a call ends with a person, a callback, a message or a goodbye', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(input, { maxLength: 30 }),
      fc.constantFrom('open', 'closed', 'unknown'),
      fc.boolean(),
      fc.constantFrom('+12065550123', 'anonymous', undefined),
      house,
      async (keys, hours, isFull, from, broken) => {
        const replies = Object.fromEntries(
          Object.entries(broken).flatMap(([purpose, reply]) =>
            reply === undefined ? [] : [[purpose, [reply as Reply]]],
          ),
        );
        const { ended, failure, said, transcript } = await call({ keys, hours, isFull, from, replies });
        expect(failure).toBeUndefined();
        expect(['queued', 'callback', 'voicemail', 'disconnected']).toContain(ended);
        if (ended === 'disconnected') expect(said).toMatch(/(Goodbye|Hasta luego|Tot ziens)\.$/);
        const recorded = transcript.some(({ identifier }) => identifier === 'record');
        const agreed = transcript.some(({ identifier, way }) => identifier === 'consent' && way === 'Equals 1');
        expect(recorded && !agreed).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});

test('a hang-up at any question ends the call, and a case that was opened stays named on it', async () => {
  const path = ['1', '1', '1', '1', '1', '1', '1'];
  for (let at = 0; at < path.length; at += 1) {
    const { ended, failure, attributes } = await call({ keys: [...path.slice(0, at), 'hangup'] });
    expect({ ended, failure }).toEqual({ ended: 'disconnected', failure: undefined });
    if (at >= 4) expect(attributes.caseId).toBe('c-1');
  }
});
