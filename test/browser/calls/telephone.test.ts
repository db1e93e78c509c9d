import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addMilliseconds, DAY_MS } from '../../../shared/domain/time.ts';
import { houseOfThisFile } from '../support/a-house.ts';
import { givenAPage, isSignedIn } from '../support/browser.ts';
import { findingsLightAndDark, overflowOf } from '../support/checks.ts';
import { presses } from './strip.ts';

const house = await houseOfThisFile();

const DANA = { name: 'Dana Whitfield', email: 'dana@example.com', phone: '+12025550143' };
const PATIENCE_MS = 120_000;

async function atWork(name: string, path = '') {
  const watched = await givenAPage();
  await isSignedIn(watched.page, house.url, name);
  await watched.page.goto(`${house.url}/console/${path}`);
  await watched.page.getByRole('heading', { level: 1 }).first().waitFor();
  return watched;
}

async function isAvailable(page: Page) {
  await page.getByRole('button', { name: 'Away' }).click();
  await page.getByRole('menuitem', { name: 'Available' }).click();
}

/** Once the line waits for it. */
async function keys(page: Page, ...all: string[]) {
  for (const key of all) {
    await page.locator('#asked').waitFor();
    await page.locator(`[data-key="${key}"]`).click();
  }
}

test('while a colleague is looked for the caller is taken back with one key, and the colleague’s ringing ends', {
  timeout: PATIENCE_MS,
}, async () => {
  const { page: phone } = await givenAPage();
  const { page: ana, errors } = await atWork('Ana');
  const { page: ben } = await atWork('Ben');
  await isAvailable(ana);
  await isAvailable(ben);
  await phone.goto(`${house.url}/phone`);
  await phone.locator('#from').fill('+12025550188');
  await phone.locator('#call').click();
  await keys(phone, '1', '2', '1', '1', '1');
  const strip = ana.getByRole('region', { name: 'Telephone' });
  await strip.getByRole('button', { name: 'Answer' }).click();
  await strip.getByRole('button', { name: 'Transfer' }).click();
  await ana.getByRole('menuitem', { name: /^Billing.*English/ }).click();
  await strip.getByText(/^Calling Billing/).waitFor();
  const rings = ben.getByRole('alert').filter({ hasText: 'A call rings' });
  await rings.waitFor();
  await phone.getByText('On hold').waitFor();
  expect(await findingsLightAndDark(ana)).toEqual([]);
  await strip.getByRole('button', { name: 'Call the transfer off' }).waitFor();
  await presses(ana, 'v', 'b');
  await rings.waitFor({ state: 'detached' });
  await strip.getByText(/^Calling Billing/).waitFor({ state: 'detached' });
  await ana.getByRole('textbox', { name: 'Say' }).fill('I am back with you.');
  await ana.keyboard.press('Enter');
  await phone.getByText('I am back with you.').waitFor();
  await ben.getByRole('button', { name: 'Available' }).waitFor();
  await phone.getByRole('button', { name: 'Hang up' }).click();
  await ana.getByRole('button', { name: 'Finish, and be available' }).click();
  await ana.getByRole('button', { name: 'Available' }).waitFor();
  expect(errors).toEqual([]);
});

