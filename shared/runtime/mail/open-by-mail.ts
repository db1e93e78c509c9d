import type { ComplaintContent } from '../../../events/complaint.v1.ts';
import { email } from '../../../events/text.ts';
import type { ReadMail } from '../../domain/mail/mail.ts';
import { cleanLine, fitted, saidNow } from '../../domain/mail/said.ts';
import { numbersIn } from '../../domain/mail/thread.ts';
import type { Services } from '../services.ts';
import { type ComeByMail, keepRemark } from './join-by-mail.ts';
import { putParts } from './mail-parts.ts';

type Needs = Pick<Services, 'mailGuard' | 'intake' | 'cases' | 'texts' | 'files' | 'clock' | 'configuration'>;

/**
 * Opens a case of its own. Clocks count from the mail's arrival: that is when the firm knew, whatever date the mail bears. False
 * where this sender has opened enough in this hour.
 */
export async function openByMail(come: ComeByMail, services: Needs): Promise<boolean> {
  const { mail, mailId, parts, remark, arrivedAt } = come;
  const { mailGuard, intake } = services;
  if (mail.from !== undefined && !(await mailGuard.admits(mail.from.address))) return false;
  const relatedTo = await namedCase(mail.subject, services);
  const { caseId } = await intake.accept({
    idempotencyKey: `mail:${mailId}`,
    channel: 'email',
    facts: { kind: 'complaint' },
    content: contentOf(mail),
    receivedAt: arrivedAt,
    contactId: mailId,
    // The same mail is the same complaint, though it be read by a later version of the house.
    isBodyFixed: false,
    files: parts.map(({ fileId, mediaType, content }) => ({
      fileId,
      mediaType,
      bytes: content.length,
      by: 'customer',
    })),
    ...(relatedTo === undefined ? {} : { relatedTo }),
  });
  // After the number is taken, since its case id seals them; a crash in between is mended when the message comes again.
  await putParts(caseId, parts, services);
  await keepRemark(caseId, mailId, [remark], services);
  return true;
}

function contentOf({ from, subject, text }: ReadMail): ComplaintContent {
  const name = cleanLine(from?.name ?? '', 120);
  const address = email.safeParse(from?.address ?? '');
  const words = [cleanLine(subject, 300), saidNow(text)].filter((part) => part !== '').join('\n\n');
  return {
    message: fitted(words) || '(a mail without words)',
    complainant: {
      ...(name === '' ? {} : { name }),
      ...(address.success ? { email: address.data } : {}),
    },
  };
}

/** A number in the subject is a hint for whoever reads it, and opens nothing. */
async function namedCase(subject: string, { cases }: Pick<Services, 'cases'>): Promise<string | undefined> {
  for (const caseNumber of numbersIn(subject)) {
    const caseId = await cases.idOf(caseNumber);
    if (caseId !== undefined) return caseId;
  }
  return undefined;
}
