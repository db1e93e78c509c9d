import PostalMime, { type Address, type Email } from 'postal-mime';
import { textOfHtml } from '../../domain/mail/html-text.ts';
import { MOST_FILES_OF_A_MAIL, type ReadMail } from '../../domain/mail/mail.ts';

/** Deeper than mail programs nest, and shallow enough that a mail made to be deep is refused, not followed. */
const LIMITS = { maxNestingDepth: 40, maxRfc822NestingDepth: 3, maxHeadersSize: 1024 * 1024 } as const;
/**
 * The parser takes some 70 microseconds for each line of text, and lines of files are long: beyond so many that are short, a mail was
 * made to keep us busy.
 */
const MOST_SHORT_LINES = 100_000;
const SHORT_LINE_BYTES = 60;
/** To, Cc and Delivered-To: what a mail to ten thousand people names beyond is none of ours. */
const MOST_RECIPIENTS = 100;

/** @returns nothing where it is no mail, or one made to be unreadable */
export async function readMail(raw: Uint8Array): Promise<ReadMail | undefined> {
  if (isMadeToKeepBusy(raw)) return undefined;
  const mail = await PostalMime.parse(raw, LIMITS).catch(() => undefined);
  if (mail === undefined || mail.headers.length === 0 || (mail.from === undefined && mail.subject === undefined)) {
    return undefined;
  }
  const from = mailboxes([mail.from ?? mail.sender])[0];
  return {
    messageId: mail.messageId,
    headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
    from: from === undefined ? undefined : { name: from.name, address: from.address },
    recipients: recipientsOf(mail),
    subject: mail.subject ?? '',
    text: mail.text?.trim() ? mail.text : textOfHtml(mail.html ?? ''),
    files: mail.attachments.slice(0, MOST_FILES_OF_A_MAIL).map(({ filename, content }) => ({
      name: filename ?? '',
      content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
  };
}

function isMadeToKeepBusy(raw: Uint8Array): boolean {
  let lines = 0;
  for (const byte of raw) if (byte === 0x0a) lines += 1;
  return lines > MOST_SHORT_LINES && raw.length / lines < SHORT_LINE_BYTES;
}

function recipientsOf(mail: Email): string[] {
  const named = mailboxes([...(mail.to ?? []), ...(mail.cc ?? [])]).map(({ address }) => address);
  const added = mail.headers
    .filter(({ key }) => key === 'delivered-to' || key === 'x-original-to' || key === 'envelope-to')
    .map(({ value }) => value.replace(/[<>\s]/g, ''));
  return [...added, ...named].slice(0, MOST_RECIPIENTS).map((address) => address.toLowerCase());
}

function mailboxes(addresses: readonly (Address | undefined)[]): { name: string; address: string }[] {
  return addresses
    .flatMap((one) => (one?.group === undefined ? (one ?? []) : one.group))
    .filter(({ address }) => address !== undefined && address !== '')
    .map(({ name, address }) => ({ name, address: address ?? '' }));
}
