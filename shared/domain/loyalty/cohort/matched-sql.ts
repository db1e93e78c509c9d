import { GROUPINGS, type GroupingName } from './groupings.ts';
import { FIRSTS } from './people-sql.ts';
import { earlier, NET } from './purchases-sql.ts';

/**
 * Those who stand as `matched` in the cohort (cohort-sql.ts) and nobody else, as entries of a WITH after SOURCES: they are found among the cases
 * of those who ever ordered (`case_orders`), without anybody else's and without the landmark. `matched` is one row a person: what case_orders has
 * of the case, its `label`, C, and `event_day`, the first day of a repurchase (null: none by C).
 */
export function matchedSql(groupBy: GroupingName): string {
  const grouping = GROUPINGS[groupBy];
  const label = 'sql' in grouping ? grouping.sql : `c.${grouping.column}`;
  return `${FIRSTS},
${CAME},
matched AS (
  SELECT c.*, b.cutoff, ${label} AS label, ${earlier('c.after_t0', 'd.after_t0')} AS event_day
  FROM (SELECT *, received_then AS received FROM case_orders) AS c
  JOIN firsts AS f ON f.turn = c.turn
  CROSS JOIN bounds AS b
  LEFT JOIN came AS d ON d.row_id = c.row_id
  WHERE c.first_day <= c.t0
)`;
}

/** The first day after t0 that qualifies, of those of which it must be asked. */
const CAME = `came AS (
  SELECT row_id, min(day) AS after_t0 FROM (
    SELECT o.row_id, o.day FROM case_doubts AS o JOIN case_orders AS c ON c.row_id = o.row_id CROSS JOIN bounds AS b
    WHERE o.day > c.t0 AND o.day <= b.cutoff AND NOT o.is_complained
    GROUP BY o.row_id, o.day, o.currency HAVING sum(${NET}) > 0
  ) AS days GROUP BY row_id
)`;
