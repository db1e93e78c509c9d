import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

/** Of several who name tables at once, one at a time: DuckDB would have one of them wait for what the other has not done yet. */
export type InTurn = <R>(work: () => Promise<R>) => Promise<R>;

/**
 * `CREATE TABLE AS` as Athena does it where the workgroup says where answers lie: files in a folder of the execution's own, and the table named when
 * they are all there. Refused for what Athena refuses: a table that exists; columns without a plain name, with the same one, or without a type.
 *
 * @param table with its database
 * @throws Error worded as Trino words it
 */
export async function tableOnFiles(
  connection: DuckDBConnection,
  table: string,
  select: string,
  folder: string,
  inTurn: InTurn,
): Promise<void> {
  const isThere = async () => {
    const [database = '', name = ''] = table.split('.');
    const found = await connection.runAndReadAll(
      `SELECT 1 FROM duckdb_views() WHERE schema_name = '${database}' AND view_name = '${name}'`,
    );
    return found.currentRowCount > 0;
  };
  const exists = () => new Error(`line 1:1: Destination table 'awsdatacatalog.${table}' already exists`);
  if (await isThere()) throw exists();

  const described = await connection.runAndReadAll(`DESCRIBE ${select}`);
  const names = described.getRows().map(([name]) => String(name));
  const odd = names.find((name, at) => !/^[a-z_][a-z0-9_]*$/.test(name) || isRepeated(name, names.slice(0, at)));
  if (odd !== undefined) throw new Error(`line 1:1: Column name '${odd}' not specified, or specified more than once`);
  const types = await connection.runAndReadAll(
    `SELECT ${names.map((name) => `typeof(min("${name}"))`).join(', ')} FROM (${select}) AS made WHERE FALSE`,
  );
  const untyped = types.getRows()[0]?.indexOf('"NULL"') ?? -1;
  if (untyped >= 0) throw new Error(`line 1:1: Column type is unknown: ${names[untyped]}`);

  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'data.parquet');
  await connection.run(`COPY (${select}) TO '${file}' (FORMAT parquet)`);
  await inTurn(async () => {
    if (await isThere()) throw exists();
    await connection.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet('${file}')`);
  });
}

/** DuckDB itself puts a number at the end of the second of two columns of one name. */
const isRepeated = (name: string, before: readonly string[]) =>
  before.includes(name) || (/_\d+$/.test(name) && before.includes(name.replace(/_\d+$/, '')));
