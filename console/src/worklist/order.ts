import { inTab } from '../session/keeping.ts';

/** By the person: at one desk somebody else may be next, to whom neither the list nor a way into it belongs. */
const listOf = (personId: string) => `comeback.worklist ${personId}`;
const lastOf = (personId: string) => `comeback.worklist.last ${personId}`;

/** The list that somebody came from: its cases in order, its address and its page, for "next case" and the way back. */
interface Order {
  caseNumbers: readonly string[];
  address: string;
  /** From 1. */
  page: number;
  /** Where each page that was looked at begins; the first without one. */
  cursors: readonly (string | null)[];
}

/** The case that was looked at last. */
export interface LastCase {
  caseNumber: string;
  /** The one that was opened in the list, and how far its row stood below the top of the window, in CSS pixels. */
  opened?: { caseNumber: string; top: number };
}

export function keepOrder(personId: string, order: Order): void {
  inTab.setItem(listOf(personId), JSON.stringify(order));
}

/** @returns the list that this person came from in this tab; before they came from one, an empty worklist */
export function keptOrder(personId: string): Order {
  const none = { caseNumbers: [], address: '/cases', page: 1, cursors: [null] };
  return { ...none, ...read<Order>(listOf(personId), 'caseNumbers') };
}

export const keepLastCase = (personId: string, last: LastCase) => inTab.setItem(lastOf(personId), JSON.stringify(last));
export const keptLastCase = (personId: string) => read<LastCase>(lastOf(personId), 'caseNumber');

function read<T>(key: string, has: keyof T): T | undefined {
  try {
    const kept: unknown = JSON.parse(inTab.getItem(key) ?? 'null');
    if (typeof kept === 'object' && kept !== null && has in kept) return kept as T;
  } catch {
    // Somebody else's text under our key says nothing.
  }
  return undefined;
}

/** The neighbours of a case in the list; a case that is not in it is followed by the first. */
export function neighboursOf(
  caseNumber: string,
  { caseNumbers }: Pick<Order, 'caseNumbers'>,
): { next?: string; before?: string } {
  const at = caseNumbers.indexOf(caseNumber);
  const next = caseNumbers[at + 1];
  const before = at > 0 ? caseNumbers[at - 1] : undefined;
  return { ...(next !== undefined && { next }), ...(before !== undefined && { before }) };
}
