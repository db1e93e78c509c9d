import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAWeek, type Week } from './support/a-week.ts';
import { closeChromium, givenATab, isSignedIn, signIn } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';

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

const spoken = (number: string) => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');

test.each([
  ['Ana', 'Agent', true],
  ['Ben', 'Agent', true],
  ['Sam', 'Supervisor', true],
  ['Mia', 'Manager', true],
  ['Ada', 'Admin', true],
  ['Olu', 'Operator', false],
])('%s signs in and stands where the work of a role begins: %s', async (name, role, seesCases) => {
  const { page, errors } = await givenATab();
  await signIn(page, house.url, name);
  await page.getByRole('button', { name: `${name}, ${role}` }).waitFor();
  await page.getByRole('heading', { level: 1, name: seesCases ? /^Cases/ : 'Engine' }).waitFor();
  expect(errors).toEqual([]);
});

test('words are set in typefaces that are files: none stands in the sheet, and no page needs them all', async () => {
  const { page, errors } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/cases`);
  await page.locator('a[data-case]').first().waitFor();
  const sheet = await page.evaluate<string>("document.querySelector('link[rel=stylesheet]').href");
  expect(await (await page.request.get(sheet)).text()).not.toContain('data:font');
  const faces = await page.evaluate<string[]>(
    "document.fonts.ready.then((all) => [...all].map((face) => [face.weight, face.style, face.status].join(' ')))",
  );
  expect(faces).toEqual(expect.arrayContaining(['400 normal loaded', '700 normal loaded', '800 normal unloaded']));
  expect(errors).toEqual([]);
});

test('the worklist shows what the API says, what is due first on top', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(house.url);
  const { cases } = await house.sam.lists({ limit: 100 });
  const due = cases.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  // They come by six.
  await expect
    .poll(() => page.locator('a[data-case]').allTextContents())
    .toEqual(due.map(({ caseNumber }) => spoken(caseNumber)));
});

test('a filter stands in the address, and the way back leads to it', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(house.url);
  await page
    .getByRole('radio', { name: 'Mine' })
    .or(page.getByRole('button', { name: 'Mine' }))
    .click();
  await page.waitForURL(/owner=me/);
  await page.getByRole('link', { name: spoken(week.inHand) }).click();
  await page.getByRole('button', { name: 'Back to the cases' }).click();
  await page.waitForURL(/\/console\/cases\?owner=me/);
});

test('a case shows what was said, the deadlines, and whether the customer came back after the one before', async () => {
  const { page, errors } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(house.url);
  await page.goto(`${house.url}/console/cases/${week.repeat}`);
  await page.getByText('The delivery of my new oven was late again.').waitFor();
  await page
    .getByRole('link', { name: spoken(week.answered) })
    .last()
    .waitFor();
  await page.getByText(/Came back: bought again after \d+ days/).waitFor();
  await page
    .getByText(/due in \d+ days/)
    .first()
    .waitFor();
  expect(errors).toEqual([]);
});

test('a case of another team is not there, and the page says so', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(house.url);
  await page.goto(`${house.url}/console/cases/${week.proposed}`);
  await page.getByText('It is not there, or not for you.').waitFor();
});

test('by keys alone: down the list, into a case, back, and the map of the keys', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(house.url);
  await page.locator('a[data-case]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const second = await page.locator('a[data-case]').nth(1).getAttribute('data-case');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/console/cases/${second}$`));
  await page.getByRole('heading', { level: 1, name: /^Case \d/ }).waitFor();
  await page.keyboard.press('u');
  await page.waitForURL(/\/console\/cases$/);
  await page.keyboard.press('?');
  const map = page.getByRole('dialog', { name: 'What the keys do' });
  // Escape closes the dialog that one is in, which is a moment after it is there.
  await map.locator(':focus').waitFor();
  await page.keyboard.press('Escape');
  await map.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.locator('[role=combobox]:focus').waitFor();
  await page.keyboard.type(week.repeat);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(week.repeat));
});

test('a letter typed into a field is a letter', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(house.url);
  await page.locator('a[data-case]').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('n?ju');
  expect(await page.getByRole('searchbox').inputValue()).toBe('n?ju');
  expect(page.url()).toMatch(/\/console\/cases$/);
});

test('many cases are taken at once, and who refuses is named', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ben');
  await page.goto(house.url);
  const [free = ''] = week.open;
  await page.getByRole('checkbox', { name: `Select case ${free}` }).check();
  await page.getByRole('checkbox', { name: `Select case ${week.proposed}` }).check();
  await page.getByRole('button', { name: 'Do with the selected' }).click();
  await page.getByRole('menuitem', { name: 'Take', exact: true }).click();
  await page.getByText('1 case done.').waitFor();
  await page.getByText('1 case refused:').waitFor();
  expect((await house.ben.sees(free)).owner).toBe('ben');
});

test('a session that the house no longer knows leads back to the sign-in page', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(house.url);
  await page.route('**/cases?*', (route) => route.fulfill({ status: 401, json: { code: 'unauthorized' } }));
  await page.getByText('You were signed out').waitFor();
});

test('without a connection the list stays, and says that it may be old', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(house.url);
  await page.locator('a[data-case]').first().waitFor();
  await page.context().setOffline(true);
  await page.getByText('What you see may be old').first().waitFor({ timeout: 30_000 });
  expect(await page.locator('a[data-case]').count()).toBeGreaterThan(0);
});
