import type { Case } from '../domain/case/case.ts';
import { isOfSameCustomer } from '../domain/case/merging/merge-of.ts';
import type { Services } from './services.ts';

/** A merged case lives on in another; its customer wants to know how that one stands, unless it is somebody else's. */
export async function survivorOf(it: Case, { cases }: Pick<Services, 'cases'>): Promise<Case> {
  const survivor = it.mergedInto === undefined ? undefined : await cases.load(it.mergedInto);
  return isOfSameCustomer(it, survivor) ? survivor : it;
}
