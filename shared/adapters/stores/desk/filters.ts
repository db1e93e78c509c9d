import type { Reader } from '../../../domain/desk/notices.ts';
import { AppError } from '../../../domain/errors.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Attribute, Table } from '../../../ports/table.ts';
import { filtersPartition } from '../keys.ts';

export interface SavedFilter {
  name: string;
  /** As for `GET /cases`. */
  query: Readonly<Record<string, string | number>>;
  by: string;
  at: Instant;
}

/** Named lists of cases, of a person or a team. */
export interface Filters {
  /** By name. */
  list(of: Reader): Promise<SavedFilter[]>;
  /** Under its name; what stood there goes. @throws AppError `too-many-filters` */
  keep(of: Reader, filter: Omit<SavedFilter, 'at'>): Promise<void>;
  forget(of: Reader, name: string): Promise<void>;
}

/** What fits into a menu. */
const MOST_FILTERS = 50;

export function openFilters({
  table,
  clock,
}: {
  table: Pick<Table, 'put' | 'delete' | 'query'>;
  clock: Clock;
}): Filters {
  const keyOf = (of: Reader, name: string) => ({ pk: filtersPartition(of), sk: name.toLowerCase() });

  return {
    async list(of) {
      const { items } = await table.query({ pk: filtersPartition(of), limit: MOST_FILTERS * 2 });
      return items.map(({ name, query, by, at }) => ({
        name: String(name),
        query: query as SavedFilter['query'],
        by: String(by),
        at: String(at),
      }));
    },

    async keep(of, { name, query, by }) {
      const key = keyOf(of, name);
      const { items } = await table.query({ pk: key.pk, limit: MOST_FILTERS + 1 });
      if (items.length >= MOST_FILTERS && !items.some(({ sk }) => sk === key.sk)) {
        throw new AppError(
          'TooManyFilters',
          'too-many-filters',
          `${MOST_FILTERS} filters are kept: take one away first, or give this one the name of another.`,
          { expose: true, field: 'name' },
        );
      }
      await table.put({ ...key, name, query: query as Attribute, by, at: clock.now() });
    },

    async forget(of, name) {
      await table.delete(keyOf(of, name));
    },
  };
}
