import { type AthenaClient, paginateListTableMetadata } from '@aws-sdk/client-athena';
import { asking } from '../service-away.ts';
import { execute, type Question } from './execution.ts';

/** Statements that change the catalogue at once: an account may have 20 of them. */
const DROPPED_AT_ONCE = 5;

/** Where and until when; the database is that of written tables. */
export interface Settling extends Omit<Question, 'text' | 'changesTables'> {
  settledDatabase: string;
}

/** Names of the tables that are written, of those that begin with `stamp`. */
export async function tablesThere(client: AthenaClient, settledDatabase: string, stamp = ''): Promise<Set<string>> {
  return asking('Athena', async () => {
    const names = new Set<string>();
    const asked = { CatalogName: 'AwsDataCatalog', DatabaseName: settledDatabase, Expression: `${stamp}.*` };
    for await (const { TableMetadataList = [] } of paginateListTableMetadata({ client }, asked))
      for (const { Name = '' } of TableMetadataList) names.add(Name);
    return names;
  });
}

/** Drops tables whose names come before one in the alphabet from the catalogue; their files are left to the bucket's rule. */
export async function dropTables(client: AthenaClient, before: string, settling: Settling): Promise<void> {
  const { settledDatabase, ...question } = settling;
  const past = [...(await tablesThere(client, settledDatabase))].filter((name) => name < before);
  while (past.length > 0)
    await Promise.all(
      past.splice(0, DROPPED_AT_ONCE).map((name) => {
        const text = `DROP TABLE IF EXISTS ${settledDatabase}.${name}`;
        return execute(client, { ...question, text, changesTables: true });
      }),
    );
}
