import { AppError } from '../errors.ts';
import { recurrence } from './recurrence.ts';
import type { Report } from './report.ts';
import { resolutionToLoyalty } from './resolution-to-loyalty.ts';
import { riskCalibration } from './watching/risk-calibration.ts';

const REPORTS = [resolutionToLoyalty, recurrence, riskCalibration] as const;

/** A report whose parameters and result only it can read: what it parses is handed back to it unread. */
export type AnyReport = Report<object, object>;

/** The runs that are worked out every night: what a manager opens first is there at once. */
export const NIGHTLY_RUNS = REPORTS.flatMap(({ name, nightly }) => nightly.map((parameters) => ({ name, parameters })));

export const REPORT_NAMES: readonly string[] = REPORTS.map((report) => report.name);

/** @throws AppError `unknown-report`, naming those there are. */
export function findReport(name: string): AnyReport {
  const found = REPORTS.find((report) => report.name === name);
  // Parameters only ever come from this report's own `parse`, so widening them here is sound.
  if (found !== undefined) return found as unknown as AnyReport;
  throw new AppError(
    'UnknownReport',
    'unknown-report',
    `There is no report ${JSON.stringify(name)}. There is ${REPORT_NAMES.join(', ')}.`,
    {
      expose: true,
      field: 'name',
    },
  );
}
