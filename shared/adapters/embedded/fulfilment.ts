import type { RemedyOrder } from '../../../events/remedy-due.v1.ts';
import type { Instant } from '../../domain/time.ts';
import type { Fulfilment } from '../../ports/fulfilment.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Database } from './database.ts';

export type HandedOrder = RemedyOrder & { handedAt: Instant };

export interface EmbeddedFulfilment extends Fulfilment {
  /** What was handed over, the newest first. */
  list(limit: number): HandedOrder[];
}

/** Stands for the order system on one machine: keeps orders for people to look at, one per remedy; the first stays. */
export function openFulfilment(database: Database, clock: Clock): EmbeddedFulfilment {
  const insert = database.prepare(
    'INSERT INTO remedy_orders (remedy_id, body, handed_at) VALUES (?, ?, ?) ON CONFLICT (remedy_id) DO NOTHING',
  );
  const select = database.prepare(
    'SELECT body, handed_at AS handedAt FROM remedy_orders ORDER BY position DESC LIMIT ?',
  );
  return {
    async hand(order) {
      database.write(() => insert.run(order.remedyId, JSON.stringify(order), clock.now()));
    },
    list(limit) {
      const rows = select.all(limit) as unknown as { body: string; handedAt: Instant }[];
      return rows.map(({ body, handedAt }) => ({ ...(JSON.parse(body) as RemedyOrder), handedAt }));
    },
  };
}
