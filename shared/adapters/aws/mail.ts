import { domainToASCII } from 'node:url';
import { type Attachment, BadRequestException, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { MailPicture, Messenger } from '../../ports/messages.ts';
import { clientSettings } from './clients.ts';
import { asking, undeliverable } from './service-away.ts';
import { setting } from './settings.ts';

/** One address and nothing beside it: no list, no display name, no line break. */
const ONE_ADDRESS = /^(?<local>[^\s,;:<>()"@]+)@(?<domain>[^\s,;:<>()"@]+)$/;

/** SES takes no accents before the `@` (it lacks SMTPUTF8), and after it as punycode only. */
const PLAIN = /^[\x21-\x7e]+$/;

/**
 * SES has no error of its own for an address that is none: it says so in words, those of JavaMail's `InternetAddress`. Of a
 * sender that is none it says the same, which cannot be told apart here.
 */
const ABOUT_ADDRESS =
  /^(Local address (contains|starts|ends)|Domain (contains|starts|ends)|Missing (final '@domain'|domain|local name)|Illegal address|Invalid email address)/;

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * Mail by SES: text, and HTML beside it, in UTF-8, tagged `letter` so that a bounce names its letter. An address that SES cannot serve or
 * refuses is `undeliverable`; what else it refuses is ours to mend. SES knows no ids: a letter sent twice arrives twice.
 */
export function openMail({
  // A try given up too early is a letter sent twice.
  client = new SESv2Client(clientSettings(5_000, 3)),
  from = setting('MAIL_FROM'),
  configurationSet = setting('MAIL_CONFIGURATION_SET'),
}: {
  client?: SESv2Client;
  from?: string;
  configurationSet?: string;
} = {}): Messenger {
  return {
    async forget() {},
    async send({ id, to, subject = '', text, html, language, replyTo, pictures = [] }) {
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [servableAddress(to)] },
        Content: {
          Simple: {
            Subject: { Data: subject.replace(CONTROLS, ' '), Charset: 'UTF-8' },
            Body: {
              Text: { Data: text, Charset: 'UTF-8' },
              ...(html === undefined ? {} : { Html: { Data: html, Charset: 'UTF-8' } }),
            },
            Headers: [
              { Name: 'Content-Language', Value: language },
              // RFC 3834: programs do not answer it, and we know our own.
              { Name: 'Auto-Submitted', Value: 'auto-generated' },
              { Name: 'X-Comeback-Letter', Value: '1' },
            ],
            ...(pictures.length === 0 ? {} : { Attachments: pictures.map(inline) }),
          },
        },
        ...(replyTo === undefined ? {} : { ReplyToAddresses: [servableAddress(replyTo)] }),
        // Tags take letters, digits, - and _ only.
        EmailTags: [{ Name: 'letter', Value: id.replace(/[^\w-]/g, '_') }],
        ConfigurationSetName: configurationSet,
      });
      try {
        const { MessageId } = await asking('SES', () => client.send(command));
        return MessageId === undefined ? {} : { messageId: MessageId };
      } catch (error) {
        throw isAboutAddress(error) ? undeliverable('mail', error) : error;
      }
    },
  };
}

function inline({ id, png, alt }: MailPicture): Attachment {
  return {
    ...{ RawContent: png, FileName: `${id}.png`, ContentType: 'image/png', ContentTransferEncoding: 'BASE64' },
    ...{ ContentDisposition: 'INLINE', ContentId: id },
    // A header: one line, and not a long one.
    ContentDescription: alt.replace(CONTROLS, ' ').slice(0, 200),
  };
}

function isAboutAddress(error: unknown): error is BadRequestException {
  return error instanceof BadRequestException && ABOUT_ADDRESS.test(error.message);
}

/** @throws AppError `undeliverable`. */
function servableAddress(address: string): string {
  const { local = '', domain = '' } = ONE_ADDRESS.exec(address)?.groups ?? {};
  const plainDomain = domainToASCII(domain);
  if (!PLAIN.test(local) || plainDomain === '') throw undeliverable('mail');
  return `${local}@${plainDomain}`;
}
