import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** Debian's; others name theirs. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

let opened: Promise<Browser> | undefined;
let profile: Promise<BrowserContext> | undefined;

const WINDOW = { width: 1440, height: 900 };

/** One Chromium for all tests of a file. @throws Error that says how to get one */
export function openChromium(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`There is no Chromium at ${CHROMIUM}: apt-get install chromium, or CHROMIUM=/path/to/it.`);
  }
  // Root in a container has no user namespace of its own to put the pages into.
  opened ??= chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  return opened;
}

export async function closeChromium(): Promise<void> {
  await (await opened)?.close();
  opened = undefined;
  profile = undefined;
}

/** What the browser itself found wrong with a page, as it happened. */
export interface Watched {
  page: Page;
  errors: readonly string[];
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
  context.setDefaultTimeout(15_000);
  return context;
}

async function watchedTab(context: BrowserContext): Promise<Watched> {
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
 * As `givenAPage`, in a tab of the file's one profile, which has read the console's scripts before: a second less. For tests that look;
 * what a page keeps for its next visit goes with the tab.
 */
export async function givenATab(): Promise<Watched> {
  profile ??= newProfile();
  const watched = await watchedTab(await profile);
  onTestFinished(async () => {
    await watched.page.evaluate('localStorage.clear()');
    await watched.page.close();
  });
  return watched;
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
  const kept = JSON.stringify(JSON.stringify({ access, name }));
  await page.addInitScript(
    `sessionStorage.getItem('comeback.tokens') ?? sessionStorage.setItem('comeback.tokens', ${kept})`,
  );
}
