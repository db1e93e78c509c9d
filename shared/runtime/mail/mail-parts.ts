import { createHash } from 'node:crypto';
import { safeFileName } from '../../domain/evidence/file-name.ts';
import { fitsName, HEAD_BYTES, MAIL_TYPE, MOST_FILE_BYTES, mediaTypeOf } from '../../domain/evidence/media-types.ts';
import type { ReadMail } from '../../domain/mail/mail.ts';
import type { Verdicts } from '../../domain/mail/verdicts.ts';
import type { Services } from '../services.ts';

/** A file of a mail, with an id that is the same whenever the mail comes again. */
export interface MailPart {
  fileId: string;
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** Beside the mail itself; a case takes 20. */
const MOST_PARTS = 19;

/**
 * Names a mail by what it says and who says it. The `Message-ID` alone would not do: senders that are broken, or mean it, use one
 * twice, and the second complaint would be lost. 104 bits: with what its files add it fits an entry of the history.
 */
export function mailIdOf({ messageId, from, subject, text, files }: ReadMail): string {
  const hash = createHash('sha256').update(JSON.stringify([messageId ?? null, from?.address ?? null, subject, text]));
  for (const { content } of files) hash.update(createHash('sha256').update(content).digest());
  return `mail-${hash.digest('hex').slice(0, 26)}`;
}

/** The mail as it came, then its files of a kind that we take; `left` are those that stay in the mail only. */
export function partsOf(mail: ReadMail, raw: Uint8Array, mailId: string): { parts: MailPart[]; left: number } {
  const taken = mail.files.flatMap(({ name, content }, at): MailPart[] => {
    const mediaType = mediaTypeOf(content.subarray(0, HEAD_BYTES));
    const safe = safeFileName(name);
    if (mediaType === undefined || content.length > MOST_FILE_BYTES || !fitsName(safe, mediaType)) return [];
    return [{ fileId: `${mailId}-${at + 1}`, name: safe, mediaType, content }];
  });
  const parts = taken.slice(0, MOST_PARTS);
  const whole = { fileId: `${mailId}-0`, name: 'mail.eml', mediaType: MAIL_TYPE, content: raw };
  return { parts: [whole, ...parts], left: mail.files.length - parts.length };
}

/** Bytes and names beside the case, before the command that names them. */
export async function putParts(
  caseId: string,
  parts: readonly MailPart[],
  { files, texts, clock }: Pick<Services, 'files' | 'texts' | 'clock'>,
): Promise<void> {
  for (const { fileId, name, mediaType, content } of parts) {
    await files.putFile({ caseId, fileId, mediaType }, content);
    await texts.keep(caseId, { textId: fileId, kind: 'file-name', by: 'customer', at: clock.now(), text: name });
  }
}

/** What whoever works the case should know of the mail, if anything. */
export function remarkOn({ spam, spf, dkim, dmarc }: Verdicts, left: number): string | undefined {
  const failed = Object.entries({ spam, spf, dkim, dmarc })
    .filter(([, verdict]) => verdict === 'fail')
    .map(([name]) => name.toUpperCase());
  const lines = [
    ...(failed.length === 0
      ? []
      : [`The sender of the mail could not be confirmed (${failed.join(', ')} failed): it may be somebody else.`]),
    ...(left === 0
      ? []
      : [`${left} of its files are of a kind or size that we do not take: they are in the mail only.`]),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}
