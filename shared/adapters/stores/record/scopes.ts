import type { Sealer } from '../../../ports/sealer.ts';
import { normaliseEmail, normalisePhone } from '../customer/identities.ts';
import { callerKey, limitPartition } from '../keys.ts';
import { callbackScope } from '../line/callback-guard.ts';
import { callerDigest } from '../line/callers.ts';
import { pinCallerScope } from '../pins.ts';
import { letterScope } from '../sent-letters.ts';

/** Partitions of the table that stand under digests of what a complaint gives: counters of days, the language of a phone. */
export function partitionsOf(complaint: string, sealer: Pick<Sealer, 'mac'>, phoneCountry: string): string[] {
  const { complainant }: { complainant?: { email?: string; phone?: string } } = JSON.parse(complaint);
  const email = normaliseEmail(complainant?.email ?? '');
  const phone = normalisePhone(complainant?.phone ?? '', phoneCountry);
  const ofPhone = (number: string) => [
    callerKey(callerDigest(sealer, number)).pk,
    ...[letterScope, callbackScope, pinCallerScope].map((scope) => limitPartition(scope(sealer, number))),
  ];
  return [
    ...(email === undefined ? [] : [limitPartition(letterScope(sealer, email))]),
    ...(phone === undefined ? [] : ofPhone(phone)),
  ];
}
