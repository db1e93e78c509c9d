import type { Case } from '../../../domain/case/case.ts';
import { isFinal } from '../../../domain/case/guards.ts';
import type { Attribute, Change, Item } from '../../../ports/table.ts';

/** Pseudonyms of the identities given with a case, for the lake. */
export interface Pseudonyms {
  crm?: string;
  email?: string;
  phone?: string;
  customer?: string;
  order?: string;
}

/** Index attributes follow from the case alone; those of a final case's worklists are taken away. */
function indexAttributes(it: Case, shards: number): Record<string, string | undefined> {
  const shard = `${it.team}#${shardOf(it.caseId, shards)}`;
  const due = isFinal(it) || it.nextInstant === undefined ? undefined : `${it.nextInstant}#${it.caseId}`;
  return {
    worklistPk: due === undefined ? undefined : shard,
    worklistSk: due,
    // Nobody's are listed as a team's own: no person's id begins with a tilde.
    ownerPk: due === undefined ? undefined : (it.owner ?? nobodyIn(it.team)),
    ownerSk: due,
    receivedPk: shard,
    receivedSk: `${it.receivedAt}#${it.caseId}`,
    customerPk: it.customerId,
    customerSk: it.customerId === undefined ? undefined : `${it.receivedAt}#${it.caseId}`,
  };
}

export const nobodyIn = (team: string): string => `~${team}`;

/** What a save changes: the case, its version and its places in the indexes. */
export function caseChange(it: Case, shards: number): Change {
  const set: Record<string, Attribute> = { case: it as unknown as Attribute, version: it.version };
  const remove: string[] = [];
  for (const [name, value] of Object.entries(indexAttributes(it, shards))) {
    if (value === undefined) remove.push(name);
    else set[name] = value;
  }
  return { set, remove };
}

export function caseOf(item: Item): Case {
  return item.case as unknown as Case;
}

/** Whether a changed item is a case (and not a wait or a text beside one). */
export function isCaseItem(item: Item | undefined): item is Item {
  return item !== undefined && item.sk === 'CASE' && item.pk.startsWith('CASE#');
}

/** Case ids are random: their last hex digits spread evenly. */
export function shardOf(caseId: string, shards: number): number {
  return Number.parseInt(caseId.slice(-4), 16) % shards;
}
