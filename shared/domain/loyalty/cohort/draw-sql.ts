/** Controls of each case. */
export const CONTROLS_PER_CASE = 3;
/** Places a case is offered where it lacks some, behind those of all cases; far from each other, so that not all are taken. */
const SECOND_OFFERS = 9;

const CELL = ['segment', 'cell'] as const;
const cell = (table: string) => CELL.map((part) => `${table}.${part}`).join(', ');
const sameCell = (a: string, b: string) => CELL.map((part) => `${a}.${part} = ${b}.${part}`).join(' AND ');

const upTo = (count: number) =>
  `(${Array.from({ length: count }, (_, draw) => `SELECT ${draw} AS draw`).join(' UNION ALL ')})`;

/**
 * The draw, as entries of a WITH: `drawn`, CONTROLS_PER_CASE rows for each case that got them all. Those of a day's pool who are in one
 * cell sit in a ring, in the order of their pseudonyms; the cases of a group and cell take them by threes, one case going on
 * where the one before it stopped. Whoever falls to two cases of one group goes to one of them; a case that lacks controls is then
 * offered places behind all of these. A case that still lacks one is dropped.
 */
export const DRAWN = `seats AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.t0, ${cell('p')} ORDER BY p.ring) AS seat
  FROM pool AS p
  JOIN (SELECT t0, ${CELL.join(', ')} FROM subjects GROUP BY t0, ${CELL.join(', ')}) AS w ON w.t0 = p.t0 AND ${sameCell('w', 'p')}
), rings AS (
  SELECT t0, ${CELL.join(', ')}, count(*) AS seats FROM seats GROUP BY t0, ${CELL.join(', ')}
), turns AS (
  SELECT s.row_id, s.id_order, s.label, s.ring, s.t0, s.cutoff, ${cell('s')}, r.seats,
    row_number() OVER (PARTITION BY s.label, ${cell('s')} ORDER BY s.id_order) - 1 AS turn,
    count(*) OVER (PARTITION BY s.label, ${cell('s')}) AS turns
  FROM subjects AS s JOIN rings AS r ON r.t0 = s.t0 AND ${sameCell('r', 's')}
), first_offers AS (
  SELECT t.*, d.draw, (${CONTROLS_PER_CASE} * t.turn + d.draw) % t.seats + 1 AS seat FROM turns AS t CROSS JOIN ${upTo(CONTROLS_PER_CASE)} AS d
), first_claims AS (
  ${claimed('first_offers')}
), first_taken AS (
  SELECT * FROM first_claims WHERE claim = 1
), lacking AS (
  SELECT t.*, row_number() OVER (PARTITION BY t.label, ${cell('t')} ORDER BY t.id_order) - 1 AS place,
    count(*) OVER (PARTITION BY t.label, ${cell('t')}) AS places
  FROM turns AS t LEFT JOIN (SELECT row_id, count(*) AS got FROM first_taken GROUP BY row_id) AS f ON f.row_id = t.row_id
  WHERE COALESCE(f.got, 0) < ${CONTROLS_PER_CASE}
), second_offers AS (
  SELECT t.*, d.draw,
    CASE
      WHEN t.seats > ${CONTROLS_PER_CASE} * t.turns
      THEN ${CONTROLS_PER_CASE} * t.turns + (d.draw * t.places + t.place) % (t.seats - ${CONTROLS_PER_CASE} * t.turns)
      ELSE (d.draw * t.places + t.place) % t.seats
    END + 1 AS seat
  FROM lacking AS t CROSS JOIN ${upTo(SECOND_OFFERS)} AS d
), second_claims AS (
  SELECT c.* FROM (
  ${claimed('second_offers')}
  ) AS c LEFT JOIN first_taken AS f ON f.label = c.label AND f.ring = c.ring WHERE f.ring IS NULL
), drawn AS (
  SELECT * FROM (
    SELECT n.*, count(*) OVER (PARTITION BY n.row_id) AS got, row_number() OVER (PARTITION BY n.row_id ORDER BY n.round, n.draw) AS number
    FROM (
      SELECT 1 AS round, * FROM first_taken UNION ALL SELECT 2 AS round, * FROM second_claims WHERE claim = 1
    ) AS n
  ) AS numbered WHERE got >= ${CONTROLS_PER_CASE} AND number <= ${CONTROLS_PER_CASE}
)`;

/** Who sits where a case looks, but not the person of the case; of one group only the first claim on somebody stands, the later cases first by turns. */
function claimed(offers: string): string {
  return `SELECT o.row_id, o.label, o.t0, o.cutoff, o.draw, s.ring, s.segment, s.tenure, s.recency, s.orders,
    row_number() OVER (PARTITION BY o.label, s.ring ORDER BY o.draw, CASE WHEN o.draw % 2 = 0 THEN o.turn ELSE -o.turn END, o.id_order) AS claim
  FROM ${offers} AS o JOIN seats AS s ON s.t0 = o.t0 AND ${sameCell('s', 'o')} AND s.seat = o.seat
  WHERE s.ring <> o.ring`;
}
