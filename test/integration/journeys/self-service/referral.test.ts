import { expect, test } from 'vitest';
import { givenAHouse } from '../../../support/journey.ts';

const PRINTED = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/;

type OurHouse = Awaited<ReturnType<typeof givenAHouse>>;

async function decided(house: OurHouse) {
  const { caseNumber } = await house.robin.complains();
  await house.ana.takes(caseNumber);
  await house.ana.decides(caseNumber, { decision: 'upheld' });
  const [token = ''] = await house.robin.surveys();
  const page = async () => String((await house.driver.http({ method: 'GET', path: `/surveys/${token}` })).body);
  return { caseNumber, token, page };
}

async function inLake({ driver }: OurHouse, table: 'cases' | 'purchases') {
  const sql = `SELECT referral_code FROM ${table} ORDER BY version DESC LIMIT 1`;
  const [row] = await driver.engine.services.warehouse.query(sql);
  return row?.referral_code;
}

test('a satisfied customer is told a code, and a purchase that comes with it is known, however it was typed', async () => {
  const house = await givenAHouse();
  const { token, page } = await decided(house);
  expect(await page()).not.toMatch(PRINTED);
  expect(await inLake(house, 'cases')).toBeNull();
  const { body } = await house.robin.triesSurvey(token, { reaction: 'satisfied' });
  const { referralCode = '' } = body as { referralCode?: string };
  expect(referralCode).toMatch(new RegExp(`^${PRINTED.source}$`));
  // The link in the letter says it again.
  expect(await page()).toContain(referralCode);
  await house.driver.settle();
  const code = referralCode.replace('-', '');
  expect(await inLake(house, 'cases')).toBe(code);
  const typed = ` ${referralCode.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `.trim();
  const purchase = { customerId: 'N-1', purchasedAt: '2026-06-20', amountMinor: 900, currency: 'USD' };
  await house.olu.posts('/purchases', { purchases: [{ ...purchase, referralCode: typed }] });
  await house.driver.settle();
  expect(await inLake(house, 'purchases')).toBe(code);
});

test.each(['mollified', 'dissatisfied'] as const)('who is %s is told none', async (reaction) => {
  const house = await givenAHouse();
  const { token, page } = await decided(house);
  const { body } = await house.robin.triesSurvey(token, { reaction });
  expect(body).not.toHaveProperty('referralCode');
  expect(await page()).not.toMatch(PRINTED);
  await house.driver.settle();
  expect(await inLake(house, 'cases')).toBeNull();
});
