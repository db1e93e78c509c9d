import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type AttributeValue, CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { afterAll, beforeAll } from 'vitest';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { NOWHERE } from '../nowhere.ts';
import { overhear, type SentCommand } from '../stubbed-client.ts';

/** An empty keys table in dynalite, and a client that says what it sends there. */
export interface KeysTableBench {
  client: DynamoDBClient;
  name: string;
  sent: SentCommand[];
  items(): Promise<Record<string, AttributeValue>[]>;
}

/** Call it where `beforeAll` can be called; each table is a new one. */
export function keysTables(): () => Promise<KeysTableBench> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  const clients: DynamoDBClient[] = [];
  let tables = 0;

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(async () => {
    for (const client of clients) client.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  return async () => {
    const { port } = server.address() as AddressInfo;
    const name = `keys-${++tables}`;
    const client = new DynamoDBClient({
      ...clientSettings(),
      ...NOWHERE,
      endpoint: `http://127.0.0.1:${port}`,
    });
    clients.push(client);
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    );
    const items = async () => (await client.send(new ScanCommand({ TableName: name }))).Items ?? [];
    return { client, name, sent: overhear(client), items };
  };
}
