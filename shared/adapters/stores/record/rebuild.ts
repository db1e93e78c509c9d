import { actionRow } from '../../../domain/actions/lake-row.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { liveCaseRow } from '../../../domain/loyalty/live-case-row.ts';
import type { Lake } from '../../../ports/lake.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { openActions } from '../actions.ts';
import { caseOf, type Pseudonyms } from '../case/case-item.ts';
import { itemsReceivedBetween } from './received.ts';

export interface Rebuild {
  /** Writes the lake's row of every case and corrective action anew, as the table has them: what the feed lost is there again. */
  fromTable(): Promise<{ cases: number; actions: number }>;
}

/**
 * A row is of a version, and of rows with one version the later writing counts: rebuilding a lake that has lost nothing changes no
 * report. Purchases are not in the table, the lake is where they are kept: they come back by importing them again.
 */
export function openRebuild({
  table,
  lake,
  clock,
  configuration,
  shards,
}: {
  table: Pick<Table, 'get' | 'put' | 'query' | 'queryIndex'>;
  lake: Pick<Lake, 'append'>;
  clock: Clock;
  configuration: Configuration;
  shards: number;
}): Rebuild {
  const teams = configuration.teams.map(({ id }) => id);
  return {
    async fromTable() {
      let cases = 0;
      for await (const items of itemsReceivedBetween({ table, shards }, teams, { from: '', to: '~' })) {
        const at = clock.now();
        const rows = items.map((item) =>
          liveCaseRow(caseOf(item), (item.pseudonyms ?? {}) as Pseudonyms, configuration, at),
        );
        await lake.append('cases', rows);
        cases += rows.length;
      }
      const actions = (await openActions({ table }).list()).map((action) => actionRow(action, clock.now()));
      if (actions.length > 0) await lake.append('actions', actions);
      return { cases, actions: actions.length };
    },
  };
}
