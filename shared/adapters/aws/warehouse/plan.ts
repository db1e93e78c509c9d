import { createHash } from 'node:crypto';
import type { Instant } from '../../../domain/time.ts';
import { type Expression, partsOf, readsOf } from './expressions.ts';
import { invalidQuery } from './literals.ts';
import { chosenToWrite, reachedIn } from './scans.ts';

/** Athena's own, not to be raised: https://docs.aws.amazon.com/athena/latest/ug/service-limits.html */
const MOST_BYTES = 262_144;

/** Where tables are written: a database of their own, so that nothing else can be overwritten or dropped. */
export interface Place {
  settledDatabase: string;
  before: Instant;
}

/** A statement, and what must be written before it can be asked. */
export interface Plan {
  text: string;
  /** Tables that the text reads. */
  reads: readonly Table[];
}

/** Named by its snapshot and the SQL that it is made by: a table of that name can hold nothing else. */
export interface Table extends Plan {
  name: string;
}

/** Tables of one snapshot begin alike, and those of a later one come later in the alphabet. */
export const stampOf = (before: Instant) => `at${before.replaceAll(/\D/g, '').slice(0, 14)}_`;

/**
 * How a statement is asked so that neither it nor what writes the tables that it reads comes to more than MOST_SCANS.
 *
 * @param above expressions that it may name, each below those that it names itself
 * @param always names of those of `above` that are written in any case
 * @throws AppError `invalid-query`
 */
export function planOf(sql: string, above: readonly Expression[], always: ReadonlySet<string>, place: Place): Plan {
  const { expressions, select } = partsOf(sql);
  const all = [...above, ...expressions];
  const graph = {
    expressions: new Map(all.map(({ name, body }) => [name, readsOf(body)])),
    asked: readsOf(select),
  };
  if (graph.expressions.size < all.length) throw invalidQuery('two expressions have one name');
  const written = chosenToWrite(graph, always);
  const reached = reachedIn(graph, written);
  const put: string[] = [];
  const reads: Table[] = [];
  for (const [at, { name, body }] of all.entries()) {
    if (!reached.has(name)) continue;
    if (!written.has(name)) {
      put.push(`${name} AS (${body})`);
      continue;
    }
    const table = tableOf(name, planOf(body, all.slice(0, at), written, place), place);
    reads.push(table);
    put.push(`${name} AS (SELECT * FROM ${place.settledDatabase}.${table.name})`);
  }
  const text = put.length === 0 ? select : `WITH ${put.join(',\n')}\n${select}`;
  if (Buffer.byteLength(text) > MOST_BYTES) throw invalidQuery(`it has more than ${MOST_BYTES} bytes`);
  return { text, reads };
}

function tableOf(expression: string, plan: Plan, { before }: Place): Table {
  const hash = createHash('sha256').update(plan.text).digest('hex').slice(0, 16);
  return { ...plan, name: `${stampOf(before)}${expression}_${hash}` };
}
