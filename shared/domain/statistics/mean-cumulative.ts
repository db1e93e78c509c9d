/** One day after t0: how many orders the group placed on it, and how many people were followed no longer than to it. */
export interface OrderDay {
  /** Whole days since t0, 0 or more. */
  days: number;
  orders: number;
  left: number;
}

export interface MeanStep {
  day: number;
  atRisk: number;
  orders: number;
  /** Orders per person by this day, of all their orders and not the first alone. */
  mean: number;
}

/**
 * The mean cumulative number of orders, M(t) = sum d/n over the days up to t: what a person ordered by then on average, with those
 * counted as long as they were followed. Rows in any order. Source: Nelson, Recurrent Events Data Analysis (2003), ch. 3.
 */
export function meanCumulative(rows: readonly OrderDay[]): MeanStep[] {
  const byDay = Map.groupBy(rows, ({ days }) => days);
  let atRisk = rows.reduce((sum, { left }) => sum + left, 0);
  let mean = 0;
  const steps: MeanStep[] = [];
  for (const [day, found] of [...byDay].sort(([a], [b]) => a - b)) {
    const orders = found.reduce((sum, row) => sum + row.orders, 0);
    if (orders > 0 && atRisk > 0) {
      mean += orders / atRisk;
      steps.push({ day, atRisk, orders, mean });
    }
    atRisk -= found.reduce((sum, row) => sum + row.left, 0);
  }
  return steps;
}
