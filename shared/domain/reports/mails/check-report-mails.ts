import { AppError } from '../../errors.ts';
import { isPlainAddress } from '../../mail/plain-address.ts';
import { refusePartQuarters } from '../parameters.ts';
import { findReport } from '../registry.ts';
import { PACK, type ReportMail } from './report-mail.ts';

/** What is wrong with who gets which report, each with its path and the mend. */
export function checkReportMails({ reportMails = [] }: { reportMails?: readonly ReportMail[] }): string[] {
  return reportMails.flatMap((mail, at) => {
    const path = `reportMails[${at}]`;
    const wrong = mail.to.filter((address) => !isPlainAddress(address));
    const first = reportMails.findIndex((other) => other.report === mail.report && shares(other, mail));
    return [
      ...(mail.to.length === 0 ? [`${path}.to: nobody gets it; write an address, or leave the mail out`] : []),
      ...wrong.map((address) => `${path}.to: "${address}" is no plain address; write it like "mia@example.com"`),
      ...(first < at && first >= 0
        ? [`${path}: reportMails[${first}] sends the same to one of them; once is enough`]
        : []),
      ...(mail.report === PACK ? packProblems(path, mail) : questionProblems(path, mail)),
    ];
  });
}

function shares(one: ReportMail, other: ReportMail): boolean {
  const asked = ({ parameters, every }: ReportMail) => JSON.stringify([every, Object.entries(parameters).sort()]);
  return asked(one) === asked(other) && one.to.some((address) => other.to.includes(address));
}

function packProblems(path: string, { every, parameters }: ReportMail): string[] {
  return [
    ...(every === 'month' ? [] : [`${path}.every: the pack is of a month; write "month"`]),
    ...(Object.keys(parameters).length === 0
      ? []
      : [`${path}.parameters: the pack is of the month that is over; write {}`]),
  ];
}

function questionProblems(path: string, { report, parameters }: ReportMail): string[] {
  try {
    refusePartQuarters(parameters);
    findReport(report).parse(parameters);
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || !error.expose) throw error;
    const isReport = error.code === 'unknown-report';
    return [`${path}.${isReport ? 'report' : 'parameters'}: ${error.message.replace(/\.$/, '')}`];
  }
}
