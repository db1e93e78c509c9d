import { invalidQuery, withoutText } from './literals.ts';

/** A statement of the shared subset, taken apart: its expressions in order (`WITH name AS (body)`), and what stands after them. */
export interface Parts {
  expressions: readonly Expression[];
  select: string;
}

export interface Expression {
  name: string;
  body: string;
}

const BEGIN = /^\s*WITH\s+(?!RECURSIVE\b)/i;
const NAME = /\s*([a-z_]\w*)\s+AS\s*\(/iy;
const NEXT = /\s*,/y;
/** Comma joins are not in the shared subset: a table stands behind one of these words. */
const TABLE = /(?<!\bDISTINCT\s+)\b(?:FROM|JOIN)\s+(?!\()([\w."]+)/gi;

/** @throws AppError `invalid-query` */
export function partsOf(sql: string): Parts {
  const bare = withoutText(sql);
  const [begin] = BEGIN.exec(bare) ?? [];
  if (begin === undefined) {
    if (/^\s*SELECT\b/i.test(bare)) return { expressions: [], select: sql };
    throw invalidQuery('a query begins with WITH or SELECT');
  }
  const expressions: Expression[] = [];
  let at = begin.length;
  for (;;) {
    NAME.lastIndex = at;
    const [named, name = ''] = NAME.exec(bare) ?? [];
    if (named === undefined) throw invalidQuery('an expression is named, and stands in brackets');
    const start = at + named.length;
    const end = closingOf(bare, start);
    expressions.push({ name: name.toLowerCase(), body: sql.slice(start, end) });
    NEXT.lastIndex = end + 1;
    if (!NEXT.test(bare)) return { expressions, select: sql.slice(end + 1) };
    at = NEXT.lastIndex;
  }
}

function closingOf(bare: string, start: number): number {
  let open = 1;
  for (let at = start; at < bare.length; at += 1) {
    if (bare[at] === '(') open += 1;
    if (bare[at] === ')') open -= 1;
    if (open === 0) return at;
  }
  throw invalidQuery('a bracket is not closed');
}

/**
 * How often each table is read, by the name that stands there: expressions of its own are put in place wherever they are named, as Trino
 * does it (https://trino.io/docs/current/sql/select.html, WITH).
 */
export function readsOf(sql: string): ReadonlyMap<string, number> {
  const { expressions, select } = partsOf(sql);
  const own = new Map<string, ReadonlyMap<string, number>>();
  for (const { name, body } of expressions) own.set(name, putInPlace(readsOf(body), own));
  const bare = withoutText(select);
  if (/\(\s*WITH\b/i.test(bare)) throw invalidQuery('WITH stands at the beginning of a query or of an expression');
  const named = new Map<string, number>();
  for (const [, name = ''] of bare.matchAll(TABLE)) add(named, name.toLowerCase(), 1);
  return putInPlace(named, own);
}

function putInPlace(reads: ReadonlyMap<string, number>, own: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  const all = new Map<string, number>();
  for (const [name, times] of reads) {
    const deeper = own.get(name);
    if (deeper === undefined) add(all, name, times);
    else for (const [table, more] of deeper) add(all, table, times * more);
  }
  return all;
}

const add = (counts: Map<string, number>, name: string, times: number) =>
  counts.set(name, (counts.get(name) ?? 0) + times);
