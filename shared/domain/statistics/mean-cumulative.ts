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
  /** sum d/n^2 up to this day, which the variance needs. */
  squared: number;
}

/** People followed to the same day, as sums over them of a = sum 1/n(day) over a person's orders up to that day. */
export interface Followed {
  /** The last day to which they were followed, or the one that is asked about if that is earlier. */
  days: number;
  people: number;
  a: number;
  aSquared: number;
}

/**
 * The mean cumulative number of orders, M(t) = sum d/n over the days up to t: what a person ordered by then on average, with those
 * counted as long as they were followed. Rows in any order. Source: Nelson, Recurrent Events Data Analysis (2003), ch. 3.
 */
export function meanCumulative(rows: readonly OrderDay[]): MeanStep[] {
  const byDay = Map.groupBy(rows, ({ days }) => days);
  let atRisk = rows.reduce((sum, { left }) => sum + left, 0);
  let [mean, squared] = [0, 0];
  const steps: MeanStep[] = [];
  for (const [day, found] of [...byDay].sort(([a], [b]) => a - b)) {
    const orders = found.reduce((sum, row) => sum + row.orders, 0);
    if (orders > 0 && atRisk > 0) {
      mean += orders / atRisk;
      squared += orders / (atRisk * atRisk);
      steps.push({ day, atRisk, orders, mean, squared });
    }
    atRisk -= found.reduce((sum, row) => sum + row.left, 0);
  }
  return steps;
}

/**
 * The variance of M at the day up to which `followed` counts. A person who orders often does so again and again, so orders are not
 * independent and sum d/n^2 is too small; this adds up people instead: Var = sum over people of (a - H)^2 with H = sum d/n^2 over
 * the days on which the person was at risk. Source: Lawless and Nadeau, Technometrics 1995;37:158-168.
 */
export function meanCumulativeVariance(steps: readonly MeanStep[], followed: readonly Followed[]): number {
  return followed.reduce((sum, { days, people, a, aSquared }) => {
    const h = steps.findLast(({ day }) => day <= days)?.squared ?? 0;
    return sum + aSquared - 2 * h * a + people * h * h;
  }, 0);
}
