import type { Sealer } from '../../../ports/sealer.ts';

/**
 * The key under which what is kept beside a customer, or beside an identity (`kind#digest`) that somebody goes by, is sealed; erasure
 * destroys it. Named by a keyed digest: destroyed keys stand in a list that outlives the person, and nobody shall read there who that was.
 */
export function customerSealKey(sealer: Pick<Sealer, 'mac'>, subject: string): string {
  return `customer:${sealer.mac('customer-key', subject)}`;
}
