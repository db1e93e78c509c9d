import type { Sealer } from '../../../ports/sealer.ts';

/** What stands in our letters' subject and reply address: who sends it back has had a letter of this case, and may add to it. */
export interface ReplyTokens {
  /** 96 bits as 24 hexadecimal digits: mail servers lose capitals. */
  issue(caseId: string): string;
  isOf(caseId: string, token: string): boolean;
}

export function openReplyTokens({ sealer }: { sealer: Pick<Sealer, 'mac'> }): ReplyTokens {
  const issue = (caseId: string) => Buffer.from(sealer.mac('reply', caseId), 'base64url').toString('hex').slice(0, 24);
  return { issue, isOf: (caseId, token) => token.toLowerCase() === issue(caseId) };
}
