/** Each sum of money is within 25% of every other in its band: what is lost of the spread is then below 1% of the variance. */
const STEP = 1.25;
/** 10^13 minor units: more than any one customer spends, or is given. */
const HIGHEST = 1e13;

/** Lower ends of the bands above 0, in minor units, rising and each once. */
const LOWER_ENDS = [
  ...new Set(Array.from({ length: Math.ceil(Math.log(HIGHEST) / Math.log(STEP)) }, (_, at) => Math.floor(STEP ** at))),
];

/**
 * The band of a sum in minor units, as SQL: the place of its lower end, 0 for nothing, -1 below it. Found by halving, so that millions of
 * rows are put into bands with seven comparisons each.
 */
export function bandSql(column: string): string {
  const between = (from: number, to: number): string => {
    if (to - from === 1) return String(from + 1);
    const middle = Math.floor((from + to) / 2);
    return `CASE WHEN ${column} < ${LOWER_ENDS[middle]} THEN ${between(from, middle)} ELSE ${between(middle, to)} END`;
  };
  return `CASE WHEN ${column} < 0 THEN -1 WHEN COALESCE(${column}, 0) = 0 THEN 0 ELSE ${between(0, LOWER_ENDS.length)} END`;
}

/** What the order complained about cost, in minor units from the number on: alike enough for remedies to be compared. */
export const LOSS_BANDS = { 'under 25': 0, '25 to under 100': 2_500, '100 and more': 10_000 } as const;
