import { AppError } from '../errors.ts';
import { resolutionToLoyalty } from './cohort/resolution-to-loyalty.ts';
import { easeOfComplaining } from './ease/ease-of-complaining.ts';
import { cohortHeatMap } from './handling/cohort-heat-map.ts';
import { complaintHandling } from './handling/complaint-handling.ts';
import { outcomes } from './handling/outcomes.ts';
import { rootCauses } from './handling/root-causes.ts';
import { voice } from './handling/voice.ts';
import { managerPack } from './indicators/manager-pack.ts';
import { sevenIndicators } from './indicators/seven-indicators.ts';
import { marketDamage } from './market/market-damage.ts';
import { recurrence } from './recurrence.ts';
import type { Report } from './report.ts';
import { defections } from './retention/defections.ts';
import { money } from './retention/money.ts';
import { retentionToProfit } from './retention/retention-to-profit.ts';
import { segmentMigration } from './retention/segment-migration.ts';
import { threeRs } from './retention/three-rs.ts';
import { riskCalibration } from './watching/risk-calibration.ts';

const REPORTS = [
  resolutionToLoyalty,
  recurrence,
  complaintHandling,
  outcomes,
  rootCauses,
  cohortHeatMap,
  voice,
  marketDamage,
  easeOfComplaining,
  money,
  threeRs,
  segmentMigration,
  defections,
  retentionToProfit,
  sevenIndicators,
  managerPack,
  riskCalibration,
] as const;

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
