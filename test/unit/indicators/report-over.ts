import config from '../../../comeback.config.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { openReports } from '../../../shared/adapters/stores/reports.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { LAKE_TABLES } from '../../../shared/domain/loyalty/rows.ts';
import type { Rows } from '../loyalty/cohort.ts';

const clock = { now: () => '2026-12-01T00:00:00.000Z' };

/** A report over just these rows, through a real lake. */
export async function reportFrom<R>(
  name: string,
  rows: Rows,
  parameters: Record<string, unknown> = {},
  configuration: Partial<Configuration> = {},
): Promise<R> {
  const lake = openLake({ folder: undefined, clock });
  try {
    for (const table of LAKE_TABLES) await lake.append(table, (rows[table] ?? []) as never);
    const reports = openReports({
      ...{ documents: lake, warehouse: openWarehouse(lake), clock },
      configuration: { ...config, smallestGroup: 5, ...configuration },
    });
    const run = await reports.identify(name, parameters);
    await reports.run(run);
    return (await reports.ready(run.id)) as R;
  } finally {
    await lake.close();
  }
}
