import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { invalidInput } from '../../domain/errors.ts';
import type { FeedRecord, ReadFeedEvent } from '../../ports/feed.ts';
import type { Item, Key } from '../../ports/table.ts';
import { FROM_DYNAMODB } from './table/translation.ts';

type Image = Record<string, AttributeValue>;

/** As much as is read here of a record of DynamoDB Streams. */
interface StreamRecord {
  Keys: Image;
  OldImage?: Image;
  NewImage?: Image;
  SequenceNumber: string;
}

/**
 * Reads the event that a Lambda gets from DynamoDB Streams. The sequence is DynamoDB's, a decimal number of up to 40 digits:
 * it rises within an item, and is what `batchItemFailures` must name.
 *
 * @throws AppError `invalid-input` (`Records`) as a whole: a record left out would be a change that nobody follows
 */
export const readFeedEvent: ReadFeedEvent = (event) => {
  if (typeof event === 'object' && event !== null && 'Records' in event && Array.isArray(event.Records)) {
    return event.Records.map((record) => recordOf(changeOf(record)));
  }
  throw invalidInput('Records', 'An event of the change feed has a list of records.');
};

function changeOf(record: unknown): StreamRecord {
  const change = (record as { dynamodb?: Partial<StreamRecord> & { StreamViewType?: string } } | null)?.dynamodb;
  // A stream of another view has records too, and seems to say that every item is gone.
  if (change?.StreamViewType === 'NEW_AND_OLD_IMAGES' && change.Keys && typeof change.SequenceNumber === 'string') {
    return change as StreamRecord;
  }
  throw invalidInput('Records', 'A record of the change feed is one of DynamoDB Streams with new and old images.');
}

function recordOf({ Keys, OldImage, NewImage, SequenceNumber }: StreamRecord): FeedRecord {
  return {
    sequence: SequenceNumber,
    key: itemOf(Keys) as Key,
    ...(OldImage === undefined ? {} : { before: itemOf(OldImage) }),
    ...(NewImage === undefined ? {} : { after: itemOf(NewImage) }),
  };
}

function itemOf(image: Image): Item {
  return unmarshall(image, FROM_DYNAMODB) as Item;
}
