import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenAHouse } from '../../../support/journey.ts';
import { callSteps } from '../../../support/journey-line.ts';

/** A case, and what a call that began so, of which an agent says that they made it or that they did not, makes of it. */
async function joined(initiation: string | undefined, isSaid: boolean, more: { initialContactId?: string } = {}) {
  const { driver, robin, sam } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await sam.takes(caseNumber);
  const call = initiation === undefined ? undefined : callSteps(driver, '+12025550143', { initiation, ...more });
  call?.isAnswered();
  await driver.settle();
  const contactId = call?.contactId ?? randomUUID();
  const { status } = await sam.posts(`/cases/${caseNumber}/commands`, {
    ...{ type: 'join', contactId },
    ...(isSaid && { isOutbound: true }),
  });
  expect(status).toBe(200);
  await driver.settle();
  const { laterContacts, history } = await sam.sees(caseNumber);
  const { code } = history.findLast(({ what }) => what === 'joined') ?? {};
  return { laterContacts, code };
}

const OURS = { laterContacts: 0, code: 'outbound' };
const THEIRS = { laterContacts: 1, code: undefined };

test('who called is said by the record of the call, not by whoever adds it to a case', async () => {
  expect(await joined('INBOUND', true)).toEqual(THEIRS);
  expect(await joined('INBOUND', false)).toEqual(THEIRS);
  expect(await joined('OUTBOUND', false)).toEqual(OURS);
  expect(await joined('OUTBOUND', true)).toEqual(OURS);
});

test('a promised callback is a call of ours, and a leg that was handed on is as its call began', async () => {
  expect(await joined('CALLBACK', false)).toEqual(OURS);
  // Nobody has told of the first leg: then their word is all there is.
  expect(await joined('TRANSFER', true, { initialContactId: randomUUID() })).toEqual(OURS);
});

test('of a call that the line does not know yet, the word of whoever made it is taken', async () => {
  expect(await joined(undefined, true)).toEqual(OURS);
  expect(await joined(undefined, false)).toEqual(THEIRS);
});
