import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { houseOfThisFile } from '../support/a-house.ts';
import { givenAPage, givenATab, type Watched } from '../support/browser.ts';
import { findingsLightAndDark, overflowOf } from '../support/checks.ts';
import { answers, isAt, isAvailable, message, numberOf, presses, stripOf } from './strip.ts';

const house = await houseOfThisFile();

const PATIENCE_MS = 120_000;
/** Each test has a caller of its own. */
let callers = 0;
const aNumber = () => `+1202555${String(1_100 + callers++)}`;

const atWork = (name: string, path: string, watched: Promise<Watched> = givenATab()) =>
  isAt(watched, house.url, name, path);

/** Somebody who presses 0 and tells the line nothing is talked to by this agent. */
async function talksTo(page: Page, from: string): Promise<Page> {
  const { page: phone } = await givenATab();
  await isAvailable(page);
  await phone.goto(`${house.url}/phone`);
  await phone.locator('#from').fill(from);
  await answers(page, phone, '120');
  return phone;
}

async function writesUp(page: Page, note: string): Promise<void> {
  await presses(page, 'v', 'e');
  await page.getByRole('textbox', { name: 'Note on the case' }).waitFor();
  await presses(page, 'v', 'n');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type(note);
  await page.keyboard.press('Control+Enter');
  await stripOf(page).getByRole('button', { name: 'Available' }).waitFor();
  await house.driver.settle();
}

