import type { Sealer } from '../../../ports/sealer.ts';

/** What stands in our letters' subject and reply address: who sends it back has had a letter of this case, and may add to it. */
export interface ReplyTokens {
  /** 96 bits as 24 hexadecimal digits: mail servers lose capitals. One of its own for each representative. */
  issue(caseId: string, representativeId?: string): string;
  isOf(caseId: string, token: string, representativeId?: string): boolean;
}

export function openReplyTokens({ sealer }: { sealer: Pick<Sealer, 'mac'> }): ReplyTokens {
  const issue: ReplyTokens['issue'] = (caseId, representativeId) => {
    const subject = representativeId === undefined ? caseId : `${caseId}.${representativeId}`;
    return Buffer.from(sealer.mac('reply', subject), 'base64url').toString('hex').slice(0, 24);
  };
  return {
    issue,
    isOf: (caseId, token, representativeId) => token.toLowerCase() === issue(caseId, representativeId),
  };
}
