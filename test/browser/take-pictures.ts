/** `npm run console:pictures`: a picture of each page of the console, from a week lived through in memory, into docs/images/console/. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import build from './build.ts';
import { PAGES_SHOWN, show } from './pages.ts';
import { liveAWeek } from './support/a-week.ts';
import { closeChromium, watchedPage } from './support/browser.ts';
import { openBrowserHouse } from './support/browser-house.ts';

const FOLDER = join(import.meta.dirname, '../../docs/images/console');

await build();
await mkdir(FOLDER, { recursive: true });
const house = await openBrowserHouse();
try {
  const week = await liveAWeek(house);
  for (const shown of PAGES_SHOWN) {
    const { page } = await watchedPage({ viewport: { width: 1280, height: 860 } });
    await show(page, house.url, shown, week);
    const path = join(FOLDER, `${shown.name}.png`);
    await page.screenshot({ path, type: 'png' });
    await page.context().close();
    console.log(`${path}: ${shown.about}`);
  }
} finally {
  await closeChromium();
  await house.close();
}
