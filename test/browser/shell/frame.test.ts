import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAWeek, type Week } from '../support/a-week.ts';
import { closeChromium, givenAPage, isSignedIn } from '../support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from '../support/browser-house.ts';
import { rolls } from '../support/keys.ts';

let house: BrowserHouse;
let week: Week;
beforeAll(async () => {
  house = await openBrowserHouse();
  week = await liveAWeek(house);
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

test('while the next page is on its way keys do not act on the page before, and those of the frame do', async () => {
  const { page, errors } = await givenAPage();
  await isSignedIn(page, house.url, 'Sam');
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/board-page-*.js', async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.goto(`${house.url}/console/cases`);
  await page.locator('a[data-case]').first().waitFor();
  const asked = page.waitForRequest('**/assets/board-page-*.js');
  await rolls(page, 'g', 'b');
  await asked;
  await page.waitForURL(/\/console\/board$/);
  // Of the list, which still shows: the next case, a row down.
  await page.keyboard.press('n');
  await page.keyboard.press('j');
  expect(await page.locator('a[data-case]:focus').count()).toBe(0);
  await page.keyboard.press('?');
  const map = page.getByRole('dialog', { name: 'What the keys do' });
  // Escape closes the dialog that one is in, which is a moment after it is there.
  await map.locator(':focus').waitFor();
  // Where the keys before led one is told by now, too.
  expect(page.url()).toMatch(/\/console\/board$/);
  await page.keyboard.press('Escape');
  await map.waitFor({ state: 'detached' });
  release();
  await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  expect(page.url()).toMatch(/\/console\/board$/);
  expect(errors).toEqual([]);
});

test('people are called by their names: in the list, on a case, in its story, and by who may not read the roster', async () => {
  const { page } = await givenAPage();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/cases`);
  const row = page.getByRole('row').filter({ has: page.locator(`a[data-case="${week.inHand}"]`) });
  await expect.poll(() => row.textContent()).toContain('Ana');
  await page.goto(`${house.url}/console/approvals`);
  await page
    .getByText(/^Ben, /)
    .first()
    .waitFor();

  const { page: agents } = await givenAPage();
  await isSignedIn(agents, house.url, 'Ben');
  await agents.goto(`${house.url}/console/cases/${week.proposed}`);
  await agents.getByText(/Owner: Me/).waitFor();
  await house.sam.does(week.proposed, { type: 'assign', owner: 'sam' });
  await agents.getByText(/Owner: Sam/).waitFor();
});
