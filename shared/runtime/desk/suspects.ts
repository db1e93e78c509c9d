import { type ComplaintContent, complaintContent } from '../../../events/complaint.v1.ts';
import type { Case } from '../../domain/case/case.ts';
import { linkTo } from '../../domain/case/teamwork/links.ts';
import type { Suspect } from '../../domain/desk/likeness.ts';
import type { Likeness } from '../../domain/desk/words.ts';
import { addMilliseconds, DAY_MS } from '../../domain/time.ts';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'cases' | 'customers' | 'texts' | 'worklists' | 'configuration'>;

/** What was complained about; nothing once the person is erased. */
export async function saidIn(
  caseId: string,
  { texts }: Pick<Services, 'texts'>,
): Promise<ComplaintContent | undefined> {
  const unsealed = (await texts.load(caseId, 'complaint'))?.text;
  return unsealed === undefined ? undefined : complaintContent.parse(JSON.parse(unsealed));
}

/**
 * Cases that share something with this one, received within the repeat window on either side; at most some hundreds are looked
 * at. Left out: those that are merged already, and those that somebody linked, so has seen.
 */
export async function suspectsOf(it: Case, own: ComplaintContent | undefined, services: Needs): Promise<Suspect[]> {
  const { worklists, customers, configuration } = services;
  const windowMs = configuration.repeatWindowDays * DAY_MS;
  const [from, to] = [addMilliseconds(it.receivedAt, -windowMs), addMilliseconds(it.receivedAt, windowMs)];
  const found = new Map<string, Suspect>();
  const add = (why: Likeness | undefined, others: readonly (Case | undefined)[]) => {
    for (const other of others) {
      if (other === undefined || !isCandidate(it, other, from, to)) continue;
      const suspect = found.get(other.caseId) ?? { it: other, why: [], likeness: 0 };
      if (why !== undefined && !suspect.why.includes(why)) suspect.why.push(why);
      found.set(other.caseId, suspect);
    }
  };
  const load = (caseIds: readonly string[]) => Promise.all(caseIds.map((caseId) => services.cases.load(caseId)));

  if (it.customerId !== undefined) add('same-customer', await worklists.byCustomer(it.customerId));
  for (const kind of ['email', 'phone'] as const) {
    const given = own?.complainant[kind];
    if (given === undefined) continue;
    add('same-identity', await load(await customers.looseCases(kind, given)));
    const customerId = await customers.find(kind, given);
    if (customerId !== undefined && customerId !== it.customerId)
      add('same-identity', await worklists.byCustomer(customerId));
  }
  if (own?.orderId !== undefined) add('same-order', await load(await customers.casesOfOrder(own.orderId)));
  const { cases: near } = await worklists.byReceipt([it.team], { from, to }, { limit: 100 });
  add(
    undefined,
    near.filter(({ category }) => category === it.category),
  );
  if (it.productCode !== undefined)
    add(
      'same-product',
      near.filter(({ productCode }) => productCode === it.productCode),
    );
  return [...found.values()];
}

function isCandidate(it: Case, other: Case, from: string, to: string): boolean {
  if (other.caseId === it.caseId || other.status === 'merged' || it.took.includes(other.caseId)) return false;
  return other.receivedAt >= from && other.receivedAt <= to && linkTo(it, other.caseId) === undefined;
}
