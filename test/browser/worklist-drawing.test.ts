import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openManyCases } from '../bench/console/many-cases.ts';
import { boxAtRest } from './support/at-rest.ts';
import { closeChromium, givenATab, isSignedIn, putInto } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';

const PAGE_SIZE = 100;

let house: BrowserHouse;
beforeAll(async () => {
  house = await openBrowserHouse({ isIdle: true });
  const { engine, configuration, clock } = house.driver;
  await openManyCases(engine, configuration, { count: PAGE_SIZE, from: 1, now: clock.now() });
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

const rows = (page: Page) => page.locator('a[data-case]');

async function samAtTheList(watching = ''): Promise<Page> {
  const { page } = await givenATab();
  await putInto(page, page.addInitScript(watching));
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/cases`);
  await rows(page)
    .nth(PAGE_SIZE - 1)
    .waitFor();
  return page;
}

/**
 * Keeps how many rows there are at the beginning of each frame, and when that was by the clock: a frame that waits for a busy page calls itself
 * by the time that it was meant for.
 */
const WATCH_ROWS = `
  window.framesSeen = [];
  const note = () => {
    window.framesSeen.push({ at: performance.now(), rows: document.querySelectorAll('a[data-case]').length });
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
`;

test('six rows come with a frame and no more, also where the browser is late with its frames', async () => {
  const page = await samAtTheList(WATCH_ROWS);
  const frames = await page.evaluate<{ at: number; rows: number }[]>('window.framesSeen.slice()');
  const steps = frames.map(({ at, rows: count }, n) => {
    const before = frames[n - 1] ?? { at: 0, rows: 0 };
    return { came: count - before.rows, after: at - before.at };
  });
  // Where no frame comes for a quarter of a second rows come nevertheless.
  for (const { came, after } of steps) expect(came).toBeLessThanOrEqual(6 * (1 + Math.floor(after / 250)));
  expect(steps.filter(({ came }) => came > 0).length).toBeGreaterThan(1);
});

/** Until the browser has laid out what is in the row, or has not: it decides with its frames, after what makes it decide. */
const isLaidOut = (page: Page, at: number, isIt: boolean) =>
  expect
    .poll(() =>
      page.evaluate<boolean>(
        `document.querySelectorAll('a[data-case]')[${at}].checkVisibility({ contentVisibilityAuto: true })`,
      ),
    )
    .toBe(isIt);

test('a row far from the window is not laid out, and yet found, read out, focused and printed', async () => {
  const page = await samAtTheList();
  await isLaidOut(page, 0, true);
  await isLaidOut(page, PAGE_SIZE - 1, false);
  const last = (await rows(page).last().textContent()) ?? '';
  expect(await page.getByRole('rowheader', { name: last }).count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await isLaidOut(page, PAGE_SIZE - 1, true);
  await page.emulateMedia({ media: null });
  await page.keyboard.press('k');
  await expect.poll(() => page.locator('a[data-case]:focus').textContent()).toBe(last);
  await isLaidOut(page, PAGE_SIZE - 1, true);
});

test('where rows are as high as what is in them, one is back where one was, too', async () => {
  const page = await samAtTheList();
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => page.getByRole('columnheader').allTextContents()).toEqual(['Due', 'Case']);
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('j');
  const focused = page.locator('a[data-case]:focus');
  const before = await boxAtRest(focused);
  await page.keyboard.press('Enter');
  await page.getByText('It is not there, or not for you.').waitFor();
  await page.keyboard.press('u');
  await focused.waitFor();
  // What stands above says how high it is when it comes near.
  await expect.poll(async () => Math.abs(((await focused.boundingBox())?.y ?? 0) - before.y)).toBeLessThan(2);
});
