import { afterAll, beforeAll, expect, test } from 'vitest';
import { SHIPPED } from '../../shared/domain/playbooks/shipped.ts';
import { PLAYBOOK_PHRASES } from '../../shared/phrases/playbook-book.ts';
import { PAGES_SHOWN, show } from './pages.ts';
import { liveAWeek, type Week } from './support/a-week.ts';
import { closeChromium, givenAPage, givenATab, isSignedIn } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';
import { findingsLightAndDark, overflowOf } from './support/checks.ts';

let house: BrowserHouse;
let week: Week;
beforeAll(async () => {
  house = await openBrowserHouse();
  week = await liveAWeek(house);
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

test.each(PAGES_SHOWN)(
  '$name: axe finds nothing, light or dark, nobody scrolls sideways, and the browser has no complaint',
  async (shown) => {
    const { page, errors } = await givenATab();
    await show(page, house.url, shown, week);
    expect(await findingsLightAndDark(page)).toEqual([]);
    // WCAG 2.2, 1.4.10 and 1.4.4: 1280 pixels at 400% are 320, at 200% 640.
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowOf(page), `${width} pixels`).toBe(0);
    }
    expect(errors).toEqual([]);
  },
);

test.each(['es', 'nl'])('in %s the worklist speaks that language', async (language) => {
  const { page } = await givenAPage({ locale: language });
  await page.goto(house.url);
  await page.getByRole('button', { name: /^Sam,/ }).click();
  await page.locator('a[data-case]').first().waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe(language);
  expect(await page.locator('body').textContent()).not.toMatch(/\b(due in|Owner|Received|Saved filters)\b/);
});

/** Steps by their English, of playbooks that come along. */
const STEPS = SHIPPED.flatMap(({ steps }) => steps.map(({ text }) => text));

test.each([
  ['es', 'Reclamación, entrega · Pedidos y entregas'],
  ['nl', 'Klacht, levering · Bestellingen en levering'],
] as const)(
  'in %s a case has its category, its team and its playbook in that language',
  async (language, categoryAndTeam) => {
    const { page } = await givenAPage({ locale: language });
    await isSignedIn(page, house.url, 'Sam');
    await page.goto(`${house.url}/console/cases/${week.inHand}`);
    const told = async () => (await page.locator('main').textContent()) ?? '';
    const inLanguage = (english: string) => PLAYBOOK_PHRASES[english]?.[language] ?? english;
    await expect
      .poll(
        async () => {
          const text = await told();
          return STEPS.filter((step) => text.includes(inLanguage(step))).length;
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(2);
    const text = await told();
    expect(STEPS.filter((step) => text.includes(step))).toEqual([]);
    await expect.poll(told).toContain(categoryAndTeam);
  },
);
