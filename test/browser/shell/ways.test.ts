import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { houseOfThisFile } from '../support/a-house.ts';
import { liveAWeek } from '../support/a-week.ts';
import { givenAPage, givenATab, isSignedIn, signIn } from '../support/browser.ts';
import { findingsOf } from '../support/checks.ts';

const house = await houseOfThisFile();
const week = await liveAWeek(house);

/** Lets requests to these addresses through when it is told to. */
async function heldBack(page: Page, addresses: string) {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await isReleased;
    await route.continue();
  });
  return { asked: page.waitForRequest(addresses), release };
}

const press = async (page: Page, keys: string) => {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
};
/** A busy machine may take longer between two keys than they may. */
const goes = (page: Page, keys: string, path: string) =>
  expect
    .poll(async () => {
      await press(page, keys);
      return new URL(page.url()).pathname;
    })
    .toBe(`/console/${path}`);
const focusedId = (page: Page) => page.evaluate<string>('document.activeElement.id');

test('the next person at the desk comes to their own list, and not to the search of the one before', async () => {
  const { page } = await givenATab();
  await signIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/cases?email=robin%40example.com`);
  await page.locator('a[data-case]').first().click();
  await page.getByRole('heading', { level: 1, name: /^Case/ }).waitFor();
  await page.getByRole('button', { name: 'Sam, Supervisor' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: /^Ada,/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Case/ }).waitFor();
  await press(page, 'u');
  await page.waitForURL(/\/console\/cases$/);
});

test('another page is announced, and the keyboard goes on in it; a list that one comes back to has the focus on its case', async () => {
  const { page, errors } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/cases`);
  const first = page.locator('a[data-case]').first();
  await first.focus();
  await page.keyboard.press('Enter');
  const arrived = page.locator('p[role=status].only-read');
  await expect.poll(() => arrived.textContent()).toMatch(/^Case \d{3} \d{3} \d{4}$/);
  await expect.poll(() => focusedId(page)).toBe('content');
  await goes(page, 'g b', 'board');
  await expect.poll(() => arrived.textContent()).toBe('Board');
  await expect.poll(() => focusedId(page)).toBe('content');
  await goes(page, 'g c', 'cases');
  await expect.poll(() => arrived.textContent()).toBe('Cases');
  await page.locator('a[data-case]:focus').waitFor();
  expect(await findingsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a notice is read out and leaves the focus where it is', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(`${house.url}/console/cases/${week.inHand}`);
  await page.locator('#resolve').focus();
  await press(page, 'y');
  await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
  expect(await focusedId(page)).toBe('resolve');
});

test('a notice with a way back waits while one is at it, and goes afterwards', async () => {
  const { caseNumber } = await house.robin.complains({ message: 'My delivery was late, and the driver rude.' });
  const { page } = await givenAPage();
  await page.clock.install({ time: Date.now() });
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.clock.runFor(60_000);
  expect(await undo.isVisible()).toBe(true);
  await page.locator('#content').focus();
  await page.mouse.move(0, 0);
  await page.clock.runFor(11_000);
  await undo.waitFor({ state: 'detached' });
});

test('who closes a dialog before its answer is told of it all the same, and finds no draft of what was sent', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/actions`);
  const plan = page.getByRole('button', { name: 'Plan an action…' });
  const dialog = page.getByRole('dialog', { name: 'Plan an action' });
  await plan.click();
  await dialog.getByRole('button', { name: /^Cause/ }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('textbox', { name: 'What is done' }).fill('Stronger boxes.');
  await dialog.getByRole('textbox', { name: 'Code' }).fill('stronger-boxes');
  await dialog.getByRole('textbox', { name: 'Due' }).fill('2027-03-01');
  const { asked, release } = await heldBack(page, '**/actions');
  await dialog.getByRole('button', { name: 'Plan', exact: true }).click();
  expect((await asked).method()).toBe('POST');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  release();
  await page.getByText('Action planned.').waitFor();
  await plan.click();
  expect(await dialog.getByRole('textbox', { name: 'Code' }).inputValue()).toBe('');
});

test('who has gone on is not led away when a case leaves them', async () => {
  const { caseNumber } = await house.robin.complains({ message: 'My delivery was late, and the box was wet.' });
  await house.ana.takes(caseNumber);
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await page.locator('#resolve').waitFor();
  await press(page, 'o');
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('button', { name: /^Team/ }).click();
  await page.getByRole('option', { name: 'Billing' }).click();
  await dialog.getByRole('textbox', { name: 'Text' }).fill('It is about the invoice.');
  const { asked, release } = await heldBack(page, '**/commands');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await asked;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await goes(page, 'g i', 'inbox');
  await page.getByRole('heading', { level: 1, name: 'For you' }).waitFor();
  release();
  await page.getByText('Done: Hand over').waitFor();
  expect(page.url()).toMatch(/\/console\/inbox$/);
});

test('a key that is pressed twice before the house answers takes the case once', async () => {
  const { caseNumber } = await house.robin.complains({ message: 'My delivery was late, and the box was wet.' });
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await page.getByRole('button', { name: 'Take', exact: true }).waitFor();
  const sent: string[] = [];
  page.on('request', (request) => request.url().endsWith('/commands') && sent.push(request.postData() ?? ''));
  const { asked, release } = await heldBack(page, '**/commands');
  await press(page, 't');
  await asked;
  await press(page, 't');
  release();
  await page.getByText('Done: Take.').waitFor();
  expect(sent).toEqual(['{"type":"take"}']);
});

test('whoever looks for a case or a person by Enter stays in the field', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/merges`);
  const field = page.getByRole('textbox', { name: 'Case number' });
  await field.fill(week.repeat);
  await field.press('Enter');
  await page.getByText('Cases like it').first().waitFor();
  expect(await field.and(page.locator(':focus')).count()).toBe(1);
});

test('where not even the words come, the page says so in all languages', async () => {
  const { page } = await givenAPage({ locale: 'nl' });
  await page.route('**/assets/nl-*.js', (route) => route.abort());
  await page.goto(house.url);
  await page.getByText('De server antwoordt niet.').waitFor();
});

test('where the house does not answer, nobody is told that there is no open case', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(`${house.url}/console/cases/new`);
  await page.route('**/cases?email=*', (route) => route.abort());
  await page.getByRole('textbox', { name: 'E-mail' }).fill('robin@example.com');
  const beside = page.locator('#log');
  await beside.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await beside.getByText('No open case of this').count()).toBe(0);
  await page.unroute('**/cases?email=*');
  await beside.getByRole('button', { name: 'Try again' }).click();
  await beside.locator('a[data-case]').first().waitFor();
});
