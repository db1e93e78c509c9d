import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Disposable,
  type Page,
} from 'playwright-core';
import { onTestFinished } from 'vitest';
import { SWITCHED_OFF } from './switched-off.ts';

/** Debian's; others name theirs. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

let opened: Promise<Browser> | undefined;
let profile: Promise<BrowserContext> | undefined;
/** Tabs of the profile that no test has now. */
const idle: Tab[] = [];
/** What was put into pages for their tests, by `putInto`. */
const put = new WeakMap<Page, Disposable[]>();

const WINDOW = { width: 1440, height: 900 };
const PATIENCE_MS = 15_000;

/** One Chromium for all tests of a file. @throws Error that says how to get one */
export function openChromium(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`There is no Chromium at ${CHROMIUM}: apt-get install chromium, or CHROMIUM=/path/to/it.`);
  }
  // Root in a container has no user namespace of its own to put the pages into.
  opened ??= chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', SWITCHED_OFF] });
  return opened;
}

export async function closeChromium(): Promise<void> {
  await (await opened)?.close();
  opened = undefined;
  profile = undefined;
  idle.length = 0;
}

/** What the browser itself found wrong with a page, as it happened. */
export interface Watched {
  page: Page;
  errors: readonly string[];
}

/** Its errors are forgotten when the next test has it. */
interface Tab extends Watched {
  errors: string[];
}

/** A page of a fresh browser profile. Errors of the console and of scripts, and refusals by the page's policy, are kept. */
export async function watchedPage(options: BrowserContextOptions = {}): Promise<Watched> {
  return watchedTab(await newProfile(options));
}

async function newProfile(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (await openChromium()).newContext({
    viewport: WINDOW,
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

async function watchedTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  return { page, errors };
}

/** As `watchedPage`, closed when the test is over. */
export async function givenAPage(options?: BrowserContextOptions): Promise<Watched> {
  const watched = await watchedPage(options);
  onTestFinished(() => watched.page.context().close());
  return watched;
}

/**
 * As `givenAPage`, in a tab of the file's one profile, which has been at a page of the console before: to load another is a quarter of
 * the work, since its process has the program ready. Nothing of the test before is left in it. For all tests in which nobody needs
 * a browser, a language or a telephone of their own; people in two tabs are two people, as the console keeps a session by tab.
 */
export async function givenATab(): Promise<Watched> {
  profile ??= newProfile();
  const tab = idle.pop() ?? (await watchedTab(await profile));
  tab.errors.length = 0;
  onTestFinished(() => leave(tab));
  return tab;
}

/** As it was when it was opened, but at an address of the house where nothing goes on. */
async function leave(tab: Tab): Promise<void> {
  const { page } = tab;
  // Innermost is the console, where it stands in the frame of a workspace.
  const shown = page.frames().at(-1)?.url() ?? '';
  if (page.isClosed() || !shown.startsWith('http')) return page.close();
  await page.context().setOffline(false);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const one of put.get(page)?.splice(0) ?? []) await one.dispose();
  await page.goto(new URL('/console/settings.json', shown).href);
  await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await page.emulateMedia({ media: null, colorScheme: 'light' });
  await page.setViewportSize(WINDOW);
  page.setDefaultTimeout(PATIENCE_MS);
  idle.push(tab);
}

/** A script or function put into a page; where the page outlives the test, as a tab does, it goes with the test. */
export async function putInto(page: Page, what: Promise<Disposable>): Promise<void> {
  put.set(page, [...(put.get(page) ?? []), await what]);
}

/** Chooses a person on the sign-in page. */
export async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: new RegExp(`^${name},`) }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${name},`) })
    .and(page.locator('[aria-haspopup]'))
    .waitFor();
}

/** As if `name` had signed in before in this tab: for tests that are about other pages. */
export async function isSignedIn(page: Page, url: string, name: string): Promise<void> {
  const body = JSON.stringify({ person: name.toLowerCase() });
  const answer = await fetch(`${url}/identity/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { access_token: access } = (await answer.json()) as { access_token: string };
  const kept = JSON.stringify(JSON.stringify({ access }));
  const script = `sessionStorage.getItem('comeback.tokens') ?? sessionStorage.setItem('comeback.tokens', ${kept})`;
  await putInto(page, page.addInitScript(script));
}
