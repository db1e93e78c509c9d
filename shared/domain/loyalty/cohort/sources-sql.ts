import { LAKE_COLUMNS } from '../columns.ts';
import { epoch, newestSql } from '../lake-sql.ts';

/** The day after the last that any row can be of: stands for "has not ended". */
export const NEVER = 10_000_000;

/** Parameters: from, until (days since 1970, null if not given), return window in days. */
const GIVEN = `given AS (
  SELECT CAST(? AS BIGINT) AS from_day, CAST(? AS BIGINT) AS until_day, CAST(? AS BIGINT) AS return_days
)`;

/**
 * C and what it hangs on. An order dated after the day on which it was told is a slip: one of them must not move the end of the
 * report by years. Versions need not be told apart here: a line's day is part of its row_id, and once its day has come it stays so.
 */
const BOUNDS = `told_ahead AS (
  SELECT row_id FROM purchases WHERE anomaly LIKE '%purchased-in-the-future%'
), bounds AS (
  SELECT from_day, COALESCE(until_day, last_order_day - return_days) AS cutoff, return_days, last_order_day, currencies,
    orders_ahead
  FROM given CROSS JOIN (
    SELECT ${epoch("max(CASE WHEN anomaly LIKE '%purchased-in-the-future%' THEN NULL ELSE purchased_day END)")} AS last_order_day,
      count(DISTINCT currency) AS currencies
    FROM purchases
  ) AS seen CROSS JOIN (
    SELECT count(*) AS orders_ahead FROM (
      SELECT row_id FROM purchases WHERE row_id IN (SELECT row_id FROM told_ahead)
      GROUP BY row_id HAVING count(CASE WHEN anomaly LIKE '%purchased-in-the-future%' THEN 1 END) = count(*)
    ) AS slips
  ) AS counted
)`;

const CASES = newestSql(
  'newest_cases',
  'cases',
  Object.keys(LAKE_COLUMNS.cases)
    .filter((name) => name !== 'at')
    .map((name) => `w.${name}`)
    .join(', '),
);

/**
 * Whom an e-mail or phone names, of the cases that it must be asked for. Versions need not be told apart: a row_id is made of all
 * that is read here.
 */
const IDENTITIES = `identity_customers AS (
  SELECT kind, identity_key, min(customer_key) AS customer_key, CASE WHEN min(customer_key) = max(customer_key) THEN 1 ELSE 2 END AS customers
  FROM identities WHERE identity_key IN (
    SELECT email_key FROM newest_cases WHERE crm_key IS NULL AND NOT ambiguous AND email_key IS NOT NULL
    UNION ALL SELECT phone_key FROM newest_cases WHERE crm_key IS NULL AND NOT ambiguous AND phone_key IS NOT NULL
  )
  GROUP BY kind, identity_key
)`;

/**
 * CRM id before e-mail before phone; a key that names several customers names nobody. Our own tests count nowhere. `received_then` is
 * the receipt as it was known at the end of t0, `received` as it is known now.
 */
const RESOLVED = `resolved AS (
  SELECT k.*,
    ${epoch('k.received_day')} AS received, ${epoch('COALESCE(k.t0_received_day, k.received_day)')} AS received_then,
    ${epoch('k.decided_day')} AS decided,
    ${epoch('k.closed_day')} AS closed, ${epoch('k.t0_day')} AS t0,
    CASE
      WHEN k.ambiguous THEN NULL
      WHEN k.crm_key IS NOT NULL THEN k.crm_key
      WHEN e.customers = 1 THEN e.customer_key
      WHEN e.customers > 1 THEN NULL
      WHEN p.customers = 1 THEN p.customer_key
      WHEN p.customers > 1 THEN NULL
      ELSE k.customer_key
    END AS customer,
    CASE
      WHEN k.ambiguous THEN TRUE
      WHEN k.crm_key IS NOT NULL OR e.customers = 1 THEN FALSE
      ELSE COALESCE(e.customers, p.customers, 0) > 1
    END AS names_several
  FROM newest_cases AS k
  LEFT JOIN identity_customers AS e ON e.kind = 'email' AND e.identity_key = k.email_key
  LEFT JOIN identity_customers AS p ON p.kind = 'phone' AND p.identity_key = k.phone_key
  WHERE k.excluded IS NULL
)`;

/** When a customer stood in which segment, from `since` to the day before `until`; of two words on one day the first by alphabet. */
const SEGMENTS = `${newestSql('newest_customers', 'customers', `customer_key, segment, COALESCE(${epoch('segment_from')}, -${NEVER}) AS since`)},
several_words AS (
  SELECT customer_key FROM newest_customers WHERE segment IS NOT NULL GROUP BY customer_key HAVING count(*) > 1
), segments AS (
  SELECT customer_key, segment, since, ${NEVER} AS until_day FROM newest_customers
  WHERE segment IS NOT NULL AND customer_key NOT IN (SELECT customer_key FROM several_words)
  UNION ALL
  SELECT customer_key, segment, since,
    COALESCE(lead(since) OVER (PARTITION BY customer_key ORDER BY since, segment DESC), ${NEVER}) AS until_day
  FROM newest_customers WHERE segment IS NOT NULL AND customer_key IN (SELECT customer_key FROM several_words)
)`;

/** `given` and `bounds` alone, as entries of a WITH, for statements over orders and no cases. */
export const BOUNDED = [GIVEN, BOUNDS].join(',\n');

/**
 * The lake as the statements of this folder read it, as entries of a WITH: `bounds` (one row), `resolved` (the newest word on each
 * case, and its customer) and `segments`. Other reports over the same people build on it.
 */
export const SOURCES = [BOUNDED, CASES, IDENTITIES, RESOLVED, SEGMENTS].join(',\n');
