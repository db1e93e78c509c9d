import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeChromium, givenAPage, isSignedIn } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';

let house: BrowserHouse;
let caseNumber: string;
beforeAll(async () => {
  house = await openBrowserHouse({ isIdle: true });
  ({ caseNumber } = await house.robin.complains({ message: 'My parcel was delivered late.' }));
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

interface Step {
  story: number;
  beside: number;
  isBusy: boolean;
  /** Where the panels of the story begin, from the top. */
  tops: readonly number[];
}

/** Keeps what stands on a case's page after each change of it: panels in both columns. */
const WATCH_PANELS = `
  window.steps = [];
  new MutationObserver(() => {
    const columns = document.querySelector('.case-columns');
    if (columns === null) return;
    const [story, beside] = [...columns.children].map(({ children }) => [...children]);
    const tops = story.map((panel) => Math.round(panel.getBoundingClientRect().top));
    const isBusy = columns.ariaBusy === 'true';
    const last = steps.at(-1);
    if (last?.story !== story.length || last.beside !== beside.length)
      steps.push({ story: story.length, beside: beside.length, isBusy, tops });
  }).observe(document, { childList: true, subtree: true });
`;

test('a case is drawn panel by panel, what was said first and what stands beside it last, and nothing moves that is there', async () => {
  const { page, errors } = await givenAPage();
  await page.addInitScript(WATCH_PANELS);
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/cases`);
  await page.getByText('Nobody waits').waitFor();
  await page.locator(`a[data-case="${caseNumber}"]`).click();
  await page.locator('.case-columns[aria-busy=false]').waitFor();
  const steps = await page.evaluate<Step[]>('window.steps');
  const whole = steps.at(-1);
  expect(whole).toMatchObject({ story: 5, beside: 4 });
  expect(steps.map(({ story, beside }) => story + beside)).toEqual(Array.from({ length: 9 }, (_, at) => at + 1));
  for (const { story, beside, isBusy, tops } of steps) {
    if (story < 5) expect(beside).toBe(0);
    expect(isBusy).toBe(story + beside < 9);
    expect(tops).toEqual(whole?.tops.slice(0, tops.length));
  }
  expect(errors).toEqual([]);
});
