import {
  ConflictException,
  type ConflictExceptionReason,
  PinpointSMSVoiceV2Client,
  ValidationException,
  type ValidationExceptionReason,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { describe, expect, test } from 'vitest';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { messagesOf } from '../../../shared/adapters/aws/sms/messages-of.ts';
import { openSms } from '../../../shared/adapters/aws/sms.ts';
import { messengerContract } from '../../contract/messenger.contract.ts';
import { NOWHERE } from '../nowhere.ts';
import { type Answer, expectDeclared, serviceError, stub } from '../stubbed-client.ts';

interface SentText {
  DestinationPhoneNumber: string;
  MessageBody: string;
  Context: { letter: string };
}

/** The adapter before a service that takes everything, or answers as told. */
function smsBench(answer: Answer = () => ({ MessageId: 'taken' })) {
  const client = new PinpointSMSVoiceV2Client({
    ...clientSettings(1_500, 2),
    ...NOWHERE,
  });
  const sent = stub(client, answer);
  const sms = openSms({ client, origination: 'pool-1' });
  return { sms, sent, inputs: () => sent.map(({ input }) => input as unknown as SentText) };
}

const letter = { id: 'case.3.decision', to: '+12025550123', text: 'Dear Ana', language: 'en' };
const $metadata = { httpStatusCode: 400 };

messengerContract(async () => {
  const { sms, inputs } = smsBench();
  const taken = async () =>
    inputs().map(({ DestinationPhoneNumber, MessageBody, Context }) => ({
      id: Context.letter,
      to: DestinationPhoneNumber,
      text: MessageBody,
    }));
  return { messenger: sms, addresses: ['+12025550123', '+31201234567'], taken };
}, ['id', 'to', 'text']);

test('a letter goes out as one transactional message from the house, with its id on it', async () => {
  const { sms, sent } = smsBench();
  await sms.send(letter);
  expect(sent.map(({ input }) => input)).toEqual([
    {
      DestinationPhoneNumber: '+12025550123',
      OriginationIdentity: 'pool-1',
      MessageBody: 'Dear Ana',
      MessageType: 'TRANSACTIONAL',
      Context: { letter: 'case.3.decision' },
    },
  ]);
  expectDeclared('sms', 'send', sent, 'sms-voice');
});

describe('a letter longer than a message', () => {
  const words = Array.from({ length: 900 }, (_, n) => `word${n}`).join(' ');

  test('goes as several, numbered, in order, with every word and none cut', async () => {
    const { sms, inputs } = smsBench();
    await sms.send({ ...letter, text: words });
    const bodies = inputs().map(({ MessageBody }) => MessageBody);
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.map((body) => body.slice(0, 6))).toEqual(bodies.map((_, at) => `(${at + 1}/${bodies.length}) `));
    expect(bodies.map((body) => body.slice(6)).join(' ')).toBe(words);
  });

  test.each([
    ['words', words],
    ['one word', 'x'.repeat(5_000)],
    ['characters of two units', '😀'.repeat(2_500)],
    ['paragraphs', `${'y'.repeat(1_500)}\n\n${'z'.repeat(1_500)}`],
    ['mostly blanks', `a${' '.repeat(4_000)}b`],
    ['the longest letter', 'An explanation of some length. '.repeat(330)],
  ])('%s: each message is one that the service takes, and nothing is lost', (_, text) => {
    const bodies = messagesOf(text);
    for (const body of bodies) {
      expect(body.length).toBeLessThanOrEqual(1_600);
      expect(body).toBe(body.trim());
      expect(body.isWellFormed()).toBe(true);
    }
    const bare = (piece: string) => piece.replace(/\s+/g, '');
    expect(bodies.map((body) => bare(body.replace(/^\(\d+\/\d+\) /, ''))).join('')).toBe(bare(text));
  });

  test('a text of exactly 1,600 characters is one message, as it is; one more makes two', () => {
    const most = `${'ab '.repeat(533)}c`;
    expect(messagesOf(most)).toEqual([most]);
    expect(messagesOf(`${most}d`)).toHaveLength(2);
  });
});

const conflict = (Reason: ConflictExceptionReason) => new ConflictException({ message: Reason, Reason, $metadata });
const invalid = (Reason: ValidationExceptionReason, ...names: string[]) =>
  new ValidationException({
    message: Reason,
    Reason,
    Fields: names.map((Name) => ({ Name, Message: 'not valid' })),
    $metadata,
  });

test.each([
  ['has opted out', conflict('DESTINATION_PHONE_NUMBER_OPTED_OUT')],
  ['is blocked', conflict('DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE')],
  ['is in a country we do not send to', conflict('DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION')],
  ['is in a country nobody sends to', invalid('DESTINATION_COUNTRY_BLOCKED')],
  ['is no phone number', invalid('INVALID_PARAMETER', 'DestinationPhoneNumber')],
])('a number that %s is undeliverable, and no case for trying again', async (_, error) => {
  const { sms, sent } = smsBench(() => error);
  await expect(sms.send(letter)).rejects.toMatchObject({ code: 'undeliverable', retryable: false, expose: false });
  expect(sent).toHaveLength(1);
});

test.each([
  ['a sandbox', conflict('DESTINATION_PHONE_NUMBER_NOT_VERIFIED')],
  ['a wrong sender', invalid('INVALID_PARAMETER', 'OriginationIdentity')],
  ['a spending limit', serviceError('ServiceQuotaExceededException')],
  ['a missing right', serviceError('AccessDeniedException')],
])('%s is ours to mend: it is not taken for a bad number', async (_, error) => {
  await expect(smsBench(() => error).sms.send(letter)).rejects.toBe(error);
});

test.each([
  ['ThrottlingException', 400],
  ['InternalServerException', 500],
])('%s is passed over once; where it stays, the letter may be sent again', async (name, status) => {
  const failing = smsBench(() => serviceError(name, status));
  await expect(failing.sms.send(letter)).rejects.toMatchObject({ name: 'Contention', code: 'busy', retryable: true });
  await smsBench((_, nth) => (nth === 0 ? serviceError(name, status) : {})).sms.send(letter);
});

test('a stage without a number to send from tells so at once, and sends nothing', async () => {
  const client = new PinpointSMSVoiceV2Client({ ...clientSettings(), ...NOWHERE });
  const sent = stub(client, () => ({ MessageId: 'taken' }));
  await expect(openSms({ client, origination: 'none' }).send(letter)).rejects.toMatchObject({ code: 'undeliverable' });
  expect(sent).toEqual([]);
});
