import type { DecidedRound } from '../../../domain/desk/own-results.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Attribute, Item, Table } from '../../../ports/table.ts';
import { decidedPartition } from '../keys.ts';
import { expiresAfter } from './expiry.ts';

/** What each person decided, and what became of it, beside the cases: for the person themselves, and nobody else. */
export interface Decisions {
  /** As of a version of the case; an older one changes nothing. */
  note(decided: DecidedRound, version: number): Promise<void>;
  /** From then on, the oldest first; 10,000 at most. */
  since(personId: string, from: Instant): Promise<DecidedRound[]>;
  /** The newest before then, so many at most. */
  before(personId: string, until: Instant, limit: number): Promise<DecidedRound[]>;
}

/** A year, and a quarter to follow its last customers. */
const KEPT_DAYS = 365 + 120;
/** 20 pages of 500: 100 decisions on each of 90 days. */
const MOST_PAGES = 20;

export function openDecisions({ table }: { table: Pick<Table, 'put' | 'query'> }): Decisions {
  return {
    async note(decided, version) {
      const { personId, decidedAt, caseId, round } = decided;
      const key = { pk: decidedPartition(personId), sk: `${decidedAt}#${caseId}#${round}` };
      await table.put(
        { ...key, decided: decided as unknown as Attribute, version, ...expiresAfter(decidedAt, KEPT_DAYS) },
        { any: [{ absent: true }, { below: { version } }] },
      );
    },

    async since(personId, from) {
      const found: DecidedRound[] = [];
      let after: Attribute | undefined;
      for (let read = 0; read < MOST_PAGES; read += 1) {
        const pk = decidedPartition(personId);
        const page = await table.query({ pk, from, limit: 500, ...(after === undefined ? {} : { after }) });
        found.push(...page.items.map(decidedIn));
        after = page.next;
        if (after === undefined) break;
      }
      return found;
    },

    async before(personId, until, limit) {
      const { items } = await table.query({ pk: decidedPartition(personId), to: until, limit, descending: true });
      return items.map(decidedIn);
    },
  };
}

const decidedIn = ({ decided }: Item) => decided as unknown as DecidedRound;
