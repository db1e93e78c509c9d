import type { AthenaClient } from '@aws-sdk/client-athena';
import { AppError } from '../../../domain/errors.ts';
import { serviceBusy } from '../service-away.ts';
import { type Execution, execute } from './execution.ts';
import type { Plan, Table } from './plan.ts';
import { type Settling, tablesThere } from './settled-tables.ts';

/**
 * Asks a planned statement, and before it writes what it reads and is not there: each table once, and those that do not hang on each other at
 * the same time. Athena names a table in the catalogue when all of it lies in S3, in a folder of that execution's own
 * (https://docs.aws.amazon.com/athena/latest/ug/ctas-considerations-limitations.html): a table that is named is whole, and of two who write one
 * at a time the second fails and finds it there.
 *
 * @param stamp how names of the snapshot's tables begin
 * @param done told of every execution that succeeded
 * @throws AppError as `openWarehouse` says; what was written until then is found by the next try
 */
export async function executePlan(
  client: AthenaClient,
  plan: Plan,
  { stamp, ...settling }: Settling & { stamp: string },
  done: (execution: Execution) => void,
): Promise<Execution> {
  const { settledDatabase, ...question } = settling;
  const thereNow = () => tablesThere(client, settledDatabase, stamp);
  const there = plan.reads.length === 0 ? new Set<string>() : await thereNow();
  const begun = new Map<string, Promise<void>>();

  async function writeAll(tables: readonly Table[]): Promise<void> {
    const missing = tables.filter(({ name }) => !there.has(name));
    for (const table of missing) if (!begun.has(table.name)) begun.set(table.name, write(table));
    await Promise.all(missing.map(({ name }) => begun.get(name)));
  }

  async function write({ name, text, reads }: Table): Promise<void> {
    const statement = `CREATE TABLE ${settledDatabase}.${name} WITH (format = 'PARQUET') AS\n${text}`;
    try {
      await run({ text: statement, reads }, true);
    } catch (error) {
      if (!isFailure(error) || !(await thereNow()).has(name)) throw error;
    }
  }

  async function run({ text, reads }: Plan, changesTables: boolean): Promise<Execution> {
    await writeAll(reads);
    try {
      const execution = await execute(client, { ...question, text, changesTables });
      done(execution);
      return execution;
    } catch (error) {
      if (!isFailure(error) || reads.length === 0) throw error;
      const left = await thereNow();
      // Dropped since it was looked for: the next try writes it anew.
      throw reads.some(({ name }) => !left.has(name)) ? serviceBusy('Athena', error) : error;
    }
  }

  return run(plan, false);
}

const isFailure = (error: unknown) => error instanceof AppError && error.code === 'query-failed';
