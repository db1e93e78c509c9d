import type { Sealer } from '../../ports/sealer.ts';

/** The link to a case's status page: names the case, and proves that we gave it out. Good for as long as the case is kept. */
export interface StatusTokens {
  issue(caseId: string): string;
  /** The case; nothing if the token was not made here. */
  read(token: string): string | undefined;
}

export function openStatusTokens({ sealer }: { sealer: Pick<Sealer, 'mac'> }): StatusTokens {
  // 128 bits of the digest: as hard to guess as the web secret.
  const signature = (caseId: string) => sealer.mac('status', caseId).slice(0, 22);
  return {
    issue: (caseId) => `${caseId}.${signature(caseId)}`,
    read(token) {
      const [caseId = '', given, ...more] = token.split('.');
      return more.length === 0 && given === signature(caseId) ? caseId : undefined;
    },
  };
}
