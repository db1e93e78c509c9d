import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Attribute, Condition, Item, Page, Query, Table } from '../../ports/table.ts';
import { checkChange, checkKey, checkKeyPart, invalidAfter, unknownIndex } from '../../ports/table-limits.ts';
import { clientSettings } from './clients.ts';
import { setting } from './settings.ts';
import { conditionExpression, updateExpression } from './table/expressions.ts';
import { failedCondition, isChanged, isPut } from './table/failed-condition.ts';
import { ask, invalidChange, invalidItem, invalidKey, invalidQuery } from './table/failures.ts';
import { type Listed, pageOf, queryInput } from './table/pages.ts';
import { openPlaceholders } from './table/placeholders.ts';
import { checkStorable, FROM_DYNAMODB, TO_DYNAMODB } from './table/translation.ts';

/** Names of the two attributes that put an item into an index, by the index's name. */
export type Indexes = Readonly<Record<string, { readonly pk: string; readonly sk: string }>>;

/**
 * The table in DynamoDB: string keys `pk` and `sk`, indexes with all attributes.
 * @param options `tableName` is else TABLE_NAME of the environment
 */
export function openTable(options: { indexes: Indexes; client?: DynamoDBClient; tableName?: string }): Table {
  const {
    indexes,
    client = new DynamoDBClient(clientSettings()),
    tableName: TableName = setting('TABLE_NAME'),
  } = options;
  // Copies: the document client writes into what it is given.
  const translation = { marshallOptions: { ...TO_DYNAMODB }, unmarshallOptions: { ...FROM_DYNAMODB } };
  const documents = DynamoDBDocumentClient.from(client, translation);

  async function list(listed: Listed, query: Query): Promise<Page> {
    const input = queryInput(listed, query);
    if (input === undefined) return { items: [] };
    // An `after` of the right shape may still lie outside the bounds.
    const refusal = query.after === undefined ? invalidQuery : invalidAfter;
    return pageOf(listed, query, await ask(refusal, () => documents.send(new QueryCommand({ TableName, ...input }))));
  }

  return {
    async get({ pk, sk }) {
      checkKey({ pk, sk });
      const command = new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true });
      const { Item } = await ask(invalidKey, () => documents.send(command));
      return Item as Item | undefined;
    },

    async put(item, condition) {
      checkKey(item);
      checkIndexKeys(indexes, item);
      checkStorable(item);
      const command = new PutCommand({ TableName, Item: item, ...conditional(condition) });
      try {
        await ask(invalidItem(item), () => documents.send(command));
        return true;
      } catch (error) {
        const { found, wasTriedBefore } = failedCondition(error);
        return wasTriedBefore && isPut(item, found);
      }
    },

    async update({ pk, sk }, change, condition) {
      const key = { pk, sk };
      checkKey(key);
      checkChange(change);
      checkIndexKeys(indexes, change.set ?? {});
      checkStorable({ ...change.set, ...change.add, ...key });
      const placeholders = openPlaceholders();
      const UpdateExpression = updateExpression(change, placeholders);
      const command = new UpdateCommand({
        TableName,
        Key: key,
        ...(UpdateExpression === undefined ? {} : { UpdateExpression }),
        ...conditional(condition, placeholders),
        ReturnValues: 'ALL_NEW',
      });
      try {
        const { Attributes } = await ask(invalidChange(key), () => documents.send(command));
        return Attributes as Item;
      } catch (error) {
        const { found, wasTriedBefore } = failedCondition(error);
        return wasTriedBefore && isChanged(change, found) ? found : undefined;
      }
    },

    async delete({ pk, sk }, condition) {
      checkKey({ pk, sk });
      const command = new DeleteCommand({ TableName, Key: { pk, sk }, ...conditional(condition) });
      try {
        await ask(invalidKey, () => documents.send(command));
        return true;
      } catch (error) {
        const { found, wasTriedBefore } = failedCondition(error);
        return wasTriedBefore && found === undefined;
      }
    },

    query: (query) => list({ pk: 'pk', sk: 'sk' }, query),

    async queryIndex(index, query) {
      const keys = Object.hasOwn(indexes, index) ? indexes[index] : undefined;
      if (keys === undefined) throw unknownIndex(index);
      return list({ index, ...keys }, query);
    },
  };
}

/** The fields of a write under a condition, and those of the placeholders even without one. */
function conditional(condition: Condition | undefined, placeholders = openPlaceholders()) {
  if (condition === undefined) return placeholders.fields();
  return {
    ConditionExpression: conditionExpression(condition, placeholders),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    ...placeholders.fields(),
  };
}

/** DynamoDB refuses an item whose attribute of an index's key can be none. @throws AppError `invalid-key` */
function checkIndexKeys(indexes: Indexes, attributes: Readonly<Record<string, Attribute | undefined>>): void {
  for (const keys of Object.values(indexes)) {
    for (const part of ['pk', 'sk'] as const) {
      const name = keys[part];
      if (Object.hasOwn(attributes, name) && attributes[name] !== undefined) checkKeyPart(part, attributes[name]);
    }
  }
}
