import type { Sealer } from '../../ports/sealer.ts';

/** The link in a survey letter: names a case and a round, and proves that we sent it. Nothing is stored. */
export interface SurveyTokens {
  issue(caseId: string, round: number): string;
  /** Nothing if the token was not made here. */
  read(token: string): { caseId: string; round: number } | undefined;
}

export function openSurveyTokens({ sealer }: { sealer: Pick<Sealer, 'mac'> }): SurveyTokens {
  // 128 bits of the digest: as hard to guess as the web secret.
  const signature = (subject: string) => sealer.mac('survey', subject).slice(0, 22);
  return {
    issue(caseId, round) {
      const subject = `${caseId}.${round}`;
      return `${subject}.${signature(subject)}`;
    },
    read(token) {
      const [caseId = '', round = '', given] = token.split('.');
      if (given !== signature(`${caseId}.${round}`)) return undefined;
      return { caseId, round: Number(round) };
    },
  };
}
