import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

interface Finding {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA with what it stands on, as axe calls it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What hangs on colours alone. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page of the console, in the colours that the browser asks for; empty is clean. */
export async function findingsOf(page: Page | Frame): Promise<string[]> {
  await isColoured(page);
  return findingsAsItStands(page);
}

/** What axe finds wrong with any page, one line each. */
export function findingsAsItStands(page: Page | Frame): Promise<string[]> {
  return found(page, { type: 'tag', values: RULES });
}

/**
 * What axe finds wrong with a page in light and dark colours: the dark changes colours and nothing else, so only what hangs on
 * them is looked at again.
 * @param isTurned waits until it has the colours that the browser asks for; pages of the console take a moment
 */
export async function findingsLightAndDark(
  page: Page,
  within: Page | Frame = page,
  isTurned: (page: Page | Frame) => Promise<void> = isColoured,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await isTurned(within);
  const light = await findingsAsItStands(within);
  await page.emulateMedia({ colorScheme: 'dark' });
  await isTurned(within);
  return [...light, ...(await found(within, { type: 'rule', values: OF_COLOURS }))];
}

/** Ten a second, as long as Chromium's own waiting in these tests. */
const LOOKS = 150;

/** A page of the console turns dark a moment after the browser does: colours of both at once are nobody's. */
async function isColoured(page: Page | Frame): Promise<void> {
  const isDark = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  await page.locator(isDark ? 'body.awsui-dark-mode' : 'body:not(.awsui-dark-mode)').waitFor({ state: 'attached' });
}

async function found(page: Page | Frame, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> {
  // Put in as the browser's own code: the page's policy lets no script in but its files, and shall not.
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) await page.evaluate(AXE);
  const run = `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`;
  const { violations } = await page.evaluate<{ violations: Finding[] }>(run);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary}`),
  );
}

/**
 * CSS pixels by which the page is wider than its window: to read it one would have to scroll both ways. Parts that measure
 * themselves follow a changed window a moment later: what counts is where they come to rest, as long as that takes a busy machine.
 */
export async function overflowOf(page: Page | Frame): Promise<number> {
  let wider = Number.POSITIVE_INFINITY;
  for (let look = 0; look < LOOKS && wider > 0; look += 1) {
    if (look > 0) await page.waitForTimeout(100);
    wider = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }
  return wider;
}
