import { expect, test } from 'vitest';
import { call, GOOD, type Reply } from './line-call.ts';

test.each([
  ['en', 'could not prove a case number'],
  ['es', 'no pudo acreditar el número de caso'],
  ['nl', 'kon geen zaaknummer met pincode opgeven'],
])(
  'after a lock the agent is told so in %s, by a code on the contact and without the number',
  async (language, words) => {
    const { said, attributes } = await call({
      ...{ flow: `line-${language}`, keys: ['1', '2', '4821937560#', '111111#', 'timeout'], isAnswered: true },
      replies: { caseStatus: [{ status: 'LOCKED' }] },
    });
    expect(said).toContain(words);
    expect(attributes.proof).toBe('locked');
    expect(JSON.stringify(attributes)).not.toContain('4821937560');
  },
);

test.each([
  ['down', new Error('down')],
  ['answering nonsense', { status: 'nonsense' }],
  ['without a contact', { status: 'INVALID' }],
] as const)(
  'a message that the house has not noted is not recorded, and nobody says that it is heard: %s',
  async (_, reply) => {
    const { said, ended, transcript, purposes } = await call({
      ...{ keys: ['1', '1', '0', '2', '1'], hours: 'closed' },
      replies: { leaveVoicemail: [reply] },
    });
    expect(purposes.filter((purpose) => purpose === 'leaveVoicemail')).toHaveLength(2);
    expect(said).toContain('cannot take a message');
    expect(said).not.toContain('listen to your message');
    expect(transcript.filter(({ flow }) => flow === 'voicemail-en').map(({ identifier }) => identifier)).not.toContain(
      'message-record',
    );
    expect(ended).toBe('callback');
  },
);

test('a message that the house has noted at the second try is one that somebody listens to', async () => {
  const { said, ended } = await call({
    ...{ keys: ['1', '1', '0', '2', '#'], hours: 'closed' },
    replies: { leaveVoicemail: [new Error('down'), { status: 'OK' }] },
  });
  expect(said).toContain('We will listen to your message.');
  expect(ended).toBe('voicemail');
});

test.each([
  ['INVALID', 'do not have a telephone number'],
  ['NOT_CALLABLE', 'of a kind that we cannot call'],
])('a number that is %s is told so, and another one asked for', async (status, words) => {
  const { said, ended } = await call({
    keys: ['1', '1', '0', '1', '2065550123#', '1'],
    replies: { checkCallback: [{ status }, GOOD.checkCallback as Reply] },
  });
  expect(said).toContain(words);
  expect(ended).toBe('callback');
});

test('nobody is rung in quiet hours: open, the caller waits on; closed, the call comes when we open', async () => {
  const replies = { checkCallback: [{ ...GOOD.checkCallback, status: 'QUIET' } as Reply] };
  const open = await call({ keys: ['1', '1', '0', '1'], replies });
  expect(open.ended).toBe('queued');
  expect(open.callback).toBeUndefined();
  const closed = await call({ keys: ['1', '1', '0', '1', '1'], hours: 'closed', replies });
  expect(closed.said).toContain('when we are open again');
  expect(closed.ended).toBe('callback');
});
