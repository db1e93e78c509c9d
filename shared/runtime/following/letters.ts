import type { LetterKind } from '../../../events/letter.v1.ts';
import type { Case, HistoryEntry } from '../../domain/case/case.ts';
import { isToldOfEarlyClose } from '../../domain/letters/settled-early.ts';
import type { Services } from '../services.ts';
import { addressed } from '../writing/addressed.ts';

/** One letter record per transition and person who gets it; what it says is looked up when it is sent. */
const LETTER_OF: Readonly<Record<string, LetterKind>> = {
  acknowledged: 'acknowledgement',
  decided: 'decision',
  asked: 'survey',
  'offer-accepted': 'early-close',
  updated: 'update',
  delayed: 'holding',
  questioned: 'question',
  'gift-offered': 'gift',
};

/** Letters whose words somebody wrote for this one customer; the history entry names them. */
const CARRIES_TEXT: readonly LetterKind[] = ['update', 'holding', 'question'];

/** Puts the letters of these entries on their queue. */
export async function sendLetters(
  it: Case,
  added: readonly HistoryEntry[],
  { letters }: Pick<Services, 'letters'>,
): Promise<void> {
  const due = added.flatMap(({ n, at, what, ref }) => {
    const kind = LETTER_OF[what];
    if (kind === undefined || (kind === 'early-close' && !isToldOfEarlyClose(it))) return [];
    const letterId = `${it.caseId}.${n}.${kind}`;
    const letter = { schema: 'letter-due.v1' as const, letterId, caseId: it.caseId, kind, round: it.round.number };
    const carrying = CARRIES_TEXT.includes(kind) && ref !== undefined ? { ...letter, textId: ref } : letter;
    return addressed(carrying, it, at);
  });
  await letters.send(due);
}
