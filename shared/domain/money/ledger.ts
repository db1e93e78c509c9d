import type { Case, Remedy } from '../case/case.ts';
import type { RemedyKind, RemedyState } from '../case/vocabulary.ts';
import type { Instant } from '../time.ts';

/** One line of the ledger: a sum was granted, or what became of it. Its id follows from case, remedy and state. */
export interface LedgerEntry {
  remedyId: string;
  state: RemedyState;
  kind: RemedyKind;
  amountMinor: number;
  currency: string;
  at: Instant;
  /** Who granted or approved it. */
  by: string;
  team: string;
  automatic?: true;
}

/** What a change of a case enters into its ledger. The same change enters the same, however often it is followed. */
export function entriesOf(before: Case | undefined, after: Case): LedgerEntry[] {
  const states = new Map(before?.remedies.map(({ remedyId, state }) => [remedyId, state]));
  const at = after.history.at(-1)?.at ?? after.loggedAt;
  return after.remedies.flatMap((remedy) => {
    const was = states.get(remedy.remedyId);
    if (was === remedy.state) return [];
    const granted = was === undefined ? entryOf({ ...remedy, state: 'granted' }, remedy.grantedAt) : [];
    return remedy.state === 'granted' ? granted : [...granted, ...entryOf(remedy, at)];
  });
}

function entryOf(remedy: Remedy, at: Instant): LedgerEntry[] {
  const { remedyId, state, kind, amountMinor, currency, grant, automatic } = remedy;
  if (grant === undefined || amountMinor === undefined || currency === undefined) return [];
  const { by, team } = grant;
  return [{ remedyId, state, kind, amountMinor, currency, at, by, team, ...(automatic ? { automatic } : {}) }];
}

/**
 * The first thing in which a case and its ledger differ, in words; nothing where they agree. Each remedy with a sum was granted
 * once, came to one end at most, and that is the one that the case says.
 */
export function differenceFrom(it: Case, entries: readonly LedgerEntry[]): string | undefined {
  const ofCase = new Map(it.remedies.filter(({ grant }) => grant !== undefined).map((one) => [one.remedyId, one]));
  for (const { remedyId, state, amountMinor, currency } of entries) {
    const remedy = ofCase.get(remedyId);
    if (remedy === undefined) return `the ledger has the remedy ${remedyId}, and the case has not`;
    if (remedy.amountMinor !== amountMinor || remedy.currency !== currency) {
      return `the remedy ${remedyId} is ${remedy.amountMinor} ${remedy.currency} on the case, and ${amountMinor} ${currency} in the ledger`;
    }
    if (state !== 'granted' && state !== remedy.state) {
      return `the remedy ${remedyId} is ${remedy.state} on the case, and ${state} in the ledger`;
    }
  }
  for (const { remedyId, state } of ofCase.values()) {
    const states = entries.filter((entry) => entry.remedyId === remedyId).map((entry) => entry.state);
    if (!states.includes('granted')) return `the remedy ${remedyId} is on the case, and the ledger has not its grant`;
    if (!states.includes(state)) return `the remedy ${remedyId} is ${state} on the case, and not in the ledger`;
  }
  return undefined;
}
