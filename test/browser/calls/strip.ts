import type { Page } from 'playwright-core';
import { isSignedIn, type Watched } from '../support/browser.ts';
import { rolls } from '../support/keys.ts';

/** The telephone above every page. */
export const stripOf = (page: Page) => page.getByRole('region', { name: 'Telephone' });
/** Of the case that the page is at. */
export const numberOf = (page: Page) => page.url().match(/cases\/(\d{10})$/)?.[1] ?? '';
/** The first field of the form in which a complaint is logged. */
export const message = (page: Page) => page.getByRole('textbox', { name: 'What happened?' });

/** The keys of a command of the page. */
export async function presses(page: Page, ...all: string[]): Promise<void> {
  await page.locator('#content').focus();
  await rolls(page, ...all);
}

/** Somebody at a page of the console of this house. */
export async function isAt(watched: Promise<Watched>, url: string, name: string, path: string): Promise<Watched> {
  const { page, errors } = await watched;
  await isSignedIn(page, url, name);
  await page.goto(`${url}/console/${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { page, errors };
}

export async function isAvailable(page: Page): Promise<void> {
  await stripOf(page).getByRole('button').first().waitFor();
  await presses(page, 'v', 'v');
  await stripOf(page).getByRole('button', { name: 'Available' }).waitFor();
}

/** The caller presses these keys when they are asked, and then this agent answers. */
export async function answers(agent: Page, caller: Page, keys: string): Promise<void> {
  await caller.locator('#call').click();
  for (const key of keys) {
    await caller.locator('#asked').waitFor();
    await caller.locator(`[data-key="${key}"]`).click();
  }
  await stripOf(agent).getByRole('button', { name: 'Answer' }).waitFor();
  await presses(agent, 'v', 'a');
  await stripOf(agent).getByText('You are on a call with').waitFor();
}
