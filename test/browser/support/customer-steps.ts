import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PNG } from '../../support/mails.ts';
import type { BrowserHouse } from './browser-house.ts';
import { findingsLightAndDark, overflowOf } from './checks.ts';

/** The telephone that most customers hold. */
export const PHONE = { viewport: { width: 360, height: 740 } } as const;

export const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });

/** Clean by axe in light and dark, and nobody scrolls sideways. */
export async function isForEverybody(page: Page, what: string): Promise<void> {
  // These pages have their colours by style alone, at once.
  expect(await findingsLightAndDark(page, page, async () => {}), what).toEqual([]);
  expect(await overflowOf(page), what).toBe(0);
}

/** Of the receipt, which is there once it is told. */
export const numberOn = async (page: Page) => ((await page.locator('.number').textContent()) ?? '').replaceAll('-', '');

/** Follows what the receipt or a letter calls by the firm's public address. */
export async function follow(page: Page, house: BrowserHouse, link: string): Promise<void> {
  await page.goto(`${house.url}${new URL(link, house.url).pathname}`);
}

/** A person reads before they write; the house's clock stands still unless told. */
export const aMinuteLater = (house: BrowserHouse) => house.minutes.pass(1);
