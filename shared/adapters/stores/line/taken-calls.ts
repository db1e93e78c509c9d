import type { Contact } from '../../../domain/line/contact.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Attribute, Item, Table } from '../../../ports/table.ts';
import { expiresAfter } from '../desk/expiry.ts';
import { takenPartition } from '../keys.ts';

/** What one's own results are worked out of; nothing that leads to a caller but the id of the leg. */
export type TakenCall = Pick<Contact, 'contactId' | 'initiation' | 'agentAt' | 'wrappedUpAt'>;

/** Calls by who took them: for the person themselves, and nobody else. */
export interface TakenCalls {
  /** The legs that this agent (`Contact.agentId`) took from then on, the first first; 10,000 at most. */
  since(agentId: string, from: Instant): Promise<TakenCall[]>;
}

/** The longest period that is asked for, and a month. */
const KEPT_DAYS = 90 + 30;
/** 20 pages of 500: 110 legs on each of 90 days, which nobody takes. */
const MOST_PAGES = 20;

export function openTakenCalls({ table }: { table: Pick<Table, 'query'> }): TakenCalls {
  return {
    async since(agentId, from) {
      const taken = new Map<string, TakenCall>();
      let after: Attribute | undefined;
      for (let read = 0; read < MOST_PAGES; read += 1) {
        const asked = { pk: takenPartition(agentId), from, limit: 500 };
        const page = await table.query(after === undefined ? asked : { ...asked, after });
        for (const leg of page.items.map(takenIn)) {
          // The time of an answer only becomes earlier: of one leg that was noted twice the earlier note is the better one.
          if (!taken.has(leg.contactId)) taken.set(leg.contactId, leg);
        }
        after = page.next;
        if (after === undefined) break;
      }
      return [...taken.values()];
    },
  };
}

/** A leg beside who took it; it goes by itself. */
export function takenItem(agentId: string, agentAt: Instant, leg: Contact): Item {
  const { contactId, initiation, wrappedUpAt } = leg;
  const taken = { contactId, agentAt, ...(initiation && { initiation }), ...(wrappedUpAt && { wrappedUpAt }) };
  return { pk: takenPartition(agentId), sk: `${agentAt}#${contactId}`, taken, ...expiresAfter(agentAt, KEPT_DAYS) };
}

const takenIn = ({ taken }: Item) => taken as unknown as TakenCall;
