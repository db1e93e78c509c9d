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

/** What axe finds wrong with a page of the console, in the colours that the browser asks for; empty is clean. */
export async function findingsOf(page: Page | Frame): Promise<string[]> {
  // A page turns dark a moment after the browser does: colours of both at once are nobody's.
  const isDark = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  await page.locator(isDark ? 'body.awsui-dark-mode' : 'body:not(.awsui-dark-mode)').waitFor({ state: 'attached' });
  return findingsAsItStands(page);
}

/** What axe finds wrong with any page, one line each. */
export async function findingsAsItStands(page: Page | Frame): Promise<string[]> {
  // Put in as the browser's own code: the page's policy lets no script in but its files, and shall not.
  await page.evaluate(AXE);
  const run = `axe.run(document, ${JSON.stringify({ runOnly: { type: 'tag', values: RULES } })})`;
  const { violations } = await page.evaluate<{ violations: Finding[] }>(run);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary}`),
  );
}

/**
 * CSS pixels by which the page is wider than its window: to read it one would have to scroll both ways. Parts that measure
 * themselves follow a changed window a moment later: what counts is where they come to rest, within two seconds.
 */
export async function overflowOf(page: Page | Frame): Promise<number> {
  let wider = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 20 && wider > 0; look += 1) {
    if (look > 0) await page.waitForTimeout(100);
    wider = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }
  return wider;
}
