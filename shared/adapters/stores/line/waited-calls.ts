import type { Contact } from '../../../domain/line/contact.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../../domain/time.ts';
import type { Attribute, Table } from '../../../ports/table.ts';
import { callsPartition } from '../keys.ts';

/** Calls by when they came into a queue. */
export interface WaitedCalls {
  /** Every leg that did from `from` until `now`, the first first. Behind by as long as the index is: on AWS a second or so. */
  since(from: Instant, now: Instant): Promise<Contact[]>;
}

export function openWaitedCalls({ table }: { table: Pick<Table, 'queryIndex'> }): WaitedCalls {
  return {
    async since(from, now) {
      const legs: Contact[] = [];
      for (const day of daysFrom(from, now)) {
        let after: Attribute | undefined;
        do {
          const pk = callsPartition(day);
          const page = await table.queryIndex('calls', { pk, from, limit: 1_000, ...(after && { after }) });
          legs.push(...page.items.map(({ contact }) => contact as unknown as Contact));
          after = page.next;
        } while (after !== undefined);
      }
      return legs;
    },
  };
}

/** UTC days, the first and the last among them. */
function daysFrom(from: Instant, until: Instant): string[] {
  const days: string[] = [];
  const last = until.slice(0, 10);
  for (let at = from; at.slice(0, 10) <= last; at = addMilliseconds(at, DAY_MS)) days.push(at.slice(0, 10));
  return days;
}
