import { inTab } from '../session/keeping.ts';

const KEY = 'comeback.worklist';

/** The list that somebody came from: its cases in order, and its address, for "next case" and the way back. */
interface Order {
  caseNumbers: readonly string[];
  address: string;
}

export function keepOrder(order: Order): void {
  inTab.setItem(KEY, JSON.stringify(order));
}

export function keptOrder(): Order {
  try {
    const kept: unknown = JSON.parse(inTab.getItem(KEY) ?? 'null');
    if (typeof kept === 'object' && kept !== null && 'caseNumbers' in kept) return kept as Order;
  } catch {
    // Somebody else's text under our key is no list.
  }
  return { caseNumbers: [], address: '/cases' };
}

/** The neighbours of a case in the list; a case that is not in it is followed by the first. */
export function neighboursOf(caseNumber: string, { caseNumbers }: Order): { next?: string; before?: string } {
  const at = caseNumbers.indexOf(caseNumber);
  const next = caseNumbers[at + 1];
  const before = at > 0 ? caseNumbers[at - 1] : undefined;
  return { ...(next !== undefined && { next }), ...(before !== undefined && { before }) };
}
