import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { ratioWithLimits } from '../../statistics/bootstrap.ts';

/** In minor units; below 0 where people spent more than before. */
export interface LostValue {
  /** Customers for a year before t0 who could be watched for a year after it. */
  customers: number;
  perCustomer: number;
  lower: number | null;
  upper: number | null;
  /** Of these customers, and no others. */
  total: number;
}

/** The same for everybody, so that the same data give the same limits. */
const SEED = 20_000;

/** What these people spent less, of rows by bin; null if nobody was followed. */
export function lostValue(rows: readonly CountRow[]): LostValue | null {
  const bins = [...Map.groupBy(rows, ({ bin }) => bin)]
    .filter(([bin]) => bin !== null)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, found]) => ({
      people: found.reduce((sum, { followed }) => sum + Number(followed), 0),
      above: found.reduce((sum, { lost_minor }) => sum + Number(lost_minor), 0),
    }));
  const mean = ratioWithLimits(
    bins.map((bin) => ({ ...bin, below: bin.people })),
    SEED,
  );
  if (mean === null) return null;
  const [customers, total] = [
    bins.reduce((sum, bin) => sum + bin.people, 0),
    bins.reduce((sum, bin) => sum + bin.above, 0),
  ];
  return { customers, perCustomer: mean.ratio, lower: mean.lower, upper: mean.upper, total };
}
