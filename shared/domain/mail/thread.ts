import { parseCaseNumber, printedCaseNumber } from '../case/case-number.ts';
import { isOwn } from './automatic.ts';
import type { ReadMail } from './mail.ts';

/** What a mail brings back of a letter of ours: the number of a case, and what proves that we wrote to its sender. */
export interface Thread {
  caseNumber: string;
  token: string;
}

/** 96 bits as hexadecimal digits: subjects and addresses lose capitals on their way. */
const TOKEN = '[0-9a-f]{24}';
const NUMBER = '\\d{3}[ -]?\\d{3}[ -]?\\d{4}';
/** A subject may have gathered many; more than a few are somebody trying. */
const MOST = 5;

/** As it stands at the end of every subject of ours: `[#482-193-7560 0f3a...]`. */
export function subjectTag({ caseNumber, token }: Thread): string {
  return `[#${printedCaseNumber(caseNumber)} ${token}]`;
}

/** Our own address with the thread in it: `complaints+4821937560-0f3a...@example.com`. */
export function threadAddress({ caseNumber, token }: Thread, ownAddress: string): string {
  const at = ownAddress.lastIndexOf('@');
  return `${ownAddress.slice(0, at)}+${caseNumber}-${token}${ownAddress.slice(at)}`;
}

/** Threads named by the address that was written to, then by the subject. */
export function threadsOf({ recipients, subject }: ReadMail, ownAddress: string): Thread[] {
  const ofAddresses = recipients
    .filter((address) => isOwn(address, ownAddress))
    .flatMap((address) => [...address.matchAll(new RegExp(`\\+(${NUMBER})-(${TOKEN})@`, 'g'))]);
  const ofSubject = [...subject.toLowerCase().matchAll(new RegExp(`\\[#(${NUMBER})\\s+(${TOKEN})\\]`, 'g'))];
  return [...ofAddresses, ...ofSubject].slice(0, MOST).flatMap(([, typed = '', token = '']) => {
    const caseNumber = parseCaseNumber(typed);
    return caseNumber === undefined ? [] : [{ caseNumber, token }];
  });
}

/** Numbers of ours in the subject, without any proof: a hint for whoever reads it. */
export function numbersIn(subject: string): string[] {
  return [...subject.matchAll(new RegExp(`(?<!\\d)${NUMBER}(?!\\d)`, 'g'))]
    .slice(0, MOST)
    .flatMap(([typed]) => parseCaseNumber(typed) ?? []);
}
