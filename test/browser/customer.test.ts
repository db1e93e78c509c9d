import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { houseOfThisFile } from './support/a-house.ts';
import { givenAPage, givenATab, isSignedIn } from './support/browser.ts';
import { aMinuteLater, follow, isForEverybody, numberOn, PHONE, photo } from './support/customer-steps.ts';

const house = await houseOfThisFile();

const opens = (page: Page, language = 'en') => page.goto(`${house.url}/complain?lang=${language}`);
const message = (page: Page) => page.getByRole('textbox', { name: 'What went wrong?' });
const sends = (page: Page) => page.getByRole('button', { name: 'Send my complaint' }).click();
const openCases = async () => (await house.sam.lists()).cases.length;

/** In the console, as an agent does it: the message is read, and answered. */
async function anaUpholds(caseNumber: string, said: string): Promise<Page> {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await page.getByText(said).waitFor();
  await page.getByRole('button', { name: 'box.png' }).waitFor();
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await page.getByText('Done: Take.').waitFor();
  await page
    .getByRole('radio', { name: 'Upheld', exact: true })
    .or(page.getByRole('button', { name: 'Upheld', exact: true }))
    .first()
    .click();
  await page.getByRole('textbox', { name: 'What the customer is told' }).fill('It came late, and that was our doing.');
  await page.getByRole('button', { name: 'Decide and send the letter' }).click();
  await page.getByText('Done: Decide.').waitFor();
  return page;
}

test.each([
  ['with a script', true, 'kim@example.com'],
  ['without any script', false, 'lee@example.com'],
])(
  '%s: a form with a mistake and a file, its receipt, the decision, the survey, and the answer on the case',
  {
    timeout: 120_000,
  },
  async (_, javaScriptEnabled, email) => {
    const { page, errors } = await givenAPage({ ...PHONE, javaScriptEnabled });
    // The page is the same without a script, in which axe cannot run.
    const looks = async (what: string) => javaScriptEnabled && isForEverybody(page, what);
    await opens(page);
    await looks('form');
    expect(await page.locator('#draft').isVisible()).toBe(false);
    await message(page).fill('My parcel was delivered late, and the box was wet.');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Kim Lee');
    // Good enough for a browser, and nowhere that a letter arrives.
    await page.getByRole('textbox', { name: 'E-mail' }).fill('kim@example');
    await aMinuteLater(house);
    await sends(page);

    await page.getByRole('alert').getByText('Please look at your e-mail address').waitFor();
    await looks('form with a mistake');
    expect(await message(page).inputValue()).toBe('My parcel was delivered late, and the box was wet.');
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await page.getByLabel('Photos, recordings or papers').setInputFiles([photo('box.png'), photo('label.png')]);
    await sends(page);

    await numberOn(page);
    await looks('receipt');
    const caseNumber = await numberOn(page);
    expect((await house.sam.sees(caseNumber)).files.map(({ name }) => name)).toEqual(['box.png', 'label.png']);
    const link = (await page.locator('a[href*="/status/"]').getAttribute('href')) ?? '';
    await follow(page, house, link);
    await page.getByText('somebody will take it up').waitFor();
    await looks('status');

    const ana = await anaUpholds(caseNumber, 'My parcel was delivered late, and the box was wet.');
    await page.reload();
    await page.getByText('You were right to complain.').waitFor();
    await looks('status, decided');

    const [token] = await house.customer({ email }).surveys();
    await follow(page, house, `/surveys/${token}`);
    await looks('survey');
    await page.getByRole('radio', { name: 'Yes, I am satisfied' }).check();
    await page.getByRole('radio', { name: '9' }).check();
    await page.getByRole('radio', { name: 'Be quicker' }).check();
    await page.getByRole('textbox', { name: 'What would you like to tell us?' }).fill('You said sorry, and meant it.');
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByText('Thank you: your answer is with your case.').waitFor();
    await looks('thank-you');

    await ana.reload();
    await ana.getByText('You said sorry, and meant it.').waitFor();
    expect(await ana.locator('main').textContent()).toMatch(/Reaction: Satisfied/);
    await ana.getByText('9 of 10').waitFor();
    expect((await house.sam.sees(caseNumber)).status).toBe('closed');
    expect(errors.filter((error) => !error.includes('status of 4'))).toEqual([]);
  },
);

