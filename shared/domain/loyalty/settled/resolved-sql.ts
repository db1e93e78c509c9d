import { LANDMARK_DAYS } from '../cohort/people-sql.ts';
import { LAKE_COLUMNS } from '../columns.ts';
import { epoch, NEVER, newestSql } from '../lake-sql.ts';
import type { KeySql } from './settled-sql.ts';

/**
 * `resolved` of the settled tables (settled-sql.ts). Who it is and in which order is found over few columns, and all of them are read once:
 * a million rows of sixty columns are more than is put in order in memory.
 */
export function resolvedSql(key: KeySql): string {
  const shown = Object.keys(LAKE_COLUMNS.cases).filter((name) => !LEFT_OUT.has(name));
  const looked = [
    `w.row_id AS case_id, ${key('w.row_id')} AS row_id`,
    ...KEYS.map((name) => `${key(`w.${name}`)} AS ${name}`),
    ...['w.ambiguous', 'w.excluded', 'w.segment'],
    `${epoch('w.received_day')} AS received, ${epoch('COALESCE(w.t0_received_day, w.received_day)')} AS received_then`,
    `${epoch('w.decided_day')} AS decided, ${epoch('w.closed_day')} AS closed, ${epoch('w.t0_day')} AS t0`,
    `${epoch('COALESCE(w.landmark_received_day, w.received_day)')} + ${LANDMARK_DAYS} AS landmark`,
  ];
  const whole = [`${key('w.row_id')} AS whole_id`, ...shown.map((name) => `w.${name}`)];
  return `WITH ${newestSql('looked_at', 'cases', looked.join(', '))},
${identitiesSql(key)},
${NUMBERED},
${newestSql('newest', 'cases', whole.join(', '))}
SELECT k.*, ${shown.map((name) => `n.${name}`).join(', ')},
  COALESCE(k.segment, s.segment) AS segment_then
FROM newest AS n JOIN numbered AS k ON k.row_id = n.whole_id
LEFT JOIN segments AS s ON s.customer_key = k.customer AND s.since <= k.t0 AND k.t0 < s.until_day`;
}

const KEYS = ['crm_key', 'email_key', 'phone_key', 'customer_key', 'complaint_order_key'] as const;
/** What no report over people reads, and what is there already. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['row_id', 'version', 'at', 'history_entries', 'history_head'],
  ...['ambiguous', 'excluded', 'segment', ...KEYS],
]);

/**
 * Whom an e-mail or phone names, of the cases that it must be asked for. Versions need not be told apart: a row_id is made of all
 * that is read here.
 */
const identitiesSql = (key: KeySql) => `identity_customers AS (
  SELECT kind, identity_key, min(customer_key) AS customer_key, CASE WHEN min(customer_key) = max(customer_key) THEN 1 ELSE 2 END AS customers
  FROM (
    SELECT kind, ${key('identity_key')} AS identity_key, ${key('customer_key')} AS customer_key FROM identities
  ) AS told WHERE identity_key IN (
    SELECT email_key FROM looked_at WHERE crm_key IS NULL AND NOT ambiguous AND email_key IS NOT NULL
    UNION ALL SELECT phone_key FROM looked_at WHERE crm_key IS NULL AND NOT ambiguous AND phone_key IS NOT NULL
  )
  GROUP BY kind, identity_key
)`;

const NUMBERED = `numbered AS (
  SELECT k.*, row_number() OVER (ORDER BY COALESCE(k.t0, ${NEVER}), COALESCE(k.received_then, ${NEVER}), k.id_order) AS turn,
    row_number() OVER (ORDER BY COALESCE(k.landmark, ${NEVER}), k.id_order) AS landing_turn,
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
  FROM (SELECT *, row_number() OVER (ORDER BY case_id) AS id_order FROM looked_at WHERE excluded IS NULL) AS k
  LEFT JOIN identity_customers AS e ON e.kind = 'email' AND e.identity_key = k.email_key
  LEFT JOIN identity_customers AS p ON p.kind = 'phone' AND p.identity_key = k.phone_key
)`;
