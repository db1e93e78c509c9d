import { BadRequestException, SESv2Client } from '@aws-sdk/client-sesv2';
import { expect, test } from 'vitest';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { openMail } from '../../../shared/adapters/aws/mail.ts';
import { messengerContract } from '../../contract/messenger.contract.ts';
import { NOWHERE } from '../nowhere.ts';
import { type Answer, expectDeclared, serviceError, stub } from '../stubbed-client.ts';

interface SentMail {
  Destination: { ToAddresses: string[] };
  Content: {
    Simple: {
      Subject: { Data: string; Charset: string };
      Body: { Text: { Data: string; Charset: string }; Html?: { Data: string; Charset: string } };
      Headers: { Name: string; Value: string }[];
      Attachments?: { ContentId: string; RawContent: Uint8Array; ContentDescription: string }[];
    };
  };
  EmailTags: { Name: string; Value: string }[];
}

/** The adapter before an SES that takes everything, or answers as told. */
function mailBench(answer: Answer = () => ({ MessageId: 'taken' })) {
  const client = new SESv2Client({
    ...clientSettings(1_500, 2),
    ...NOWHERE,
  });
  const sent = stub(client, answer);
  const mail = openMail({ client, from: 'Firm <care@firm.example>', configurationSet: 'letters' });
  return { mail, sent, inputs: () => sent.map(({ input }) => input as unknown as SentMail) };
}

const letter = { id: 'case.3.decision', to: 'ana@example.com', subject: 'Hello', text: 'Dear Ana', language: 'en' };

messengerContract(async () => {
  const { mail, inputs } = mailBench();
  const taken = async () =>
    inputs().map(({ Destination, Content: { Simple }, EmailTags }) => ({
      id: EmailTags[0]?.Value ?? '',
      to: Destination.ToAddresses.join(),
      ...(Simple.Subject.Data === '' ? {} : { subject: Simple.Subject.Data }),
      text: Simple.Body.Text.Data,
      ...(Simple.Body.Html === undefined ? {} : { html: Simple.Body.Html.Data }),
      language: Simple.Headers[0]?.Value ?? '',
      ...(Simple.Attachments === undefined
        ? {}
        : {
            pictures: Simple.Attachments.map(({ ContentId: id, RawContent: png, ContentDescription: alt }) => ({
              ...{ id, png, alt },
            })),
          }),
    }));
  return { messenger: mail, addresses: ['ana@example.com', 'ben@example.com'], taken };
});

test('a letter goes out as plain UTF-8 text from the house, in its language, with its id on it', async () => {
  const { mail, sent } = mailBench();
  await mail.send({ ...letter, text: 'Señora Gómez' });
  expect(sent[0]?.input).toEqual({
    FromEmailAddress: 'Firm <care@firm.example>',
    Destination: { ToAddresses: ['ana@example.com'] },
    Content: {
      Simple: {
        Subject: { Data: 'Hello', Charset: 'UTF-8' },
        Body: { Text: { Data: 'Señora Gómez', Charset: 'UTF-8' } },
        Headers: [
          { Name: 'Content-Language', Value: 'en' },
          { Name: 'Auto-Submitted', Value: 'auto-generated' },
          { Name: 'X-Comeback-Letter', Value: '1' },
        ],
      },
    },
    EmailTags: [{ Name: 'letter', Value: 'case_3_decision' }],
    ConfigurationSetName: 'letters',
  });
  expectDeclared('mail', 'send', sent, 'ses');
});

test('a picture stands in the mail, not beside it, and its words bring no header with them', async () => {
  const { mail, inputs } = mailBench();
  const pictures = [
    { id: 'curves', png: new Uint8Array([137, 80]), alt: `Who\r\nBcc: eve@example.com ${'x'.repeat(300)}` },
  ];
  await mail.send({ ...letter, html: '<img src="cid:curves">', pictures });
  const [attachment] = inputs()[0]?.Content.Simple.Attachments ?? [];
  expect(attachment).toMatchObject({
    ...{ ContentDisposition: 'INLINE', ContentId: 'curves', FileName: 'curves.png', ContentType: 'image/png' },
    ContentTransferEncoding: 'BASE64',
  });
  expect(attachment?.ContentDescription).toMatch(/^Who Bcc: eve@example\.com x+$/);
  expect(attachment?.ContentDescription.length).toBe(200);
});

