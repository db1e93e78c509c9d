import { createHash } from 'node:crypto';
import type { HistoryEntry } from '../../../domain/case/case.ts';
import { type CaseEvent, type HistoryLine, historyLine } from '../../../domain/case/events.ts';
import type { Instant } from '../../../domain/time.ts';

/** 22 characters of base64url: 132 bits, so that an entry stays under 200 bytes. */
const HASH_LENGTH = 22;

/** The history with one more entry per event, each hashed over the one before; the first over the case id. */
export function withEntries(
  history: readonly HistoryEntry[],
  events: readonly CaseEvent[],
  facts: { caseId: string; by: string; at: Instant },
): HistoryEntry[] {
  return withLines(history, events.map(historyLine), { root: facts.caseId, by: facts.by, at: facts.at });
}

/** The same of lines as they are to stand there; the first is hashed over the root. */
export function withLines(
  history: readonly HistoryEntry[],
  lines: readonly HistoryLine[],
  { root, by, at }: { root: string; by: string; at: Instant },
): HistoryEntry[] {
  const entries = [...history];
  for (const line of lines) {
    const entry = { n: entries.length + 1, at, by, ...line };
    entries.push({ ...entry, h: chainHash(entries.at(-1)?.h ?? root, entry) });
  }
  return entries;
}

/** An entry that does not follow from the one before: its place, and what would stand there. */
export interface ChainBreak {
  n: number;
  expected: string;
  found: string;
}

/** The first entry that does not follow from the one before, or nothing if the chain holds. */
export function firstBreak(caseId: string, history: readonly HistoryEntry[]): ChainBreak | undefined {
  let before = caseId;
  for (const [at, { h, ...entry }] of history.entries()) {
    const n = at + 1;
    if (entry.n !== n) return { n, expected: `entry ${n}`, found: `entry ${entry.n}` };
    const expected = chainHash(before, entry);
    if (expected !== h) return { n, expected, found: h };
    before = h;
  }
  return undefined;
}

/** The number of the first entry that does not follow from the one before, or nothing if the chain holds. */
export function firstBrokenEntry(caseId: string, history: readonly HistoryEntry[]): number | undefined {
  return firstBreak(caseId, history)?.n;
}

function chainHash(before: string, entry: Omit<HistoryEntry, 'h'>): string {
  const { n, at, by, what, code, ref } = entry;
  return createHash('sha256')
    .update(JSON.stringify([before, n, at, by, what, code ?? null, ref ?? null]))
    .digest('base64url')
    .slice(0, HASH_LENGTH);
}
