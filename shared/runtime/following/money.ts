import type { Case, HistoryEntry } from '../../domain/case/case.ts';
import { type DeadlineKind, FULFILLED_REMEDY_KINDS } from '../../domain/case/vocabulary.ts';
import { newSums, returnedSums } from '../../domain/money/granted-sums.ts';
import { entriesOf } from '../../domain/money/ledger.ts';
import type { Services } from '../services.ts';

export type MoneyNeeds = Pick<
  Services,
  'cases' | 'reservations' | 'ledger' | 'remedies' | 'fulfilments' | 'configuration' | 'meter'
>;
const BY = { kind: 'system', name: 'follow-changes' } as const;

/**
 * What follows from a change of a case where money is concerned: entries in the ledger, room in the limits that becomes the
 * customer's or comes back, the order for what was granted, and a gift for a promise that was broken. Every step can be done twice.
 */
export async function followMoney(
  before: Case | undefined,
  after: Case,
  added: readonly HistoryEntry[],
  services: MoneyNeeds,
): Promise<void> {
  const { ledger, reservations } = services;
  // The ledger first: what it says happened, whatever becomes of the room.
  await ledger.enter(after.caseId, entriesOf(before, after));
  await reservations.confirm(newSums(before, after));
  await reservations.giveBack(returnedSums(before, after));
  for (const { what, code } of added) {
    if (what === 'deadline-missed' && code !== undefined) await offerGift(after, code as DeadlineKind, services);
  }
  await sendOrders(before, after, services);
}

/** Noted before it goes out, so that whoever answers is known; the order system does each id once. */
async function sendOrders(before: Case | undefined, after: Case, { remedies, fulfilments }: MoneyNeeds): Promise<void> {
  const known = new Set(before?.remedies.map(({ remedyId }) => remedyId));
  const due = after.remedies.filter(
    ({ remedyId, kind, state }) =>
      !known.has(remedyId) && state === 'granted' && (FULFILLED_REMEDY_KINDS as readonly string[]).includes(kind),
  );
  const { caseId } = after;
  for (const { remedyId } of due) await remedies.note(remedyId, caseId);
  await fulfilments.send(due.map(({ remedyId }) => ({ schema: 'remedy-due.v1' as const, remedyId, caseId })));
}

/** One a case, so its id follows from the case. Whether one is due, the law says; whether there is budget, the limits. */
async function offerGift(
  { caseId }: Case,
  deadline: DeadlineKind,
  { cases, configuration, meter }: MoneyNeeds,
): Promise<void> {
  if (!configuration.gift?.deadlines.includes(deadline)) return;
  const sent = await cases.send(caseId, { type: 'offerGift', remedyId: `${caseId}.gift`, deadline }, BY);
  if (sent === undefined || 'refusal' in sent) return;
  if (sent.noRoom !== undefined) meter.count('GiftsNotOffered');
  if (sent.events.some(({ type }) => type === 'gift-offered')) meter.count('GiftsOffered');
}
