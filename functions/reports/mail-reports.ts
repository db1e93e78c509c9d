/**
 * Every night, after the reports are worked out. Puts on the queue `report-mails` what people are to have of the last week and month and have
 * not been sent yet, for send-report: whatever was missed goes the next day, and nothing goes twice.
 */
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { mailsDue } from '../../shared/domain/reports/mails/report-mail.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run({
  reportMails,
  clock,
  configuration,
}: Pick<Services, 'reportMails' | 'clock' | 'configuration'>): Promise<void> {
  const { businessTimeZone, defaultLanguage } = configuration;
  const today = localDay(clock.now(), businessTimeZone);
  for (const mail of mailsDue(configuration.reportMails ?? [], today, defaultLanguage)) {
    if (!(await reportMails.isSent(mail))) await reportMails.send({ ...mail, parameters: { ...mail.parameters } });
  }
}

export const handler = scheduleHandler({ needs: ['reportMails', 'clock', 'configuration'], run });
