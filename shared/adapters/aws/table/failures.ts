import { AppError } from '../../../domain/errors.ts';
import type { Key } from '../../../ports/table.ts';
import { itemTooLarge } from '../../../ports/table-limits.ts';
import { asking } from '../service-away.ts';

/** Makes an error of the port out of DynamoDB's ValidationException: what it will never take, however often it is tried. */
export type Refusal = (cause: Error) => AppError;

export const invalidKey: Refusal = (cause) =>
  new AppError('InvalidKey', 'invalid-key', 'DynamoDB does not take this key', { cause });

export const invalidQuery: Refusal = (cause) =>
  new AppError('InvalidQuery', 'invalid-query', 'DynamoDB does not take this query', { cause });

export const invalidItem = (key: Key): Refusal =>
  unlessTooLarge(
    key,
    (cause) => new AppError('InvalidItem', 'invalid-item', 'DynamoDB does not take this item', { cause }),
  );

export const invalidChange = (key: Key): Refusal =>
  unlessTooLarge(
    key,
    (cause) => new AppError('InvalidChange', 'invalid-change', 'DynamoDB does not take this change', { cause }),
  );

function unlessTooLarge(key: Key, refusal: Refusal): Refusal {
  // "Item size has exceeded the maximum allowed size", "Item size to update has exceeded ...".
  return (cause) => (/^Item size\b/.test(cause.message) ? itemTooLarge(key, cause) : refusal(cause));
}

/**
 * Asks DynamoDB. @throws AppError `busy` where trying later will do, `refusal`'s where it never will (a queue or the feed
 * shall not try that for ever); a failed condition as it is
 */
export async function ask<T>(refusal: Refusal, send: () => Promise<T>): Promise<T> {
  try {
    return await asking('the table', send);
  } catch (error) {
    throw error instanceof Error && error.name === 'ValidationException' ? refusal(error) : error;
  }
}
