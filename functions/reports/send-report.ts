/**
 * Behind the queue `report-mails`. Works the report out unless that was done, draws its pictures and mails it to one person of the staff,
 * once for its period; of a crash between the provider and our note of it the same mail goes again. What cannot be worked out or sent
 * ends among the dead letters, and people are told.
 */
import { type ReportMailDue, reportMailDue } from '../../events/reports/report-mail.v1.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

const NEEDS = ['reports', 'reportMails', 'mail', 'configuration'] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;

export async function run({ schema: _, ...due }: ReportMailDue, services: Needs): Promise<void> {
  const { reports, reportMails, mail, configuration } = services;
  const { state, letterId } = await reportMails.take(due);
  if (state === 'sent') return;
  if (state === 'under-way') {
    throw new AppError('ReportMailUnderWay', 'busy', 'Somebody else is sending this report.', { retryable: true });
  }
  const question = await reports.identify(due.report, due.parameters);
  await reports.run(question);
  const result = await reports.ready(question.id);
  if (result === undefined) throw new Error(`report ${question.id} was worked out and is not there`);
  // What draws is large, and no other function of the house needs it.
  const { reportMail } = await import('../../shared/drawing/report-mail.ts');
  const letter = await reportMail(due, result, configuration);
  await mail.send({ id: letterId, to: due.to, language: due.language, ...letter });
  await reportMails.noteSent(due);
}

export const handler = queueHandler({ input: reportMailDue, needs: NEEDS, run });