test('a number is called with one key, rings in the page of the phone, and is written up into the case', {
  timeout: PATIENCE_MS,
}, async () => {
  const { caseNumber } = await house.customer(DANA).complains({ message: 'My delivery was late.' });
  const { page: phone } = await givenAPage();
  await phone.goto(`${house.url}/phone`);
  const { page: ana, errors } = await atWork('Ana', `cases/${caseNumber}`);
  await ana.getByRole('button', { name: `Call ${DANA.phone}` }).waitFor();
  await presses(ana, 'v', 'c');
  const strip = ana.getByRole('region', { name: 'Telephone' });
  await strip.getByText('It rings at').waitFor();
  expect(await findingsLightAndDark(ana)).toEqual([]);

  await phone.getByText(/^You are called by/).waitFor();
  await phone.getByRole('button', { name: 'Answer' }).click();
  await phone.locator('#words').fill('Dana here.');
  await phone.keyboard.press('Enter');
  await strip.getByText('Dana here.').waitFor();
  await ana.getByRole('textbox', { name: 'Say' }).fill('Good morning, Ana here.');
  await ana.keyboard.press('Enter');
  await phone.getByText('Good morning, Ana here.').waitFor();
  await presses(ana, 'v', 'e');
  await phone.getByText('The agent hung up').waitFor();
  await ana.getByRole('textbox', { name: 'Note on the case' }).fill('Told her when it comes.');
  await ana.getByRole('button', { name: 'Finish, and be available' }).click();
  await ana.getByText('Told her when it comes.').waitFor();
  await ana.getByText('We called the customer').waitFor();

  // Nobody takes the second one: it was an attempt, and says so.
  await ana.getByRole('button', { name: `Call ${DANA.phone}` }).click();
  await phone.getByText(/^You are called by/).waitFor();
  await phone.getByRole('button', { name: 'Hang up' }).click();
  await strip.getByRole('button', { name: /Not reached/ }).waitFor();
  await ana.setViewportSize({ width: 320, height: 800 });
  expect(await overflowOf(ana)).toBe(0);
  await ana.getByRole('button', { name: 'Finish, and be available' }).click();
  await house.driver.settle();
  await ana.getByText('nobody answered').waitFor();

  // The call of before was handled, and one customer was reached; both stand among one's own results.
  await ana.goto(`${house.url}/console/my-results`);
  const calls = ana.getByRole('table', { name: 'Calls you took' });
  const row = (name: string) => calls.getByRole('row', { name: new RegExp(`^${name}`) }).locator('td, th');
  await row('Calls handled').first().waitFor();
  expect(await row('Calls handled').allTextContents()).toEqual(['Calls handled', '1', '1']);
  expect(await row('Mean handle time').allTextContents()).toEqual(['Mean handle time', 'too few', 'too few']);
  expect((await row('Customers you called').allTextContents()).slice(1)).toEqual(['1', '1']);
  expect(await overflowOf(ana)).toBe(0);
  await ana.setViewportSize({ width: 1440, height: 900 });
  expect(await findingsLightAndDark(ana)).toEqual([]);
  expect(errors).toEqual([]);
});

test('late at night whoever calls is asked first; the phone rings only if they mean it', {
  timeout: PATIENCE_MS,
}, async () => {
  const { caseNumber } = await house.customer(DANA).complains({ message: 'My other delivery was late.' });
  // 23:00 by the clock of the firm, which is not the one of this machine.
  await house.driver.advanceTo(addMilliseconds(`${house.driver.now().slice(0, 10)}T03:00:00.000Z`, DAY_MS));
  const { page: phone } = await givenAPage();
  await phone.goto(`${house.url}/phone`);
  const { page: ana, errors } = await atWork('Ana', `cases/${caseNumber}`);
  await ana.getByRole('button', { name: `Call ${DANA.phone}` }).waitFor();
  await presses(ana, 'v', 'c');
  const dialog = ana.getByRole('dialog', { name: 'Call at this hour?' });
  await dialog.getByText('nobody is to be called until 08:00').waitFor();
  expect(await findingsLightAndDark(ana)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await house.ana.sees(caseNumber)).contacts).toEqual([]);

  await ana.getByRole('button', { name: `Call ${DANA.phone}` }).click();
  await dialog.getByRole('button', { name: 'Call all the same' }).click();
  await phone.getByText(/^You are called by/).waitFor();
  expect((await house.ana.sees(caseNumber)).contacts).toHaveLength(1);
  await phone.getByRole('button', { name: 'Hang up' }).click();
  await ana.getByRole('button', { name: 'Finish, and be available' }).click();
  await ana
    .getByRole('radio', { name: 'Everything' })
    .or(ana.getByRole('button', { name: 'Everything' }))
    .click();
  await ana.getByText(/in quiet hours, as they asked/).waitFor();
  expect(errors).toEqual([]);
});
