/**
 * Behind the queue `mails`. A mail joins the case whose letter it answers, by the token that the letter carried, or opens one of its
 * own; what a machine wrote, and what cannot be read, is set aside. What follows: open-case, or what follows a reply.
 */
import type * as z from 'zod';
import { mailArrived } from '../../events/correspondence/mail-arrived.v1.ts';
import { machineBehind } from '../../shared/domain/mail/automatic.ts';
import { type AsideReason, LARGEST_MAIL_BYTES } from '../../shared/domain/mail/mail.ts';
import { verdictsOf } from '../../shared/domain/mail/verdicts.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { joinByMail } from '../../shared/runtime/mail/join-by-mail.ts';
import { mailIdOf, partsOf, remarkOn } from '../../shared/runtime/mail/mail-parts.ts';
import { openByMail } from '../../shared/runtime/mail/open-by-mail.ts';
import { readMail } from '../../shared/runtime/mail/read-mail.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<
  Services,
  | 'mailIn'
  | 'mailGuard'
  | 'replyTokens'
  | 'intake'
  | 'cases'
  | 'texts'
  | 'files'
  | 'clock'
  | 'configuration'
  | 'log'
  | 'meter'
>;

export async function run({ Records }: z.output<typeof mailArrived>, services: Needs): Promise<void> {
  for (const { eventTime, s3 } of Records) {
    // S3 writes keys as a form of a page does.
    const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
    const why = await receive(key, eventTime, services);
    if (why === undefined) {
      await services.mailIn.doneWith(key);
      continue;
    }
    await services.mailIn.setAside(key, why);
    services.log.warn('mail set aside', { why });
    services.meter.count('MailsSetAside');
  }
}

/** Why the mail is to be set aside, if it is. Every step can be done twice. */
async function receive(key: string, arrivedAt: Instant, services: Needs): Promise<AsideReason | undefined> {
  const { mailIn, configuration } = services;
  const come = await mailIn.readMail(key);
  if (come === undefined) return undefined;
  if (come.raw.length > LARGEST_MAIL_BYTES) return 'too-large';
  const mail = await readMail(come.raw);
  if (mail === undefined) return 'unreadable';
  const verdicts = verdictsOf(mail, come.isChecked);
  if (verdicts.virus === 'fail') return 'virus';
  const machine = machineBehind(mail, configuration.mailAddress);
  if (machine !== undefined) return machine;

  const mailId = mailIdOf(mail);
  const { parts, left } = partsOf(mail, come.raw, mailId);
  const read = { mail, mailId, parts, remark: remarkOn(verdicts, left), arrivedAt };
  if (await joinByMail(read, services)) return undefined;
  return (await openByMail(read, services)) ? undefined : 'too-many';
}

export const handler = queueHandler({
  input: mailArrived,
  needs: [
    'mailIn',
    'mailGuard',
    'replyTokens',
    'intake',
    'cases',
    'texts',
    'files',
    'clock',
    'configuration',
    'log',
    'meter',
  ],
  run,
});
