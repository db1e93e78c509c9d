import { openReports, type ReportProgress } from '../../shared/adapters/stores/reports.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import type { Documents, Warehouse } from '../../shared/ports/lake.ts';
import type { Clock } from '../../shared/ports/surroundings.ts';

export interface ReportServices {
  documents: Documents;
  warehouse: Warehouse;
  clock: Clock;
  configuration: Configuration;
}

/** JSON, so that it can be handed over to the server that holds the data folder. */
export interface ReportQuestion {
  name: string;
  parameters: Record<string, unknown>;
}

/** The work itself, for whoever holds the data folder. @throws AppError to be shown */
export async function workOutReport(
  { name, parameters }: ReportQuestion,
  services: ReportServices,
  progress?: (told: ReportProgress) => void,
): Promise<object> {
  const reports = openReports(services);
  const run = await reports.identify(name, parameters);
  await reports.run(run, progress);
  const result = await reports.ready(run.id);
  if (result === undefined) throw new Error(`report ${run.id} was worked out and is not there`);
  return result;
}