test.each(['\r\n', '\n', '\r', '\u0000', '\u0085', '\u2028', '\u2029', '\t\v\f'])(
  'a subject with %j in it stays one line, and brings no header with it',
  async (breaking) => {
    const { mail, inputs } = mailBench();
    await mail.send({ ...letter, subject: `Hello${breaking}Bcc: eve@example.com` });
    expect(inputs()[0]?.Content.Simple.Subject.Data).toBe('Hello Bcc: eve@example.com');
  },
);

test('a domain with accents goes as SES reads it', async () => {
  const { mail, inputs } = mailBench();
  await mail.send({ ...letter, to: 'ana@müller.example' });
  expect(inputs()[0]?.Destination.ToAddresses).toEqual(['ana@xn--mller-kva.example']);
});

test.each([
  'ana@example.com, eve@example.com',
  'ana@example.com;eve@example.com',
  'Eve <eve@example.com>',
  'ana@example.com\r\nBcc: eve@example.com',
  'ana @example.com',
  '"a b"@example.com',
  'ana@@example.com',
  'ana@',
  '@example.com',
  'ána@example.com',
  'ana',
  '',
])('%j is no one address: undeliverable, and SES is not asked', async (to) => {
  const { mail, sent } = mailBench();
  await expect(mail.send({ ...letter, to })).rejects.toMatchObject({ code: 'undeliverable', retryable: false });
  expect(sent).toEqual([]);
});

const badRequest = (message: string) => new BadRequestException({ message, $metadata: { httpStatusCode: 400 } });

test.each([
  'Domain ends with dot',
  'Domain contains illegal character',
  'Local address starts with dot',
  "Missing final '@domain'",
  'Illegal address',
  'Invalid email address<ana@example.com>.',
])(
  'an address that SES turns down (%s) is undeliverable, and the error does not tell which it was',
  async (message) => {
    const failure = await mailBench(() => badRequest(message))
      .mail.send(letter)
      .catch((error) => error);
    expect(failure).toMatchObject({ code: 'undeliverable', retryable: false, expose: false });
    expect(failure.message).not.toContain('ana');
  },
);

test.each([
  'Invalid From address provided.',
  'Invalid value for email tag: case_3_decision',
  'Header name Content-Language is not allowed',
  'Message length is more than 41943040 bytes long',
  '',
])(
  'what else SES finds wrong with a request (%j) is ours to mend: the letter is not given up for it',
  async (message) => {
    await expect(mailBench(() => badRequest(message)).mail.send(letter)).rejects.toMatchObject({
      name: 'BadRequestException',
      message,
    });
  },
);

test.each([
  ['TooManyRequestsException', 429],
  ['InternalServiceErrorException', 500],
  ['TimeoutError', 0],
])('%s is passed over once; where it stays, the letter may be sent again', async (name, status) => {
  const failing = mailBench(() => serviceError(name, status));
  await expect(failing.mail.send(letter)).rejects.toMatchObject({ name: 'Contention', code: 'busy', retryable: true });
  expect(failing.sent).toHaveLength(2);
  await mailBench((_, nth) => (nth === 0 ? serviceError(name, status) : {})).mail.send(letter);
});

test.each(['MessageRejected', 'SendingPausedException', 'AccessDeniedException', 'NotFoundException'])(
  '%s is ours to mend: it is not taken for a bad address',
  async (name) => {
    await expect(mailBench(() => serviceError(name)).mail.send(letter)).rejects.toMatchObject({ name });
  },
);
