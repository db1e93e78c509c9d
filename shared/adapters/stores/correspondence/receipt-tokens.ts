import type { FirstPromise } from '../../../domain/case/first-promise.ts';
import type { Sealer } from '../../../ports/sealer.ts';

/** What the page of a receipt is about. */
export interface ReceiptFacts extends FirstPromise {
  caseId: string;
  /** Ten digits: the case may not be open yet, and only it knows its number. */
  caseNumber: string;
}

/** Where a form leads once it was sent. It opens the receipt with all that is in it: as secret as that. */
export interface ReceiptTokens {
  issue(facts: ReceiptFacts): string;
  /** Nothing if the token was not made here. */
  read(token: string): ReceiptFacts | undefined;
}

export function openReceiptTokens({ sealer }: { sealer: Pick<Sealer, 'mac'> }): ReceiptTokens {
  // 128 bits of the digest: as hard to guess as the web secret.
  const signature = (subject: string) => sealer.mac('receipt', subject).slice(0, 22);
  return {
    issue({ caseId, caseNumber, policy, promisedBy }) {
      const due = promisedBy === undefined ? '' : Date.parse(promisedBy);
      const subject = `${caseId}.${caseNumber}.${policy}.${due}`;
      return `${subject}.${signature(subject)}`;
    },
    read(token) {
      const [caseId = '', caseNumber = '', policy = '', due = '', given, ...more] = token.split('.');
      if (more.length > 0 || given !== signature(`${caseId}.${caseNumber}.${policy}.${due}`)) return undefined;
      return {
        caseId,
        caseNumber,
        policy,
        ...(due === '' ? {} : { promisedBy: new Date(Number(due)).toISOString() }),
      };
    },
  };
}
