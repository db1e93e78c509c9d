import type { marshallOptions, unmarshallOptions } from '@aws-sdk/util-dynamodb';
import { AppError } from '../../../domain/errors.ts';
import type { Item } from '../../../ports/table.ts';
import { textOfItem } from '../../../ports/table-limits.ts';

/**
 * From JSON to DynamoDB's types without loss. DynamoDB keeps 38 digits and a JSON number has 17 at most, so it is written as
 * it is, where the SDK alone would refuse it.
 */
export const TO_DYNAMODB: marshallOptions = Object.freeze({ removeUndefinedValues: true, allowImpreciseNumbers: true });

/** And back: a large number is a number, where the SDK alone would make a BigInt of it, which is no JSON. */
export const FROM_DYNAMODB: unmarshallOptions = Object.freeze({ wrapNumbers: Number });

/** @throws AppError `item-too-large`, `invalid-item`: what cannot be stored, or would be lost on the way */
export function checkStorable(item: Item): void {
  // In JSON a quotation mark inside a text has a backslash before it, so this is a name. The SDK sets it as a prototype.
  if (textOfItem(item).includes('"__proto__":')) {
    throw new AppError('InvalidItem', 'invalid-item', 'no attribute can be named __proto__', { field: '__proto__' });
  }
}
