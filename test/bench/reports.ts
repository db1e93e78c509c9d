/**
 * `npm run -s bench-reports`: what each report takes over a lake of 1,000,000 cases and 5,000,000 orders on this machine, statement by
 * statement, and how much memory; before them what it takes to settle the lake, where the folder is not settled yet. Made data (reports/lake.ts); `--keep FOLDER` makes them there once. Beside every report the same small
 * query is timed, so that figures of a busy machine can be told from those of a slow statement: `times` is CPU over its CPU.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import configuration from '../../comeback.config.ts';
import { openLake } from '../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../shared/adapters/embedded/warehouse.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { SETTLED_NAMES } from '../../shared/domain/loyalty/settled/settled-sql.ts';
import { findReport, REPORT_NAMES } from '../../shared/domain/reports/registry.ts';
import { makeLake } from './reports/lake.ts';

const whole = (fallback: number) => ({ type: 'string', default: String(fallback) }) as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ customers: whole(1_000_000), cases: whole(1_000_000), purchases: whole(5_000_000) },
    keep: { type: 'string' },
  },
});
const size = {
  customers: Number(values.customers),
  cases: Number(values.cases),
  purchases: Number(values.purchases),
};
const isOff = Object.values(size).some((count) => !Number.isSafeInteger(count) || count < 1_000 || count > 50_000_000);
const unknown = positionals.find((name) => !REPORT_NAMES.includes(name));
if (isOff || unknown !== undefined) {
  process.stderr.write(
    unknown === undefined
      ? 'bench: --customers, --cases and --purchases are whole numbers from 1000 to 50000000.\n'
      : `bench: there is no report ${unknown}; there are ${REPORT_NAMES.join(', ')}.\n`,
  );
  process.exit(1);
}

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'comeback-bench-'));
if (!existsSync(join(folder, 'lake.sqlite'))) {
  process.stderr.write('bench: makes the lake first, which takes minutes\n');
  mkdirSync(folder, { recursive: true });
  await makeLake(folder, size);
}
const lake = openLake({ folder, clock: { now: () => '2026-11-20T03:00:00.000Z' } });
const warehouse = openWarehouse(lake);

/** Of the lake's own size, and never changed: what others are measured by. */
const REFERENCE = 'SELECT count(*) AS people FROM (SELECT customer_key FROM purchases GROUP BY customer_key) AS bought';

async function timed<R>(work: () => R | Promise<R>): Promise<{ result: R; cpu: number; wall: number }> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return { result, cpu: (user + system) / 1e6, wall: (performance.now() - began) / 1000 };
}

/** Made rows may say what no firm's would: that is an answer too. */
function assembled(assemble: () => object): 'figures' | 'refused' {
  try {
    assemble();
    return 'figures';
  } catch (error) {
    if (error instanceof AppError && error.expose) return 'refused';
    throw error;
  }
}

const peakMb = () => Math.round(process.resourceUsage().maxRSS / 1024);
const line = (name: string, cells: readonly (string | number)[]) =>
  process.stdout.write(`${name.padEnd(40)}${cells.map((cell) => String(cell).padStart(9)).join('')}\n`);
const inSeconds = ({ cpu, wall }: { cpu: number; wall: number }) => [cpu.toFixed(2), wall.toFixed(2)];

const { cases, purchases } = size;
process.stdout.write(
  `${cases} cases, ${purchases} purchases, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, node ${process.version}\n`,
);
line('seconds', ['cpu', 'wall', 'times', 'rows', 'peak MB']);
for (const name of SETTLED_NAMES) {
  const settled = await timed(() =>
    warehouse.query(`WITH n AS (SELECT count(*) AS rows FROM ${name}) SELECT rows FROM n`),
  );
  line(`settles ${name}`, [...inSeconds(settled), '', Number(settled.result[0]?.rows), peakMb()]);
}
await warehouse.query(REFERENCE);
const context = { ...configuration, timeZone: configuration.businessTimeZone };
for (const name of positionals.length === 0 ? REPORT_NAMES : positionals) {
  const report = findReport(name);
  const parameters = report.parse(name === 'manager-pack' ? { month: '2026-09' } : {});
  const reference = await timed(() => warehouse.query(REFERENCE));
  const times = ({ cpu }: { cpu: number }) => (cpu / reference.cpu).toFixed(1);
  const answers: Awaited<ReturnType<typeof warehouse.query>>[] = [];
  for (const { sql, values: parametersOfSql, counts = '' } of report.queries(parameters, context)) {
    const asked = await timed(() => warehouse.query(sql, parametersOfSql));
    answers.push(asked.result);
    line(`${name} ${counts}`, [...inSeconds(asked), times(asked), asked.result.length, peakMb()]);
  }
  const figured = await timed(() => assembled(() => report.assemble(answers, parameters, context)));
  line(`${name}: ${figured.result}`, [...inSeconds(figured), times(figured), '', peakMb()]);
}
await lake.close();
if (values.keep === undefined) rmSync(folder, { recursive: true });
