/**
 * What statements over people read in place of the lake's tables: everything that hangs on no parameter, worked out once. On AWS each is
 * written once per snapshot (docs/decisions/0034); on one machine its rows are kept until the lake changes (0033).
 */

import { epoch, NEVER, newestSql } from '../lake-sql.ts';
import type { LakeTable } from '../rows.ts';
import { CASE_DOUBTS_SQL, CASE_ORDERS_SQL, CASE_SALES_SQL, ORDER_DAYS_SQL } from './order-days-sql.ts';
import { resolvedSql } from './resolved-sql.ts';

/**
 * SQL of what an engine has in the place of a key, given a column with it: equal where the keys are, and null where there is none, but in
 * any order and of any type. So keys of settled tables are compared with each other only, never shown, put in order or compared with the lake's.
 */
export type KeySql = (column: string) => string;

export interface Settled {
  /** Tables of the lake that it is made of, also by way of others. */
  reads: readonly LakeTable[];
  /** Settled tables that its SQL names, and those that these are made of; all stand above it. */
  builds?: readonly string[];
  /** Columns in whose order rows are best kept: statements look for those of a customer together. */
  sortedBy?: string;
  sql(key: KeySql): string;
}

export const SETTLED = {
  /** The newest word on each order row, unless that is `cancelled`. Days are counted from 1970. */
  kept_orders: {
    ...{ reads: ['purchases'], sortedBy: 'customer_key, day' },
    sql: (key) => `WITH ${newestSql(
      'newest',
      'purchases',
      `w.customer_key, w.order_key, ${epoch('w.purchased_day')} AS day, w.amount_minor - w.goodwill_minor AS paid_minor,
    w.returned_minor, ${epoch('w.returned_day')} AS returned, w.currency, w.status, w.kind, w.product_category, w.referral_code, w.anomaly`,
    )}
SELECT ${key('customer_key')} AS customer_key, ${key('order_key')} AS order_key, day, paid_minor, returned_minor, returned, currency, kind,
  product_category, referral_code, anomaly
FROM newest WHERE status <> 'cancelled'`,
  },
  /**
   * One row: first and last day of an order, currencies, and orders told ahead. An order dated after the day on which it was told is a slip:
   * one of them must not move the end of a report by years. Versions need not be told apart here: a line's day is part of its row_id, and once
   * its day has come it stays so.
   */
  orders_told: {
    ...{ reads: ['purchases'] },
    sql: () => `SELECT seen.first_order_day, seen.last_order_day, seen.currencies, slips.orders_ahead
FROM (
  SELECT ${epoch('min(purchased_day)')} AS first_order_day,
    ${epoch("max(CASE WHEN anomaly LIKE '%purchased-in-the-future%' THEN NULL ELSE purchased_day END)")} AS last_order_day,
    count(DISTINCT currency) AS currencies
  FROM purchases
) AS seen CROSS JOIN (
  SELECT count(*) AS orders_ahead FROM (
    SELECT row_id FROM purchases
    WHERE row_id IN (SELECT row_id FROM purchases WHERE anomaly LIKE '%purchased-in-the-future%')
    GROUP BY row_id HAVING count(CASE WHEN anomaly LIKE '%purchased-in-the-future%' THEN 1 END) = count(*)
  ) AS ahead
) AS slips`,
  },
  /** Who has an order that was not cancelled, and the day of the first. */
  first_orders: {
    ...{ reads: ['purchases'], builds: ['kept_orders'] },
    sql: () => 'SELECT customer_key, min(day) AS first_day FROM kept_orders GROUP BY customer_key',
  },
  /** Days with an order, by customer (order-days-sql.ts). */
  order_days: {
    ...{ reads: ['purchases'], builds: ['kept_orders'] },
    sql: () => ORDER_DAYS_SQL,
  },
  /** Everybody with an order row, in the order of their pseudonyms (`name_order`). */
  buyers_named: {
    ...{ reads: ['purchases'] },
    sql: (
      key,
    ) => `SELECT ${key('customer_key')} AS customer_key, row_number() OVER (ORDER BY customer_key) AS name_order
FROM (SELECT customer_key FROM purchases GROUP BY customer_key) AS bought`,
  },
  /** When a customer stood in which segment, from `since` to the day before `until_day`; of two words on one day the first by alphabet. */
  segments: {
    ...{ reads: ['customers'] },
    sql: (key) => `WITH ${newestSql(
      'newest',
      'customers',
      `${key('w.customer_key')} AS customer_key, w.segment, COALESCE(${epoch('w.segment_from')}, -${NEVER}) AS since`,
    )},
several_words AS (
  SELECT customer_key FROM newest WHERE segment IS NOT NULL GROUP BY customer_key HAVING count(*) > 1
)
SELECT customer_key, segment, since, ${NEVER} AS until_day FROM newest
WHERE segment IS NOT NULL AND customer_key NOT IN (SELECT customer_key FROM several_words)
UNION ALL
SELECT customer_key, segment, since,
  COALESCE(lead(since) OVER (PARTITION BY customer_key ORDER BY since, segment DESC), ${NEVER}) AS until_day
FROM newest WHERE segment IS NOT NULL AND customer_key IN (SELECT customer_key FROM several_words)`,
  },
  /**
   * The newest word on each case that counts (our own tests count nowhere), and its customer: CRM id before e-mail before phone; a key that
   * names several customers names nobody. `received_then` is the receipt as it was known at the end of t0, `received` as it is known now.
   * `segment_then` is that of the case, else the customer's at t0. `case_id` is the row_id itself, to be shown. `id_order`, `turn` and `landing_turn` number the cases by row_id alone, by t0, receipt and
   * row_id, and by landmark and row_id; no day comes last.
   */
  resolved: {
    ...{ reads: ['cases', 'identities', 'customers'], builds: ['segments'] },
    sql: resolvedSql,
  },
  /** Lines of sales of cases' customers that may or may not count (order-days-sql.ts). */
  case_doubts: {
    reads: ['cases', 'identities', 'customers', 'purchases'],
    builds: ['kept_orders', 'order_days', 'segments', 'resolved'],
    sql: () => CASE_DOUBTS_SQL,
  },
  /** Cases whose customer ever ordered, and when they bought again (order-days-sql.ts). */
  case_orders: {
    reads: ['cases', 'identities', 'customers', 'purchases'],
    builds: ['kept_orders', 'first_orders', 'order_days', 'segments', 'resolved', 'case_doubts'],
    sql: () => CASE_ORDERS_SQL,
  },
  /** What the customer of a case bought after t0, in the order of how long after: reports ask for so many days. */
  case_sales: {
    reads: ['cases', 'identities', 'customers', 'purchases'],
    builds: ['kept_orders', 'segments', 'resolved'],
    sortedBy: 'since',
    sql: () => CASE_SALES_SQL,
  },
  /** The newest word on each score that the watch gave. */
  scores: {
    ...{ reads: ['watches'] },
    sql: (key) => `WITH ${newestSql(
      'newest',
      'watches',
      `w.row_id, ${key('w.customer_key')} AS customer_key, ${epoch('w."day"')} AS day, w.score, w.band, w.risk_table`,
      'w.score IS NOT NULL',
    )}
SELECT row_id, customer_key, day, score, band, risk_table FROM newest`,
  },
} as const satisfies Readonly<Record<string, Settled>>;
export type SettledName = keyof typeof SETTLED;
export const SETTLED_NAMES = Object.keys(SETTLED) as SettledName[];

/** The settled tables that a statement names, and those that they are made of before them. @param bare without texts and comments */
export function settledOf(bare: string): SettledName[] {
  const named = SETTLED_NAMES.filter((name) => isNamed(name, bare));
  const needed = new Set<string>(named.flatMap((name) => [name, ...((SETTLED[name] as Settled).builds ?? [])]));
  return SETTLED_NAMES.filter((name) => needed.has(name));
}

/**
 * Whether a word of a statement, without its texts and comments, may mean the table: not as the column of something (`e.customers`) or the
 * name of a result (`AS cases`). In doubt it does: one too many costs a little, one too few would be another table than was meant.
 */
export function isNamed(table: string, sql: string): boolean {
  return new RegExp(`(?<!\\.\\s*"?|\\bAS\\s+"?)\\b${table}\\b`, 'i').test(sql);
}
