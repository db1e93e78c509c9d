import type { Case } from '../../domain/case/case.ts';
import type { Call } from '../connect-handler.ts';
import type { Services } from '../services.ts';

/** More than these, the newest first, nobody's greeting depends on. */
const MOST_LOOKED_AT = 5;

/** What the caller id hints at: nobody is recognised by it, and nothing of it is said. */
export interface Hint {
  isKnown: boolean;
  cases: readonly Case[];
}

/** Cases of whoever is known by the number that the phone shows. */
export async function hintedBy(
  { callerId = '' }: Pick<Call, 'callerId'>,
  { cases, customers, worklists }: Pick<Services, 'cases' | 'customers' | 'worklists'>,
): Promise<Hint> {
  const customerId = await customers.find('phone', callerId);
  if (customerId !== undefined) return { isKnown: true, cases: await worklists.byCustomer(customerId) };
  const loose = (await customers.looseCases('phone', callerId)).slice(-MOST_LOOKED_AT);
  const loaded = await Promise.all(loose.map((caseId) => cases.load(caseId)));
  return { isKnown: loose.length > 0, cases: loaded.filter((it) => it !== undefined) };
}
