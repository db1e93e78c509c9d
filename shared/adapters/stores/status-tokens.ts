import type { Sealer } from '../../ports/sealer.ts';

/**
 * The link to a case's status page: names the case and, where it was given to a representative, the text that names them; proves that
 * we gave it out. Whose it is may still act, the case knows (`mayAct`).
 */
export interface StatusTokens {
  issue(caseId: string, representativeId?: string): string;
  /** Nothing if the token was not made here. */
  read(token: string): { caseId: string; representativeId?: string } | undefined;
}

export function openStatusTokens({ sealer }: { sealer: Pick<Sealer, 'mac'> }): StatusTokens {
  // 128 bits of the digest: as hard to guess as the web secret.
  const signature = (subject: string) => sealer.mac('status', subject).slice(0, 22);
  return {
    issue(caseId, representativeId) {
      const subject = representativeId === undefined ? caseId : `${caseId}.${representativeId}`;
      return `${subject}.${signature(subject)}`;
    },
    read(token) {
      const parts = token.split('.');
      const given = parts.pop();
      const [caseId = '', representativeId, ...more] = parts;
      if (more.length > 0 || given !== signature(parts.join('.'))) return undefined;
      return { caseId, ...(representativeId === undefined ? {} : { representativeId }) };
    },
  };
}
