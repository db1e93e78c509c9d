import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { v7 } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import { INDEXES } from '../../../infra/topology.ts';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { openTable } from '../../../shared/adapters/aws/table.ts';
import type { Table } from '../../../shared/ports/table.ts';
import { AWS_ENDPOINT, NOWHERE } from '../nowhere.ts';
import { overhear, type SentCommand } from '../stubbed-client.ts';

export interface OpenedTable {
  table: Table;
  name: string;
  /** Goes where the table is. */
  client: DynamoDBClient;
  /** What the adapter has sent, oldest first. */
  sent: SentCommand[];
}

const IS_ACCOUNT = AWS_ENDPOINT === 'account';
/** dynalite, with its faults. */
export const IS_EMULATED = AWS_ENDPOINT === undefined;

/**
 * Makes empty tables with the indexes of infra/topology.ts: in dynalite, in this process, or where AWS_ENDPOINT_URL says
 * (`account` is AWS itself, by the credentials and the region of the environment). All are gone at the end.
 */
export function tableBench(): () => Promise<OpenedTable> {
  const server = IS_EMULATED ? dynalite({ createTableMs: 0, deleteTableMs: 0 }) : undefined;
  const administrators: { client: DynamoDBClient; name: string }[] = [];

  const newClient = () => {
    if (server === undefined) return new DynamoDBClient(clientSettings());
    const { port } = server.address() as AddressInfo;
    return new DynamoDBClient({ ...clientSettings(), ...NOWHERE, endpoint: `http://127.0.0.1:${port}` });
  };

  beforeAll(async () => {
    if (server) await once(server.listen(0, '127.0.0.1'), 'listening');
  });

  afterAll(async () => {
    for (const { client, name } of administrators) {
      await client.send(new DeleteTableCommand({ TableName: name }));
      client.destroy();
    }
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  });

  return async () => {
    const name = `comeback-contract-${v7()}`;
    const client = newClient();
    administrators.push({ client, name });
    await client.send(new CreateTableCommand(definitionOf(name)));
    await waitUntilTableExists({ client, maxWaitTime: 120, minDelay: 1 }, { TableName: name });
    const sent = overhear(client);
    const table = openTable({ indexes: INDEXES, client, tableName: name });
    return { table: IS_ACCOUNT ? withSettledIndexes(table) : table, name, client, sent };
  };
}

function definitionOf(name: string): CreateTableCommandInput {
  const keysOf = ({ pk, sk }: { pk: string; sk: string }) => [
    { AttributeName: pk, KeyType: 'HASH' as const },
    { AttributeName: sk, KeyType: 'RANGE' as const },
  ];
  const attributes = [{ pk: 'pk', sk: 'sk' }, ...Object.values(INDEXES)].flatMap(({ pk, sk }) => [pk, sk]);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keysOf({ pk: 'pk', sk: 'sk' }),
    GlobalSecondaryIndexes: Object.entries(INDEXES).map(([IndexName, keys]) => ({
      IndexName,
      KeySchema: keysOf(keys),
      Projection: { ProjectionType: 'ALL' },
    })),
  };
}

/** AWS brings indexes in line a moment after the write; the contract looks at once. */
function withSettledIndexes(table: Table): Table {
  return {
    ...table,
    async queryIndex(index, query) {
      if (query.after === undefined) await sleep(1_500);
      return table.queryIndex(index, query);
    },
  };
}
