/** `npm run console:pictures`: a picture of each page of the console, from a week lived through in memory, into docs/images/console/. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import build from './build.ts';
import { PAGES_SHOWN, type Shown, show } from './pages.ts';
import { REPORTS_SHOWN } from './reports-shown.ts';
import { openFirmHouse } from './support/a-firm.ts';
import { liveAWeek, type Week } from './support/a-week.ts';
import { closeChromium, watchedPage } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';

const FOLDER = join(import.meta.dirname, '../../docs/images/console');

await build();
await mkdir(FOLDER, { recursive: true });

async function take(house: BrowserHouse, pages: readonly Shown[], week: Week): Promise<void> {
  for (const shown of pages) {
    const { page } = await watchedPage({ viewport: { width: 1280, height: 860 } });
    await show(page, house.url, shown, week);
    const path = join(FOLDER, `${shown.name}.png`);
    await page.screenshot({ path, type: 'png' });
    await page.context().close();
    console.log(`${path}: ${shown.about}`);
  }
  await house.close();
}

try {
  const house = await openBrowserHouse();
  await take(house, PAGES_SHOWN, await liveAWeek(house));
  await take(await openFirmHouse(), REPORTS_SHOWN, {} as Week);
} finally {
  await closeChromium();
}
