import { expect, test } from 'vitest';
import type { Configuration, GiftOffer } from '../../../../shared/domain/configuration.ts';
import { givenAHouse, type House } from '../../../support/journey.ts';
import { type EngineDriver, TWO_ANSWERS } from '../../../support/journey-engine.ts';
import { checkedLedger } from '../../../support/money.ts';

const GIFT: GiftOffer = { deadlines: ['update'], caseKinds: ['complaint'], amountMinor: 1_000, monthMinor: 2_500 };
const aHouse = (given: Partial<Configuration> = {}) => givenAHouse({ configuration: { gift: GIFT, ...given } });

/** Complains, and hears nothing until the promised update is days late. */
async function isKeptWaiting({ customer, days }: House<EngineDriver>, ...names: string[]): Promise<string[]> {
  const numbers: string[] = [];
  for (const name of names) {
    numbers.push((await customer({ name, email: `${name}@example.com` }).complains()).caseNumber);
  }
  await days.pass(7);
  return numbers;
}

const gifts = async ({ sam }: House<EngineDriver>, numbers: readonly string[]) => {
  const seen = await Promise.all(numbers.map((number) => sam.sees(number)));
  return seen.map(({ remedies }) => remedies.filter(({ automatic }) => automatic).map(({ state }) => state));
};
const lettersOfGifts = async ({ driver }: House<EngineDriver>) =>
  (await driver.letters()).filter(({ id }) => id.endsWith('.gift'));

test('a promise of our own that we broke is answered with a small gift, once, and by letter', async () => {
  const house = await aHouse();
  const [number = ''] = await isKeptWaiting(house, 'robin');
  const it = await house.sam.sees(number);
  expect(it.remedies).toMatchObject([
    {
      kind: 'gift',
      amountMinor: 1_000,
      automatic: true,
      withoutAdmission: true,
      grant: { by: 'system:follow-changes' },
    },
  ]);
  const [letter, ...more] = await lettersOfGifts(house);
  expect(more).toEqual([]);
  expect(letter?.text).toContain('a gift ($10.00)');
  expect(letter?.text).toContain('takes away none of your rights');
  expect(house.driver.engine.fulfilments()).toHaveLength(1);
  expect((await checkedLedger(house)).difference).toBeUndefined();
}, 30_000);

test('the budget of the month holds; whom it has no room for is offered nothing, and hears nothing', async () => {
  const house = await aHouse();
  const numbers = await isKeptWaiting(house, 'ann', 'bob', 'cyd', 'dan');
  expect((await gifts(house, numbers)).flat()).toHaveLength(2);
  expect(await lettersOfGifts(house)).toHaveLength(2);
  expect((await checkedLedger(house)).difference).toBeUndefined();
}, 30_000);

test('a customer whom we disappoint twice in 90 days gets one', async () => {
  const house = await aHouse();
  const numbers = [...(await isKeptWaiting(house, 'robin')), ...(await isKeptWaiting(house, 'robin'))];
  expect((await gifts(house, numbers)).map(({ length }) => length)).toEqual([1, 0]);
}, 30_000);

test('a gift holds no case open, uses up nobody’s authority, and is no part of the decision', async () => {
  const house = await aHouse();
  const [number = ''] = await isKeptWaiting(house, 'robin');
  await house.ana.takes(number);
  // With the gift it would be above what Ana may grant in a case.
  expect(
    await house.ana.decides(number, {
      decision: 'upheld',
      remedies: [{ kind: 'credit', amountMinor: 5_000, currency: 'USD' }],
    }),
  ).toMatchObject({ status: 'decided' });
  const decision = (await house.driver.letters()).find(({ id }) => id.endsWith('.decision'));
  expect(decision?.text).toContain('$50.00');
  expect(decision?.text).not.toContain('gift');
  const { remedies } = await house.sam.sees(number);
  const credit = remedies.find(({ kind }) => kind === 'credit');
  await house.ana.does(number, { type: 'confirmRemedy', remedyId: credit?.remedyId ?? '' });
  await house.days.pass(20);
  expect(await house.sam.sees(number)).toMatchObject({ status: 'closed' });
  expect(await gifts(house, [number])).toEqual([['granted']]);
  // It still comes back as done after the end.
  const { remedyId } = remedies.find(({ automatic }) => automatic) ?? { remedyId: '' };
  expect(await house.olu.posts(`/remedies/${remedyId}/outcome`, { outcome: 'done' })).toMatchObject({ status: 200 });
  await house.driver.settle();
  expect((await checkedLedger(house)).difference).toBeUndefined();
}, 60_000);

test('who does not want it declines it, and the budget has its room again', async () => {
  const house = await aHouse();
  const [number = ''] = await isKeptWaiting(house, 'robin');
  const { remedies } = await house.sam.sees(number);
  await house.sam.does(number, { type: 'declineGift', remedyId: remedies[0]?.remedyId ?? '' });
  expect(await gifts(house, [number])).toEqual([['declined']]);
  const numbers = await isKeptWaiting(house, 'ann', 'bob', 'cyd');
  expect((await gifts(house, numbers)).flat()).toHaveLength(2);
  expect((await checkedLedger(house)).difference).toBeUndefined();
}, 60_000);

test('nothing is offered for a promise that the law makes, nor to somebody whom we do not know', async () => {
  const deadlines = TWO_ANSWERS.deadlines.map((deadline) => ({ ...deadline, regulatory: true }));
  const byLaw = { ...TWO_ANSWERS, deadlines };
  const house = await aHouse({ policies: { default: byLaw.name, assign: [], own: [byLaw] } });
  const numbers = await isKeptWaiting(house, 'robin');
  await house.days.pass(14);
  expect(await gifts(house, numbers)).toEqual([[]]);

  const open = await aHouse();
  const { caseNumber } = await open.customer({ name: 'Nobody' }).complains();
  await open.days.pass(7);
  expect(await gifts(open, [caseNumber])).toEqual([[]]);
}, 60_000);
