import type { Sealer } from '../../ports/sealer.ts';

/**
 * The link in a survey letter: names a case and a round, and whoever acts for the customer where it went to them; proves that we sent
 * it. Nothing is stored.
 */
export interface SurveyTokens {
  issue(caseId: string, round: number, representativeId?: string): string;
  /** Nothing if the token was not made here. */
  read(token: string): { caseId: string; round: number; representativeId?: string } | undefined;
}

export function openSurveyTokens({ sealer }: { sealer: Pick<Sealer, 'mac'> }): SurveyTokens {
  // 128 bits of the digest: as hard to guess as the web secret.
  const signature = (subject: string) => sealer.mac('survey', subject).slice(0, 22);
  return {
    issue(caseId, round, representativeId) {
      const subject = [caseId, round, ...(representativeId === undefined ? [] : [representativeId])].join('.');
      return `${subject}.${signature(subject)}`;
    },
    read(token) {
      const parts = token.split('.');
      const given = parts.pop();
      const [caseId = '', round = '', representativeId, ...more] = parts;
      if (more.length > 0 || given !== signature(parts.join('.'))) return undefined;
      return { caseId, round: Number(round), ...(representativeId === undefined ? {} : { representativeId }) };
    },
  };
}
