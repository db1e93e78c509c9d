import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { picturesOf } from '../../../shared/charts/pictures.ts';
import { wordingOf } from '../../../shared/charts/wording.ts';
import { shownColumns } from '../../../shared/domain/reports/cell-text.ts';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import { speakerIn } from '../../../shared/phrases/speaker-in.ts';
import { openFirmHouse } from '../support/a-firm.ts';
import { closeChromium, givenAPage, isSignedIn } from '../support/browser.ts';
import type { BrowserHouse } from '../support/browser-house.ts';
import { findingsOf, overflowOf } from '../support/checks.ts';

vi.setConfig({ testTimeout: 240_000 });

let house: BrowserHouse;
beforeAll(async () => {
  house = await openFirmHouse();
}, 240_000);
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

async function openIn(language: 'es' | 'nl', report: string): Promise<Page> {
  const { page } = await givenAPage({ locale: language });
  page.setDefaultTimeout(90_000);
  await isSignedIn(page, house.url, 'Mia');
  await page.goto(`${house.url}/console/reports/${report}`);
  await page.locator(`[data-table] tbody tr`).first().waitFor();
  await page.locator('[data-reading="cannot"] p, [data-reading="cannot"] li').first().waitFor();
  return page;
}

const textsOf = async (page: Page, what: string) =>
  (await page.locator(what).allTextContents()).map((text) => text.trim());

test.each([
  ['es', 'resolution-to-loyalty'],
  ['nl', 'resolution-to-loyalty'],
  ['nl', 'market-damage'],
  ['es', 'seven-indicators'],
] as const)(
  'in %s %s says headings, columns, notes and pictures in that language, at every width',
  async (language, name) => {
    const page = await openIn(language, name);
    const { body } = await house.mia.gets(`/reports/${name}`);
    const result = body as { report: string; notes: string[] };
    const table = findReport(name).table(result);
    const speaker = speakerIn(language);

    const heads = (await textsOf(page, `[data-table="${name}"] thead th`)).filter((head) => head !== '');
    expect(heads).toEqual(expect.arrayContaining(shownColumns(table).map((column) => speaker.column(column.name))));
    expect(await textsOf(page, 'ul.notes li')).toEqual(result.notes.map((note) => speaker.sentence(note)));
    expect(await page.locator('main').textContent()).toContain(speaker.sentence(table.heading));
    const pictures = picturesOf(name, result, { wording: wordingOf(speaker) });
    await expect
      .poll(() => page.locator('[data-picture]:has(canvas)').count(), { timeout: 60_000 })
      .toBe(pictures.length);
    expect(await textsOf(page, '[data-picture] figcaption')).toEqual(pictures.map(({ title }) => title));
    expect(await textsOf(page, '[data-picture] details p')).toEqual(pictures.map(({ alt }) => alt));

    const markdown = readFileSync(`docs/reports/${language}/${name}.md`, 'utf8');
    const first = /^(?:- |1\. )?\*\*([^*]+)\*\*/m.exec(markdown)?.[1] ?? '';
    expect(first).not.toBe('');
    await expect.poll(() => page.locator('[data-reading="read"]').textContent()).toContain(first);
    expect(await page.locator('main [lang="en"]').count()).toBe(0);

    expect(await findingsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowOf(page)).toBe(0);
  },
);

test.each([
  ['es', 'Cómo se lee', '¿Vuelven a comprar'],
  ['nl', 'Hoe dit te lezen', 'Kopen klanten na een klacht'],
] as const)('in %s the words round the figures are the reader’s', async (language, ...said) => {
  const page = await openIn(language, 'resolution-to-loyalty');
  for (const words of said) await page.getByText(words).first().waitFor();
  await page.locator('[data-table="resolution-to-loyalty"] tbody tr').first().waitFor();
  expect(await page.locator('[data-table="resolution-to-loyalty"] tbody').textContent()).toMatch(/\d,\d\s?%/);
});
