import type { HistoryWord } from '../../../events/history-word.ts';
import type { CaseView } from '../api/routes.ts';

type Text = CaseView['texts'][number];
type Entry = CaseView['history'][number];

/** One thing that happened, with the words that belong to it. `said`: somebody spoke or wrote; the rest is bookkeeping. */
export type StoryItem = { at: string; key: string; isSaid: boolean } & (
  | { what: 'entry'; entry: Entry; word: HistoryWord; text?: Text }
  | { what: 'text'; text: Text }
  | { what: 'letter'; letter: CaseView['letters'][number] }
  | { what: 'call'; call: CaseView['calls'][number] }
  | { what: 'file'; file: CaseView['files'][number] }
);

type Told = Pick<CaseView, 'history' | 'texts' | 'letters' | 'calls' | 'files' | 'round' | 'rounds' | 'proposal'>;

/** Of staff these are told by the entry that names them: one that none names came with a command that was refused, and was never said. */
const NAMED: readonly Text['kind'][] = [
  'note',
  'handover',
  'merge-reason',
  'correction',
  'extension',
  'update',
  'holding-letter',
  'rejection',
  'question',
  'reply',
  'task',
  'support-needs',
  'explanation',
];

function wasRefused({ kind, by }: Text): boolean {
  return by !== 'customer' && !by.startsWith('system') && NAMED.includes(kind);
}

/**
 * The text of an entry: the one that it names. A decision's explanation is named by its round, and so is that of a proposal that waits and
 * whose entry is from before entries named it; of such a one sent back nobody knows which it was, and no other is told in its place.
 */
function textIdOf({ what, at, ref }: Entry, { round, rounds, proposal }: Told): string | undefined {
  if (ref !== undefined) return ref;
  if (what === 'decided') return [...rounds, round].find(({ decidedAt }) => decidedAt === at)?.reasonTextId;
  return what === 'proposed' && proposal?.at === at ? proposal.reasonTextId : undefined;
}

/** Told elsewhere on the page. */
const ELSEWHERE: readonly Text['kind'][] = ['complaint', 'file-name', 'representative'];

/**
 * The case in order of time, the newest first: history, letters, calls and files. A text stands with the first entry that names
 * it, so nothing is told twice; the complaint itself stands on top of the page and not here.
 */
export function storyOf(it: Told): StoryItem[] {
  const texts = new Map(it.texts.map((text) => [text.textId, text]));
  const told = new Set<string>();
  const files = new Set(it.files.map(({ fileId }) => fileId));

  const entries = it.history
    .filter(({ what, ref }) => !(what === 'attached' && ref !== undefined && files.has(ref)))
    .map((entry): StoryItem => {
      const text = texts.get(textIdOf(entry, it) ?? '');
      const isTold = text === undefined || told.has(text.textId);
      if (text !== undefined) told.add(text.textId);
      const base = { at: entry.at, key: `h${entry.n}`, what: 'entry' as const, entry, word: entry.what as HistoryWord };
      return isTold ? { ...base, isSaid: false } : { ...base, isSaid: true, text };
    });
  const loose = it.texts
    .filter((text) => !told.has(text.textId) && !ELSEWHERE.includes(text.kind) && !wasRefused(text))
    .map((text): StoryItem => ({ at: text.at, key: `t${text.textId}`, what: 'text', isSaid: true, text }));
  const letters = it.letters.map(
    (letter): StoryItem => ({ at: letter.writtenAt, key: `l${letter.letterId}`, what: 'letter', isSaid: true, letter }),
  );
  const calls = it.calls.map(
    (call): StoryItem => ({
      at: call.startedAt ?? call.queuedAt ?? call.endedAt ?? '',
      key: `c${call.contactId}`,
      what: 'call',
      isSaid: true,
      call,
    }),
  );
  const attached = it.files.map(
    (file): StoryItem => ({ at: file.at, key: `f${file.fileId}`, what: 'file', isSaid: true, file }),
  );
  // Stable: what happened at one instant stays in its own order, turned round.
  return [...entries, ...loose, ...letters, ...calls, ...attached]
    .reverse()
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** The mark by which a reply finds its case is for machines. */
export const withoutMark = (subject: string) => subject.replace(/\s*\[#[^\]]*\]$/, '');
