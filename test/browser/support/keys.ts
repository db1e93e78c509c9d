import type { Frame, Page } from 'playwright-core';

/**
 * The keys of one command, `g` `i`, as somebody rolls them: the second counts only soon after the first, and a busy machine may take longer
 * than that to say that it has the first.
 */
export async function rolls(page: Page, ...keys: string[]): Promise<void> {
  // Each is up again before the next is down: one that is held down only repeats itself.
  await Promise.all(keys.flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]));
}

/** By the palette of the page in `within`: it has the focus a moment after it is there, and what is typed before goes elsewhere. */
export async function finds(page: Page, within: Page | Frame, what: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await within.locator('[role=combobox]:focus').waitFor();
  await page.keyboard.type(what);
  await page.keyboard.press('Enter');
}
