import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servicesFor } from '../../shared/runtime/services.ts';
import { openManyCases } from '../bench/console/many-cases.ts';
import { boxAtRest } from './support/at-rest.ts';
import { closeChromium, givenATab, isSignedIn, putInto } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';
import { findingsOf } from './support/checks.ts';

const PAGE_SIZE = 100;

let house: BrowserHouse;
/** One of the hundred, as a customer made it. */
let caseNumber: string;
beforeAll(async () => {
  house = await openBrowserHouse({ isIdle: true });
  ({ caseNumber } = await house.robin.complains({ message: 'My parcel was delivered late.' }));
  await openMore(PAGE_SIZE - 1, 1);
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

async function openMore(count: number, from: number): Promise<void> {
  const { engine, configuration, clock } = house.driver;
  await openManyCases(engine, configuration, { count, from, now: clock.now() });
}

/** Ana takes a case, and what follows from it and from the hundred others does not happen meanwhile. */
async function isTaken(number: string): Promise<void> {
  const { cases } = servicesFor(['cases'], house.driver.engine.services);
  const { caseId, team } = await house.sam.sees(number);
  const sent = await cases.send(caseId, { type: 'take' }, { kind: 'staff', id: 'ana', role: 'agent', teams: [team] });
  expect(sent).not.toHaveProperty('refusal');
}

/** Counts how often the page says a time: each row that is drawn says two. Clocks stand still that would say theirs anew each half minute. */
const COUNT_TIMES = `
  window.timesSaid = 0;
  const every = window.setInterval;
  window.setInterval = (run, ms, ...more) => (ms === 30_000 ? 0 : every(run, ms, ...more));
  const { get } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    get() { window.timesSaid += 1; return get.call(this); },
  });
`;
const timesSaid = (page: Page) => page.evaluate<number>('window.timesSaid');
const rows = (page: Page) => page.locator('a[data-case]');
const box = (page: Page, number: string) => page.getByRole('checkbox', { name: `Select case ${number}` });
const ticked = (page: Page) => page.locator('tbody input:checked');

/** Of cases that were put into the store as they are nobody can read more than the list does: their page says so, and has its keys. */
const isAtTheCase = (page: Page) => page.getByText('It is not there, or not for you.').waitFor();

async function samAtTheList() {
  const watched = await givenATab();
  await putInto(watched.page, watched.page.addInitScript(COUNT_TIMES));
  await isSignedIn(watched.page, house.url, 'Sam');
  await watched.page.goto(`${house.url}/console/cases`);
  await rows(watched.page)
    .nth(PAGE_SIZE - 1)
    .waitFor();
  return watched;
}

test('a page of a hundred cases is there whole, in the order of what is due, a table for those who cannot see it', async () => {
  const { page, errors } = await samAtTheList();
  const { cases } = await house.sam.lists({ limit: PAGE_SIZE });
  const due = cases.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  const shown = (await rows(page).allTextContents()).map((number) => number.replaceAll(' ', ''));
  expect(shown).toEqual(due.map((it) => it.caseNumber));
  const table = page.getByRole('table', { name: 'Cases' });
  expect(await table.getByRole('row').count()).toBe(1 + PAGE_SIZE);
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    ...['', 'Due', 'Case', 'What', 'Status', 'Owner', 'Received'],
  ]);
  expect(await table.getByRole('rowheader').count()).toBe(PAGE_SIZE);
  await box(page, caseNumber).check();
  expect(await findingsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a colleague takes a case: its row is drawn anew and no other, and focus and selection stay where they are', async () => {
  const { page } = await samAtTheList();
  const whole = await timesSaid(page);
  expect(whole).toBeGreaterThan(2 * PAGE_SIZE);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  const focused = await page.locator('a[data-case]:focus').getAttribute('data-case');
  const before = await timesSaid(page);
  await isTaken(caseNumber);
  await page.keyboard.press('r');
  await page
    .getByRole('row')
    .filter({ has: box(page, caseNumber) })
    .getByText('ana')
    .waitFor();
  const again = (await timesSaid(page)) - before;
  expect(again).toBeGreaterThan(0);
  expect(again).toBeLessThan(whole / 10);
  expect(await page.locator('a[data-case]:focus').getAttribute('data-case')).toBe(focused);
  expect(await ticked(page).count()).toBe(1);
  expect(await ticked(page).getAttribute('value')).toBe(focused);
});

test('rows are selected one by one, from one to another with Shift, and all at once', async () => {
  const { page } = await samAtTheList();
  const boxes = page.locator('tbody input');
  const all = page.getByRole('checkbox', { name: 'Select all of this page' });
  await boxes.nth(2).check();
  const areTicked = (count: number) => expect.poll(() => ticked(page).count()).toBe(count);
  await boxes.nth(6).click({ modifiers: ['Shift'] });
  await areTicked(5);
  expect(await page.evaluate("document.querySelector('thead input').indeterminate")).toBe(true);
  await boxes.nth(4).uncheck();
  await areTicked(4);
  await all.check();
  await areTicked(PAGE_SIZE);
  await all.uncheck();
  await areTicked(0);
});

test('what one goes to by key is never below what stays on top', async () => {
  const { page } = await samAtTheList();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('j');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('k');
  const link = await boxAtRest(page.locator('a[data-case]:focus'));
  const heading = await boxAtRest(page.getByRole('columnheader', { name: 'Due' }));
  expect(link.y).toBeGreaterThan(heading.y + heading.height);
  expect(heading.y).toBeGreaterThan(100);
});

test('on a narrow screen a number stands beside nothing that it runs into, and what the case is about below it', async () => {
  const { page, errors } = await samAtTheList();
  await page.setViewportSize({ width: 320, height: 800 });
  const table = page.getByRole('table', { name: 'Cases' });
  await expect.poll(() => table.getByRole('columnheader').allTextContents()).toEqual(['Due', 'Case']);
  const about = page.getByRole('rowheader').filter({ has: page.locator(`a[data-case="${caseNumber}"]`) });
  await expect.poll(() => about.textContent()).toContain('Web form');
  const wider = await page.evaluate<number>(
    "[...document.querySelectorAll('a[data-case]')].filter((link) => link.getBoundingClientRect().right > link.closest('th').getBoundingClientRect().right).length",
  );
  expect(wider).toBe(0);
  expect(errors).toEqual([]);
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
  const { page, errors } = await givenATab();
  await putInto(page, page.addInitScript(WATCH_PANELS));
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

test('back from a case one is at its row again, and it stands where it stood', async () => {
  const { page } = await samAtTheList();
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('j');
  const focused = page.locator('a[data-case]:focus');
  const number = await focused.getAttribute('data-case');
  const next = await rows(page).nth(40).getAttribute('data-case');
  const before = await boxAtRest(focused);
  await page.keyboard.press('Enter');
  await isAtTheCase(page);
  // On to the next one, back to the first, and to the list by the browser's own way.
  await page.keyboard.press('n');
  await expect.poll(() => page.url()).toMatch(new RegExp(`${next}$`));
  await page.goBack();
  await expect.poll(() => page.url()).toMatch(new RegExp(`${number}$`));
  // Who goes back again before it is shown has looked at the next one last.
  await expect.poll(() => page.title()).toContain(number);
  await page.goBack();
  await page.locator(`a[data-case="${number}"]:focus`).waitFor();
  expect(Math.abs((await boxAtRest(focused)).y - before.y)).toBeLessThan(2);
});

test('a page that is still being read has no next page, and shows the one before until it is there', async () => {
  await openMore(PAGE_SIZE + 20, PAGE_SIZE);
  const { page } = await samAtTheList();
  const next = page.getByRole('button', { name: 'Next page' });
  const first = await rows(page).first().getAttribute('data-case');
  let answer = () => {};
  const isAsked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/cases?*cursor=*', async (route) => {
    await isAsked;
    await route.continue();
  });
  await next.click();
  await page
    .getByRole('button', { name: /^Page 2/, pressed: true })
    .or(page.locator('[aria-current=true]'))
    .first()
    .waitFor();
  await expect.poll(() => next.isDisabled()).toBe(true);
  expect(await rows(page).first().getAttribute('data-case')).toBe(first);
  answer();
  await page.locator(`a[data-case="${first}"]`).waitFor({ state: 'detached' });
  await rows(page)
    .nth(PAGE_SIZE - 1)
    .waitFor();
  await expect.poll(() => next.isDisabled()).toBe(false);

  // Of the second page, which it is again when one comes back.
  const last = (await rows(page).nth(60).getAttribute('data-case')) ?? '';
  await page.locator(`a[data-case="${last}"]`).click();
  await isAtTheCase(page);
  await page.keyboard.press('u');
  await page.locator(`a[data-case="${last}"]:focus`).waitFor();
});
