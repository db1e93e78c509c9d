import { type AsideReason, headerOf, type ReadMail } from './mail.ts';

/** Mailboxes that no person writes from. */
const MACHINES = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?([+-].*)?)@/i;

/**
 * Why a machine wrote this mail: an answer to it would be answered by a machine again, without end. After RFC 3834; the
 * others are what programs send that do not know it. `X-Auto-Response-Suppress` alone says nothing: Exchange puts it on mails
 * of people, too.
 */
export function machineBehind(mail: ReadMail, ownAddress: string): AsideReason | undefined {
  const { from } = mail;
  if (from !== undefined && isOwn(from.address, ownAddress)) return 'own';
  if (headerOf(mail, 'x-comeback-letter') !== undefined) return 'own';
  const type = (headerOf(mail, 'content-type') ?? '').toLowerCase();
  const returnPath = headerOf(mail, 'return-path')?.trim();
  if (returnPath === '<>' || type.startsWith('multipart/report')) return 'bounce';
  if (from !== undefined && /^mailer-daemon@/i.test(from.address)) return 'bounce';
  const submitted = headerOf(mail, 'auto-submitted')?.trim().toLowerCase();
  if (submitted !== undefined && submitted.split(/[;\s]/)[0] !== 'no') return 'automatic';
  if (headerOf(mail, 'list-id') !== undefined || headerOf(mail, 'list-unsubscribe') !== undefined) return 'list';
  const precedence = headerOf(mail, 'precedence')?.trim().toLowerCase();
  if (precedence === 'list') return 'list';
  if (['bulk', 'junk', 'auto_reply', 'auto-reply'].includes(precedence ?? '')) return 'automatic';
  const isReply = ['x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => headerOf(mail, name) !== undefined);
  if (isReply || (from !== undefined && MACHINES.test(from.address))) return 'automatic';
  return undefined;
}

/** Also with something behind a plus sign, as we write the address ourselves. */
export function isOwn(address: string, ownAddress: string): boolean {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const [ownLocal = '', ownDomain = ''] = ownAddress.toLowerCase().split('@');
  return domain === ownDomain && local.split('+')[0] === ownLocal;
}
