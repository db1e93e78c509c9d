import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { houseOfThisFile } from './support/a-house.ts';
import { givenAPage, givenATab, isSignedIn } from './support/browser.ts';
import { findingsOf } from './support/checks.ts';
import { rolls } from './support/keys.ts';

const house = await houseOfThisFile();

/** Ana before a case that she has taken. */
async function anaAtWork() {
  const { caseNumber } = await house.robin.complains({ message: 'My delivery was late, and the box was wet.' });
  await house.ana.takes(caseNumber);
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await told(page).waitFor();
  return { page, caseNumber };
}
const told = (page: Page) => page.getByRole('textbox', { name: 'What the customer is told' });
const upheld = (page: Page) =>
  page
    .getByRole('radio', { name: 'Upheld', exact: true })
    .or(page.getByRole('button', { name: 'Upheld', exact: true }))
    .first();

test('a page that breaks says so, keeps what was typed, and leaves the rest of the console as it is', async () => {
  const { page, caseNumber } = await anaAtWork();
  // What another build of the console kept under the name of the draft, in a shape that this one cannot show.
  const draft = `comeback.draft ana decide ${caseNumber}`;
  await page.evaluate(`sessionStorage.setItem('${draft}', '{"remedies":"a refund","explanation":"We are sorry."}')`);
  await page.reload();
  const broken = page.getByRole('alert').filter({ hasText: 'This part broke' });
  await broken.waitFor();
  expect(await findingsOf(page)).toEqual([]);
  await broken.getByRole('button', { name: 'Load it again' }).click();
  await broken.waitFor();
  expect(await page.evaluate(`sessionStorage.getItem('${draft}')`)).toContain('We are sorry.');
  // Menu, keys and palette never noticed.
  await rolls(page, 'g', 'i');
  await page.waitForURL(/\/console\/inbox$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goBack();
  await broken.getByRole('button', { name: 'To the start' }).click();
  await page.waitForURL(/\/console\/cases$/);
  await page.locator('a[data-case]').first().waitFor();
  expect(await broken.count()).toBe(0);
});

test('a stored language that is none does not keep anybody out', async () => {
  const { page } = await givenAPage();
  await isSignedIn(page, house.url, 'Ana');
  await page.addInitScript(`localStorage.setItem('comeback.preferences', '{"language":"xx","isCompact":true}')`);
  await page.goto(house.url);
  await page.getByRole('heading', { level: 1, name: /^Cases/ }).waitFor();
});

test('somebody else decides while one types: the form stays with the text, and says that it is too late', {
  timeout: 120_000,
}, async () => {
  const { page, caseNumber } = await anaAtWork();
  await told(page).fill('We are sorry for the wet');
  await house.sam.does(caseNumber, { type: 'assign', owner: 'sam' });
  await house.sam.decides(caseNumber, { decision: 'upheld', explanation: 'Sam was first.' });
  await page.getByText('cannot be decided by you as it stands now').waitFor();
  expect(await told(page).inputValue()).toBe('We are sorry for the wet');
  await told(page).pressSequentially(' box.');
  await upheld(page).click();
  expect(await page.getByRole('button', { name: 'Decide and send the letter' }).isDisabled()).toBe(true);
  expect(await findingsOf(page)).toEqual([]);
  await told(page).press('Control+Enter');
  await page.reload();
  await page.getByText('cannot be decided by you as it stands now').waitFor();
  expect(await told(page).inputValue()).toBe('We are sorry for the wet box.');
  expect((await house.sam.sees(caseNumber)).round).toMatchObject({ decision: 'upheld', decidedBy: 'sam' });
  await page.getByRole('button', { name: 'Throw the draft away' }).click();
  await told(page).waitFor({ state: 'detached' });
});

test('Ctrl-Enter sends the form that one is in: the note of a dialog, the decision, and nothing from elsewhere', async () => {
  const { page, caseNumber } = await anaAtWork();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/commands')) sent.push(request.postData() ?? '');
  });
  await told(page).fill('We are sorry for the wet box.');
  await upheld(page).click();
  await page.getByRole('button', { name: 'Decide and send the letter', disabled: false }).waitFor();
  await page.getByRole('button', { name: 'Note', exact: true }).focus();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');
  const note = page.getByRole('dialog', { name: 'Note' }).getByRole('textbox', { name: 'Text' });
  await note.fill('She sent a picture.');
  await note.press('Control+Enter');
  await page.getByText('Done: Note.').waitFor();
  await note.waitFor({ state: 'detached' });
  await told(page).press('Control+Enter');
  await page.getByText('Done: Decide.').waitFor();
  expect(sent.map((body) => JSON.parse(body).type)).toEqual(['note', 'decide']);
  expect((await house.sam.sees(caseNumber)).round.decidedBy).toBe('ana');
});

test('a command whose answer was lost is tried again with the version of the first try, and is done once', async () => {
  const { page, caseNumber } = await anaAtWork();
  const { version } = await house.sam.sees(caseNumber);
  const sent: { type: string; ifVersion?: number }[] = [];
  await page.route('**/cases/*/commands', async (route) => {
    sent.push(route.request().postDataJSON());
    // The house has it, and what it says is lost on the way back.
    const answer = await route.fetch();
    await (sent.length === 1 ? route.abort('connectionreset') : route.fulfill({ response: answer }));
  });
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Note' });
  await dialog.getByRole('textbox', { name: 'Text' }).fill('The carrier admits it.');
  await dialog.getByRole('button', { name: 'Note', exact: true }).click();
  await dialog.getByText('The house does not answer.').waitFor();
  await dialog.getByRole('button', { name: 'Note', exact: true }).click();
  // It was done, and what was done stands beside what was typed.
  await dialog.getByText('Somebody was first').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('The carrier admits it.');
  expect(sent).toEqual([
    { type: 'note', text: 'The carrier admits it.' },
    { type: 'note', text: 'The carrier admits it.', ifVersion: version },
  ]);
  await dialog.getByRole('button', { name: 'Throw the draft away' }).click();
  const { texts } = await house.sam.sees(caseNumber);
  expect(texts.filter(({ kind }) => kind === 'note')).toHaveLength(1);
});
