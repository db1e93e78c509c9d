import { millisecondsOf, SECOND_MS } from '../../../domain/time.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import type { Database } from '../database.ts';

/** Takes away items whose time is over, as DynamoDB does by itself. */
export interface Expiry {
  /** Some of them. Answers how many; nought when none is left. */
  sweep(): Promise<number>;
}

/** A portion between other work: each is a transaction. */
const AT_ONCE = 100;

export function openExpiry(database: Database, table: Pick<Table, 'delete'>, clock: Clock): Expiry {
  const expired = database.prepare(
    `SELECT pk, sk FROM items WHERE json_extract(body, '$.expiresAt') IS NOT NULL AND json_extract(body, '$.expiresAt') < ?
     ORDER BY json_extract(body, '$.expiresAt') LIMIT ?`,
  );
  return {
    async sweep() {
      const now = Math.floor(millisecondsOf(clock.now()) / SECOND_MS);
      const found = expired.all(now, AT_ONCE) as unknown as { pk: string; sk: string }[];
      // Somebody may have given it more time since it was found.
      for (const { pk, sk } of found) await table.delete({ pk, sk }, { below: { expiresAt: now } });
      return found.length;
    },
  };
}
