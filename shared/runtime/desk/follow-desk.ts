import type { Case, HistoryEntry } from '../../domain/case/case.ts';
import { isFinal, isShutOut } from '../../domain/case/guards.ts';
import { isOfSameCustomer } from '../../domain/case/merging/merge-of.ts';
import { linkTo, OTHER_SIDE } from '../../domain/case/teamwork/links.ts';
import { recentComplaints } from '../../domain/case/teamwork/recent.ts';
import type { LinkKind } from '../../domain/case/teamwork/words.ts';
import { isCustomersWord, isReply, noticeOf, readerOf } from '../../domain/desk/notices.ts';
import type { Services } from '../services.ts';

export type DeskNeeds = Pick<Services, 'cases' | 'worklists' | 'inbox' | 'mergeLog' | 'configuration'>;
const BY = { kind: 'system', name: 'follow-changes' } as const;
const OWN_NAME = `system:${BY.name}`;

/** What follows from a change for the people at the desk, and for the cases beside it. Every step can be done twice. */
export async function followDesk(
  before: Case | undefined,
  after: Case,
  added: readonly HistoryEntry[],
  services: DeskNeeds,
): Promise<void> {
  for (const entry of added) {
    await tellMentioned(after, entry, services);
    await tellAssigned(after, entry, added, services);
    await tellProposer(before, after, entry, services);
    await tellLinked(after, entry, services);
    await logMerge(after, entry, services);
    await heedReply(before, after, entry, services);
    if (entry.what === 'repeat-noted') await tellRepeat(after, entry, services);
  }
  if (before === undefined) await tellOpened(after, services);
  if (before !== undefined && before.kind !== 'complaint' && after.kind === 'complaint')
    await lookBack(after, services);
}

/** Whom a note names, and who is handed a case. What one says to oneself is no news. */
async function tellMentioned(it: Case, entry: HistoryEntry, { inbox }: DeskNeeds): Promise<void> {
  const { what, ref, by } = entry;
  if ((what !== 'noted' && what !== 'handed-over') || ref === undefined) return;
  const notice = noticeOf(what === 'noted' ? 'mention' : 'handover', it, entry, ref);
  for (const person of await inbox.mentionedIn(it.caseId, ref)) {
    // Nobody is told of a case that is about them.
    if (person !== by && !isShutOut(person, it)) await inbox.tell({ person }, notice);
  }
}

/** Who is given a case by somebody else or by turns. Who takes one knows it; a handover is told with its note. */
async function tellAssigned(
  it: Case,
  entry: HistoryEntry,
  added: readonly HistoryEntry[],
  { inbox }: DeskNeeds,
): Promise<void> {
  const { what, ref, by } = entry;
  if (what !== 'assigned' || ref === undefined || ref === by) return;
  if (added.some((other) => other.what === 'handed-over')) return;
  await inbox.tell({ person: ref }, noticeOf('assigned', it, entry));
}

/** Whose proposal it was hears what became of it, with the words of whoever sent it back. */
async function tellProposer(
  before: Case | undefined,
  after: Case,
  entry: HistoryEntry,
  { inbox }: DeskNeeds,
): Promise<void> {
  const { what, ref } = entry;
  const author = before?.proposal?.by;
  if ((what !== 'approved' && what !== 'proposal-rejected') || author === undefined || isShutOut(author, after)) return;
  await inbox.tell({ person: author }, noticeOf(what === 'approved' ? 'approved' : 'rejected', after, entry, ref));
}

/** The other side of a link. What the house itself linked or took away has been told already: from the side it came from. */
async function tellLinked(it: Case, { what, ref, by }: HistoryEntry, { cases }: DeskNeeds): Promise<void> {
  if (ref === undefined || by === OWN_NAME || (what !== 'linked' && what !== 'unlinked')) return;
  const now = await cases.load(it.caseId);
  const link = now === undefined ? undefined : linkTo(now, ref);
  // Said otherwise in the meantime: the newer word is told when its own turn comes.
  if ((link !== undefined) !== (what === 'linked')) return;
  if (link === undefined) await cases.send(ref, { type: 'unlink', from: it.caseId }, BY);
  else await linkOther(it, ref, link.kind, { cases });
}

async function linkOther(
  it: Case,
  otherId: string,
  kind: LinkKind,
  { cases }: Pick<DeskNeeds, 'cases'>,
): Promise<void> {
  const other = { type: 'link', to: it.caseId, caseNumber: it.caseNumber, kind: OTHER_SIDE[kind] } as const;
  const sent = await cases.send(otherId, other, BY);
  // One side alone would be a lie: the other has no room, so this one is taken back.
  if (sent === undefined || 'refusal' in sent) await cases.send(it.caseId, { type: 'unlink', from: otherId }, BY);
}

async function logMerge(
  it: Case,
  { what, ref, by, at, n, code }: HistoryEntry,
  { mergeLog }: DeskNeeds,
): Promise<void> {
  if (ref === undefined || (what !== 'merge-taken' && what !== 'merge-returned')) return;
  const kind = what === 'merge-taken' ? 'merged' : 'taken-back';
  await mergeLog.note({ at, n, by, what: kind, survivorId: it.caseId, otherId: ref, isAcross: code === 'across' });
}

/** A customer who comes again after our decision is never overheard: the case opens once, and its owner is told each time. */
async function heedReply(
  before: Case | undefined,
  after: Case,
  entry: HistoryEntry,
  services: DeskNeeds,
): Promise<void> {
  if (!isReply(before, entry)) return;
  if (isCustomersWord(entry)) await services.cases.send(after.caseId, { type: 'heedReply' }, BY);
  await services.inbox.tell(readerOf(after), noticeOf('reply', after, entry));
}

async function tellRepeat(it: Case, entry: HistoryEntry, { inbox }: DeskNeeds): Promise<void> {
  if (!isFinal(it)) await inbox.tell(readerOf(it), noticeOf('repeat', it, entry));
}

/** Of a case that opened: the one it was split from has the other side, the earlier complaint learns of the later. */
async function tellOpened(it: Case, { cases }: DeskNeeds): Promise<void> {
  for (const { caseId, kind } of it.links ?? []) await linkOther(it, caseId, kind, { cases });
  if (it.possiblyRelatedTo === undefined) return;
  const earlier = await cases.load(it.possiblyRelatedTo);
  // Whoever names somebody else's number, without proof, writes nothing into that case.
  if (isOfSameCustomer(it, earlier))
    await cases.send(earlier.caseId, { type: 'noteRepeat', of: it.caseId, raises: false }, BY);
}

/** What turns out to be a complaint may be the second one. */
async function lookBack(it: Case, { cases, worklists, configuration }: DeskNeeds): Promise<void> {
  if (it.customerId === undefined) return;
  const all = await worklists.byCustomer(it.customerId);
  const [earlier] = recentComplaints(all, it.caseId, it.receivedAt, configuration.repeatWindowDays);
  if (earlier === undefined) return;
  await cases.send(it.caseId, { type: 'noteRepeat', of: earlier.caseId, raises: true }, BY);
  await cases.send(earlier.caseId, { type: 'noteRepeat', of: it.caseId, raises: false }, BY);
}
