import { headerOf, type ReadMail } from './mail.ts';

export type Verdict = 'pass' | 'fail' | 'not-checked';

/** What the receiving server found out about a mail; a sender may write such headers too, but only below the server's own. */
export interface Verdicts {
  virus: Verdict;
  spam: Verdict;
  spf: Verdict;
  dkim: Verdict;
  dmarc: Verdict;
}

const NONE: Verdicts = {
  virus: 'not-checked',
  spam: 'not-checked',
  spf: 'not-checked',
  dkim: 'not-checked',
  dmarc: 'not-checked',
};

/**
 * As Amazon SES writes them on top of the mail. Where nobody checked (a folder on one machine) whatever stands there is the
 * sender's own word, and counts for nothing.
 */
export function verdictsOf(mail: ReadMail, isChecked: boolean): Verdicts {
  if (!isChecked) return NONE;
  const results = (headerOf(mail, 'authentication-results') ?? '').toLowerCase();
  const isOfSes = results.trimStart().startsWith('amazonses.com');
  const method = (name: string): Verdict => {
    const said = new RegExp(`\\b${name}=(\\w+)`).exec(isOfSes ? results : '')?.[1];
    return said === undefined || said === 'none' ? 'not-checked' : said === 'pass' ? 'pass' : 'fail';
  };
  return {
    virus: word(headerOf(mail, 'x-ses-virus-verdict')),
    spam: word(headerOf(mail, 'x-ses-spam-verdict')),
    spf: method('spf'),
    dkim: method('dkim'),
    dmarc: method('dmarc'),
  };
}

function word(said: string | undefined): Verdict {
  const first = said?.trim().toUpperCase();
  return first === 'PASS' ? 'pass' : first === 'FAIL' ? 'fail' : 'not-checked';
}
