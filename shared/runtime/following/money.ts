import type { Case } from '../../domain/case/case.ts';
import { newSums, returnedSums } from '../../domain/money/granted-sums.ts';
import { entriesOf } from '../../domain/money/ledger.ts';
import type { Services } from '../services.ts';

/** The ledger first: what it says happened, whatever becomes of the room. */
export async function followMoney(
  before: Case | undefined,
  after: Case,
  { ledger, reservations }: Pick<Services, 'ledger' | 'reservations'>,
): Promise<void> {
  await ledger.enter(after.caseId, entriesOf(before, after));
  await reservations.confirm(newSums(before, after));
  await reservations.giveBack(returnedSums(before, after));
}
