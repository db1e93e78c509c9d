import { epoch, NEWEST } from '../../loyalty/lake-sql.ts';

/** `2026-Q4` of a date, as quarters.ts writes it. */
const quarter = (column: string) => {
  const text = `CAST(${column} AS VARCHAR)`;
  const month = `substr(${text}, 6, 2)`;
  return `substr(${text}, 1, 4) || CASE WHEN ${month} <= '03' THEN '-Q1' WHEN ${month} <= '06' THEN '-Q2'
    WHEN ${month} <= '09' THEN '-Q3' ELSE '-Q4' END`;
};

/** A customer has left when so many days have gone by without an order. */
export const DAYS_WITHOUT_ORDER = 365;

/**
 * Reduces the lake to counts for `seven-indicators`, in the SQL that DuckDB and Athena read alike. Parameter: until (days since 1970, or
 * null). Rows by `series`: `complaint` and `praise` (received, by quarter), `handled` (complaints decided, by quarter), `days` (of those,
 * by quarter and days from receipt), `lapsed` (customers, by the day on which it was so), and the kinds of the log, by quarter: entries `n`, their
 * `total`, the value told last (`newest`). `people` are those behind it. Every row repeats what the lake covers.
 */
export const SEVEN_INDICATORS_SQL = `WITH given AS (
  SELECT CAST(? AS BIGINT) AS until_day
), complaints AS (
  SELECT COALESCE(kind, 'complaint') AS kind, received, decided,
    ${quarter('received_day')} AS received_quarter, ${quarter('decided_day')} AS decided_quarter,
    COALESCE(crm_key, email_key, phone_key, customer_key, row_id) AS person
  FROM resolved
  WHERE received_day IS NOT NULL AND merged_into IS NULL
    AND COALESCE(closure, 'decided') NOT IN ('merged', 'out-of-scope', 'not-a-complaint')
), told AS (
  SELECT kind, ${epoch('day')} AS day, ${quarter('day')} AS quarter, value, row_id
  FROM (SELECT *, ${NEWEST} AS place FROM indicators) AS written WHERE place = 1
), days_bought AS (
  SELECT customer_key, day FROM kept_orders
  WHERE kind = 'sale' AND COALESCE(anomaly, '') NOT LIKE '%purchased-in-the-future%'
  GROUP BY customer_key, day
), orders AS (
  SELECT customer_key, day, lead(day) OVER (PARTITION BY customer_key ORDER BY day) AS next_day FROM days_bought
), seen AS (
  SELECT max(day) AS last_day FROM (
    SELECT received AS day FROM complaints UNION ALL SELECT day FROM told UNION ALL SELECT day FROM orders
  ) AS any_day
), bounds AS (
  SELECT COALESCE(until_day, last_day) AS cutoff, first_order, last_order
  FROM given CROSS JOIN seen CROSS JOIN (SELECT min(day) AS first_order, max(day) AS last_order FROM orders) AS sold
), dated AS (
  SELECT t.*, row_number() OVER (PARTITION BY t.kind, t.quarter ORDER BY t.day DESC, t.row_id DESC) AS turn
  FROM told AS t CROSS JOIN bounds AS b WHERE t.day <= b.cutoff
), series AS (
  SELECT c.kind AS series, c.received_quarter AS quarter, CAST(NULL AS BIGINT) AS day, count(*) AS n,
    count(DISTINCT c.person) AS people, CAST(NULL AS BIGINT) AS total, CAST(NULL AS BIGINT) AS newest
  FROM complaints AS c CROSS JOIN bounds AS b
  WHERE c.kind IN ('complaint', 'praise') AND c.received <= b.cutoff GROUP BY c.kind, c.received_quarter
  UNION ALL SELECT 'handled', c.decided_quarter, NULL, count(*), count(DISTINCT c.person), NULL, NULL
  FROM complaints AS c CROSS JOIN bounds AS b
  WHERE c.kind = 'complaint' AND c.decided >= c.received AND c.decided <= b.cutoff GROUP BY c.decided_quarter
  UNION ALL SELECT 'days', c.decided_quarter, c.decided - c.received, count(*), NULL, NULL, NULL
  FROM complaints AS c CROSS JOIN bounds AS b
  WHERE c.kind = 'complaint' AND c.decided >= c.received AND c.decided <= b.cutoff
  GROUP BY c.decided_quarter, c.decided - c.received
  UNION ALL SELECT 'lapsed', NULL, o.day + ${DAYS_WITHOUT_ORDER}, count(*), count(*), NULL, NULL
  FROM orders AS o CROSS JOIN bounds AS b
  WHERE o.day + ${DAYS_WITHOUT_ORDER} <= b.cutoff AND o.day + ${DAYS_WITHOUT_ORDER} <= b.last_order
    AND (o.next_day IS NULL OR o.next_day - o.day > ${DAYS_WITHOUT_ORDER})
  GROUP BY o.day + ${DAYS_WITHOUT_ORDER}
  UNION ALL SELECT d.kind, d.quarter, NULL, count(*), NULL, CAST(sum(COALESCE(d.value, 1)) AS BIGINT),
    max(CASE WHEN d.turn = 1 THEN d.value END)
  FROM dated AS d GROUP BY d.kind, d.quarter
)
SELECT b.cutoff, b.first_order, b.last_order, s.series, s.quarter, s.day, s.n, s.people, s.total, s.newest
FROM bounds AS b LEFT JOIN series AS s ON TRUE`;
