import { afterAll } from 'vitest';
import { closeChromium } from './browser.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';

/** A house that stands for all tests of a file, and goes with them and their Chromium. */
export async function houseOfThisFile(): Promise<BrowserHouse> {
  const house = await openBrowserHouse();
  afterAll(async () => {
    await closeChromium();
    await house.close();
  });
  return house;
}