test('what is typed outlives a reload and another language, is in no other tab, and is gone once it is sent', async () => {
  const { page } = await givenAPage(PHONE);
  await opens(page);
  await message(page).fill('The driver was rude.');
  await page.getByRole('textbox', { name: 'Order number' }).fill('ORD-7');
  await page.getByRole('checkbox', { name: 'You may call me' }).check();
  await page.getByText('I write for somebody else').click();
  await page.getByRole('textbox', { name: 'For whom?' }).fill('Kim');
  await page.getByText('kept in this tab until you send').waitFor();
  await page.reload();
  await page.getByText('Here is what you typed before.').waitFor();
  await isForEverybody(page, 'form with a draft');
  const standing = async () => [
    await page.locator('#message').inputValue(),
    await page.locator('#orderId').inputValue(),
    await page.locator('#mayCall').isChecked(),
    await page.locator('#forName').inputValue(),
    await page.locator('details').getAttribute('open'),
  ];
  const TYPED = ['The driver was rude.', 'ORD-7', true, 'Kim', ''];
  expect(await standing()).toEqual(TYPED);
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await page.getByRole('heading', { level: 1 }).and(page.locator(':lang(nl)')).waitFor();
  // Put back by a script, which comes last on the page.
  await expect.poll(standing).toEqual(TYPED);

  // Who sits down at the same machine next opens a tab of their own.
  const next = await page.context().newPage();
  await opens(next);
  expect(await message(next).inputValue()).toBe('');

  await opens(page);
  await page.getByRole('button', { name: 'Delete what I typed' }).click();
  expect(await message(page).inputValue()).toBe('');
  await page.reload();
  expect(await message(page).inputValue()).toBe('');
  await message(page).fill('The driver was rude.');
  await aMinuteLater(house);
  await sends(page);
  await numberOn(page);
  await expect.poll(() => page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
  await opens(page);
  expect(await message(page).inputValue()).toBe('');
});

test('by keys alone: through the form in the order of the page, past the trap, and to the receipt', async () => {
  const { page, errors } = await givenAPage(PHONE);
  await opens(page);
  const passed: string[] = [];
  /** Tab by tab, and at each of them one must see where one is. */
  async function tabTo(id: string): Promise<void> {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate<{ id: string; outline: string }>(
        '(({ id, localName }) => ({ id: id || localName, outline: getComputedStyle(document.activeElement).outlineStyle }))(document.activeElement)',
      );
      expect(at.outline, at.id).toBe('solid');
      passed.push(at.id);
      if (at.id === id) return;
    }
    throw new Error(`no Tab leads to ${id}: ${passed.join(' ')}`);
  }
  await tabTo('message');
  await page.keyboard.type('The invoice is wrong.');
  await tabTo('email');
  await page.keyboard.type('jo@example');
  await tabTo('phone');
  await page.keyboard.type('202 555 0143');
  await tabTo('mayText');
  await page.keyboard.press('Space');
  await tabTo('preferredChannel-none');
  await page.keyboard.press('ArrowDown');
  await tabTo('summary');
  await page.keyboard.press('Enter');
  await tabTo('forNote');
  await aMinuteLater(house);
  await tabTo('button');
  await page.keyboard.press('Enter');

  // Back with a mistake, one stands in the field at fault.
  await page.getByRole('alert').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('email');
  expect(await page.getByRole('checkbox', { name: 'You may send me text messages' }).isChecked()).toBe(true);
  await page.keyboard.press('End');
  await page.keyboard.type('.com');
  await page.keyboard.press('Enter');
  const it = await house.sam.sees(await numberOn(page));
  expect(it.complaint).toMatchObject({ message: 'The invoice is wrong.', complainant: { email: 'jo@example.com' } });
  expect(it.preferredChannel).toBe('email');

  const fields = passed.filter((id) => !['a', 'summary', 'button'].includes(id));
  expect(fields.slice(0, 5)).toEqual(['message', 'remedySought', 'orderId', 'product', 'files']);
  expect(fields).not.toContain('website');
  expect(errors.filter((error) => !error.includes('status of 4'))).toEqual([]);
});

test.each([
  ['faster than anybody writes', async () => {}],
  [
    'with the trap filled in, as a browser may do by itself',
    async (page: Page) => {
      await page.evaluate("document.getElementById('website').value = 'https://spam.example'");
      await aMinuteLater(house);
    },
  ],
])('%s: nothing is opened, nothing is lost, and the second press counts', async (_, happens) => {
  const { page } = await givenAPage(PHONE);
  const before = await openCases();
  await opens(page);
  await message(page).fill('The kettle leaks.');
  await happens(page);
  await sends(page);
  await page.getByRole('alert').getByText('Nothing is lost, and nothing was sent yet.').waitFor();
  expect(await openCases()).toBe(before);
  expect(await message(page).inputValue()).toBe('The kettle leaks.');
  await isForEverybody(page, 'form sent back');
  await aMinuteLater(house);
  await sends(page);
  await numberOn(page);
  expect(await openCases()).toBe(before + 1);
});
