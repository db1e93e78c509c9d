import type { Instant } from '../../../domain/time.ts';
import type { Sealer } from '../../../ports/sealer.ts';

/** What the page of a receipt is about. */
export interface ReceiptFacts {
  caseId: string;
  /** Ten digits: the case may not be open yet, and only it knows its number. */
  caseNumber: string;
  /** By when the first step is promised; nothing where no clock runs. */
  promisedBy?: Instant;
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
    issue({ caseId, caseNumber, promisedBy }) {
      const subject = `${caseId}.${caseNumber}.${promisedBy === undefined ? '' : Date.parse(promisedBy)}`;
      return `${subject}.${signature(subject)}`;
    },
    read(token) {
      const [caseId = '', caseNumber = '', promised = '', given, ...more] = token.split('.');
      if (more.length > 0 || given !== signature(`${caseId}.${caseNumber}.${promised}`)) return undefined;
      return {
        caseId,
        caseNumber,
        ...(promised === '' ? {} : { promisedBy: new Date(Number(promised)).toISOString() }),
      };
    },
  };
}
