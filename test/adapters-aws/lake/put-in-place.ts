import { DuckDBInstance } from '@duckdb/node-api';

/** What a statement comes to for an engine that puts each WITH expression in place wherever it is named, as Trino does. */
export interface Weight {
  /** Tables read. */
  scans: number;
  /**
   * Trino's stages, more rather than fewer: one for each scan, and one more wherever it may have to send rows on: for a join, a grouping, each way
   * that windows divide rows, a union, a query within a condition, an order, and for the answer.
   */
  stages: number;
}

interface Node {
  [key: string]: unknown;
}
interface Expressions {
  map: readonly { key: string; value: { query: { node: Node } } }[];
}
interface Query {
  cte_map?: Expressions;
}

const NOTHING: Weight = { scans: 0, stages: 0 };
const plus = (a: Weight, b: Weight): Weight => ({ scans: a.scans + b.scans, stages: a.stages + b.stages });
const STAGE: Weight = { scans: 0, stages: 1 };

/** Weighs statements by the tree that DuckDB makes of them; nothing of how the adapter takes them apart is used here. */
export async function openScale() {
  const duckdb = await DuckDBInstance.create(':memory:');
  const connection = await duckdb.connect();
  return {
    async weigh(sql: string): Promise<Weight> {
      const parsed = await connection.runAndReadAll(`SELECT json_serialize_sql('${sql.replaceAll("'", "''")}')`);
      const { error, error_message, statements } = JSON.parse(String(parsed.getRows()[0]?.[0]));
      if (error) throw new Error(error_message);
      return plus(weighed(statements[0].node, new Map()), STAGE);
    },
    close() {
      connection.closeSync();
      duckdb.closeSync();
    },
  };
}

function weighed(value: unknown, known: ReadonlyMap<string, Weight>): Weight {
  if (Array.isArray(value)) return value.map((one) => weighed(one, known)).reduce(plus, NOTHING);
  if (typeof value !== 'object' || value === null) return NOTHING;
  const { cte_map, ...node } = value as Node & Query;
  const scope = cte_map === undefined || cte_map.map.length === 0 ? known : scopeWithin(cte_map, known);
  if (node.type === 'BASE_TABLE') {
    const put = node.schema_name === '' ? scope.get(String(node.table_name)) : undefined;
    return put ?? { scans: 1, stages: 1 };
  }
  const within = weighed(Object.values(node), scope);
  return Array.from({ length: sendsOn(node) }, () => STAGE).reduce(plus, within);
}

function scopeWithin({ map }: Expressions, known: ReadonlyMap<string, Weight>): ReadonlyMap<string, Weight> {
  const scope = new Map(known);
  for (const { key, value } of map) scope.set(key, weighed(value.query.node, scope));
  return scope;
}

function sendsOn(node: Node): number {
  // A query in FROM has this type too, and is no condition.
  if (node.class === 'SUBQUERY') return 1;
  switch (node.type) {
    case 'JOIN':
    case 'SET_OPERATION_NODE':
    case 'DISTINCT_MODIFIER':
      return 1;
    // Every function has one; most are empty.
    case 'ORDER_MODIFIER':
      return (node.orders as unknown[]).length > 0 ? 1 : 0;
    case 'SELECT_NODE': {
      const shown = JSON.stringify(node.select_list).replaceAll(/"query_location":\d+,?/g, '');
      const divided = [...shown.matchAll(/"partitions":(\[.*?\]),"orders"/g)].map(([, by]) => by);
      return (isGrouped(node, shown) ? 1 : 0) + new Set(divided).size;
    }
    default:
      return 0;
  }
}

const SUMMED = /"class":"FUNCTION","type":"FUNCTION","alias":"[^"]*","function_name":"(count|count_star|sum|min|max)"/;

const isGrouped = (node: Node, shown: string) => (node.group_sets as unknown[]).length > 0 || SUMMED.test(shown);
