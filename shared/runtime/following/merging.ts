import type { Case, HistoryEntry } from '../../domain/case/case.ts';
import type { Services } from '../services.ts';

const BY = { kind: 'system', name: 'follow-changes' } as const;

/** The second save of a merge, and of its way back. Where the other refuses, the first is taken back. */
export async function tellOther(
  survivor: Case,
  { what, ref }: HistoryEntry,
  { cases }: Pick<Services, 'cases'>,
): Promise<void> {
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
