import config from '../../../comeback.config.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { openReports } from '../../../shared/adapters/stores/reports.ts';
import { LAKE_TABLES, type ProblemSurveyRow } from '../../../shared/domain/loyalty/rows.ts';
import { marketDamage } from '../../../shared/domain/reports/market/market-damage.ts';
import type { MarketReport } from '../../../shared/domain/reports/market/market-report.ts';
import type { Rows } from '../loyalty/cohort.ts';

const AT = '2027-01-15T00:00:00.000Z';
/** The least that a configuration may have, so that sets made up by hand stay small. */
const SMALLEST_GROUP = 5;

/** A report over just these rows, through a real lake. Ends on 31 December 2026 unless said otherwise. */
export async function reportOver<Result>(name: string, rows: Rows, parameters: Record<string, unknown> = {}) {
  const lake = openLake({ folder: undefined, clock: { now: () => AT } });
  try {
    for (const table of LAKE_TABLES) await lake.append(table, (rows[table] ?? []) as never);
    const reports = openReports({
      documents: lake,
      warehouse: openWarehouse(lake),
      clock: { now: () => AT },
      configuration: { ...config, smallestGroup: SMALLEST_GROUP },
    });
    const run = await reports.identify(name, { until: '2026-12-31', ...parameters });
    await reports.run(run);
    return (await reports.ready(run.id)) as Result;
  } finally {
    await lake.close();
  }
}

/** The market-damage report of inputs that are entered whole: no row is read. */
export function entered(raw: Record<string, unknown>): MarketReport {
  const context = { timeZone: 'UTC', returnWindowDays: 30, smallestGroup: SMALLEST_GROUP };
  const question = marketDamage.parse(raw);
  if (marketDamage.queries(question, context).length > 0) throw new Error('these inputs are not whole');
  return marketDamage.assemble([], question, context);
}

/** Of 100 who answered 50 had a problem; 20 of these complained; of the 30 who did not, 15 bought again. */
export function survey(facts: Partial<ProblemSurveyRow> = {}): ProblemSurveyRow {
  return {
    ...{ row_id: 'autumn', version: 1, held_day: '2026-10-31', product: null, population: 1_000, invited: 250 },
    ...{ answered: 100, had_problem: 50, complained: 20, silent_bought_again: 15, complainants_bought_again: 9 },
    ...{ at: AT, ...facts },
  };
}
