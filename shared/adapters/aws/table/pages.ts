import type { QueryCommandInput, QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Attribute, Item, Page, Query } from '../../../ports/table.ts';
import { checkKeyPart, invalidAfter, pageLimit } from '../../../ports/table-limits.ts';
import { openPlaceholders, type Placeholders } from './placeholders.ts';

/** The key attributes of what is listed: of the table, or of one of its indexes. */
export interface Listed {
  index?: string;
  pk: string;
  sk: string;
}

/** The command's input for a page, and nothing where no item can lie between the bounds: DynamoDB refuses those. */
export function queryInput(listed: Listed, query: Query): Omit<QueryCommandInput, 'TableName'> | undefined {
  const limit = pageLimit(query);
  checkKeyPart('pk', query.pk);
  const start = query.after === undefined ? {} : { ExclusiveStartKey: startKey(listed, query.pk, query.after) };
  if (holdsNothing(query)) return undefined;
  const placeholders = openPlaceholders();
  return {
    ...(listed.index === undefined ? { ConsistentRead: true } : { IndexName: listed.index }),
    KeyConditionExpression: keyCondition(listed, query, placeholders),
    ...placeholders.fields(),
    ScanIndexForward: query.descending !== true,
    // One more tells whether there is a next page: DynamoDB names a key to go on from even where nothing follows.
    Limit: limit + 1,
    ...start,
  };
}

/** A page ends at its limit, or where DynamoDB ended it at 1 MB. */
export function pageOf(listed: Listed, query: Query, { Items = [], LastEvaluatedKey }: QueryCommandOutput): Page {
  const limit = pageLimit(query);
  const items = Items.slice(0, limit) as Item[];
  const last = Items.length > limit ? items.at(-1) : LastEvaluatedKey;
  return last === undefined ? { items } : { items, next: placeParts(listed).map((name) => last[name]) };
}

function keyCondition({ pk, sk }: Listed, query: Query, { name, value }: Placeholders): string {
  const inPartition = `${name(pk)} = ${value(query.pk)}`;
  // An empty text bounds nothing, and DynamoDB refuses it.
  const { from = '', to, startsWith = '' } = query;
  if (startsWith !== '') return `${inPartition} AND begins_with(${name(sk)}, ${value(startsWith)})`;
  if (from !== '' && to !== undefined) return `${inPartition} AND ${name(sk)} BETWEEN ${value(from)} AND ${value(to)}`;
  if (from !== '') return `${inPartition} AND ${name(sk)} >= ${value(from)}`;
  return to === undefined ? inPartition : `${inPartition} AND ${name(sk)} <= ${value(to)}`;
}

function holdsNothing({ from = '', to }: Query): boolean {
  return to !== undefined && (to === '' || Buffer.compare(Buffer.from(from), Buffer.from(to)) > 0);
}

/** What an item's place is made of beside the partition: in an index many items may have the same keys. */
function placeParts({ index, sk }: Listed): string[] {
  return index === undefined ? [sk] : [sk, 'pk', 'sk'];
}

// It may have been out in the world as a page token.
function startKey(listed: Listed, pk: string, after: Attribute): Record<string, string> {
  const names = placeParts(listed);
  const isPlace =
    Array.isArray(after) &&
    after.length === names.length &&
    after.every((part) => typeof part === 'string' && part !== '' && part.isWellFormed());
  if (!isPlace) throw invalidAfter();
  return { [listed.pk]: pk, ...Object.fromEntries(names.map((name, at) => [name, String(after[at])])) };
}
