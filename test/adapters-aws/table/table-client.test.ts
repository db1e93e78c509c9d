import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { INDEXES } from '../../../infra/topology.ts';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { openTable } from '../../../shared/adapters/aws/table.ts';
import type { Item, Table } from '../../../shared/ports/table.ts';
import { NOWHERE } from '../nowhere.ts';
import { type Answer, serviceError, stub } from '../stubbed-client.ts';

const key = { pk: 'CASE#1', sk: 'CASE' };

/**
 * The adapter over a client whose tries are answered so, one after the other; the last answer stays. Outputs as the document
 * client gives them, errors as DynamoDB does.
 */
function tableAnswering(...answers: (object | Error)[]) {
  return tableTrying(clientSettings().maxAttempts, answers);
}

/** Once only, so that nobody waits for the SDK's backoff, some seconds in all. */
function tableFailing(error: Error) {
  return tableTrying(1, [error]);
}

function tableTrying(maxAttempts: number, answers: readonly (object | Error)[]) {
  const client = new DynamoDBClient({ ...clientSettings(), ...NOWHERE, maxAttempts });
  const answer: Answer = (_command, nth) => answers[Math.min(nth, answers.length - 1)] ?? {};
  const sent = stub(client, answer);
  return { table: openTable({ indexes: INDEXES, client, tableName: 'comeback' }), sent };
}

const everyOperation: [string, (table: Table) => Promise<unknown>][] = [
  ['get', (table) => table.get(key)],
  ['put', (table) => table.put({ ...key, n: 1 }, { absent: true })],
  ['update', (table) => table.update(key, { set: { n: 1 } })],
  ['delete', (table) => table.delete(key)],
  ['query', (table) => table.query({ pk: key.pk })],
  ['queryIndex', (table) => table.queryIndex('customer', { pk: key.pk })],
];

const noAnswer = () => Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
const conditionFailed = (Item?: Item) =>
  Object.assign(serviceError('ConditionalCheckFailedException'), Item && { Item: marshall(Item) });

