import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { picturesOf } from '../../shared/charts/pictures.ts';
import type { ManagerPack } from '../../shared/domain/reports/indicators/manager-pack.ts';
import type { MarketReport } from '../../shared/domain/reports/market/market-report.ts';
import { findReport, REPORT_NAMES } from '../../shared/domain/reports/registry.ts';
import { reportCsv } from '../../shared/domain/reports/report-csv.ts';
import { ENGLISH } from '../../shared/phrases/english.ts';
import { openFirmHouse } from './support/a-firm.ts';
import { closeChromium, givenATab, isSignedIn, type Watched } from './support/browser.ts';
import type { BrowserHouse } from './support/browser-house.ts';
import { findingsLightAndDark, findingsOf, overflowOf } from './support/checks.ts';
import { expectedRows } from './support/expected-rows.ts';

// Several reports are worked out in some of these.
vi.setConfig({ testTimeout: 180_000 });

let house: BrowserHouse;
beforeAll(async () => {
  house = await openFirmHouse();
}, 180_000);
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

const PATIENCE_MS = 60_000;
const PATIENT = { timeout: PATIENCE_MS };
const HERE = '[data-run]:not([data-run=""])';

async function given(address: string, as = 'Mia'): Promise<Watched> {
  const watched = await givenATab();
  // A report that nobody asked for yet is worked out first.
  watched.page.setDefaultTimeout(PATIENCE_MS);
  await isSignedIn(watched.page, house.url, as);
  await watched.page.goto(`${house.url}/console/reports/${address}`);
  return watched;
}

/** The API's answer to the same question, once the page has it. */
async function answerTo(address: string): Promise<{ report: string; notes: string[] }> {
  const { status, body } = await house.mia.gets(`/reports/${address}`);
  expect(status).toBe(200);
  return body as { report: string; notes: string[] };
}

/** Rows of a table as one reads them. */
function rowsOf(page: Page, name: string): Promise<string[][]> {
  return page.evaluate<string[][]>(`
    [...document.querySelectorAll('[data-table="${name}"] tbody tr')].map(({ children }) =>
      [...children].map(({ textContent }) => textContent.trim()),
    )
  `);
}

/** Axe finds nothing, light or dark, and nobody scrolls sideways. */
async function isForEverybody(page: Page): Promise<void> {
  expect(await findingsLightAndDark(page)).toEqual([]);
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflowOf(page), `${width} pixels`).toBe(0);
  }
}

