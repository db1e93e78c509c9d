/** `npm run console:pictures`: a picture of each page of the console, from a week lived through in memory, into docs/images/console/. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import build from './build.ts';
import { PAGES_SHOWN, type Shown, show } from './pages.ts';
import { REPORTS_SHOWN } from './reports-shown.ts';
import { openFirmHouse } from './support/a-firm.ts';
import { liveAWeek, type Week } from './support/a-week.ts';
import { closeChromium, isSignedIn, watchedPage } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';
import { openStubWorkspace } from './support/stub-workspace.ts';
import { serveWorkspacePage, type WorkspacePage } from './support/workspace-page.ts';

const FOLDER = join(import.meta.dirname, '../../docs/images/console');
const VIEW = { viewport: { width: 1280, height: 860 } };

await build();
await mkdir(FOLDER, { recursive: true });

async function take(house: BrowserHouse, pages: readonly Shown[], week: Week): Promise<void> {
  for (const shown of pages) {
    const { page } = await watchedPage(VIEW);
    await show(page, house.url, shown, week);
    const path = join(FOLDER, `${shown.name}.png`);
    await page.screenshot({ path, type: 'png' });
    await page.context().close();
    console.log(`${path}: ${shown.about}`);
  }
  await house.close();
}

/** The case of a caller, as it stands in the frame of the agent workspace. */
async function takeInWorkspace(house: BrowserHouse, host: WorkspacePage, { repeat }: Week): Promise<void> {
  const { page } = await watchedPage(VIEW);
  await isSignedIn(page, house.url, 'Ana');
  const { caseId } = await house.ana.sees(repeat);
  const attributes = { caseId, language: 'en' };
  const of = { contactId: 'contact-1', type: 'voice', number: '+12025550143', attributes } as const;
  const { frame } = await openStubWorkspace(page, host, `${house.url}/console/workspace`, { of });
  await frame.getByText('Came back').first().waitFor();
  await page.screenshot({ path: join(FOLDER, 'workspace.png'), type: 'png' });
  await page.context().close();
}

const host = await serveWorkspacePage('127.0.0.1');
try {
  const house = await openBrowserHouse({ workspaces: [host.origin] });
  const week = await liveAWeek(house);
  await takeInWorkspace(house, host, week);
  await take(house, PAGES_SHOWN, week);
  await take(await openFirmHouse(), REPORTS_SHOWN, {} as Week);
} finally {
  await closeChromium();
  await host.close();
}
