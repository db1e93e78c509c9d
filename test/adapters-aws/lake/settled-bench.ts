import { openWarehouse } from '../../../shared/adapters/aws/warehouse.ts';
import { manualClock } from '../../contract/manual-clock.ts';
import { caseOf, order, type Rows } from '../../unit/loyalty/cohort.ts';
import { type Answer, type SentCommand, stub } from '../stubbed-client.ts';
import { athenaClient, athenaOnDuckDb, DATABASE, SETTLED_DATABASE } from './athena-on-duckdb.ts';

export const PLACE = {
  ...{ workgroup: 'reports', database: DATABASE, settledDatabase: SETTLED_DATABASE, snapshotSeconds: 3_600 },
};
/** Needs `resolved` and `kept_orders`, the one made of `segments`. */
export const SQL = `SELECT o.day - r.t0 AS since, o.paid_minor
  FROM resolved AS r JOIN kept_orders AS o ON o.customer_key = r.customer ORDER BY 1`;
export const ANSWER = [{ since: 5, paid_minor: 500 }];
const at = '2026-06-01T08:00:00.000Z';
const ROWS: Rows = {
  cases: [caseOf('1', { crm_key: 'ann', at })],
  purchases: [order('ann', '2026-01-20', { row_id: 'o1', amount_minor: 500, at })],
};

/** Answers a command instead of Athena, or leaves it to Athena. */
export type Instead = (
  command: SentCommand,
  answer: (command: SentCommand) => ReturnType<Answer>,
) => ReturnType<Answer> | undefined;

/** Athena over one case and one order, at 20 past 9 with a snapshot every hour. */
export async function settledBench(more: Rows = {}, pageSize = 1_000) {
  const clock = manualClock('2026-06-01T09:20:00.000Z');
  const purchases = [...(ROWS.purchases ?? []), ...(more.purchases ?? [])];
  const athena = await athenaOnDuckDb({ ...ROWS, purchases }, pageSize);
  return {
    ...{ athena, clock },
    /** Names of written tables, without their hashes. */
    tables: async () => (await athena.tables()).map((name) => name.replace(/_[0-9a-f]{16}$/, '')),
    /** A warehouse whose Athena does something else at times. */
    opened(
      instead: Instead = () => undefined,
      settings: Partial<Pick<Parameters<typeof openWarehouse>[0], 'clock' | 'meter' | 'patienceSeconds'>> = {},
    ) {
      const client = athenaClient();
      const sent = stub(client, (command) => instead(command, athena.answer) ?? athena.answer(command));
      const texts = (first: string) =>
        sent.flatMap(({ name, input }) =>
          name === 'StartQueryExecution' && String(input.QueryString).startsWith(first)
            ? [String(input.QueryString)]
            : [],
        );
      const meter = { count: () => {} };
      return { warehouse: openWarehouse({ clock, meter, client, ...PLACE, ...settings }), sent, texts };
    },
  };
}
