import { AthenaClient } from '@aws-sdk/client-athena';
import { AppError } from '../../domain/errors.ts';
import { type Instant, instantOf, millisecondsOf, SECOND_MS } from '../../domain/time.ts';
import type { Warehouse } from '../../ports/lake.ts';
import type { Meter } from '../../ports/meter.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { clientSettings } from './clients.ts';
import { SETTLE_SECONDS, setting } from './settings.ts';
import { stampOf } from './warehouse/plan.ts';
import { executePlan } from './warehouse/planned-execution.ts';
import { rowsOf } from './warehouse/results.ts';
import { dropTables } from './warehouse/settled-tables.ts';
import { statementOver } from './warehouse/statement.ts';

/**
 * Athena over the lake as it was when a stretch of `snapshotSeconds` last ended: every query reads only rows written before,
 * so that a report of a day is worked out once, and what it says does not change while it is read. Settled tables are written once a snapshot, by
 * whoever first asks for them (docs/decisions/0034).
 *
 * @throws AppError of `query`: `invalid-query`; `busy`, retryable, where Athena is away or not done after `patienceSeconds`;
 *   `scan-limit`; `query-failed`
 */
export function openWarehouse({
  clock,
  meter,
  client = new AthenaClient(clientSettings(5_000)),
  workgroup = setting('ATHENA_WORKGROUP'),
  database = setting('GLUE_DATABASE'),
  settledDatabase = setting('SETTLED_DATABASE'),
  snapshotSeconds = Number(setting('SNAPSHOT_SECONDS')),
  // run-report has 300 s.
  patienceSeconds = 240,
}: {
  clock: Clock;
  meter: Meter;
  client?: AthenaClient;
  workgroup?: string;
  database?: string;
  settledDatabase?: string;
  snapshotSeconds?: number;
  /** Of a query, with all that must be written before it. */
  patienceSeconds?: number;
}): Warehouse {
  if (!Number.isSafeInteger(snapshotSeconds) || snapshotSeconds < 1)
    throw new AppError(
      'SettingMissing',
      'setting-missing',
      'SNAPSHOT_SECONDS is not a number of seconds: deploy again.',
    );
  const snapshot = () => lastEnd(clock.now(), snapshotSeconds);
  const asking = () => ({
    ...{ workgroup, database, settledDatabase, now: clock.now() },
    until: performance.now() + patienceSeconds * SECOND_MS,
  });

  return {
    async query(sql, parameters = []) {
      const asked = asking();
      const before = lastEnd(asked.now, snapshotSeconds);
      const plan = statementOver(sql, parameters, { database, settledDatabase, before });
      const { id } = await executePlan(client, plan, { ...asked, stamp: stampOf(before) }, ({ scannedBytes }) =>
        meter.count('BytesScanned', scannedBytes),
      );
      return rowsOf(client, id);
    },

    dataVersion: async () => snapshot(),

    async dropPast() {
      // Who began before the last snapshot may read the tables of the one before it for as long as a function runs.
      const kept = instantOf(millisecondsOf(snapshot()) - snapshotSeconds * SECOND_MS);
      await dropTables(client, stampOf(kept), asking());
    },
  };
}

/** Stretches are counted from 1970, so that all functions agree: a day ends at midnight UTC. */
function lastEnd(now: Instant, snapshotSeconds: number): Instant {
  const stretch = snapshotSeconds * SECOND_MS;
  return instantOf(Math.floor((millisecondsOf(now) - SETTLE_SECONDS * SECOND_MS) / stretch) * stretch);
}
