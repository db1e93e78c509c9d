import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PNG } from '../../support/mails.ts';
import { houseOfThisFile } from '../support/a-house.ts';
import { givenATab, isSignedIn } from '../support/browser.ts';
import { findingsOf } from '../support/checks.ts';

const house = await houseOfThisFile();

async function at(caseNumber: string, name: string): Promise<Page> {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, name);
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await more(page).waitFor();
  return page;
}

const more = (page: Page) => page.getByRole('button', { name: 'More', exact: true });
const fact = (page: Page, term: string) => page.locator('.other-cases > div', { hasText: term });
const spoken = (number: string) => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');

/** Opens what stands in a group of the menu. */
async function dialogOf(page: Page, group: string, item: string): Promise<Locator> {
  await more(page).click();
  await page.getByRole('menuitem', { name: group }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog', { name: item });
}

async function choose(dialog: Locator, field: string, option: string | RegExp): Promise<void> {
  await dialog.getByRole('button', { name: new RegExp(`^${field}`) }).click();
  await dialog.page().getByRole('option', { name: option }).click();
}

/** Two complaints about one order, the second five minutes after the first. */
async function complainsTwice(name: string, orderId: string): Promise<[string, string]> {
  const customer = house.customer({ name, email: `${orderId}@example.com` });
  const { caseNumber: first } = await customer.complains({ message: 'My parcel is late.', orderId });
  await house.minutes.pass(5);
  const { caseNumber: second } = await customer.complains({ message: 'My parcel is still late.', orderId });
  return [first, second];
}

test('from a case one merges what is the same into what came first, each leads to the other, and a supervisor gives it back', async () => {
  const [first, second] = await complainsTwice('Nora Lind', 'ORD-9');
  const ana = await at(second, 'Ana');
  const dialog = await dialogOf(ana, 'Others', 'Find duplicates and merge');
  await dialog.getByRole('checkbox', { name: new RegExp(first) }).check();
  await dialog.getByText('same customer').waitFor();
  expect(await findingsOf(ana)).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge 1 case' }).click();
  await ana.getByText(`Merged. Case ${first} goes on.`).waitFor();
  await fact(ana, 'Merged into')
    .getByRole('link', { name: spoken(first) })
    .click();
  await fact(ana, 'Took in')
    .getByRole('link', { name: spoken(second) })
    .waitFor();

  const sam = await at(first, 'Sam');
  const back = await dialogOf(sam, 'Others', 'Give a case back');
  await choose(back, 'Case', second);
  await back.getByRole('button', { name: 'Give a case back' }).click();
  await sam.getByText('Done: Give a case back.').waitFor();
  await fact(sam, 'Took in').waitFor({ state: 'detached' });
  expect((await house.sam.sees(second)).status).toBe('open');
});

test('what may not be merged says so beside its case, and tick and reason stay for another try', async () => {
  const { caseNumber: hers } = await house
    .customer({ name: 'Ida Berg', email: 'ida@example.com' })
    .complains({ message: 'My parcel is late, said the neighbour.', orderId: 'ORD-12' });
  const { caseNumber: his } = await house
    .customer({ name: 'Bo Berg', email: 'bo@example.com' })
    .complains({ message: 'My parcel is late, said the neighbour.', orderId: 'ORD-12' });
  const page = await at(his, 'Ana');
  const dialog = await dialogOf(page, 'Others', 'Find duplicates and merge');
  const tick = dialog.getByRole('checkbox', { name: new RegExp(hers) });
  const reason = dialog.getByRole('textbox', { name: /^Why they are one/ });
  await tick.check();
  await reason.fill('They share a door.');
  await dialog.getByRole('button', { name: 'Merge 1 case' }).click();
  await dialog.getByText(/supervisor/).waitFor();
  expect(await tick.isChecked()).toBe(true);
  expect(await reason.inputValue()).toBe('They share a door.');
  expect((await house.sam.sees(hers)).took).toEqual([]);
});

test('where a merge half succeeds it says what was merged, what was not and why, and what was not can be tried again', async () => {
  const [first, second] = await complainsTwice('Tove Holm', 'ORD-21');
  const { caseNumber: third } = await house
    .customer({ name: 'Tove Holm', email: 'ORD-21@example.com' })
    .complains({ message: 'My parcel is late, for the third time.', orderId: 'ORD-21' });
  const page = await at(first, 'Ana');
  const dialog = await dialogOf(page, 'Others', 'Find duplicates and merge');
  await dialog.getByRole('checkbox', { name: new RegExp(second) }).check();
  await dialog.getByRole('checkbox', { name: new RegExp(third) }).check();
  // Meanwhile one of them comes to its end.
  await house.sam.does(third, { type: 'withdraw', reason: 'customer' });
  await dialog.getByRole('button', { name: 'Merge 2 cases' }).click();
  const said = dialog.getByRole('alert');
  await said.getByText('1 of 2 cases merged').waitFor();
  await said.getByText(`Merged, case ${first} goes on: ${second}.`).waitFor();
  await said.getByText(new RegExp(`^${third} was not: .*at its end`)).waitFor();
  expect(await dialog.getByRole('checkbox', { name: new RegExp(second) }).count()).toBe(0);
  expect(await dialog.getByRole('checkbox', { name: new RegExp(third) }).isChecked()).toBe(true);
  expect(await findingsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge 1 case' }).click();
  await said.getByText('0 of 1 cases merged').waitFor();
  expect((await house.ana.sees(first)).took).toHaveLength(1);
});

test('a part is split off into a case of its own, and what was typed of it outlives a change of mind', async () => {
  const { caseNumber } = await house.robin.complains({
    message: 'My parcel was late, and I was charged twice for it.',
  });
  const page = await at(caseNumber, 'Ana');
  const part = (dialog: Locator) => dialog.getByRole('textbox', { name: 'The part that is a case of its own' });
  const begun = await dialogOf(page, 'Others', 'Split a part off');
  expect(await begun.getByRole('button', { name: 'Split a part off' }).isDisabled()).toBe(true);
  // The first field has the focus: one types at once.
  await begun.locator('textarea:focus').waitFor();
  await page.keyboard.type('I was charged twice.');
  await begun.getByRole('button', { name: 'Cancel' }).click();
  const dialog = await dialogOf(page, 'Others', 'Split a part off');
  expect(await part(dialog).inputValue()).toBe('I was charged twice.');
  await choose(dialog, 'Category', 'Billing');
  expect(await findingsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Split a part off' }).click();
  await page.getByText('The part is now case').waitFor();
  await fact(page, 'Linked').getByText('split off it').waitFor();
  const [made] = (await house.sam.sees(caseNumber)).links ?? [];
  const split = await house.sam.sees(made?.caseNumber ?? '');
  expect(split).toMatchObject({ category: 'billing', complaint: { message: 'I was charged twice.' } });
});

test('a photo is added to a case and saved from it byte for byte, and a file of no use is refused by name', async () => {
  const { caseNumber } = await house.robin.complains({ message: 'My parcel was delivered wet.' });
  const page = await at(caseNumber, 'Ana');
  const files = page.locator('input[type=file]');
  await files.setInputFiles({ name: 'wet box.png', mimeType: 'image/png', buffer: PNG });
  await page.getByText('Added.').waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'wet box.png' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('wet box.png');
  expect(PNG.equals(await readFile(await saved.path()))).toBe(true);
  await page.getByText('Nobody has looked for malware in this file.').waitFor();
  await files.setInputFiles({ name: 'run me.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') });
  await page.getByText('run me.exe: Only photos, PDF, plain text').waitFor();
  expect(await findingsOf(page)).toEqual([]);
  expect((await house.sam.sees(caseNumber)).files.map(({ name }) => name)).toEqual(['wet box.png']);
});

test('who gives a case to another team with a note is told so, and stands before the list and not before a closed door', async () => {
  const { caseNumber } = await house.robin.complains({ message: 'My parcel was late, and the sum is wrong.' });
  await house.ana.takes(caseNumber);
  const page = await at(caseNumber, 'Ana');
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await dialog.getByText('Say something here.').waitFor();
  await choose(dialog, 'Team', 'Billing');
  await dialog.getByRole('textbox', { name: 'Text' }).fill('The delivery is settled; the sum is yours.');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await page.getByText('Done: Hand over. The case is no longer among yours.').waitFor();
  await page.waitForURL(/\/console\/cases$/);
  const it = await house.ben.sees(caseNumber);
  expect(it).toMatchObject({ team: 'billing', owner: null });
  expect(it.texts.find(({ kind }) => kind === 'handover')?.text).toBe('The delivery is settled; the sum is yours.');
});

test('many cases are given to somebody at once, and a try that reached nobody leaves them selected', async () => {
  const numbers: string[] = [];
  for (const street of ['Elm Street', 'Oak Street', 'Ash Street']) {
    const { caseNumber } = await house.robin.complains({ message: `My parcel was late in ${street}.` });
    numbers.push(caseNumber);
  }
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Sam');
  await page.goto(`${house.url}/console/cases`);
  for (const number of numbers) await page.getByRole('checkbox', { name: `Select case ${number}` }).check();
  const together = page.getByRole('button', { name: 'Do with the selected (3)' });
  await page.route('**/cases/commands', (route) => route.abort(), { times: 1 });
  await together.click();
  await page.getByRole('menuitem', { name: 'Take', exact: true }).click();
  await page.getByText('The house does not answer.').waitFor();
  await together.click();
  await page.getByRole('menuitem', { name: 'Assign…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign' });
  await dialog.getByRole('combobox', { name: 'Person' }).fill('ana');
  expect(await findingsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Do it with 3' }).click();
  await page.getByText('3 cases done.').waitFor();
  for (const number of numbers) expect((await house.sam.sees(number)).owner).toBe('ana');
});
