import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boxAtRest } from '../support/at-rest.ts';
import { closeChromium, givenAPage, isSignedIn } from '../support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from '../support/browser-house.ts';
import { findingsLightAndDark } from '../support/checks.ts';

let house: BrowserHouse;
beforeAll(async () => {
  house = await openBrowserHouse();
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

async function samAtWork(options?: Parameters<typeof givenAPage>[0]) {
  const watched = await givenAPage(options);
  await isSignedIn(watched.page, house.url, 'Sam');
  await watched.page.goto(`${house.url}/console/cases`);
  await watched.page.getByRole('heading', { level: 1 }).waitFor();
  return watched;
}

const look = (page: Page) => page.getByRole('button', { name: 'Look' });
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

test('a menu of the bar is gone through by keys, and left for the button that opened it', async () => {
  const { page, errors } = await samAtWork();
  await look(page).focus();
  await page.keyboard.press('Enter');
  // What holds now; from there by arrows, to the ends, and by first letters.
  await expect.poll(() => focused(page)).toBe('As the system');
  expect(await look(page).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Comfortable');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focused(page)).toBe('Show what the keys do');
  await page.keyboard.press('c');
  await page.keyboard.press('c');
  await expect.poll(() => focused(page)).toBe('Compact');
  expect(await findingsLightAndDark(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await look(page).and(page.locator(':focus')).waitFor();
  await expect.poll(() => look(page).getAttribute('aria-expanded')).toBe('false');

  await page.keyboard.press('ArrowDown');
  // Tab leaves the menu once one is in it, which is a moment after it is there.
  await expect.poll(() => focused(page)).toBe('As the system');
  await page.keyboard.press('Tab');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

test('what is chosen there holds at once and after a reload: look, density, keys of one letter', async () => {
  const { page } = await samAtWork();
  const choose = async (role: 'menuitemradio' | 'menuitemcheckbox', name: string) => {
    await look(page).click();
    await page.getByRole(role, { name }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  await choose('menuitemradio', 'Dark');
  await choose('menuitemradio', 'Compact');
  await choose('menuitemcheckbox', 'Keys of one letter');
  await page.locator('body.awsui-dark-mode.awsui-compact-mode').waitFor();
  await page.keyboard.press('?');
  // What came of the key before is there once that of this one is.
  await page.keyboard.press('Control+k');
  await page.locator('[role=combobox]:focus').waitFor();
  expect(await page.getByRole('dialog', { name: 'What the keys do' }).count()).toBe(0);
  await page.reload();
  await page.locator('body.awsui-dark-mode.awsui-compact-mode').waitFor();
  await look(page).click();
  expect(await page.getByRole('menu').locator('[aria-checked=true]').allTextContents()).toEqual(['Dark', 'Compact']);
  await page.getByRole('menuitem', { name: 'Show what the keys do' }).click();
  await page.getByRole('dialog', { name: 'What the keys do' }).waitFor();
});

test('on a narrow screen everything of the bar is there, big enough to be hit, and a click beside a menu closes it', async () => {
  const { page } = await samAtWork({ viewport: { width: 320, height: 640 } });
  for (const name of [
    'Open the pages',
    'Nothing waits for you',
    'Find a page or command',
    'Language: English',
    'Look',
    'Sam, Supervisor',
  ]) {
    const { x, width, height } = await boxAtRest(page.getByRole('button', { name }));
    expect(width, name).toBeGreaterThanOrEqual(24);
    expect(height, name).toBeGreaterThanOrEqual(24);
    expect(x + width, name).toBeLessThanOrEqual(320);
  }
  await page.getByRole('button', { name: 'Language: English' }).click();
  await page.getByRole('menuitemradio', { name: 'Nederlands' }).waitFor();
  expect((await boxAtRest(page.getByRole('menu'))).x).toBeGreaterThanOrEqual(0);
  await page.mouse.click(160, 600);
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Language: English' }).click();
  await page.getByRole('menuitemradio', { name: 'Nederlands' }).click();
  await page.getByRole('heading', { level: 1, name: /^Zaken/ }).waitFor();
});

test('on a narrow screen the pages are a button of the bar away, and axe finds nothing, with them open or not', async () => {
  const { page, errors } = await samAtWork({ viewport: { width: 320, height: 640 } });
  const open = page.getByRole('button', { name: 'Open the pages' });
  await open.waitFor();
  expect(await findingsLightAndDark(page)).toEqual([]);
  await open.click();
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Board' }).waitFor();
  expect(await findingsLightAndDark(page)).toEqual([]);
  await expect.poll(() => pages.evaluate('document.activeElement?.closest("nav") !== null')).toBe(true);
  await page.getByRole('button', { name: 'Close the pages' }).click();
  await pages.waitFor({ state: 'detached' });
  await expect.poll(() => open.evaluate('document.activeElement?.title')).toBe('Open the pages');
  // By keys, and a page closes it.
  await page.keyboard.press('Enter');
  await pages.getByRole('link', { name: 'Board' }).click();
  await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  await pages.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});
