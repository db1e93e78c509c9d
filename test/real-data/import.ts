/**
 * `node test/real-data/import.ts FOLDER`: imports the two real files of the folder by options alone, each twice, into a
 * lake of its own, prints what it saw and ends with 1 on a difference. A user's checkout does not hold those files.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import configuration from '../../comeback.config.ts';
import { readImportArguments } from '../../infra/local/import/arguments.ts';
import { importFile } from '../../infra/local/import/import-file.ts';
import { INDEXES } from '../../infra/topology.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { openLake } from '../../shared/adapters/embedded/lake.ts';
import { openSealer } from '../../shared/adapters/embedded/sealer.ts';
import { openTable } from '../../shared/adapters/embedded/table.ts';
import { openWarehouse } from '../../shared/adapters/embedded/warehouse.ts';

const PURCHASES = [
  ...['--no-header', '--delimiter', 'whitespace', '--columns', 'customer_id=1,purchased_at=3,amount=5'],
  ...['--date-format', 'yyyyMMdd', '--amounts', 'major', '--currency', 'USD'],
];
const CASES = [
  ...['--columns', 'received_at=Date received,channel=Submitted via,reaction=Consumer disputed?,category=Product'],
  ...['--date-format', 'M/d/yyyy', '--map', 'reaction:Yes=dissatisfied,No=no-reply'],
  ...['--map', 'channel:Postal mail=post,Fax=post,Referral=in-person'],
];

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder of the real files: node test/real-data/import.ts FOLDER');
  process.exit(1);
}

const clock = { now: () => new Date().toISOString() };
const scratch = mkdtempSync(join(tmpdir(), 'comeback-real-'));
const lake = openLake({ folder: undefined, clock });
const sealer = openSealer(undefined);
const warehouse = openWarehouse(lake);
let sent = 0;
const services = {
  ...{
    lake,
    sealer,
    clock,
    ids: { next: randomUUID },
    configuration,
    table: openTable(openDatabase(':memory:'), INDEXES),
  },
  queues: {
    async send(_queue: string, messages: readonly unknown[]) {
      sent += messages.length;
    },
  },
};

function expect(what: string, seen: unknown, expected: unknown): void {
  const isRight = JSON.stringify(seen) === JSON.stringify(expected);
  console.log(`${isRight ? 'right' : 'WRONG'}: ${what}: ${JSON.stringify(seen)}`);
  if (isRight) return;
  console.log(`  expected ${JSON.stringify(expected)}`);
  process.exitCode = 1;
}

async function run(argv: readonly string[]) {
  const { request } = readImportArguments(argv, scratch);
  const started = performance.now();
  const result = await importFile(request, services, () => {});
  console.log(`${argv[0]}: ${result.rows} rows in ${Math.round(performance.now() - started)} ms`);
  return result;
}

async function purchasesSeen() {
  const [seen] = await warehouse.query(
    `WITH newest AS (SELECT *, row_number() OVER (PARTITION BY row_id ORDER BY version DESC) AS n FROM purchases)
     SELECT count(*) AS orders, count(DISTINCT customer_key) AS customers, CAST(sum(amount_minor) AS BIGINT) AS cents,
       count(*) FILTER (WHERE amount_minor = 0) AS zeros, min(purchased_day) AS first, max(purchased_day) AS last
     FROM newest WHERE n = 1`,
  );
  return seen;
}

async function casesSeen() {
  const [seen] = await warehouse.query(
    `WITH newest AS (SELECT *, row_number() OVER (PARTITION BY row_id ORDER BY version DESC) AS n FROM cases)
     SELECT count(*) AS cases, count(t0_day) AS in_groups, count(closure) AS closed,
       count(*) FILTER (WHERE reaction = 'dissatisfied') AS dissatisfied,
       count(*) FILTER (WHERE reaction = 'no-reply') AS silent,
       count(*) FILTER (WHERE reaction = 'not-asked') AS not_asked
     FROM newest WHERE n = 1`,
  );
  return seen;
}

try {
  const purchases = ['purchases', resolve(folder, 'purchases-cdnow-sample.txt'), ...PURCHASES];
  const cases = ['cases', resolve(folder, 'complaints-cfpb-sample.csv'), ...CASES];
  const orders = {
    orders: 6919,
    customers: 2357,
    cents: 24_409_194,
    zeros: 8,
    first: '1997-01-01',
    last: '1998-06-30',
  };
  const complaints = { cases: 3186, in_groups: 0, closed: 0, dissatisfied: 595, silent: 2534, not_asked: 57 };
  for (const time of ['first', 'second']) {
    expect(`${time} import of the purchases`, await run(purchases), {
      rows: 6919,
      kept: 6919,
      rejected: 0,
      anomalies: {},
    });
    expect(`purchases after the ${time} import`, await purchasesSeen(), orders);
    expect(`${time} import of the complaints`, await run(cases), {
      rows: 3186,
      kept: 3186,
      rejected: 0,
      anomalies: {},
    });
    expect(`complaints after the ${time} import`, await casesSeen(), complaints);
  }
  expect('messages for the agents’ pages, one a customer and import', sent, 2 * 2357);
} finally {
  sealer.close();
  await lake.close();
  rmSync(scratch, { recursive: true });
}
