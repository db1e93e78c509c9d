/**
 * Checks resolution-to-loyalty against the CDNOW sample: `npx node test/real-data/loyalty.ts FOLDER`, where FOLDER holds
 * purchases-cdnow-sample.txt (docs/reports/resolution-to-loyalty.md says where it is from). Each customer's first row, of
 * any value, is taken as the day a case was closed. Exits 1 on a difference.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../../comeback.config.ts';
import { workOutReport } from '../../infra/local/work-out-report.ts';
import { openLake } from '../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../shared/adapters/embedded/warehouse.ts';
import type { LoyaltyReport } from '../../shared/domain/reports/cohort/loyalty-report.ts';
import { caseOf, order } from '../unit/loyalty/cohort.ts';

/** The published definitions over these rows give these figures; nobody is censored before 365 days. */
const EXPECTED = [
  { days: 30, eligible: 2357, repurchased: 410 },
  { days: 90, eligible: 2357, repurchased: 687 },
  { days: 180, eligible: 2357, repurchased: 887 },
  { days: 365, eligible: 2357, repurchased: 1074 },
];

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder that holds purchases-cdnow-sample.txt.');

const purchases = readFileSync(join(folder, 'purchases-cdnow-sample.txt'), 'utf8')
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .filter((fields) => fields.length === 5)
  .map(([customer = '', , date = '', , dollars = ''], at) => {
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    return order(customer, day, { row_id: `line-${at}`, amount_minor: Math.round(Number(dollars) * 100) });
  });
const firstDays = new Map<string, string>();
for (const { customer_key: key, purchased_day: day } of purchases)
  if (day < (firstDays.get(key) ?? '9999')) firstDays.set(key, day);
const cases = [...firstDays].map(([key, day]) =>
  caseOf(key, { received_day: day, decided_day: null, closed_day: day, t0_day: day, t0_from_closure: true }),
);

const clock = { now: () => '1998-07-01T00:00:00.000Z' };
const lake = openLake({ folder: undefined, clock });
try {
  await lake.append('purchases', purchases);
  await lake.append('cases', cases);
  const question = { name: 'resolution-to-loyalty', parameters: { until: '1998-06-30' } };
  const services = { documents: lake, warehouse: openWarehouse(lake), clock, configuration: config };
  const report = (await workOutReport(question, services)) as LoyaltyReport;
  const windows = report.groups.find(({ group }) => group === 'satisfied')?.windows ?? [];
  const seen = windows.map(({ days, eligible, plain }) => ({ days, eligible, repurchased: plain.repurchased }));
  // Nobody is censored before 365 days, so the Kaplan-Meier estimate is the plain share.
  const apart = windows.filter(({ repurchased, plain }) => Math.abs((repurchased ?? 0) - (plain.rate ?? 1)) > 1e-12);
  if (apart.length > 0 || windows.some(({ standardised }) => standardised === null)) {
    console.error(`Kaplan-Meier is not the plain share at ${apart.map(({ days }) => days).join(', ')} days.`);
    process.exitCode = 1;
  }
  console.log(`CDNOW: ${purchases.length} rows, ${cases.length} customers`);
  console.table(seen);
  if (JSON.stringify(seen) !== JSON.stringify(EXPECTED)) {
    console.error('These differ from the figures expected:');
    console.table(EXPECTED);
    process.exitCode = 1;
  }
} finally {
  await lake.close();
}
