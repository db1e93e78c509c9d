import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAWeek, type Week } from './support/a-week.ts';
import { closeChromium, givenATab, isSignedIn } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';
import { findingsOf, overflowOf } from './support/checks.ts';

let house: BrowserHouse;
let week: Week;
/** Closed, decided by Ana, and not reviewed. */
let closed: string;
beforeAll(async () => {
  house = await openBrowserHouse();
  week = await liveAWeek(house);
  const rosa = house.customer({ name: 'Rosa Vega', email: 'rosa@example.com' });
  ({ caseNumber: closed } = await rosa.complains({ message: 'The parcel came three days late.' }));
  await house.ana.takes(closed);
  await house.ana.decides(closed, { decision: 'upheld', explanation: 'It was late.', remedies: [{ kind: 'apology' }] });
  await rosa.answersTheSurvey('satisfied');
  closed = closed.replaceAll('-', '');
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
});

async function at(path: string, name: string): Promise<Page> {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, name);
  await page.goto(`${house.url}/console/${path}`);
  return page;
}

const nameOf = (person: string) => (person === 'ana' ? 'Ana' : 'Ben');
const scorecardOf = async (caseNumber: string, person: string) => {
  const { body } = await house.sam.gets(`/cases/${caseNumber}/scorecards`);
  const { people } = body as { people: { person: string; scorecard: Record<string, unknown> | null }[] };
  return people.find((one) => one.person === person)?.scorecard;
};
const marksIt = (page: Page, criterion: string, mark: string) =>
  page.getByRole('toolbar', { name: criterion }).getByRole('button', { name: mark, exact: true }).click();

test('a case is drawn and its work reviewed; what was typed outlives a reload, and nothing goes out half marked', async () => {
  const page = await at('quality', 'Sam');
  await page.getByRole('button', { name: 'Draw a case of ana' }).click();
  await page.getByRole('heading', { name: 'Review the work of ana' }).waitFor();
  expect(page.url()).toContain(`/cases/${closed}/scorecard?person=ana`);
  expect(await findingsOf(page)).toEqual([]);
  const give = page.getByRole('button', { name: 'Give it' });
  for (const criterion of ['Understood the complaint', 'Decided rightly', 'Kept what was promised']) {
    await marksIt(page, criterion, 'Met');
  }
  await marksIt(page, 'Treated the customer fairly', 'Met');
  await marksIt(page, 'Recorded it completely', 'Does not apply');
  await marksIt(page, 'Explained in plain words', 'Partly');
  expect(await give.isDisabled()).toBe(true);
  await page
    .getByRole('textbox', { name: 'What was lacking: Explained in plain words' })
    .fill('Why it was late is missing.');
  await page.getByRole('textbox', { name: 'In all' }).fill('Quick and friendly.');
  await page.reload();
  const lacking = page.getByRole('textbox', { name: 'What was lacking: Explained in plain words' });
  expect(await lacking.inputValue()).toBe('Why it was late is missing.');
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflowOf(page)).toBe(0);
  // Marks are a list there, called what stands above it once.
  await page.getByRole('button', { name: /^Understood the complaint/ }).waitFor();
  const criterion = page.getByText('Understood the complaint').filter({ visible: true });
  await expect.poll(() => criterion.count()).toBe(1);
  await give.click();
  await page.getByText('Given. They are told.').waitFor();
  expect(await scorecardOf(closed, 'ana')).toMatchObject({ state: 'given', score: { percent: 92 } });
  await page.getByRole('heading', { name: 'How ana worked on it' }).waitFor();
  await page.getByText('92%').waitFor();
});

test('whom it is about finds it among the notices and the own results, and agrees', async () => {
  const page = await at('inbox', 'Ana');
  await page.getByText('Your work was reviewed').first().waitFor();
  await page.goto(`${house.url}/console/my-results`);
  await page.getByRole('table', { name: 'How my work was reviewed' }).getByRole('link', { name: /./ }).first().click();
  await page.getByText('Quick and friendly.').waitFor();
  expect(await findingsOf(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'I disagree' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'I agree' }).click();
  await page.getByText('Your reply stands.').waitFor();
  expect(await scorecardOf(closed, 'ana')).toMatchObject({ state: 'agreed' });
  await page.getByRole('button', { name: 'I agree' }).waitFor({ state: 'detached' });
});

test('a reply is answered once, with a mark that comes out differently and the first one beside it', async () => {
  const page = await at(`cases/${week.answered}`, 'Sam');
  await page.getByRole('button', { name: 'Scorecard', exact: true }).click();
  await page.getByText('there was no kettle left of that kind').waitFor();
  await page.getByRole('textbox', { name: 'Answer' }).fill('You are right, I overlooked that note.');
  await marksIt(page, 'Recorded it completely', 'Met');
  await page.getByRole('button', { name: 'Answer and close' }).click();
  await page.getByText('Answered. They are told.').waitFor();
  await page.getByText('was: not met').waitFor();
  expect(await scorecardOf(week.answered, week.reviewed)).toMatchObject({ state: 'settled', score: { percent: 100 } });
  await page.getByRole('button', { name: 'Answer and close' }).waitFor({ state: 'detached' });
});

test('colleagues find no way to it: not in the menu, not on the case, not at its address', async () => {
  const other = week.reviewed === 'ana' ? 'ben' : 'ana';
  const page = await at('cases', nameOf(other));
  await page.locator('a[data-case]').first().waitFor();
  expect(await page.getByRole('link', { name: 'Quality', exact: true }).count()).toBe(0);
  await page.goto(`${house.url}/console/quality`);
  await page.getByText('Not for your role').waitFor();
  await page.goto(`${house.url}/console/cases/${week.answered}/scorecard`);
  await page
    .getByText(/Nothing here|is for you to look at/)
    .first()
    .waitFor();
});