describe('a DynamoDB that is throttled or away', () => {
  test('is asked again, and nobody hears of it', async () => {
    const answers = [serviceError('ThrottlingException'), serviceError('InternalServerError', 500)];
    const { table, sent } = tableAnswering(...answers, { Item: { ...key, n: 1 } });
    expect(await table.get(key)).toEqual({ ...key, n: 1 });
    expect(sent).toHaveLength(3);
  });

  test('for ever is busy, after as many tries as are set', async () => {
    const { table, sent } = tableAnswering(serviceError('ProvisionedThroughputExceededException'));
    await expect(table.get(key)).rejects.toMatchObject({ code: 'busy' });
    expect(sent).toHaveLength(clientSettings().maxAttempts);
  });

  test.each(everyOperation)('is busy, which may be tried again later: %s', async (_, run) => {
    const { table } = tableFailing(serviceError('ThrottlingException'));
    await expect(run(table)).rejects.toMatchObject({ name: 'Contention', code: 'busy', retryable: true, expose: true });
  });

  test.each([
    ['throttles the account', serviceError('RequestLimitExceeded')],
    ['breaks', serviceError('InternalServerError', 500)],
    ['is unavailable', serviceError('ServiceUnavailable', 503)],
    ['does not answer', noAnswer()],
    ['cannot be reached', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ])('is busy where it %s', async (_, error) => {
    await expect(tableFailing(error).table.get(key)).rejects.toMatchObject({ code: 'busy', retryable: true });
  });
});

describe('what DynamoDB refuses for good', () => {
  test.each(everyOperation)('is no AppError to be tried again: %s', async (_, run) => {
    const { table, sent } = tableAnswering(serviceError('ValidationException'));
    await expect(run(table)).rejects.toMatchObject({ retryable: false, code: expect.stringMatching(/^invalid-/) });
    expect(sent).toHaveLength(1);
  });

  test('an item that is too large by its count, if not by ours', async () => {
    const put = Object.assign(serviceError('ValidationException'), { message: 'Item size has exceeded the maximum' });
    await expect(tableAnswering(put).table.put(key)).rejects.toMatchObject({ code: 'item-too-large' });
    const update = Object.assign(serviceError('ValidationException'), { message: 'Item size to update has exceeded' });
    await expect(tableAnswering(update).table.update(key, {})).rejects.toMatchObject({ code: 'item-too-large' });
  });

  test('a place outside the bounds is refused to whoever sent the page token', async () => {
    const { table } = tableAnswering(serviceError('ValidationException'));
    const query = { pk: key.pk, startsWith: 'TEXT#', after: ['CASE'] };
    await expect(table.query(query)).rejects.toMatchObject({ code: 'invalid-input', field: 'after' });
  });

  test('a missing permission or table stays what it is: a fault of the deployment', async () => {
    for (const name of ['AccessDeniedException', 'ResourceNotFoundException']) {
      await expect(tableAnswering(serviceError(name)).table.get(key)).rejects.toMatchObject({ name });
    }
  });

  test('a name that the SDK would lose in silence never gets as far', async () => {
    const { table, sent } = tableAnswering({});
    const lost = JSON.parse('{"__proto__":{"admin":true}}');
    const refusal = { code: 'invalid-item' };
    await expect(table.put({ ...key, deep: [lost] })).rejects.toMatchObject(refusal);
    await expect(table.update(key, { set: lost })).rejects.toMatchObject(refusal);
    expect(sent).toEqual([]);
    await table.put({ ...key, text: '"__proto__": is only quoted here' });
    expect(sent).toHaveLength(1);
  });
});

describe('a write whose first try was carried out although no answer came', () => {
  const item = { ...key, version: 2, list: [{ deep: null }], gone: undefined };
  const change = { set: { version: 2, list: [{ deep: null }] }, remove: ['owner'] };
  const { gone: _, ...stored } = item;
  const condition = { equals: { version: 1 } };
  const tried = (found?: Item) => tableAnswering(noAnswer(), conditionFailed(found)).table;

  test('has happened', async () => {
    expect(await tried(stored).put(item, condition)).toBe(true);
    expect(await tried({ ...stored, other: 1 }).update(key, change, condition)).toEqual({ ...stored, other: 1 });
    expect(await tried().delete(key, condition)).toBe(true);
  });

  test('has not, where the item is another', async () => {
    expect(await tried({ ...stored, version: 3 }).put(item, condition)).toBe(false);
    expect(await tried().put(item, condition)).toBe(false);
    expect(await tried({ ...stored, owner: 'a' }).update(key, change, condition)).toBeUndefined();
    expect(await tried({ ...stored, version: 3 }).update(key, change, condition)).toBeUndefined();
    expect(await tried().update(key, change, condition)).toBeUndefined();
    expect(await tried(stored).delete(key, condition)).toBe(false);
  });

  test('cannot be told, where it added to a number', async () => {
    expect(await tried(stored).update(key, { ...change, add: { n: 1 } }, condition)).toBeUndefined();
  });

  test('without an earlier try, the same item is another writer’s work', async () => {
    const once = (found?: Item) => tableAnswering(conditionFailed(found)).table;
    expect(await once(stored).put(item, condition)).toBe(false);
    expect(await once(stored).update(key, change, condition)).toBeUndefined();
    expect(await once().delete(key, condition)).toBe(false);
  });
});

describe('pages', () => {
  const rows = (...sks: string[]) => sks.map((sk) => ({ pk: 'P', sk }));

  test('a page that DynamoDB ended early goes on where it says', async () => {
    const { table, sent } = tableAnswering({ Items: rows('a', 'b'), LastEvaluatedKey: { pk: 'P', sk: 'b' } });
    const { items, next } = await table.query({ pk: 'P', limit: 100 });
    expect(items).toHaveLength(2);
    await table.query({ pk: 'P', limit: 100, ...(next === undefined ? {} : { after: next }) });
    expect(sent[1]?.input).toMatchObject({ ExclusiveStartKey: marshall({ pk: 'P', sk: 'b' }), Limit: 101 });
  });

  test('a page without items that is not the last says so', async () => {
    const { table } = tableAnswering({ Items: [], LastEvaluatedKey: { pk: 'P', sk: 'b' } });
    expect(await table.query({ pk: 'P' })).toEqual({ items: [], next: ['b'] });
  });

  test('a place in an index names the item, too: many have the same keys there', async () => {
    const found = ['1', '2'].map((n) => ({ pk: `CASE#${n}`, sk: 'CASE', customerPk: 'C', customerSk: 'same' }));
    const { table, sent } = tableAnswering({ Items: found });
    const { items, next } = await table.queryIndex('customer', { pk: 'C', limit: 1 });
    expect(items).toHaveLength(1);
    await table.queryIndex('customer', { pk: 'C', ...(next === undefined ? {} : { after: next }) });
    expect(sent[1]?.input.ExclusiveStartKey).toEqual(
      marshall({ customerPk: 'C', customerSk: 'same', pk: 'CASE#1', sk: 'CASE' }),
    );
  });

  test('where nothing can lie between the bounds, DynamoDB is not asked', async () => {
    const { table, sent } = tableAnswering({});
    expect(await table.query({ pk: 'P', from: 'b', to: 'a' })).toEqual({ items: [] });
    expect(sent).toEqual([]);
  });
});
