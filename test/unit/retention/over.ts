import config from '../../../comeback.config.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { openReports } from '../../../shared/adapters/stores/reports.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import type { Day } from '../../../shared/domain/time.ts';
import type { Rows } from '../loyalty/cohort.ts';

const AT = '2027-06-01T00:00:00.000Z';

/** t0 of `caseOf`, and the day so many days after it. */
export const afterT0 = (days: number): Day => addDays('2026-01-15', days);

/** A report over just these rows, through a real lake, to the end of 2026; groups of five and more are shown. */
export async function answerOver<Result>(
  name: string,
  rows: Rows,
  parameters: Record<string, unknown> = {},
  configuration: Partial<Configuration> = {},
): Promise<Result> {
  const lake = openLake({ folder: undefined, clock: { now: () => AT } });
  try {
    await lake.append('cases', rows.cases ?? []);
    await lake.append('purchases', rows.purchases ?? []);
    await lake.append('customers', rows.customers ?? []);
    const reports = openReports({
      documents: lake,
      warehouse: openWarehouse(lake),
      clock: { now: () => AT },
      configuration: { ...config, smallestGroup: 5, ...configuration },
    });
    const run = await reports.identify(name, { until: '2026-12-31', ...parameters });
    await reports.run(run);
    return (await reports.ready(run.id)) as Result;
  } finally {
    await lake.close();
  }
}

/** `a-0`, `a-1` and so on. */
export const keys = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${name}-${at}`);
