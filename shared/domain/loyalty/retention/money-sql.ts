import type { GroupingName } from '../cohort/groupings.ts';
import { bandSql, LOSS_BANDS } from './bands.ts';
import { BOUNDS_ROW, followedSql } from './followed-sql.ts';

/**
 * Reduces the lake to histograms of people for the report `money`, in the SQL that DuckDB and Athena read alike; parameters as of
 * followedSql. Sums are in minor units. Answers rows of the parts
 * - `follow`: label, `days` followed (at most the window), people: all matched;
 * - `days`: label, `days` since t0, `amount` of order days on it: all matched;
 * - `orders`: label, `amount` of order days within the window, people: the eligible;
 * - `revenue`: label, currency, band, people who bought in it within the window, `amount` in all: the eligible;
 * - `person`: label, reaction, stratum (a, b, c: segment, severity, tenure), days, came_back, eligible, currency and band of what
 *   their remedies cost, people, `amount`: all matched;
 * - `kind`: label (remedy), stratum (a, b, c: decision, severity, loss band), days, came_back, people, eligible.
 * One more row, of no part, says C where nobody is matched.
 */
export function moneySql(groupBy: GroupingName, days: number): string {
  const parts = [FOLLOW, DAYS, ORDERS, REVENUE, PERSON, KIND].join('\n  UNION ALL\n');
  return `WITH ${[followedSql(groupBy, days), complained(), counted(days)].join(',\n')}, parts AS (\n${parts}\n)
SELECT ${BOUNDS_ROW}, p.part, p.label, p.reaction, p.a, p.b, p.c, p.days, p.came_back, p.eligible, p.currency, p.band, p.people, p.amount
FROM bounds AS b LEFT JOIN parts AS p ON TRUE`;
}

/** What was paid for the order complained about; of several lines their sum. */
function complained(): string {
  return `losses AS (
  SELECT f.row_id, CAST(sum(o.paid_minor) AS BIGINT) AS loss_minor
  FROM followed AS f JOIN kept_orders AS o ON o.customer_key = f.customer AND o.order_key = f.complaint_order_key
  GROUP BY f.row_id
)`;
}

function counted(days: number): string {
  return `in_window AS (
  SELECT f.label, f.row_id, f.is_eligible, d.currency, d.since, d.net_minor, d.qualifies
  FROM followed AS f JOIN own_days AS d ON d.row_id = f.row_id
), ordered_days AS (
  SELECT label, row_id, is_eligible, since FROM in_window WHERE qualifies GROUP BY label, row_id, is_eligible, since
), numbers AS (
  SELECT f.label, f.row_id, count(o.since) AS orders
  FROM followed AS f LEFT JOIN ordered_days AS o ON o.row_id = f.row_id
  WHERE f.is_eligible GROUP BY f.label, f.row_id
), revenues AS (
  SELECT label, row_id, currency, CAST(sum(net_minor) AS BIGINT) AS revenue
  FROM in_window WHERE is_eligible GROUP BY label, row_id, currency
), ends AS (
  SELECT label, CASE WHEN follow_up > ${days} THEN ${days} ELSE follow_up END AS days FROM followed
)`;
}

const NONE = (...names: string[]) => names.map((name) => `NULL AS ${name}`).join(', ');

const FOLLOW = `SELECT 'follow' AS part, label, ${NONE('reaction', 'a', 'b', 'c')}, days, ${NONE('came_back', 'eligible', 'currency', 'band')},
  count(*) AS people, NULL AS amount FROM ends GROUP BY label, days`;

const DAYS = `SELECT 'days' AS part, label, ${NONE('reaction', 'a', 'b', 'c')}, since AS days, ${NONE('came_back', 'eligible', 'currency', 'band')},
  NULL AS people, count(*) AS amount FROM ordered_days GROUP BY label, since`;

const ORDERS = `SELECT 'orders' AS part, label, ${NONE('reaction', 'a', 'b', 'c', 'days', 'came_back', 'eligible', 'currency', 'band')},
  count(*) AS people, orders AS amount FROM numbers GROUP BY label, orders`;

const REVENUE = `SELECT 'revenue' AS part, label, ${NONE('reaction', 'a', 'b', 'c', 'days', 'came_back', 'eligible')}, currency,
  ${bandSql('revenue')} AS band, count(*) AS people, CAST(sum(revenue) AS BIGINT) AS amount
  FROM revenues GROUP BY label, currency, ${bandSql('revenue')}`;

const PERSON = `SELECT 'person' AS part, label, reaction, segment AS a, severity AS b, tenure AS c, time AS days, came_back,
  is_eligible AS eligible, redress_currency AS currency, ${bandSql('redress_minor')} AS band, count(*) AS people,
  CAST(sum(COALESCE(redress_minor, 0)) AS BIGINT) AS amount
  FROM followed
  GROUP BY label, reaction, segment, severity, tenure, time, came_back, is_eligible, redress_currency, ${bandSql('redress_minor')}`;

const LOSS = `CASE ${Object.entries(LOSS_BANDS)
  .toReversed()
  .map(([name, least]) => `WHEN l.loss_minor >= ${least} THEN '${name}'`)
  .join(' ')} END`;

const KIND = `SELECT 'kind' AS part, f.remedy AS label, NULL AS reaction, f.decision AS a, f.severity AS b, ${LOSS} AS c, f.time AS days,
  f.came_back, f.is_eligible AS eligible, ${NONE('currency', 'band')}, count(*) AS people, NULL AS amount
  FROM followed AS f LEFT JOIN losses AS l ON l.row_id = f.row_id
  GROUP BY f.remedy, f.decision, f.severity, ${LOSS}, f.time, f.came_back, f.is_eligible`;
