import { expect, test } from 'vitest';
import { givenAHouse } from '../../../support/journey.ts';

const KIM = { name: 'Kim', email: 'kim@example.com', phone: '+12025550123' };

async function twoCases() {
  const house = await givenAHouse();
  const kim = house.customer(KIM);
  const first = (await kim.complains()).caseNumber;
  const second = (await kim.complains({ message: 'And my bill is wrong', preferredChannel: 'sms' })).caseNumber;
  const contact = async (caseNumber: string) => {
    const { preferredChannel, notBy = [] } = await house.sam.sees(caseNumber);
    return { preferredChannel, notBy: notBy.toSorted() };
  };
  return { ...house, kim, first, second, contact };
}

test('"no texts", said about one case, holds for the customer’s others', async () => {
  const { sam, first, second, contact, driver } = await twoCases();
  expect(await contact(second)).toMatchObject({ preferredChannel: 'sms' });
  await sam.does(first, { type: 'setContact', notBy: ['sms'] });
  expect(await contact(second)).toEqual({ preferredChannel: undefined, notBy: ['sms'] });
  const before = (await driver.letters()).filter(({ channel }) => channel === 'sms').length;
  await sam.does(second, { type: 'update', text: 'We look into it.' });
  const letters = await driver.letters();
  expect(letters[0]).toMatchObject({ channel: 'mail', to: KIM.email });
  expect(letters.filter(({ channel }) => channel === 'sms')).toHaveLength(before);
});

test('and for a case that is closed, should it come back', async () => {
  const { sam, first, second, contact } = await twoCases();
  await sam.does(second, { type: 'withdraw', reason: 'customer' });
  await sam.does(first, { type: 'setContact', notBy: ['sms'] });
  expect(await contact(second)).toMatchObject({ notBy: ['sms'] });
});

test('and for cases that were merged: neither one that is given back nor the next one forgets it', async () => {
  const { sam, kim, first, second, contact, driver } = await twoCases();
  await sam.does(first, { type: 'merge', with: second });
  await driver.settle();
  await sam.does(first, { type: 'setContact', notBy: ['sms'] });
  expect(await contact(second)).toMatchObject({ notBy: ['sms'] });
  expect(await contact((await kim.complains({ message: 'And a third thing' })).caseNumber)).toMatchObject({
    notBy: ['sms'],
  });
});

test('two wishes said about two cases at once both hold for both', async () => {
  const { sam, first, second, contact, driver } = await twoCases();
  await Promise.all([
    sam.tries(first, { type: 'setContact', notBy: ['sms'] }),
    sam.tries(second, { type: 'setContact', notBy: ['phone'] }),
  ]);
  await driver.settle();
  expect(await contact(first)).toMatchObject({ notBy: ['phone', 'sms'] });
  expect(await contact(second)).toMatchObject({ notBy: ['phone', 'sms'] });
});

test('consent given again is given for all', async () => {
  const { sam, first, second, contact } = await twoCases();
  await sam.does(first, { type: 'setContact', notBy: ['sms', 'phone'] });
  await sam.does(second, { type: 'setContact', notBy: ['phone'], preferredChannel: 'sms' });
  expect(await contact(first)).toEqual({ preferredChannel: 'sms', notBy: ['phone'] });
});

test('what somebody would rather have does not undo what they do not want', async () => {
  const { sam, first, second, contact } = await twoCases();
  await sam.does(first, { type: 'setContact', notBy: ['sms'] });
  await sam.does(second, { type: 'setContact', preferredChannel: 'email' });
  expect(await contact(first)).toEqual({ preferredChannel: 'email', notBy: ['sms'] });
});

test('nobody else’s cases hear of it', async () => {
  const { sam, robin, first, contact } = await twoCases();
  const { caseNumber } = await robin.complains();
  await sam.does(first, { type: 'setContact', notBy: ['sms'] });
  expect(await contact(caseNumber)).toMatchObject({ notBy: [] });
});

test('a record that comes again, late, brings back nothing that was changed since', async () => {
  const { sam, first, second, contact, driver } = await twoCases();
  const { table } = driver.engine.services;
  const { caseId } = await sam.sees(first);
  const key = { pk: `CASE#${caseId}`, sk: 'CASE' };
  const before = await table.get(key);
  await sam.does(first, { type: 'setContact', notBy: ['sms'] });
  const after = await table.get(key);
  await sam.does(second, { type: 'setContact', notBy: [] });
  const again = await driver.engine.invoke('follow-changes', { Records: [{ sequence: '1', key, before, after }] });
  expect(again).toEqual({ batchItemFailures: [] });
  await driver.settle();
  expect(await contact(second)).toMatchObject({ notBy: [] });
  expect(await contact(first)).toMatchObject({ notBy: [] });
});
