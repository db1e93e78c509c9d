import type { LakeRow, LakeTable } from './rows.ts';

/** Types that Parquet, DuckDB and Athena all have. Instants are ISO text, so that text order is time order. */
export type ColumnType = 'VARCHAR' | 'BIGINT' | 'BOOLEAN' | 'DATE';

/**
 * The lake's columns and their types, one entry for each property of the rows: what writes Parquet, what reads it and what
 * declares the tables on AWS agree because all three read this. A column added here is null in files written before.
 */
export const LAKE_COLUMNS: { [T in LakeTable]: Readonly<Record<keyof LakeRow<T>, ColumnType>> } = {
  cases: {
    row_id: 'VARCHAR',
    version: 'BIGINT',
    source: 'VARCHAR',
    crm_key: 'VARCHAR',
    email_key: 'VARCHAR',
    phone_key: 'VARCHAR',
    ambiguous: 'BOOLEAN',
    customer_key: 'VARCHAR',
    received_day: 'DATE',
    decided_day: 'DATE',
    closed_day: 'DATE',
    t0_day: 'DATE',
    t0_from_closure: 'BOOLEAN',
    reaction: 'VARCHAR',
    decision: 'VARCHAR',
    closure: 'VARCHAR',
    merged_into: 'VARCHAR',
    channel: 'VARCHAR',
    category: 'VARCHAR',
    severity: 'VARCHAR',
    team: 'VARCHAR',
    root_cause: 'VARCHAR',
    remedy: 'VARCHAR',
    segment: 'VARCHAR',
    product: 'VARCHAR',
    playbook: 'VARCHAR',
    first_contact: 'BOOLEAN',
    complaint_order_key: 'VARCHAR',
    anomaly: 'VARCHAR',
    at: 'VARCHAR',
  },
  purchases: {
    row_id: 'VARCHAR',
    version: 'BIGINT',
    customer_key: 'VARCHAR',
    order_key: 'VARCHAR',
    purchased_day: 'DATE',
    amount_minor: 'BIGINT',
    goodwill_minor: 'BIGINT',
    returned_minor: 'BIGINT',
    returned_day: 'DATE',
    currency: 'VARCHAR',
    status: 'VARCHAR',
    kind: 'VARCHAR',
    product_category: 'VARCHAR',
    referral_code: 'VARCHAR',
    anomaly: 'VARCHAR',
    at: 'VARCHAR',
  },
  identities: {
    row_id: 'VARCHAR',
    version: 'BIGINT',
    kind: 'VARCHAR',
    identity_key: 'VARCHAR',
    customer_key: 'VARCHAR',
    at: 'VARCHAR',
  },
  customers: {
    row_id: 'VARCHAR',
    version: 'BIGINT',
    customer_key: 'VARCHAR',
    segment: 'VARCHAR',
    segment_from: 'DATE',
    first_seen_day: 'DATE',
    region: 'VARCHAR',
    at: 'VARCHAR',
  },
};
