import { INDEXES } from '../../../infra/topology.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { openTable } from '../../../shared/adapters/embedded/table.ts';
import type { Page, Table } from '../../../shared/ports/table.ts';

export function tableInMemory(): Table {
  return openTable(openDatabase(':memory:'), INDEXES);
}

/** The same table, whose pages end after `most` items, as DynamoDB's do at 1 MB. */
export function withShortPages(table: Table, most: number): Table {
  const cut = (read: Table['query']): Table['query'] =>
    async function query(asked): Promise<Page> {
      return read({ ...asked, limit: Math.min(asked.limit ?? most, most) });
    };
  return {
    ...table,
    query: cut(table.query),
    queryIndex: (index, asked) => cut((q) => table.queryIndex(index, q))(asked),
  };
}

/** The same table, each of whose answers takes a random while, so that writers meet in every order. */
export function withDelays(table: Table, random: () => number): Table {
  const late =
    <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      for (let turn = Math.floor(random() * 6); turn > 0; turn -= 1) await Promise.resolve();
      const answer = await call(...given);
      for (let turn = Math.floor(random() * 6); turn > 0; turn -= 1) await Promise.resolve();
      return answer;
    };
  return { ...table, get: late(table.get), put: late(table.put), update: late(table.update) };
}