test.each(REPORT_NAMES.filter((name) => name !== 'manager-pack'))(
  '%s: table, pictures and CSV hold the figures of the API, it says how it is read, and is for everybody',
  async (name) => {
    const { page, errors } = await given(name);
    await page.locator(HERE).waitFor();
    await page.locator(`[data-table="${name}"] tbody tr`).first().waitFor();
    const result = await answerTo(name);
    const table = findReport(name).table(result);
    // Neither actions nor grades are in the seed: these two say so.
    expect(table.lines.length > 0, name).toBe(!['recurrence', 'risk-calibration'].includes(name));
    expect(await rowsOf(page, name)).toEqual(expectedRows(table));

    const pictures = picturesOf(name, result);
    const drawn = page.locator('[data-picture]');
    await expect.poll(() => page.locator('[data-picture]:has(canvas)').count(), PATIENT).toBe(pictures.length);
    expect(await drawn.locator('figcaption').allTextContents()).toEqual(pictures.map(({ title }) => title));
    expect(await drawn.locator('details p').allTextContents()).toEqual(pictures.map(({ alt }) => alt));

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe(reportCsv(table));
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${name}(-\\d{4}-\\d\\d-\\d\\d)?\\.csv$`));

    for (const part of ['read', 'cannot']) {
      const words = page.locator(`[data-reading="${part}"]`);
      await expect.poll(async () => (await words.textContent())?.length, { message: part }).toBeGreaterThan(80);
    }
    for (const note of result.notes.map((it) => ENGLISH.sentence(it) ?? it))
      expect(await page.getByText(note, { exact: true }).count(), note).toBe(1);
    await isForEverybody(page);
    expect(errors).toEqual([]);
  },
);

test('the manager pack shows every report of the API’s pack with its figures, and says that there is no story', async () => {
  const { page, errors } = await given('manager-pack?month=2025-10');
  await page.locator('[data-part] [data-table]').first().waitFor();
  const pack = (await answerTo('manager-pack?month=2025-10')) as unknown as ManagerPack;
  for (const { name, result } of pack.parts) {
    expect(await rowsOf(page, name), name).toEqual(expectedRows(findReport(name).table(result)));
  }
  expect(pack.stories).toEqual({ satisfied: null, dissatisfied: null });
  expect(await page.getByText('no customer of such a case agreed').count()).toBe(2);
  expect(await findingsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('baseline and landmark of resolution-to-loyalty are those of the API', async () => {
  const { page } = await given('resolution-to-loyalty?groupBy=decision');
  await page.locator('[data-table="landmark"] tbody tr').first().waitFor();
  const { baseline, landmark } = (await answerTo('resolution-to-loyalty?groupBy=decision')) as unknown as Record<
    'baseline' | 'landmark',
    { groups: { group: string; matched: number | null; cases: number | null; windows: { days: number }[] }[] }
  >;
  const said = (figure: number | null) => figure?.toLocaleString('en-US') ?? 'small';
  for (const [name, { groups }, figureAt] of [
    ['baseline', baseline, 'cases'],
    ['landmark', landmark, 'matched'],
  ] as const) {
    const rows = (await rowsOf(page, name)).map((row) => [row[0]?.toLowerCase().replaceAll(' ', '-'), row[1], row[2]]);
    const wanted = groups.flatMap((group) =>
      group.windows.map(({ days }) => [
        group.group.toLowerCase().replaceAll(' ', '-'),
        String(days),
        said(group[figureAt]),
      ]),
    );
    expect(rows, name).toEqual(wanted);
  }
});

test('a link out of a mail opens just that question, and what is chosen stands in the address', async () => {
  const { page } = await given('resolution-to-loyalty?groupBy=decision&until=2025-09-30&windows=45');
  await page.locator(HERE).waitFor();
  await page.getByText('Resolution to loyalty by decision').waitFor();
  await page.getByRole('button', { name: /^Compare by/ }).click();
  await page.getByRole('option', { name: 'Remedy' }).click();
  await page.waitForURL(/groupBy=remedy/);
  expect(new URL(page.url()).searchParams.get('windows')).toBe('45');
  await page.getByText('Resolution to loyalty by remedy').waitFor();
  await page.goBack();
  await page.getByText('Resolution to loyalty by decision').waitFor();
});

test('what the house refuses is said beside its field: a period that is no whole quarters, and a report that is none', async () => {
  const { page } = await given('outcomes?from=2025-01-02');
  await page.getByText('Give from as the first day of a quarter').first().waitFor();
  expect(await page.locator('[data-table]').count()).toBe(0);
  expect(await findingsOf(page)).toEqual([]);
  await page.goto(`${house.url}/console/reports/nothing`);
  await page.getByText('It is not there, or not for you.').waitFor();
});

test('an agent has no reports, neither in the menu nor by the address', async () => {
  const { page } = await given('', 'Ana');
  await page.getByText('Not for your role').waitFor();
  expect(await page.getByRole('link', { name: 'Reports' }).count()).toBe(0);
});

test('a lever of market damage asks the house, and shows what it answers', async () => {
  const { page } = await given('market-damage?if.problemRate=0.5&if.cost=1000&margin=120');
  await page.locator('[data-scenario] strong').waitFor();
  const { body } = await house.mia.posts('/reports/market-damage', {
    margin: 120,
    scenarios: [{ name: 'What if', problemRate: 0.5, cost: 1000 }],
  });
  const scenario = (body as unknown as MarketReport).scenarios[0];
  if (scenario?.recovered == null) throw new Error('nothing is recovered');
  const whole = (figure: number) => Math.round(figure).toLocaleString('en-US');
  expect(await page.locator('[data-scenario] strong').textContent()).toBe(whole(scenario.recovered));
  expect(await page.locator('[data-scenario]').textContent()).toContain(whole(scenario.gain ?? Number.NaN));
  expect(await findingsLightAndDark(page)).toEqual([]);
  const inputs = await page.locator('[data-table="inputs"]').textContent();
  for (const source of ['Measured', 'Surveyed', 'Assumed']) expect(inputs).toContain(source);

  await page.getByRole('slider', { name: 'Of those, who tell us' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/if\.complaintRate=/);
});

test('an entry of the log is told by keys alone, kept while it is typed, counted, and put right without losing a colleague’s', async () => {
  const { page } = await given('seven-indicators');
  await page.locator('[data-table="log"] tbody tr').first().waitFor();
  const value = page.getByRole('textbox', { name: 'Value' });
  await value.focus();
  await page.keyboard.type('31');
  await page.reload();
  await expect.poll(() => page.getByRole('textbox', { name: 'Value' }).inputValue(), PATIENT).toBe('31');
  await page.getByRole('textbox', { name: 'Day' }).fill('2025-12-01');
  await page.getByRole('button', { name: 'Tell the log' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('It stands in the log.').waitFor();
  const { body } = await house.mia.gets('/indicators?from=2025-12-01&until=2025-12-01');
  const [told] = (body as { indicators: { indicatorId: string; value: number }[] }).indicators;
  expect(told).toMatchObject({ kind: 'positive-feedback', value: 31, owner: 'mia' });

  await page.getByRole('button', { name: /^Put right: Positive feedback, Dec 1/ }).click();
  await page.getByRole('textbox', { name: 'Value' }).fill('33');
  await house.sam.posts('/indicators', {
    ...{ indicatorId: told?.indicatorId, kind: 'positive-feedback', day: '2025-12-01', owner: 'mia' },
    ...{ value: 32, ifVersion: 1 },
  });
  await page.getByRole('form', { name: 'Put right' }).getByRole('button', { name: 'Put right' }).click();
  await page.getByText('sam wrote:').waitFor();
  expect(await page.getByRole('textbox', { name: 'Value' }).inputValue()).toBe('33');
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Write mine over it' }).click();
  await page.locator('[data-table="log"]').getByText('33', { exact: true }).waitFor();
});

test('by keys alone: to the reports, into one, and back', async () => {
  const { page } = await given('');
  await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('[role=combobox]:focus').waitFor();
  await page.keyboard.type('Market damage');
  await page.keyboard.press('Enter');
  await page.waitForURL(/reports\/market-damage/);
  await page.locator(HERE).waitFor();
  await page.keyboard.press('u');
  await page.waitForURL(/console\/reports$/);
});

test('pictures are dark on a dark page, as soon as it is, and light on paper', async () => {
  const { page } = await given('resolution-to-loyalty');
  await page.locator('[data-picture] canvas').first().waitFor();
  const CORNER = "String(document.querySelector('canvas').getContext('2d').getImageData(2, 2, 1, 1).data)";
  const isOn = (ground: string) => expect.poll(() => page.evaluate(CORNER), PATIENT).toBe(`${ground},255`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await isOn('22,29,38');
  await page.emulateMedia({ media: 'print' });
  await isOn('255,255,255');
});

test('on paper there are the figures, the pictures and how to read them, and nothing to press', async () => {
  const { page } = await given('resolution-to-loyalty');
  await page.locator('[data-picture] canvas').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Download CSV', 'Print', 'All reports']) {
    await page.getByRole('button', { name, exact: true }).waitFor({ state: 'hidden' });
  }
  await page.locator('#top').waitFor({ state: 'hidden' });
  await page.locator('nav').first().waitFor({ state: 'hidden' });
  await page.locator('[data-picture] canvas').first().waitFor();
  await page.locator('[data-reading="cannot"]').waitFor();
  // A4 across, without its margins: the last column is on it, too.
  await page.setViewportSize({ width: 1031, height: 700 });
  const BEYOND = "(e => e.querySelector('table').getBoundingClientRect().right - e.getBoundingClientRect().right)";
  await expect
    .poll(() => page.evaluate(`${BEYOND}(document.querySelector('[data-table]'))`), PATIENT)
    .toBeLessThanOrEqual(0);
});

test('the list of reports is for everybody', async () => {
  const { page } = await given('');
  await page.getByText('Do they come back?').waitFor();
  await isForEverybody(page);
});
