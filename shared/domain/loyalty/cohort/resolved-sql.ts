import { LAKE_COLUMNS } from '../columns.ts';
import { epoch, NEVER, newestSql } from '../lake-sql.ts';
import type { KeySql } from '../settled-sql.ts';
import { LANDMARK_DAYS } from './people-sql.ts';

const KEYS = ['crm_key', 'email_key', 'phone_key', 'customer_key', 'complaint_order_key'] as const;

/** `resolved` of the settled tables (settled-sql.ts). */
export function resolvedSql(key: KeySql): string {
  const others = Object.keys(LAKE_COLUMNS.cases).filter((name) => !['at', 'row_id', ...KEYS].includes(name));
  const columns = [
    `w.row_id AS case_id, ${key('w.row_id')} AS row_id`,
    ...KEYS.map((name) => `${key(`w.${name}`)} AS ${name}`),
    ...others.map((name) => `w.${name}`),
  ];
  return `WITH ${newestSql('newest', 'cases', columns.join(', '))},
${IDENTITIES(key)},
${KNOWN}
${NUMBERED}`;
}

/**
 * Whom an e-mail or phone names, of the cases that it must be asked for. Versions need not be told apart: a row_id is made of all
 * that is read here.
 */
const IDENTITIES = (key: KeySql) => `identity_customers AS (
  SELECT kind, identity_key, min(customer_key) AS customer_key, CASE WHEN min(customer_key) = max(customer_key) THEN 1 ELSE 2 END AS customers
  FROM (
    SELECT kind, ${key('identity_key')} AS identity_key, ${key('customer_key')} AS customer_key FROM identities
  ) AS told WHERE identity_key IN (
    SELECT email_key FROM newest WHERE crm_key IS NULL AND NOT ambiguous AND email_key IS NOT NULL
    UNION ALL SELECT phone_key FROM newest WHERE crm_key IS NULL AND NOT ambiguous AND phone_key IS NOT NULL
  )
  GROUP BY kind, identity_key
)`;

const KNOWN = `known AS (
  SELECT k.*,
    ${epoch('k.received_day')} AS received, ${epoch('COALESCE(k.t0_received_day, k.received_day)')} AS received_then,
    ${epoch('k.decided_day')} AS decided, ${epoch('k.closed_day')} AS closed, ${epoch('k.t0_day')} AS t0,
    ${epoch('COALESCE(k.landmark_received_day, k.received_day)')} + ${LANDMARK_DAYS} AS landmark,
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
  FROM newest AS k
  LEFT JOIN identity_customers AS e ON e.kind = 'email' AND e.identity_key = k.email_key
  LEFT JOIN identity_customers AS p ON p.kind = 'phone' AND p.identity_key = k.phone_key
  WHERE k.excluded IS NULL
)`;

const NUMBERED = `SELECT k.*, row_number() OVER (ORDER BY case_id) AS id_order,
  row_number() OVER (ORDER BY COALESCE(t0, ${NEVER}), COALESCE(received_then, ${NEVER}), case_id) AS turn,
  row_number() OVER (ORDER BY COALESCE(landmark, ${NEVER}), case_id) AS landing_turn
FROM known AS k`;
