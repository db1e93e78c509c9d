import type { Page } from 'playwright-core';

/**
 * Somebody does this while what the page sends next to these addresses is on its way. Any earlier the page might hear of it by itself, as it
 * now and then reads again what it shows.
 */
export async function isSecond(page: Page, to: string, does: () => Promise<unknown>): Promise<void> {
  let isDone = false;
  await page.route(to, async (route) => {
    if (!isDone && route.request().method() === 'POST') {
      isDone = true;
      await does();
    }
    await route.continue();
  });
}
