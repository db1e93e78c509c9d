import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { houseOfThisFile } from '../support/a-house.ts';
import { givenAPage } from '../support/browser.ts';
import { findingsLightAndDark, overflowOf } from '../support/checks.ts';
import { answers, isAt, isAvailable, message, numberOf, presses, stripOf } from './strip.ts';

const house = await houseOfThisFile();

const PATIENCE_MS = 120_000;

/** Ana is of orders, Ben of billing. Their tabs are told apart by what they keep. */
const atWork = (name: string, path: string) => isAt(givenAPage(), house.url, name, path);

const isAnothers = (page: Page, team: string) => page.getByText(`This case is with ${team}. You read it for a day`);

/** Somebody calls, presses these keys and is answered by this agent. */
async function talksTo(page: Page, keys: string): Promise<Page> {
  await isAvailable(page);
  const { page: phone } = await givenAPage();
  await phone.goto(`${house.url}/phone`);
  await answers(page, phone, keys);
  return phone;
}

async function writesUp(page: Page, note: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Note on the case' }).fill(note);
  await page.getByRole('button', { name: 'Finish, and be available' }).click();
  await stripOf(page).getByRole('button', { name: 'Available' }).waitFor();
}

test('who is handed a call of another team’s case is led to it, told whose it is, and writes the call up into it', {
  timeout: PATIENCE_MS,
}, async () => {
  const { page: ana } = await atWork('Ana', '');
  const { page: ben, errors } = await atWork('Ben', '');
  const phone = await talksTo(ana, '12111');
  await ana.waitForURL(/\/cases\/\d{10}$/);
  const number = numberOf(ana);
  await isAvailable(ben);
  await stripOf(ana).getByRole('button', { name: 'Transfer' }).click();
  await ana.getByRole('menuitem', { name: 'Billing, English' }).click();
  await stripOf(ben).getByRole('button', { name: 'Answer' }).waitFor();
  // It rings: whose case it is Ben reads, and nothing leads there yet.
  await stripOf(ben).getByText('you cannot read it; transfer the call to its team').waitFor();
  expect(await stripOf(ben).locator('[data-case]').count()).toBe(0);
  await presses(ben, 'v', 'a');
  await stripOf(ben).getByText('You are on a call with').waitFor();
  // The line has told the house who answered.
  await house.driver.settle();
  await ben.waitForURL(new RegExp(`/cases/${number}$`));
  await isAnothers(ben, 'Orders and delivery').waitFor();
  await ben.getByText('Purchases and other cases are shown to the team that has this one.').waitFor();
  expect(await ben.getByText('Nothing here').count()).toBe(0);
  expect(await findingsLightAndDark(ben)).toEqual([]);
  await phone.getByRole('button', { name: 'Hang up' }).click();
  await writesUp(ben, 'It was the invoice after all.');
  await ben.getByText('It was the invoice after all.').waitFor();
  expect(await house.ana.sees(number)).toMatchObject({
    texts: expect.arrayContaining([expect.objectContaining({ by: 'ben', text: 'It was the invoice after all.' })]),
  });
  await writesUp(ana, 'Handed on to Ben.');
  expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
});

test('who logs a complaint that is another team’s comes to its case, and a reload in between loses neither case nor call', {
  timeout: PATIENCE_MS,
}, async () => {
  const { page: ana, errors } = await atWork('Ana', '');
  const phone = await talksTo(ana, '120');
  await presses(ana, 'g', 'n');
  await message(ana).fill('I was charged twice.');
  await ana.getByRole('button', { name: /^More:/ }).click();
  await ana.getByRole('button', { name: /^Category/ }).click();
  await ana.getByRole('option', { name: 'Billing' }).click();
  // It opens late, and meanwhile the page is loaded anew.
  await ana.route('**/cases?number=*', (route) => route.fulfill({ json: { cases: [] } }));
  await ana.getByRole('button', { name: 'Log it, and give the number' }).click();
  await ana.getByText('Read it out now').waitFor();
  await ana.reload();
  await ana.getByText('Read it out now').waitFor();
  // The line is heard of later than the case.
  let isHeard = false;
  await ana.route('**/desk/events*', async (route) => {
    while (!isHeard) await new Promise((resolve) => setTimeout(resolve, 50));
    await route.continue();
  });
  await ana.reload();
  await ana.unroute('**/cases?number=*');
  await ana.waitForURL(/\/cases\/\d{10}$/);
  await isAnothers(ana, 'Billing').waitFor();
  isHeard = true;
  await stripOf(ana).getByText('about case').waitFor();
  await ana.setViewportSize({ width: 320, height: 800 });
  expect(await overflowOf(ana)).toBe(0);
  await phone.getByRole('button', { name: 'Hang up' }).click();
  await writesUp(ana, 'She has both receipts.');
  await ana.getByText('She has both receipts.').waitFor();
  expect(await house.sam.sees(numberOf(ana))).toMatchObject({ team: 'billing', contacts: [expect.any(String)] });
  expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
});
