import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Change, Item } from '../../../ports/table.ts';
import { FROM_DYNAMODB } from './translation.ts';

interface ConditionFailure extends Error {
  /** As ReturnValuesOnConditionCheckFailure asked; the document client leaves it in DynamoDB's types. */
  Item?: Record<string, AttributeValue>;
  $metadata?: { attempts?: number };
}

/**
 * What stood in the way of a write: the item found, if any, and whether the SDK had tried before. A try that timed out may
 * have been carried out all the same, and then the next one meets its own work and fails its condition. So, after more than
 * one try, a write counts as done where the stored item is just what it makes; else an agent whose decision was saved would
 * be told that somebody else was faster.
 *
 * @throws error itself, if it is another
 */
export function failedCondition(error: unknown): { found: Item | undefined; wasTriedBefore: boolean } {
  if (!isConditionFailure(error)) throw error;
  return {
    found: error.Item && (unmarshall(error.Item, FROM_DYNAMODB) as Item),
    wasTriedBefore: (error.$metadata?.attempts ?? 1) > 1,
  };
}

/** Whether the stored item is what a put of `item` makes. */
export function isPut(item: Item, stored: Item | undefined): boolean {
  return isDeepStrictEqual(stored, asStored(item));
}

/** Whether the change makes the stored item what it is. An addition cannot be told from another writer's: never so. */
export function isChanged(change: Change, stored: Item | undefined): boolean {
  if (stored === undefined || Object.keys(change.add ?? {}).length > 0) return false;
  const removed = (change.remove ?? []).map((name) => [name, undefined] as const);
  const wanted = [...Object.entries(asStored(change.set ?? {})), ...removed];
  return wanted.every(([name, value]) =>
    isDeepStrictEqual(Object.hasOwn(stored, name) ? stored[name] : undefined, value),
  );
}

/** Without what is undefined. */
function asStored<T>(given: T): T {
  return JSON.parse(JSON.stringify(given)) as T;
}

function isConditionFailure(error: unknown): error is ConditionFailure {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}
