/**
 * Behind the change feed, and the queue `follow-failures` of what failed for good. What follows from a change of a case or
 * a wait: the state machine is started for a new run, letters are put on the queue `letters`, the other case of a merge is
 * told, room in the limits of money becomes the customer's or is given back, the calls of the case hear of it, and the wait is
 * woken if the case has moved on. Whom a note names, whose case was answered, and which case a link leads to, hear of it. Every
 * step can be done twice.
 */
import type { LetterKind } from '../../events/letter.v1.ts';
import type { Case, HistoryEntry } from '../../shared/domain/case/case.ts';
import { isFinal } from '../../shared/domain/case/guards.ts';
import { isContactId } from '../../shared/domain/line/contact.ts';
import { newSums, returnedSums } from '../../shared/domain/money/granted-sums.ts';
import { entriesOf } from '../../shared/domain/money/ledger.ts';
import type { FeedRecord } from '../../shared/ports/feed.ts';
import { caseChangeOf } from '../../shared/runtime/case-changes.ts';
import { followDesk } from '../../shared/runtime/desk/follow-desk.ts';
import { feedHandler } from '../../shared/runtime/feed-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { wake } from '../../shared/runtime/wake.ts';

type Needs = Pick<
  Services,
  | 'cases'
  | 'waits'
  | 'workflow'
  | 'letters'
  | 'reservations'
  | 'ledger'
  | 'analysesDue'
  | 'inbox'
  | 'mergeLog'
  | 'worklists'
  | 'configuration'
  | 'clock'
>;
const BY = { kind: 'system', name: 'follow-changes' } as const;

/** One letter record per transition; what it says is looked up when it is sent. */
const LETTER_OF: Readonly<Record<string, LetterKind>> = {
  acknowledged: 'acknowledgement',
  decided: 'decision',
  asked: 'survey',
  updated: 'update',
  delayed: 'holding',
};

/** Letters whose words somebody wrote for this one customer; the history entry names them. */
const CARRIES_TEXT: readonly LetterKind[] = ['update', 'holding'];

export async function run(records: readonly FeedRecord[], services: Needs): Promise<void> {
  for (const record of records) {
    const change = caseChangeOf(record);
    if (change === undefined) continue;
    if (change.of === 'case') {
      const { before, after } = change;
      const added = after.history.slice(before?.history.length ?? 0);
      if (before?.run !== after.run && !isFinal(after)) await start(after, services);
      for (const entry of added) await tellOther(after, entry, services);
      await followMoney(before, after, services);
      await askForAnalyses(before, after, services);
      await followDesk(before, after, added, services);
      // Letters come last: what fails before them is tried again, and must not put them on their queue each time.
      await wake(change.caseId, services);
      await sendLetters(after, added, services);
    } else {
      await wake(change.caseId, services);
    }
  }
}

/** "Exists" is success: this record has been here before. */
async function start({ caseId, run }: Case, { workflow }: Needs): Promise<void> {
  await workflow.start(`${caseId}-${run}`, { caseId, run });
}

async function sendLetters(it: Case, added: readonly HistoryEntry[], { letters }: Needs): Promise<void> {
  const due = added.flatMap(({ n, what, ref }) => {
    const kind = LETTER_OF[what];
    if (kind === undefined) return [];
    const letterId = `${it.caseId}.${n}.${kind}`;
    const letter = { schema: 'letter-due.v1' as const, letterId, caseId: it.caseId, kind, round: it.round.number };
    return [CARRIES_TEXT.includes(kind) && ref !== undefined ? { ...letter, textId: ref } : letter];
  });
  await letters.send(due);
}

/** The ledger first: what it says happened, whatever becomes of the room. */
async function followMoney(before: Case | undefined, after: Case, { ledger, reservations }: Needs): Promise<void> {
  await ledger.enter(after.caseId, entriesOf(before, after));
  await reservations.confirm(newSums(before, after));
  await reservations.giveBack(returnedSums(before, after));
}

/** A call may have been analysed before it had this case. What is no call, contact-analysis does not know. */
async function askForAnalyses(before: Case | undefined, { caseId, contacts }: Case, { analysesDue }: Needs) {
  for (const contactId of contacts.filter((id) => isContactId(id) && !before?.contacts.includes(id)))
    await analysesDue.send({ contactId, caseId });
}

/** The second save of a merge, and of its way back. Where the other refuses, the first is taken back. */
async function tellOther(survivor: Case, { what, ref }: HistoryEntry, { cases }: Needs): Promise<void> {
  if (ref === undefined) return;
  if (what === 'merge-taken') {
    // Taken back in the meantime: the other must not follow an old word.
    const now = await cases.load(survivor.caseId);
    if (now === undefined || !now.took.includes(ref)) return;
    const sent = await cases.send(ref, { type: 'merge', side: 'other', into: survivor.caseId }, BY);
    const isRefused = sent === undefined || ('refusal' in sent && sent.case.mergedInto !== survivor.caseId);
    if (isRefused) await cases.send(survivor.caseId, { type: 'unmerge', side: 'survivor', otherId: ref }, BY);
  }
  if (what === 'merge-returned') await cases.send(ref, { type: 'unmerge', side: 'other', from: survivor.caseId }, BY);
}

export const handler = feedHandler({
  aside: 'follow-failures',
  needs: [
    'cases',
    'waits',
    'workflow',
    'letters',
    'reservations',
    'ledger',
    'analysesDue',
    'inbox',
    'mergeLog',
    'worklists',
    'configuration',
    'clock',
  ],
  run,
});
