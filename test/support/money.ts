import { CHECKED, checkLedger, type LedgerCheck } from '../../infra/record/check-ledger.ts';
import { servicesFor } from '../../shared/runtime/services.ts';
import type { House } from './journey.ts';
import type { EngineDriver } from './journey-engine.ts';

export function checkedLedger({ driver }: House<EngineDriver>): Promise<LedgerCheck> {
  return checkLedger(servicesFor(CHECKED, driver.engine.services));
}

export const refund = (amountMinor: number) => ({ kind: 'refund', amountMinor, currency: 'USD' }) as const;
export const upheldWith = (amountMinor: number) => ({
  decision: 'upheld' as const,
  remedies: [refund(amountMinor)],
});

/** Cases of as many customers, all taken by Ana. */
export async function takenCases(
  { ana, customer }: House<EngineDriver>,
  count: number,
  name = 'customer',
): Promise<string[]> {
  const numbers: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { caseNumber } = await customer({ name: `Customer ${at}`, email: `${name}${at}@example.com` }).complains();
    await ana.takes(caseNumber);
    numbers.push(caseNumber);
  }
  return numbers;
}
