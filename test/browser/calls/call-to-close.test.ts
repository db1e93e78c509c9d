import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { houseOfThisFile } from '../support/a-house.ts';
import { boxAtRest } from '../support/at-rest.ts';
import { givenATab, isSignedIn } from '../support/browser.ts';
import { findingsOf, overflowOf } from '../support/checks.ts';

const house = await houseOfThisFile();

const PATIENCE_MS = 120_000;

async function atWork(name: string) {
  const watched = await givenATab();
  await isSignedIn(watched.page, house.url, name);
  await watched.page.goto(`${house.url}/console/`);
  await watched.page.getByRole('heading', { level: 1 }).first().waitFor();
  return watched;
}

/** English, not recorded, a complaint about a delivery; the page shows its number, and the caller waits for a person. */
async function complainsByPhone(page: Page): Promise<string> {
  await page.goto(`${house.url}/phone`);
  await page.locator('#from').fill('+12025550143');
  await page.locator('#call').click();
  for (const key of ['1', '2', '1', '1']) await keys(page, key);
  await page.locator('#case').waitFor();
  const number = (await page.locator('#case-number').textContent()) ?? '';
  await keys(page, '1');
  return number.replace(/\D/g, '');
}

/** Once the line waits for it. */
async function keys(page: Page, key: string): Promise<void> {
  await page.locator('#asked').waitFor();
  await page.locator(`[data-key="${key}"]`).click();
}

const menu = async (page: Page, group: string, item: string) => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: group }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog', { name: item });
};

test('a call is answered, its case decided with a gift above the limit, approved by the supervisor, and closed', {
  timeout: PATIENCE_MS,
}, async () => {
  const { page: phone } = await givenATab();
  const { page: ana, errors } = await atWork('Ana');
  await ana.getByRole('button', { name: 'Away' }).click();
  await ana.getByRole('menuitem', { name: 'Available' }).click();
  const caseNumber = await complainsByPhone(phone);

  // The call rings where Ana works, says what it is about, and leads to the case once it is answered.
  const ringing = ana.getByRole('alert').filter({ hasText: 'A call rings' });
  await ringing.getByText('+12025550143').waitFor();
  await ringing.getByText(/Orders and delivery, English/).waitFor();
  await expect.poll(() => ana.title()).toMatch('A call rings');
  await ringing.getByRole('button', { name: 'Answer' }).click();
  await ana.waitForURL(new RegExp(`/console/cases/${caseNumber}$`));
  expect(await findingsOf(ana)).toEqual([]);
  await ana.getByRole('textbox', { name: 'Say' }).fill('Good morning, Ana here.');
  await ana.keyboard.press('Enter');
  await phone.getByText('Good morning, Ana here.').waitFor();
  await ana.getByRole('button', { name: 'Hold', exact: true }).click();
  await ana.getByText('the caller hears nothing').waitFor();
  await ana.getByRole('button', { name: 'Back to the caller' }).click();
  await ana.getByRole('button', { name: 'Hang up' }).click();
  await ana.getByRole('textbox', { name: 'Note on the case' }).fill('Promised a gift for the late parcel.');
  expect(await findingsOf(ana)).toEqual([]);
  await ana.getByRole('button', { name: 'Finish, and be available' }).click();
  await ana.getByText('Promised a gift for the late parcel.').waitFor();

  // The form tells the limit before anything is sent: 80 dollars are above an agent's 50.
  await ana.getByRole('button', { name: 'Take', exact: true }).click();
  await ana
    .getByRole('radio', { name: 'Upheld', exact: true })
    .or(ana.getByRole('button', { name: 'Upheld', exact: true }))
    .first()
    .click();
  await ana.getByRole('button', { name: 'Add a remedy' }).click();
  await ana.getByRole('menuitem', { name: /^Gift/ }).click();
  // Nobody needs to look for the field of what they just added.
  await ana.locator('input[aria-label="Gift: sum in USD"]:focus').waitFor();
  await ana.keyboard.type('80.00');
  await ana
    .getByRole('textbox', { name: 'What the customer is told' })
    .fill('Your parcel came late, and that was our doing. Please take this as our apology.');
  await ana.getByText('This is above your limit.').waitFor();
  await ana.getByText('that was our doing').last().waitFor();
  expect(await findingsOf(ana)).toEqual([]);
  await ana.getByRole('button', { name: 'Propose for approval' }).click();
  await ana.locator('#approval:focus').getByText('It waits for somebody else to approve it.').waitFor();

  // Sam sees it among what waits, and approves it on the case.
  const { page: sam } = await atWork('Sam');
  await sam.goto(`${house.url}/console/inbox`);
  await sam.getByRole('heading', { name: /^Waiting for approval/ }).waitFor();
  expect(await findingsOf(sam)).toEqual([]);
  await sam.locator(`a[data-case="${caseNumber}"]`).first().click();
  await sam.getByText('Above the author’s limit for a case.').waitFor();
  await sam.getByRole('button', { name: 'Approve', exact: true }).click();
  await sam.getByText('Done: Approve.').waitFor();
  expect(await house.sam.sees(caseNumber)).toMatchObject({ status: 'decided', round: { decision: 'upheld' } });

  // The gift arrived and the customer is content: nothing holds the case open any more.
  await ana.reload();
  const gift = await menu(ana, 'Outcome', 'Confirm a remedy');
  await gift.getByRole('button', { name: /Remedy/ }).click();
  await ana.getByRole('option', { name: /Gift/ }).click();
  await gift.getByRole('button', { name: 'Confirm a remedy' }).click();
  await ana.getByText('Done: Confirm a remedy.').waitFor();
  const reaction = await menu(ana, 'Outcome', 'Record the reaction');
  await reaction.getByRole('button', { name: /^Reaction/ }).click();
  await ana.getByRole('option', { name: 'Satisfied', exact: true }).click();
  await reaction.getByRole('button', { name: 'Record the reaction' }).click();
  await ana.getByText('Done: Record the reaction.').waitFor();
  await expect.poll(async () => (await house.sam.sees(caseNumber)).status).toBe('closed');
  expect(errors).toEqual([]);
});

