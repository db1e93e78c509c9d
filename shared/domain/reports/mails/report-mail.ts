import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../case/vocabulary.ts';
import { addDays } from '../../deadlines/calendar.ts';
import type { Day } from '../../time.ts';

export const MAIL_RHYTHMS = ['week', 'month'] as const;
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

/** Who of the staff gets which report how often (`reportMails` of the configuration). */
export interface ReportMail {
  report: string;
  /** As `GET /reports/{report}` takes them; none for the manager pack, which is of the month that is over. */
  parameters: Readonly<Record<string, string>>;
  to: readonly string[];
  every: MailRhythm;
  /** Of the report and what stands around it; else the firm's own. */
  language?: Language;
}

/** One mail to one person, once for its period. */
export interface MailDue extends Omit<ReportMail, 'to'> {
  to: string;
  language: Language;
  /** The last week or month that is over: `2026-W48`, `2026-11`. */
  period: string;
}

export const PACK = 'manager-pack';

/**
 * What somebody is to have by this day. The same on every day until the next period is over: who looks on one day and could not on
 * the day before sends what is late, and what was sent is left alone.
 */
export function mailsDue(reportMails: readonly ReportMail[], today: Day, firmLanguage: Language): MailDue[] {
  return reportMails.flatMap(({ to, ...mail }) => {
    const period = lastPeriod(mail.every, today);
    const parameters = mail.report === PACK ? { month: period } : mail.parameters;
    return to.map((address) => ({ ...mail, parameters, to: address, period, language: mail.language ?? firmLanguage }));
  });
}

/** Weeks as ISO 8601 counts them, from Monday. */
export function lastPeriod(every: MailRhythm, today: Day): string {
  if (every === 'month') return addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  const { yearOfWeek = 0, weekOfYear = 0 } = Temporal.PlainDate.from(today).subtract({ days: 7 });
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}
