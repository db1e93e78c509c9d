import { peopleSql } from '../cohort/people-sql.ts';
import { NET } from '../cohort/purchases-sql.ts';
import { SOURCES } from '../cohort/sources-sql.ts';

/** Whole days on either side of t0. */
export const YEAR_DAYS = 365;

/**
 * Reduces the lake to counts for root-causes (docs/reports), in the SQL that DuckDB and Athena read alike.
 * Parameters: from, until (days since 1970, null if not given), return window in days.
 *
 * Answers one row per cause, class, roots and bin: `complaints`, `people` (whose first case in the period it is), and of those who were
 * customers for a year before t0 and could be watched for a year after it `followed`, the sum of what they spent in the one less
 * in the other (`lost_minor`, of one currency: the one with most orders), how many bought in the year before (`active`) and how many
 * of these nothing in the year after (`gone`). People in one bin lost nearly the same. Every row repeats cutoff, currency and
 * currencies; without a case one row says just these.
 */
export const ROOT_CAUSES_SQL = `WITH ${SOURCES},
${peopleSql('reaction')},
named AS (
  SELECT p.row_id, p.customer, p.t0, p.complaint_order_key, p.standing_before_orders AS standing,
    r.root_cause AS cause, r.cause_class, r.cause_roots
  FROM people AS p JOIN resolved AS r ON r.row_id = p.row_id
  WHERE p.standing_before_orders IN ('inside', 'ambiguous', 'unidentified', 'later')
),
main_currency AS (
  SELECT currency FROM (
    SELECT currency, row_number() OVER (ORDER BY orders DESC, currency) AS place
    FROM (
      SELECT currency, count(*) AS orders FROM kept_orders
      WHERE customer_key IN (SELECT customer FROM named WHERE standing = 'inside') GROUP BY currency
    ) AS counted
  ) AS ordered WHERE place = 1
), watched AS (
  SELECT n.row_id, n.customer, n.t0, n.complaint_order_key
  FROM named AS n JOIN case_orders AS y ON y.row_id = n.row_id CROSS JOIN bounds AS b
  WHERE n.standing = 'inside' AND y.first_day <= n.t0 - ${YEAR_DAYS} AND n.t0 + ${YEAR_DAYS} <= b.cutoff
), spent AS (
  SELECT n.row_id, COALESCE(CAST(sum(CASE WHEN o.day < n.t0 THEN ${NET} END) AS BIGINT), 0) AS before_minor,
    COALESCE(CAST(sum(CASE WHEN o.day > n.t0 THEN ${NET} END) AS BIGINT), 0) AS after_minor
  FROM watched AS n
  JOIN kept_orders AS o ON o.customer_key = n.customer AND o.day >= n.t0 - ${YEAR_DAYS} AND o.day <= n.t0 + ${YEAR_DAYS}
  JOIN main_currency AS m ON m.currency = o.currency
  CROSS JOIN bounds AS b
  WHERE o.kind = 'sale' AND (n.complaint_order_key IS NULL OR o.order_key IS NULL OR o.order_key <> n.complaint_order_key)
  GROUP BY n.row_id
), followed AS (
  SELECT w.row_id, COALESCE(s.before_minor, 0) AS before_minor, COALESCE(s.after_minor, 0) AS after_minor
  FROM watched AS w LEFT JOIN spent AS s ON s.row_id = w.row_id
), judged AS (
  SELECT n.row_id, n.standing, n.cause, n.cause_class, n.cause_roots, f.before_minor - f.after_minor AS lost, f.before_minor, f.after_minor
  FROM named AS n LEFT JOIN followed AS f ON f.row_id = n.row_id
), binned AS (
  SELECT *, ${binSql('lost')} AS bin FROM judged
)
SELECT b.cutoff, b.currencies, m.currency, j.cause, j.cause_class, j.cause_roots, j.bin,
  count(j.row_id) AS complaints,
  count(CASE WHEN j.standing <> 'later' THEN j.row_id END) AS people,
  count(j.lost) AS followed,
  count(CASE WHEN j.lost IS NOT NULL AND j.before_minor > 0 THEN j.row_id END) AS active,
  count(CASE WHEN j.lost IS NOT NULL AND j.before_minor > 0 AND j.after_minor <= 0 THEN j.row_id END) AS gone,
  CAST(sum(j.lost) AS BIGINT) AS lost_minor
FROM bounds AS b LEFT JOIN main_currency AS m ON TRUE LEFT JOIN binned AS j ON TRUE
GROUP BY b.cutoff, b.currencies, m.currency, j.cause, j.cause_class, j.cause_roots, j.bin`;

/** Ten edges to each power of ten, so that what differs within a bin is an eighth at most: limits by bins are limits by people. */
function binSql(value: string): string {
  const steps = [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 8];
  const edges = [2, 3, 4, 5, 6, 7, 8].flatMap((power) => steps.map((step) => Math.round(step * 10 ** power)));
  const rising = [...edges.toReversed().map((edge) => -edge), 0, ...edges];
  return `CASE WHEN ${value} IS NULL THEN NULL ${rising.map((edge, at) => `WHEN ${value} <= ${edge} THEN ${at}`).join(' ')} ELSE ${rising.length} END`;
}
