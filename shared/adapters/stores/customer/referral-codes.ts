import { referralCodeOf } from '../../../domain/loyalty/retention/referral-code.ts';
import type { Sealer } from '../../../ports/sealer.ts';

/** What a satisfied customer may pass on: who buys for the first time and gives it was referred by that customer. */
export interface ReferralCodes {
  /** The same for a case each time, and nobody can make one up without our key. Nothing is stored. */
  of(caseId: string): string;
}

export function openReferralCodes({ sealer }: { sealer: Pick<Sealer, 'mac'> }): ReferralCodes {
  return { of: (caseId) => referralCodeOf(Buffer.from(sealer.mac('referral', caseId), 'base64url')) };
}
