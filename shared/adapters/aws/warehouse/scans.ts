import { invalidQuery } from './literals.ts';

/**
 * Scans of tables in one statement, all expressions put in place. Trino refuses a statement of more than 150 stages (older versions: 100; Athena's
 * own number is published nowhere); a scan is a stage, and so is nearly each join, grouping and window over it. With 25 scans no statement of the
 * house comes to more than 100 (test/adapters-aws/lake/scans.test.ts).
 */
export const MOST_SCANS = 25;

/** How often a text reads each table or expression, by name. */
export type Reads = ReadonlyMap<string, number>;

export interface Graph {
  /** Of each expression, which stand below those that they read. */
  expressions: ReadonlyMap<string, Reads>;
  /** Of what stands after them. */
  asked: Reads;
}

/**
 * Which expressions are written beforehand, so that the statement comes to MOST_SCANS at most: beside those that are always, as few as will do,
 * the one first that saves most scans. What is written comes to MOST_SCANS at most itself.
 * @throws AppError `invalid-query` where nothing more can be saved
 */
export function chosenToWrite(graph: Graph, always: ReadonlySet<string>): ReadonlySet<string> {
  let written = always;
  for (let left = scansIn(graph, written); left.asked > MOST_SCANS; left = scansIn(graph, written)) {
    const [best] = [...reachedIn(graph, written)]
      .filter((name) => !written.has(name) && (left.of.get(name) ?? 0) <= MOST_SCANS)
      .map((name) => ({ name, scans: scansIn(graph, new Set([...written, name])).asked }))
      .sort((a, b) => a.scans - b.scans);
    if (best === undefined || best.scans >= left.asked) throw invalidQuery('no part of it can be written beforehand');
    written = new Set([...written, best.name]);
  }
  return written;
}

/** Scans of the statement, and of each expression where it is put in place; what is written, or is a table, is one. */
export function scansIn({ expressions, asked }: Graph, written: ReadonlySet<string>) {
  const of = new Map<string, number>();
  const sum = (reads: Reads) =>
    [...reads].reduce((scans, [name, times]) => scans + times * (written.has(name) ? 1 : (of.get(name) ?? 1)), 0);
  for (const [name, reads] of expressions) of.set(name, sum(reads));
  return { asked: sum(asked), of };
}

/** Names of the expressions that the statement is made of, in order; what stands only behind one that is written is not. */
export function reachedIn({ expressions, asked }: Graph, written: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(asked.keys());
  for (const [name, reads] of [...expressions].reverse())
    if (reached.has(name) && !written.has(name)) for (const read of reads.keys()) reached.add(read);
  return new Set([...expressions.keys()].filter((name) => reached.has(name)));
}
