import { dayOf, readIsoMoment } from './day-formats.ts';
import { identify, identityRows, type Refused, type RowContext, readContact } from './row-context.ts';
import type { CustomerRow, IdentityRow } from './rows.ts';

/** What the CRM knows of a customer from one day on. Texts are trimmed and not empty; moments are ISO 8601. */
export interface CustomerFacts {
  customerId: string;
  segment?: string | undefined;
  /** First day of the segment; from the beginning where it is left out. */
  segmentFrom?: string | undefined;
  firstSeen?: string | undefined;
  region?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/** The lake's rows of one line: a customer has one for each `segmentFrom`, and the last word on it counts. */
export function customerRows(
  facts: CustomerFacts,
  context: RowContext,
): { customer: CustomerRow; identities: IdentityRow[]; anomalies: string[] } | Refused {
  const segmentFrom = facts.segmentFrom === undefined ? undefined : readIsoMoment(facts.segmentFrom);
  if (facts.segmentFrom !== undefined && segmentFrom === undefined)
    return { refused: 'segment_from is no date that exists' };
  const firstSeen = facts.firstSeen === undefined ? undefined : readIsoMoment(facts.firstSeen);
  if (facts.firstSeen !== undefined && firstSeen === undefined) return { refused: 'first_seen is no date that exists' };

  const customer_key = context.mac('crm', facts.customerId);
  const segment_from = segmentFrom === undefined ? null : dayOf(segmentFrom, context.timeZone);
  const contact = readContact(facts, context);
  const { id, ordinal, version } = identify(['customer', customer_key, segment_from], context);
  return {
    customer: {
      row_id: id,
      version: version + ordinal,
      customer_key,
      segment: facts.segment ?? null,
      segment_from,
      first_seen_day: firstSeen === undefined ? null : dayOf(firstSeen, context.timeZone),
      region: facts.region ?? null,
      at: context.at,
    },
    identities: identityRows(customer_key, contact, context),
    anomalies: ordinal === 0 ? contact.anomalies : [...contact.anomalies, 'repeated-customer'],
  };
}
