/**
 * `npm run -s bench-console`: the worklist over 10,000 open cases in a house on disk, in Chromium on this machine: until it can be used, its
 * tasks, pages, a case, a filter, heap; what `GET /cases` takes beside a hundred cases; what is sent for a first page, and for the pages of
 * customers. It prints and asserts nothing. Tasks are told by the clock where they are over 50 ms; by the processor's time always the longest,
 * with what it was. What is looked for on the page is found by its id or class: a search by role is a task of the page, too. `--cases 1000`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import build from '../browser/build.ts';
import { closeChromium, isSignedIn, openChromium, watchedPage } from '../browser/support/browser.ts';
import { openBrowserHouse } from '../browser/support/browser-house.ts';
import { openManyCases } from './console/many-cases.ts';
import { heapMb, type Stretch, stretch, WATCH } from './console/watched.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' } } });
const count = Number(values.cases);
if (!Number.isSafeInteger(count) || count < 200 || count > 100_000) {
  process.stderr.write('bench: --cases is a whole number from 200 to 100000.\n');
  process.exit(1);
}

const FEW = 100;
const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (figure: number) => `${figure.toFixed(0)} ms`;
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const list = (tasks: readonly number[]) =>
  tasks.length === 0 ? 'none' : tasks.map((task) => task.toFixed(0)).join(', ');
const tell = ({ name, took, long, worked }: Stretch) => {
  say(`${name.padEnd(34)}${ms(took).padStart(9)}  over 50 ms by the clock: ${list(long)}; longest by the processor:`);
  for (const { worked: whole, parts } of worked) {
    const most = parts.slice(0, 4).map(([what, part]) => `${what} ${part.toFixed(0)}`);
    say(`${' '.repeat(34)}${ms(whole).padStart(9)}  ${most.join(', ')}`);
  }
};

await build();
const folder = mkdtempSync(join(tmpdir(), 'comeback-bench-'));
const house = await openBrowserHouse({ folder, isIdle: true });
try {
  const { engine, configuration, clock } = house.driver;
  const [load = 0] = loadavg();
  say(
    `${availableParallelism()} cores (${cpus()[0]?.model}), load ${load.toFixed(1)}, ${(await openChromium()).version()}`,
  );
  // One case as customers make them, with all that follows; then so many more of which only the list is wanted.
  const { caseNumber } = await house.robin.complains({ message: 'My parcel was delivered late, and it is broken.' });
  await house.ana.takes(caseNumber);
  await openManyCases(engine, configuration, { count: FEW - 1, from: 1, now: clock.now() });
  const few = await answers();
  await openManyCases(engine, configuration, { count: count - FEW, from: FEW, now: clock.now() });
  const many = await answers();
  say(
    `GET /cases?limit=100: ${few.toFixed(1)} ms of work at ${FEW} cases, ${many.toFixed(1)} ms at ${count}: ${(many / few).toFixed(2)} times`,
  );

  await worklist(caseNumber);
  await customerPages();
} finally {
  await closeChromium();
  await house.close();
  rmSync(folder, { recursive: true });
}

/** What the processor worked for one, in milliseconds: the house is in this process. */
async function answers(): Promise<number> {
  const asked = 50;
  for (let n = 0; n < 5; n += 1) await house.sam.gets('/cases?limit=100');
  const began = process.cpuUsage();
  for (let n = 0; n < asked; n += 1) await house.sam.gets('/cases?limit=100');
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000 / asked;
}

async function worklist(caseNumber: string): Promise<void> {
  const browser = await openChromium();
  const { page } = await watchedPage();
  page.context().setDefaultTimeout(120_000);
  const measure = async (name: string, act: () => Promise<unknown>) => tell(await stretch(browser, page, name, act));
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.addInitScript(WATCH);
  await isSignedIn(page, house.url, 'Sam');
  const session = await page.context().newCDPSession(page);
  const rows = page.locator('a[data-case]');
  const opens = async (path: string, last: number) => {
    await page.goto(`${house.url}/console/${path}`, { waitUntil: 'commit' });
    await rows.nth(last).waitFor();
    await page.keyboard.press('j');
    await page.locator('a[data-case]:focus').waitFor();
    return page.evaluate<number>('performance.now()');
  };

  await measure('100 rows, and a key moves in them', () => opens('cases', 99));
  const first = await Promise.all(scripts);
  say(`scripts until then: ${first.length} files, ${kb(first.reduce((sum, size) => sum + size, 0))} gzip`);
  const heap = await heapMb(session);
  for (let wanted = 2; wanted <= 4; wanted += 1) {
    const before = await rows.first().getAttribute('data-case');
    await measure(`page ${wanted}`, async () => {
      await page.locator('button[aria-label="Next page"]').click();
      await page.locator(`a[data-case="${before}"]`).waitFor({ state: 'detached' });
    });
  }
  await measure('scrolling through a hundred rows', async () => {
    for (let step = 0; step < 20; step += 1) await page.mouse.wheel(0, 400);
  });
  await measure('ten rows down by key', async () => {
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('j');
  });
  await measure('a row is selected', async () => {
    await page.keyboard.press('x');
    await page.locator('tr input:checked').first().waitFor();
  });
  await measure('a search typed, 14 letters', () =>
    page.locator('#worklist-search').pressSequentially('ORD-2026-02-14'),
  );
  await page.locator('#worklist-search').fill('');
  // Seven times the list is read again in it, and once all clocks go on.
  await measure('35 s of looking at the list', () => page.waitForTimeout(35_000));
  await opens(`cases?number=${caseNumber}`, 0);
  await measure('a case is opened', async () => {
    await page.keyboard.press('Enter');
    await page.locator('.case-columns[aria-busy=false]').waitFor();
  });
  await measure('and back to the list', async () => {
    await page.keyboard.press('u');
    await rows.first().waitFor();
  });
  say(`heap after the first page ${heap.toFixed(0)} MB, at the end ${(await heapMb(session)).toFixed(0)} MB`);
  await page.context().close();
}

async function customerPages(): Promise<void> {
  for (const path of ['/complain', '/status', await house.robin.statusPage()]) {
    const page = await (await fetch(`${house.url}${path}`)).text();
    say(
      `${path.replace(/(\/status\/).*/, '$1...').padEnd(34)}${kb(page.length).padStart(9)}, ${kb(gzipSync(page).length)} gzip, all in one`,
    );
  }
}
