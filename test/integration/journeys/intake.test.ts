import { expect, test } from 'vitest';
import { caseNumberAt } from '../../../shared/domain/case/case-number.ts';
import { givenAHouse } from '../../support/journey.ts';

test.each([
  ['no caller id', undefined, {}],
  ['a withheld number', 'anonymous', {}],
  ['blanks in every parameter', '+12025550123', { message: ' ', category: ' ', callbackNumber: ' ', kind: ' ' }],
  ['control characters', '+1202\u0000555', { message: 'The \u0007 kettle\u202e', category: '\u0000' }],
  [
    'far too much of everything',
    '1'.repeat(900),
    { message: 'x'.repeat(9_000), category: 'y'.repeat(900), ordinal: '-7' },
  ],
])('a call with %s gets a number, and its case opens', async (_, phone, keyed) => {
  const { caller, sam, driver } = await givenAHouse();
  const reply = await caller(phone).calls(keyed as Record<string, string>, 'c'.repeat(300));
  expect(reply.status).toBe('OK');
  expect(await sam.sees(reply.caseNumber ?? '')).toMatchObject({ status: 'open', channel: 'phone' });
  expect(driver.engine.services.queues.nextVisibleAt('complaints')).toBeUndefined();
});

test.each([
  ['no contact id', { Details: { ContactData: { ContactId: null, Channel: 'VOICE' }, Parameters: {} } }],
  ['no contact', { Details: { ContactData: null, Parameters: null } }],
  ['nothing at all', {}],
  ['a number instead', 42],
  ['null instead', null],
])('a call whose event has %s gets a number of its own each time', async (_, event) => {
  const { driver, sam } = await givenAHouse();
  const first = await driver.call(event);
  const second = await driver.call(event);
  await driver.settle();
  expect([first.status, second.status]).toEqual(['OK', 'OK']);
  expect(first.caseNumber).not.toBe(second.caseNumber);
  expect((await sam.lists()).cases).toHaveLength(2);
});

test('a call block that Connect repeats gets the same answer and opens one case; the second complaint of a call opens another', async () => {
  const { caller, driver, sam } = await givenAHouse();
  const robin = caller('+12025550123');
  const block = robin.event({ purpose: 'openCase', message: 'Late again' }, 'contact-1');
  const replies = [await driver.call(block), await driver.call(block)];
  await driver.settle();
  replies.push(await driver.call(robin.event({ purpose: 'openCase', message: 'Late again, he says' }, 'contact-1')));
  await driver.settle();
  expect(replies[1]).toEqual(replies[0]);
  expect(replies[2]).toEqual(replies[0]);
  expect((await sam.lists()).cases).toHaveLength(1);

  const other = await robin.calls({ ordinal: '2', message: 'And the kettle is broken' }, 'contact-1');
  expect(other.caseNumber).not.toBe(replies[0]?.caseNumber);
  expect((await sam.lists()).cases).toHaveLength(2);
});

test('a form that is sent again gets the same number and secret, even once its case is open', async () => {
  const { robin, sam, driver } = await givenAHouse();
  const first = await robin.submits({}, 'a-key-of-my-making');
  await driver.settle();
  const again = await robin.submits({}, 'a-key-of-my-making');
  await driver.settle();
  expect(first.status).toBe(202);
  expect(again.body).toEqual(first.body);
  expect((await sam.lists()).cases).toHaveLength(1);
});

test('the same key with another complaint is a conflict, and opens nothing', async () => {
  const { robin, ana, sam, driver } = await givenAHouse();
  await robin.submits({}, 'a-key-of-my-making');
  const other = await robin.submits({ message: 'Something else' }, 'a-key-of-my-making');
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-conflict', field: 'Idempotency-Key' } });

  const log = (receivedAt: string) =>
    driver.http({
      method: 'POST',
      path: '/cases',
      as: 'ana',
      headers: { 'idempotency-key': 'a-key-of-my-making' },
      body: { channel: 'post', message: 'A letter', receivedAt },
    });
  expect((await log('2026-06-22T14:00:00Z')).status).toBe(202);
  expect((await log('2026-06-23T14:00:00Z')).status).toBe(409);
  await driver.settle();
  expect((await sam.lists()).cases).toHaveLength(2);
  expect((await ana.lists()).cases).toHaveLength(2);
});

test('twenty equal submissions at once are one case', async () => {
  const { robin, sam, driver } = await givenAHouse();
  const answers = await Promise.all(Array.from({ length: 20 }, () => robin.submits({}, 'pressed-twenty-times')));
  await driver.settle();
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  expect((await sam.lists()).cases).toHaveLength(1);
  expect(await driver.letters()).toHaveLength(1);
});

test('number and PIN tell by phone how a case stands, before it is open too; a wrong PIN and an unknown number sound the same', async () => {
  const { caller, driver } = await givenAHouse();
  const robin = caller('+12025550123');
  const { caseNumber = '', pin = '' } = await driver.call(robin.event({ purpose: 'openCase' }));
  expect(await robin.asksForStatus(caseNumber, pin)).toMatchObject({ status: 'OK', caseStatus: 'received' });
  await driver.settle();
  expect(await robin.asksForStatus(caseNumber, pin)).toMatchObject({
    status: 'OK',
    caseStatus: 'received',
    promisedBy: '2026-06-29',
  });
  const wrong = pin === '000000' ? '000001' : '000000';
  expect(await robin.asksForStatus(caseNumber, wrong)).toEqual({ status: 'NO_MATCH' });
  expect(await robin.asksForStatus(caseNumberAt(1), wrong)).toEqual({ status: 'NO_MATCH' });
  expect(await robin.asksForStatus('123', wrong)).toEqual({ status: 'NO_MATCH' });
});

test('after five wrong PINs a case is locked for the day, for the right PIN and every caller too', async () => {
  const { caller, days } = await givenAHouse();
  const { caseNumber = '', pin = '' } = await caller('+12025550123').calls();
  const wrong = pin === '000000' ? '000001' : '000000';
  // A number that nobody has is locked just so.
  for (const [number, thief] of [
    [caseNumber, caller('+12025550999')],
    [caseNumberAt(1), caller('+12025550998')],
  ] as const) {
    for (let tried = 1; tried <= 5; tried += 1) {
      expect(await thief.asksForStatus(number, wrong)).toEqual({ status: 'NO_MATCH' });
    }
    expect(await thief.asksForStatus(number, wrong)).toEqual({ status: 'LOCKED' });
  }
  expect(await caller().asksForStatus(caseNumberAt(2), wrong)).toEqual({ status: 'NO_MATCH' });
  expect(await caller('+12025550123').asksForStatus(caseNumber, pin)).toEqual({ status: 'LOCKED' });
  await days.pass(1);
  expect(await caller('+12025550123').asksForStatus(caseNumber, pin)).toMatchObject({ status: 'OK' });
});

test('on the web a wrong secret and an unknown number look the same', async () => {
  const { robin } = await givenAHouse();
  const { caseNumber, secret } = await robin.complains();
  expect((await robin.triesStatus(caseNumber, secret)).status).toBe(200);
  const wrong = await robin.triesStatus(caseNumber, `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`);
  const unknown = await robin.triesStatus(caseNumberAt(1), secret);
  expect(wrong.status).toBe(404);
  expect(unknown).toEqual(wrong);
});