async function aCaseOfAna(message: string): Promise<string> {
  const { caseNumber } = await house.robin.complains({ message: `${message} My delivery was late.` });
  await house.ana.takes(caseNumber);
  return caseNumber;
}

test('who was second sees what happened and what they wrote, and can still send it', async () => {
  const caseNumber = await aCaseOfAna('The box was wet.');
  const { page } = await atWork('Ana');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await page.getByRole('textbox', { name: 'What the customer is told' }).fill('We are sorry for the wet box.');
  await page
    .getByRole('radio', { name: 'Upheld', exact: true })
    .or(page.getByRole('button', { name: 'Upheld', exact: true }))
    .first()
    .click();
  await house.sam.does(caseNumber, { type: 'note', text: 'The carrier admits it.' });
  await page.getByRole('button', { name: 'Decide and send the letter' }).click();
  const conflict = page.getByText('Somebody was first').locator('xpath=ancestor::*[contains(@class,"awsui_alert")][1]');
  await conflict.getByText('We are sorry for the wet box.').waitFor();
  await conflict.getByText('Note · sam').first().waitFor();
  // The button stands below the form, what it led to above: it comes to whoever pressed.
  await page.locator('[role=group]:focus').getByText('Somebody was first').waitFor();
  const { y, height } = await boxAtRest(conflict);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  expect((await house.sam.sees(caseNumber)).status).toBe('in-progress');
  await page.getByRole('button', { name: 'Apply mine again' }).click();
  await page.getByText('Done: Decide.').waitFor();
  expect((await house.sam.sees(caseNumber)).round.decision).toBe('upheld');
});

test('a draft outlives a reload, and a command can be taken back while its notice stands', async () => {
  const caseNumber = await aCaseOfAna('Nobody rang the bell.');
  const { page } = await atWork('Ana');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await page.getByRole('textbox', { name: 'What the customer is told' }).fill('Half a sentence');
  await page.reload();
  expect(await page.getByRole('textbox', { name: 'What the customer is told' }).inputValue()).toBe('Half a sentence');

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Work' }).click();
  await page.getByRole('menuitem', { name: 'Give back to the team' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  expect((await house.sam.sees(caseNumber)).owner).toBe('ana');

  await page.keyboard.press('l');
  await page.getByText('Done: Give back to the team.').waitFor();
  await page.keyboard.press('z');
  await page.getByText('Taken back.').waitFor();
  expect((await house.sam.sees(caseNumber)).owner).toBe('ana');
});

test('a field that must not stay empty says so, and on a phone nobody scrolls sideways', async () => {
  const caseNumber = await aCaseOfAna('The driver was rude.');
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Note' });
  await dialog.getByRole('button', { name: 'Note', exact: true }).click();
  await dialog.getByText('Say something here.').waitFor();
  expect(await findingsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  await dialog.getByRole('textbox', { name: 'Text' }).fill('For Sam to see.');
  await dialog.getByRole('button', { name: /Who must see it/ }).click();
  await page.getByRole('option', { name: 'Sam' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByText('Done: Note.').waitFor();
  expect(await overflowOf(page)).toBe(0);

  const { page: sam } = await atWork('Sam');
  await sam.getByRole('button', { name: /for you$/ }).click();
  await sam.getByText('Named in a note').waitFor();
  await sam.getByRole('button', { name: `Mark as seen: ${caseNumber}` }).click();
  await sam.getByText('seen', { exact: true }).waitFor();
});