test('a caller without a case is asked what happened, by keys alone: the case has complaint, call and note', {
  timeout: PATIENCE_MS,
}, async () => {
  const from = aNumber();
  const { page: ana, errors } = await atWork('Ana', '');
  await talksTo(ana, from);
  await stripOf(ana).getByRole('button', { name: 'Log a complaint' }).waitFor();
  await presses(ana, 'g', 'n');
  await message(ana).waitFor();
  await expect.poll(() => message(ana).evaluate('document.activeElement?.tagName')).toBe('TEXTAREA');
  await ana.keyboard.type('My delivery was late, and the box was wet.');
  await ana.keyboard.press('Tab');
  await ana.keyboard.type('Grace Oyelaran');
  await expect.poll(() => ana.getByRole('textbox', { name: 'Phone', exact: true }).inputValue()).toBe(from);
  await ana.getByText(`The call from ${from} will stand with the case.`).waitFor();

  // The agent's page is loaded anew in the middle of a sentence: call and words are still there.
  await ana.reload();
  await message(ana).waitFor();
  expect(await message(ana).inputValue()).toMatch('My delivery was late');
  expect(await ana.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Grace Oyelaran');
  await ana.getByText(`The call from ${from} will stand with the case.`).waitFor();
  await message(ana).focus();
  await ana.keyboard.press('Control+Enter');
  await ana.waitForURL(/\/cases\/\d{10}$/);
  const caseNumber = numberOf(ana);
  await ana.getByText('Logged. Tell them the number:').waitFor();
  await ana.getByText('My delivery was late, and the box was wet.').waitFor();
  await stripOf(ana).getByText('about case').waitFor();
  expect(await ana.getByRole('button', { name: 'The call is about this case' }).count()).toBe(0);

  await writesUp(ana, 'Promised to look at the carrier.');
  await ana.getByText('Promised to look at the carrier.').waitFor();
  await ana.getByText(/waited .*not recorded/).waitFor();
  const it = await house.ana.sees(caseNumber);
  expect(it).toMatchObject({ channel: 'phone', contacts: [expect.any(String)], calls: [{ isOutbound: false }] });
  expect(it.complaint).toMatchObject({ complainant: { name: 'Grace Oyelaran', phone: from } });
  // Coming back to the form one begins with an empty one.
  await presses(ana, 'g', 'n');
  await message(ana).waitFor();
  expect(await message(ana).inputValue()).toBe('');
  expect(errors).toEqual([]);
});

test('a call about a case that there is already is that case’s, from the form and with what was typed as its note', {
  timeout: PATIENCE_MS,
}, async () => {
  const phone = aNumber();
  const tom = house.customer({ name: 'Tom Becker', email: 'tom@example.com', phone });
  const { caseNumber } = await tom.complains({ message: 'My delivery was late.' });
  const { page: ana, errors } = await atWork('Ana', 'cases/new');
  await talksTo(ana, phone);
  await stripOf(ana).getByText('cases of this number:').waitFor();
  await presses(ana, 'v', 'o');
  await ana.waitForURL(new RegExp(`/cases/${caseNumber}$`));
  await presses(ana, 'g', 'n');
  await message(ana).fill('He asks when it comes.');
  await ana.getByRole('button', { name: /^The call is about this case: / }).click();
  await ana.waitForURL(new RegExp(`/cases/${caseNumber}$`));
  await ana.getByText('What you typed waits as a note of this case.').waitFor();
  await stripOf(ana).getByText('about case').waitFor();
  await ana.getByRole('button', { name: 'Note', exact: true }).click();
  const dialog = ana.getByRole('dialog', { name: 'Note' });
  expect(await dialog.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('He asks when it comes.');
  await dialog.getByRole('button', { name: 'Note', exact: true }).click();
  await ana.getByText('Done: Note.').waitFor();

  // Loaded anew, the strip still knows what the call is about.
  await ana.reload();
  await stripOf(ana).getByText('about case').waitFor();
  await writesUp(ana, 'It comes on Friday.');
  await ana.getByText('It comes on Friday.').waitFor();
  expect(await house.ana.sees(caseNumber)).toMatchObject({
    calls: [{ isOutbound: false, agentAt: expect.any(String) }],
  });
  expect(errors).toEqual([]);
});

test('on a case one key says that the call is about it, while one talks or writes up, and another case takes its place', {
  timeout: PATIENCE_MS,
}, async () => {
  const robin = house.customer({ name: 'Robin Hale', email: 'robin.hale@example.com', phone: aNumber() });
  const first = (await robin.complains({ message: 'My delivery was late.' })).caseNumber;
  const second = (await robin.complains({ message: 'My second delivery was late, too.' })).caseNumber;
  const { page: ana, errors } = await atWork('Ana', `cases/${first}`);
  const about = ana.getByRole('button', { name: 'The call is about this case' });
  expect(await about.count()).toBe(0);
  await talksTo(ana, aNumber());
  await about.waitFor();
  expect(await findingsLightAndDark(ana)).toEqual([]);
  await presses(ana, 'v', 't');
  await about.waitFor({ state: 'detached' });
  await presses(ana, 'v', 'e');
  await ana.getByRole('textbox', { name: 'Note on the case' }).waitFor();
  await ana.goto(`${house.url}/console/cases/${second}`);
  await about.click();
  await about.waitFor({ state: 'detached' });
  await ana.setViewportSize({ width: 320, height: 800 });
  expect(await overflowOf(ana)).toBe(0);
  await ana.getByRole('textbox', { name: 'Note on the case' }).fill('It was the second one.');
  await ana.getByRole('button', { name: 'Finish, and be available' }).click();
  await ana.getByText('It was the second one.').waitFor();
  for (const number of [first, second]) expect((await house.ana.sees(number)).contacts).toHaveLength(1);
  expect(errors).toEqual([]);
});

test('what was begun before a call is asked about, and is of it only once somebody says so', {
  timeout: PATIENCE_MS,
}, async () => {
  const from = aNumber();
  const { page: ana } = await atWork('Ana', 'cases/new');
  await message(ana).fill('A letter that I have before me.');
  const phone = await talksTo(ana, from);
  await ana.getByText('You have begun this before the call that you are on').waitFor();
  expect(await ana.getByRole('textbox', { name: 'Phone', exact: true }).inputValue()).toBe('');
  expect(await findingsLightAndDark(ana)).toEqual([]);
  await ana.getByRole('button', { name: 'It is of this call' }).click();
  await expect.poll(() => ana.getByRole('textbox', { name: 'Phone', exact: true }).inputValue()).toBe(from);
  await phone.getByRole('button', { name: 'Hang up' }).click();
  await stripOf(ana).getByText('No case yet.').waitFor();
  await ana.getByRole('button', { name: 'Finish, and be available' }).click();
  // The call is over and written up; what is logged of it still is of it.
  await ana.getByRole('button', { name: 'Log it, and give the number' }).click();
  await ana.waitForURL(/\/cases\/\d{10}$/);
  expect((await house.ana.sees(numberOf(ana))).calls).toMatchObject([{ isOutbound: false }]);
});

test('a letter of last week is logged with its day; what is missing or wrong is said at its field; twice is one case', {
  timeout: PATIENCE_MS,
}, async () => {
  const { page: sam, errors } = await atWork('Sam', '');
  await sam.getByRole('button', { name: 'Log a complaint' }).click();
  const send = sam.getByRole('button', { name: 'Log it, and give the number' });
  await send.click();
  // In the form: a second later it is said to screen readers as well, from elsewhere.
  const form = sam.locator('#log');
  await expect.poll(() => form.getByText('Say something here.').count()).toBe(2);
  expect(await findingsLightAndDark(sam)).toEqual([]);
  await message(sam).fill('Three weeks without a word.');
  await sam.getByRole('button', { name: /^How it reached us/ }).click();
  await sam.getByRole('option', { name: 'Letter' }).click();
  await sam.getByRole('button', { name: /^More:/ }).click();
  const day = sam.getByRole('textbox', { name: 'Received on', exact: true });
  // What is typed and is no day does not become another one in silence.
  await day.pressSequentially('20260231');
  await form.getByText('There is no 2026-02-31. The field has taken 2026-02-').waitFor();
  expect(await findingsLightAndDark(sam)).toEqual([]);
  await day.fill('2030-01-01');
  await form.getByText('There is no 2026-02-31').waitFor({ state: 'detached' });
  await sam.getByRole('button', { name: /^More:/ }).click();
  await send.click();
  // Folded away, and opened again for what is wrong in it.
  await form.getByText('A complaint cannot have been received in the future.').waitFor();
  await day.fill('2026-06-16');
  await sam.getByRole('textbox', { name: 'E-mail' }).fill('no address');
  await send.click();
  await sam.locator('[class*=awsui_error]').filter({ hasText: /mail/i }).first().waitFor();
  await sam.getByRole('textbox', { name: 'E-mail' }).fill('luis@example.com');

  // The answer is lost: what was sent is sent again, and is the same complaint.
  let lost = 0;
  await sam.route('**/cases', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await send.click();
  await sam.getByText('The house does not answer.').first().waitFor();
  // And the case takes a while to be there: the number is to be seen meanwhile.
  let looks = 0;
  await sam.route('**/cases?number=*', (route) => {
    looks += 1;
    return looks < 4 ? route.fulfill({ json: { cases: [] } }) : route.continue();
  });
  await message(sam).focus();
  await sam.keyboard.press('Control+Enter');
  await sam.getByText('Read it out now').waitFor();
  const number = ((await sam.locator('#content a[data-case]').textContent()) ?? '').replaceAll(' ', '');
  expect(await findingsLightAndDark(sam)).toEqual([]);
  await sam.waitForURL(new RegExp(`/cases/${number}$`));
  expect(await house.sam.sees(number)).toMatchObject({ channel: 'post', receivedAt: '2026-06-16T16:00:00.000Z' });
  const again = await house.sam.gets('/cases?email=luis@example.com');
  expect(again.body).toMatchObject({ cases: [{ caseNumber: number }] });
  expect(errors.filter((error) => !/ERR_FAILED|400/.test(error))).toEqual([]);
});

test('what opens late has its number meanwhile, and the page says so', { timeout: PATIENCE_MS }, async () => {
  const { page: ana } = await givenAPage();
  await ana.clock.install({ time: Date.now() });
  await atWork('Ana', 'cases/new', Promise.resolve({ page: ana, errors: [] }));
  await ana.route('**/cases?number=*', (route) => route.fulfill({ json: { cases: [] } }));
  await message(ana).fill('I was charged twice.');
  await ana.getByRole('button', { name: /^How it reached us/ }).click();
  await ana.getByRole('option', { name: 'In person' }).click();
  await ana.getByRole('button', { name: 'Log it, and give the number' }).click();
  await ana.getByText('The case is being opened').waitFor();
  await ana.clock.runFor(20_000);
  await ana.getByText('The case does not show').waitFor();
  expect(await findingsLightAndDark(ana)).toEqual([]);
  await ana.unroute('**/cases?number=*');
  await ana.getByRole('button', { name: 'Look again' }).click();
  await ana.waitForURL(/\/cases\/\d{10}$/);
});

test.each(['es', 'nl'])(
  'in %s axe finds nothing in the form, and nobody scrolls sideways',
  {
    timeout: PATIENCE_MS,
  },
  async (locale) => {
    const { page, errors } = await atWork('Ana', 'cases/new', givenAPage({ locale }));
    await page.locator('#log textarea').first().fill('¿Hola?');
    await page.getByRole('button', { name: /^(Más|Meer):/ }).click();
    expect(await page.locator('#log').textContent()).not.toMatch(
      /What happened|Received on|How it reached us|They speak/,
    );
    expect(await findingsLightAndDark(page)).toEqual([]);
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowOf(page), `${width} pixels`).toBe(0);
    }
    expect(errors).toEqual([]);
  },
);
