import type { Case } from '../../domain/case/case.ts';
import { isAttending, maySee } from '../../domain/case/guards.ts';
import { notFound } from '../../domain/errors.ts';
import { addMilliseconds, DAY_MS } from '../../domain/time.ts';
import type { Staff } from '../http-handler.ts';
import type { Services } from '../services.ts';
import { lineIdsOf } from './line-ids.ts';

/** What it takes to know who took a call or logged a case. */
export const ATTENDING_NEEDS = ['texts', 'contacts', 'takenCalls', 'roster', 'clock'] as const;
type Needs = Pick<Services, (typeof ATTENDING_NEEDS)[number]>;

/**
 * The case of a number, for who may see it, and for who took its call or logged it within the last day, though it be another team's;
 * `staff` is then who they are to the law. Of any other the answer is that of a case that is not there.
 */
export async function attendedCase(
  typed: string,
  staff: Staff,
  services: Needs & Pick<Services, 'cases'>,
): Promise<{ it: Case; staff: Staff }> {
  const it = await services.cases.byNumber(typed);
  if (it === undefined) throw notFound();
  const asker = await attending(it, staff, services);
  if (!maySee(asker, it) && !isAttending(asker, it)) throw notFound();
  return { it, staff: asker };
}

/** Who somebody is to this case: with `attends` where they do not see it as their team's, and took its call or logged it. */
export async function attending(it: Case, staff: Staff, services: Needs): Promise<Staff> {
  const asker = { ...staff, attends: it.caseId };
  if (maySee(staff, it) || !isAttending(asker, it)) return staff;
  return (await hasLogged(it, staff, services)) || (await tookACall(it, staff, services)) ? asker : staff;
}

async function hasLogged(it: Case, staff: Staff, { texts, clock }: Needs): Promise<boolean> {
  const openedAt = it.history[0]?.at;
  if (openedAt === undefined || openedAt < aDayBefore(clock)) return false;
  return (await texts.load(it.caseId, 'complaint'))?.by === staff.id;
}

/** Any leg of it: who was asked to help was on the call, too. */
async function tookACall(it: Case, staff: Staff, { contacts, takenCalls, roster, clock }: Needs): Promise<boolean> {
  const calls = await contacts.list(it.contacts);
  if (calls.length === 0) return false;
  const legs = new Set(calls.flatMap(({ contactId, legIds = [] }) => [contactId, ...legIds]));
  const { ids } = await lineIdsOf(staff.id, { roster });
  const taken = await Promise.all(ids.map((id) => takenCalls.since(id, aDayBefore(clock))));
  return taken.flat().some(({ contactId }) => legs.has(contactId));
}

const aDayBefore = (clock: Services['clock']) => addMilliseconds(clock.now(), -DAY_MS);
