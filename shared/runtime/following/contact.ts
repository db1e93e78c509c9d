import type { Case, HistoryEntry } from '../../domain/case/case.ts';
import type { ContactChannel } from '../../domain/case/vocabulary.ts';
import type { Services } from '../services.ts';

const BY = { kind: 'system', name: 'follow-changes' } as const;
const OWN_NAME = `system:${BY.name}`;

/**
 * How somebody wants to be met is said once and holds for all their cases, closed and merged ones too: those may come back. Told is what was
 * changed, as far as it still stands, so that two wishes said at once both hold, and a record that comes late brings nothing back.
 */
export async function spreadContact(
  before: Case | undefined,
  after: Case,
  added: readonly HistoryEntry[],
  { cases, worklists }: Pick<Services, 'cases' | 'worklists'>,
): Promise<void> {
  // What the house itself told a case has been told to all of them, from the case it came from.
  if (!added.some(({ what, by }) => what === 'contact-set' && by !== OWN_NAME)) return;
  const now = await cases.load(after.caseId);
  if (before === undefined || now?.customerId === undefined) return;
  const withdrawn = beyond(after.notBy, before.notBy).filter((channel) => now.notBy?.includes(channel));
  const given = beyond(before.notBy, after.notBy).filter((channel) => !now.notBy?.includes(channel));
  const { preferredChannel } = after;
  const isPreferred = preferredChannel !== before.preferredChannel && preferredChannel === now.preferredChannel;

  const all = await worklists.byCustomer(now.customerId);
  for (const { caseId, erasedAt } of all) {
    if (caseId === after.caseId || erasedAt !== undefined) continue;
    // Two commands: where somebody may not be met as they once preferred, that they may not still stands.
    if (withdrawn.length + given.length > 0) await cases.send(caseId, { type: 'setContact', withdrawn, given }, BY);
    if (preferredChannel !== undefined && isPreferred)
      await cases.send(caseId, { type: 'setContact', preferredChannel }, BY);
  }
}

function beyond(these: readonly ContactChannel[] = [], those: readonly ContactChannel[] = []): ContactChannel[] {
  return these.filter((channel) => !those.includes(channel));
}
