import type { Case } from '../../domain/case/case.ts';
import { mayAct } from '../../domain/case/people/people.ts';
import { unknownCase } from '../../domain/errors.ts';
import type { ReadMail } from '../../domain/mail/mail.ts';
import { cleanLine, fitted, saidNow } from '../../domain/mail/said.ts';
import { threadsOf } from '../../domain/mail/thread.ts';
import type { Instant } from '../../domain/time.ts';
import type { Services } from '../services.ts';
import { survivorOf } from '../survivor.ts';
import { type MailPart, putParts } from './mail-parts.ts';

/** A mail that was read, with what is kept of it. */
export interface ComeByMail {
  mail: ReadMail;
  mailId: string;
  parts: readonly MailPart[];
  remark: string | undefined;
  arrivedAt: Instant;
}

type Needs = Pick<Services, 'replyTokens' | 'cases' | 'texts' | 'files' | 'clock' | 'configuration'>;
const CUSTOMER = { kind: 'customer' } as const;

/** False where the mail brings no proof of a case, or its case takes no more: then it is a complaint of its own. */
export async function joinByMail(come: ComeByMail, services: Needs): Promise<boolean> {
  const it = await provenCase(come.mail, services);
  if (it === undefined) return false;
  const { mailId, parts, mail, remark, arrivedAt } = come;
  const { cases, texts } = services;
  await putParts(it.caseId, parts, services);
  let left = 0;
  for (const [at, { fileId, mediaType, content }] of parts.entries()) {
    const file = { type: 'attach', fileId, mediaType, bytes: content.length } as const;
    const sent = await cases.send(it.caseId, file, CUSTOMER);
    if (sent === undefined || !('refusal' in sent)) continue;
    // Without the mail itself, what does not fit would be lost.
    if (at === 0) return false;
    left += 1;
  }
  const text = fitted(saidNow(mail.text)) || cleanLine(mail.subject, 200) || '(no words)';
  await texts.keep(it.caseId, { textId: mailId, kind: 'reply', by: 'customer', at: arrivedAt, text });
  await keepRemark(it.caseId, mailId, [remark, leftOut(left)], services);
  const reply = { type: 'receiveReply', contactId: mailId, textId: mailId, channel: 'email' } as const;
  const sent = await cases.send(it.caseId, reply, CUSTOMER);
  return sent !== undefined && !('refusal' in sent);
}

/** Beside what was said, as a note of the house. */
export async function keepRemark(
  caseId: string,
  mailId: string,
  remarks: readonly (string | undefined)[],
  { texts, clock }: Pick<Services, 'texts' | 'clock'>,
): Promise<void> {
  const text = remarks.filter((remark) => remark !== undefined).join('\n');
  if (text === '') return;
  await texts.keep(caseId, {
    textId: `${mailId}-remark`,
    kind: 'note',
    by: 'system:receive-email',
    at: clock.now(),
    text,
  });
}

function leftOut(files: number): string | undefined {
  return files === 0 ? undefined : `The case has no room for ${files} of its files: they are in the mail only.`;
}

/** The number alone is no proof, nor is the sender's address: anybody can write both. */
async function provenCase(mail: ReadMail, services: Needs): Promise<Case | undefined> {
  const { cases, replyTokens, configuration, clock } = services;
  for (const { caseNumber, token } of threadsOf(mail, configuration.mailAddress)) {
    const caseId = await cases.idOf(caseNumber);
    if (caseId === undefined) continue;
    const it = await cases.load(caseId);
    const bearers = [undefined, it?.representative?.textId].filter((id) => replyTokens.isOf(caseId, token, id));
    // Its letter went out, so it is there: a read that lags is tried again.
    if (it === undefined && bearers.length > 0) throw unknownCase(caseId);
    if (it !== undefined && bearers.some((id) => mayAct(it, id, clock.now()))) return survivorOf(it, services);
  }
  return undefined;
}
