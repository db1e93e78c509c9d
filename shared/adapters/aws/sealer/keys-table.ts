import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../domain/time.ts';
import { asking } from '../service-away.ts';

/**
 * One item per key id: `pk` with `wrapped`, or with `destroyedAt` and nothing else, for good. A table of its own, because it
 * may not have point-in-time recovery: a destroyed key must not come back.
 */
export interface KeysTable {
  read(keyId: string): Promise<Uint8Array | 'destroyed' | undefined>;
  /** False if there is one already, or was. */
  add(keyId: string, wrapped: Uint8Array): Promise<boolean>;
  /** False if it was destroyed before; the first instant stays. */
  destroy(keyId: string, at: Instant): Promise<boolean>;
}

export function openKeysTable(client: DynamoDBClient, tableName: string): KeysTable {
  const put = async (item: PutItemCommandInput['Item'], condition: string): Promise<boolean> => {
    const command = new PutItemCommand({ TableName: tableName, Item: item, ConditionExpression: condition });
    try {
      await asking('DynamoDB', () => client.send(command));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  return {
    async read(keyId) {
      // Consistent: a key just made elsewhere would be made twice, one just destroyed would still be used.
      const command = new GetItemCommand({ TableName: tableName, Key: { pk: { S: keyId } }, ConsistentRead: true });
      const { Item } = await asking('DynamoDB', () => client.send(command));
      return Item === undefined ? undefined : (Item.wrapped?.B ?? 'destroyed');
    },
    add: (keyId, wrapped) => put({ pk: { S: keyId }, wrapped: { B: wrapped } }, 'attribute_not_exists(pk)'),
    // A put, not an update: it leaves nothing of the wrapped key.
    destroy: (keyId, at) => put({ pk: { S: keyId }, destroyedAt: { S: at } }, 'attribute_not_exists(destroyedAt)'),
  };
}
