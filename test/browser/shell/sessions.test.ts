import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stripOf } from '../calls/strip.ts';
import { houseOfThisFile } from '../support/a-house.ts';
import { liveAWeek } from '../support/a-week.ts';
import { givenAPage, signIn } from '../support/browser.ts';

const house = await houseOfThisFile();
const worklist = `${house.url}/console/cases`;
await liveAWeek(house);

const menuOf = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name},`) }).and(page.locator('[aria-haspopup]'));
const goOnAs = (page: Page, name: string) => page.getByRole('button', { name: `Go on as ${name}` });

async function signOut(page: Page, name: string) {
  await menuOf(page, name).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

/** As who opens a link in another tab. */
async function openedBeside(page: Page) {
  const first = page.locator('a[data-case]').first();
  const address = await first.getAttribute('href');
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    first.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  expect(new URL(beside.url()).pathname).toBe(address);
  return beside;
}

test('a case opens in another tab for whoever opened it, and signing out in one signs out in both', async () => {
  const { page, errors } = await givenAPage();
  await signIn(page, worklist, 'Ana');
  const beside = await openedBeside(page);
  await menuOf(beside, 'Ana').waitFor();
  await beside.reload();
  await menuOf(beside, 'Ana').waitFor();

  await signOut(beside, 'Ana');
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  expect(await goOnAs(page, 'Ana').count()).toBe(0);
  await page.reload();
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  expect(errors).toEqual([]);
});

test('at an address that is typed one goes on as somebody of another tab, or is somebody else beside them', async () => {
  const { page: anas } = await givenAPage();
  await signIn(anas, worklist, 'Ana');
  const sams = await anas.context().newPage();
  await sams.goto(worklist);
  await goOnAs(sams, 'Ana').waitFor();
  await sams.getByRole('button', { name: /^Sam,/ }).click();
  await menuOf(sams, 'Sam').waitFor();

  const third = await anas.context().newPage();
  await third.goto(`${house.url}/console/calls`);
  await goOnAs(third, 'Sam').waitFor();
  await goOnAs(third, 'Ana').click();
  await menuOf(third, 'Ana').waitFor();
  expect(third.url()).toBe(`${house.url}/console/calls`);

  await signOut(third, 'Ana');
  await goOnAs(third, 'Sam').waitFor();
  await goOnAs(anas, 'Sam').waitFor();
  await menuOf(sams, 'Sam').waitFor();
});

test('a tab that waits for a sign-in hears of one in another', async () => {
  const { page: waiting } = await givenAPage();
  await waiting.goto(worklist);
  await waiting.getByRole('heading', { name: 'Who are you?' }).waitFor();
  const other = await waiting.context().newPage();
  await signIn(other, worklist, 'Sam');
  await goOnAs(waiting, 'Sam').click();
  await menuOf(waiting, 'Sam').waitFor();
});

test('what was sent for somebody who left ends nobody’s session', async () => {
  const { page } = await givenAPage();
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await signIn(page, worklist, 'Ana');
  const presence = `${house.url}/desk/presence`;
  await page.route(presence, async (route) => {
    await isReleased;
    await route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{"status":401}' });
  });
  await stripOf(page).getByRole('button', { name: 'Away' }).click();
  await Promise.all([page.waitForRequest(presence), page.getByRole('menuitem', { name: 'Available' }).click()]);
  const answered = page.waitForResponse(presence);
  await signOut(page, 'Ana');
  await page.getByRole('button', { name: /^Sam,/ }).click();
  await menuOf(page, 'Sam').waitFor();
  release();
  await answered;
  await page.locator('a[data-case]').first().click();
  await page.waitForURL(/cases\/\d{10}$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.reload();
  await menuOf(page, 'Sam').waitFor();
});
