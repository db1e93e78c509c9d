import { actionRow } from '../../../domain/actions/lake-row.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { indicatorRow } from '../../../domain/indicators/entry.ts';
import { liveCaseRow } from '../../../domain/loyalty/live-case-row.ts';
import type { Lake } from '../../../ports/lake.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { openActions } from '../actions.ts';
import { caseOf, type Pseudonyms } from '../case/case-item.ts';
import { openReferralCodes } from '../customer/referral-codes.ts';
import { everyIndicator } from '../indicators/indicators.ts';
import { itemsReceivedBetween } from './received.ts';

export interface Rebuild {
  /** Writes the lake's row of every case, corrective action and indicator anew, as the table has them: what the feed lost is there again. */
  fromTable(): Promise<{ cases: number; actions: number; indicators: number }>;
}

/**
 * A row is of a version, and of rows with one version the later writing counts: rebuilding a lake that has lost nothing, under the
 * configuration that it was written under, changes no report. Imported cases, customers and purchases, surveys of problems and scores
 * of the watch are kept in the lake alone: what was imported comes back by importing it again.
 */
export function openRebuild({
  table,
  lake,
  sealer,
  clock,
  configuration,
  shards,
}: {
  table: Pick<Table, 'get' | 'put' | 'query' | 'queryIndex'>;
  lake: Pick<Lake, 'append'>;
  sealer: Pick<Sealer, 'mac'>;
  clock: Clock;
  configuration: Configuration;
  shards: number;
}): Rebuild {
  const referralCodes = openReferralCodes({ sealer });
  const teams = configuration.teams.map(({ id }) => id);
  return {
    async fromTable() {
      let cases = 0;
      for await (const items of itemsReceivedBetween({ table, shards }, teams, { from: '', to: '~' })) {
        const at = clock.now();
        const rows = items.map((item) => {
          const it = caseOf(item);
          const keys = { ...((item.pseudonyms ?? {}) as Pseudonyms), referral: referralCodes.of(it.caseId) };
          return liveCaseRow(it, keys, configuration, at);
        });
        await lake.append('cases', rows);
        cases += rows.length;
      }
      const actions = (await openActions({ table }).list()).map((action) => actionRow(action, clock.now()));
      if (actions.length > 0) await lake.append('actions', actions);
      const indicators = (await everyIndicator(table)).map((entry) => indicatorRow(entry, clock.now()));
      if (indicators.length > 0) await lake.append('indicators', indicators);
      return { cases, actions: actions.length, indicators: indicators.length };
    },
  };
}
