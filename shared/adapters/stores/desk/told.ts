import { createHash } from 'node:crypto';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { toldKey } from '../keys.ts';
import { expiresAfter } from './expiry.ts';

/** Of what somebody was told by mail: as long as it waits it is not told again. */
export interface Told {
  of(personId: string): Promise<ReadonlySet<string>>;
  /** The same news to the same person are the same letter: a provider that knows ids sends it once. */
  letterId(personId: string, newsIds: readonly string[]): string;
  /** From now on these and no others. */
  note(personId: string, newsIds: readonly string[]): Promise<void>;
}

/** Who is away for longer than that is told again of what still waits. */
const KEPT_DAYS = 90;

export function openTold({ table, clock }: { table: Pick<Table, 'get' | 'put'>; clock: Clock }): Told {
  return {
    async of(personId) {
      const item = await table.get(toldKey(personId));
      return new Set(Array.isArray(item?.newsIds) ? item.newsIds.map(String) : []);
    },

    letterId(personId, newsIds) {
      const digest = createHash('sha256')
        .update(JSON.stringify([personId, newsIds]))
        .digest('hex');
      return `news-${digest.slice(0, 40)}`;
    },

    async note(personId, newsIds) {
      await table.put({ ...toldKey(personId), newsIds: [...newsIds], ...expiresAfter(clock.now(), KEPT_DAYS) });
    },
  };
}
