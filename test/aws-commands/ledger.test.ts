import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import configuration from '../../comeback.config.ts';
import { QUEUES } from '../../infra/queues.ts';
import { CHECKED, checkLedger, type LedgerCheck } from '../../infra/record/check-ledger.ts';
import { ledgerCommand } from '../../infra/record/ledger-command.ts';
import { SHARDS } from '../../infra/topology.ts';
import { casePartition } from '../../shared/adapters/stores/keys.ts';
import { type Ports, servicesFor } from '../../shared/runtime/services.ts';
import { openHouseOnAws } from '../adapters-aws/journey/house-on-aws.ts';
import { openQueueBench, openSqsPlace, type SqsPlace } from '../adapters-aws/queues/fauxqs.ts';
import { type OpenedTable, tableBench } from '../adapters-aws/table/table-bench.ts';
import { type House, houseOf } from '../support/journey.ts';
import type { Driver } from '../support/journey-driver.ts';
import { upheldWith } from '../support/money.ts';
import { cloudFormation } from './cloud-formation.ts';

const command = fileURLToPath(new URL('../../infra/aws/commands/ledger.ts', import.meta.url));
const ADDS_UP = `It adds up: 1 entries of 2 cases, 3 limits. Granted 1500, came back 0, with the customers 1500 (${configuration.currency}, minor units).\n`;

const newTable = tableBench();
let opened: OpenedTable;
let place: SqsPlace;
let bench: Awaited<ReturnType<typeof openQueueBench>>;
let house: House<Driver>;
let granted: string;

beforeAll(async () => {
  [opened, place] = [await newTable(), await openSqsPlace()];
  bench = await openQueueBench(place, QUEUES);
  house = houseOf(await openHouseOnAws(opened, bench));
  const [kim, max] = [house.customer({ email: 'kim@example.com' }), house.customer({ email: 'max@example.com' })];
  granted = (await kim.complains()).caseNumber;
  await max.complains();
  await house.ana.takes(granted);
  await house.ana.decides(granted, upheldWith(1_500));
  // A whole house is built first.
}, 60_000);
afterAll(async () => {
  await house.driver.close();
  await bench.close();
  await place.stop();
});

/** The ledger as an operator's process sees it: over the table, with nothing else of the house. */
function check(): Promise<LedgerCheck> {
  const clock = { now: () => house.driver.now() };
  const ports = { table: opened.table, clock, configuration, shards: SHARDS } as unknown as Ports;
  return checkLedger(servicesFor(CHECKED, ports));
}

/** Types the command, with `look` in place of a stage. */
async function typed(words: readonly string[], look: () => Promise<LedgerCheck>) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const status = await ledgerCommand(words, look, 0, { out: out as never, err: err as never });
  out.end();
  err.end();
  return { status, out: await text(out), err: await text(err) };
}

test('the ledger of a stage is added up by what its stack says of its table, and nothing is written', async () => {
  const { hostname, port } = (await opened.client.config.endpoint?.()) ?? expect.fail('no endpoint');
  const env = {
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
    AWS_ENDPOINT_URL_CLOUDFORMATION: await cloudFormation({ TableName: opened.name }),
    AWS_ENDPOINT_URL_DYNAMODB: `http://${hostname}:${port}`,
  };
  const child = spawn(process.execPath, ['--conditions=aws', command, 'check', '--stage', 'dev'], { env });
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  expect({ out, err, status }).toEqual({ out: ADDS_UP, err: '', status: 0 });

  opened.sent.splice(0);
  expect(await typed(['check'], check)).toEqual({ out: ADDS_UP, err: '', status: 0 });
  expect(new Set(opened.sent.map(({ name }) => name))).toEqual(new Set(['Query', 'GetItem']));
});

test('a difference that is gone at the second look was none', async () => {
  let looks = 0;
  const behind = async () => {
    looks += 1;
    return looks === 1 ? { ...(await check()), difference: 'not yet followed' } : check();
  };
  expect(await typed(['check'], behind)).toEqual({ out: ADDS_UP, err: '', status: 0 });
  expect(looks).toBe(2);
});

test('a sum that is gone from the ledger is told with its case, and ends with 1', async () => {
  const { caseId } = await house.ana.sees(granted);
  const { items } = await opened.table.query({ pk: casePartition(caseId), startsWith: 'MONEY#' });
  expect(items).toHaveLength(1);
  for (const { pk, sk } of items) await opened.table.delete({ pk, sk });
  const told = await typed(['check'], check);
  expect(told).toMatchObject({ out: '', status: 1 });
  expect(told.err).toMatch(new RegExp(`^ledger: case ${granted.replaceAll('-', '')}: .+\\n$`));
  expect(JSON.parse((await typed(['check', '--json'], check)).out)).toMatchObject({ cases: 2, entries: 0 });
});
