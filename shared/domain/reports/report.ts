import type { ColumnName } from '../../phrases/column-name.ts';
import type { IndicatorTargets } from '../indicators/targets.ts';
import type { CountRow } from '../loyalty/cohort/cohort-counts.ts';

/** One statement with its `?` values, in the SQL that DuckDB and Athena read alike. */
export interface ReportQuery {
  sql: string;
  values: readonly (string | number | boolean | null)[];
  /** What it counts, where that takes long enough to be told meanwhile. */
  counts?: string;
}

/** The facts of the configuration that a report depends on. */
export interface ReportContext {
  timeZone: string;
  returnWindowDays: number;
  /** People below which a group is not shown. */
  smallestGroup: number;
  /** Owners and targets, by indicator. */
  indicators?: IndicatorTargets;
}

/** A figure with its limits, null where these cannot be said. */
export interface Spread {
  rate: number;
  lower: number | null;
  upper: number | null;
}

/**
 * What the cells of a column are. `share` (a fraction), `points` (a difference: with its sign), `mean` and `mean-money` carry their limits;
 * `money` does not. Money is in minor units of the currency that the line's `currency` names.
 */
export type ColumnKind = 'text' | 'count' | 'share' | 'points' | 'mean' | 'money' | 'mean-money';

/** A report as lines, for the terminal and for CSV. A null cell was suppressed or cannot be said. */
export interface ReportTable {
  heading: string;
  /** `csvOnly` columns are too many, or say what the heading says. */
  columns: readonly { name: ColumnName; kind: ColumnKind; csvOnly?: boolean }[];
  lines: readonly (readonly (string | number | Spread | null)[])[];
  notes: readonly string[];
}

/**
 * A report: SQL reduces rows to counts, `assemble` makes figures of them, purely. A new one is a file with one of these and
 * a line in registry.ts.
 */
export interface Report<Parameters, Result> {
  name: string;
  /** Raw parameters of the runs that are ready every morning before anybody asks. */
  nightly: readonly Readonly<Record<string, string>>[];
  /** From text or JSON values, with defaults. @throws AppError naming the parameter at fault. */
  parse(raw: Readonly<Record<string, unknown>>): Parameters;
  queries(parameters: Parameters, context: ReportContext): readonly ReportQuery[];
  /** `answers` in the order of `queries`. @throws AppError, to be shown, where the data cannot answer the question. */
  assemble(answers: readonly (readonly CountRow[])[], parameters: Parameters, context: ReportContext): Result;
  table(result: Result): ReportTable;
}
