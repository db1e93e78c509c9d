import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { houseOfThisFile } from './support/a-house.ts';
import { givenATab, isSignedIn, signIn } from './support/browser.ts';
import { findingsLightAndDark } from './support/checks.ts';

const house = await houseOfThisFile();

async function roster(name: string): Promise<Page> {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, name);
  await page.goto(`${house.url}/console/roster`);
  return page;
}

async function tokenIn(page: Page): Promise<string> {
  const kept = await page.evaluate(`sessionStorage.getItem('comeback.tokens')`);
  return JSON.parse(String(kept)).access;
}

async function asks(token: string, path: string, body?: object): Promise<number> {
  const { status } = await fetch(`${house.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return status;
}

test('who is invited signs in and works; deactivated, they cannot, and somebody else has their cases', async () => {
  const { caseNumber } = await house.robin.complains({ message: 'My parcel came a week late.' });
  const page = await roster('Ada');
  await page.getByRole('button', { name: 'Invite somebody…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Nia Brand');
  const email = dialog.getByRole('textbox', { name: 'E-mail' });
  await email.fill('nia at home');
  await dialog.getByRole('button', { name: 'Teams' }).click();
  await page.getByRole('option', { name: 'Orders' }).click();
  await page.keyboard.press('Escape');
  const invite = dialog.getByRole('button', { name: 'Invite', exact: true });
  await invite.click();
  await dialog.locator('[aria-invalid=true]').waitFor();
  expect(await findingsLightAndDark(page)).toEqual([]);
  await email.fill('nia@example.com');
  await invite.click();
  await page.getByText('Nia Brand can sign in. No mail was sent.').waitFor();
  await page.getByText('nia · Agent').waitFor();

  const { page: nias } = await givenATab();
  await signIn(nias, house.url, 'Nia Brand');
  await nias.locator(`a[data-case="${caseNumber}"]`).waitFor();
  const token = await tokenIn(nias);
  expect(await asks(token, `/cases/${caseNumber}/commands`, { type: 'take' })).toBe(200);
  expect((await house.sam.sees(caseNumber)).owner).toBe('nia');

  await page.reload();
  await page.getByRole('button', { name: 'Do with Nia Brand' }).click();
  await page.getByRole('menuitem', { name: 'Deactivate…' }).click();
  await page.getByText('1 open cases are in their hands').waitFor();
  await dialog.getByRole('combobox', { name: 'Give their open cases to' }).fill('ana');
  // What is suggested lies over the button until one chooses.
  await page.getByRole('option', { name: 'Ana' }).last().click();
  await dialog.getByRole('button', { name: 'Deactivate', exact: true }).click();
  await page.getByText('Nia Brand is deactivated.').waitFor();
  await expect.poll(async () => (await house.sam.sees(caseNumber)).owner).toBe('ana');

  expect(await asks(token, '/cases')).toBe(401);
  const { page: later } = await givenATab();
  await later.goto(house.url);
  await later.getByRole('button', { name: /^Ana,/ }).waitFor();
  expect(await later.getByRole('button', { name: /^Nia Brand,/ }).count()).toBe(0);

  await page.getByRole('button', { name: 'Do with Nia Brand' }).click();
  await page.getByRole('menuitem', { name: 'Reactivate' }).click();
  await page.getByText(/^Nia Brand can sign in again/).waitFor();
  await later.reload();
  await later.getByRole('button', { name: /^Nia Brand,/ }).waitFor();
});

test('whoever has the address already is named before they are invited, keeps their place, and the notice says what came of it', async () => {
  const kit = { name: 'Kit Moss', email: 'kit@example.com', role: 'agent', teams: ['orders'] };
  const place = { languages: ['es'], cap: 7, week: { mon: [['09:00', '12:00']] } };
  await house.ada.posts('/accounts', { type: 'invite', ...kit, place });
  const page = await roster('Ada');
  const dialog = page.getByRole('dialog');
  const fields = (name: string) => dialog.getByRole('textbox', { name });
  await page.getByRole('button', { name: 'Invite somebody…' }).click();
  await fields('Name').fill('Kit Mossley');
  await dialog.getByRole('checkbox', { name: 'Is given cases' }).waitFor();
  await fields('E-mail').fill('KIT@example.com');
  await dialog.getByText(/^This address is Kit Moss’s already\..* Their place on the roster stays, with /).waitFor();
  expect(await dialog.getByRole('checkbox', { name: 'Is given cases' }).count()).toBe(0);
  await dialog.getByText('Orders and delivery', { exact: true }).waitFor();
  expect(await findingsLightAndDark(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.getByText('Kit Mossley had an account already, and now stands as you wrote. No mail was sent.').waitFor();
  await page
    .getByRole('row', { name: /^Kit Mossley/ })
    .getByText('of 7')
    .waitFor();
});

test('another role and teams hold at once: what was open is over, and who signs in again is that', async () => {
  const page = await roster('Ada');
  const { page: bens } = await givenATab();
  await signIn(bens, house.url, 'Ben');
  const before = await tokenIn(bens);
  expect(await asks(before, '/roster')).toBe(403);

  await page.getByRole('button', { name: 'Do with Ben' }).click();
  await page.getByRole('menuitem', { name: 'Change role…' }).click();
  const dialog = page.getByRole('dialog');
  const change = dialog.getByRole('button', { name: 'Change', exact: true });
  // Nothing is known here of an account that nobody was invited to.
  expect(await change.isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Supervisor' }).click();
  expect(await findingsLightAndDark(page)).toEqual([]);
  await change.click();
  await page.getByText('Ben is Supervisor from the next sign-in on.').waitFor();
  await page.getByRole('row', { name: /^Ben/ }).getByText('Supervisor', { exact: true }).waitFor();

  expect(await asks(before, '/cases')).toBe(401);
  const { page: again } = await givenATab();
  await signIn(again, house.url, 'Ben');
  expect(await asks(await tokenIn(again), '/roster')).toBe(200);
});

test('a supervisor invites and deactivates nobody, and an admin is not offered to deactivate themselves', async () => {
  await house.ada.posts('/roster', {
    type: 'setPerson',
    person: { personId: 'ada', teams: ['orders'], languages: ['en'], cap: 0, week: { mon: [['09:00', '17:00']] } },
  });
  const sams = await roster('Sam');
  await sams.getByRole('button', { name: 'Add somebody…' }).waitFor();
  expect(await sams.getByRole('button', { name: 'Invite somebody…' }).count()).toBe(0);
  await sams.getByRole('button', { name: 'Do with Ada' }).click();
  await sams.getByRole('menuitem', { name: 'Take off the roster…' }).waitFor();
  expect(await sams.getByRole('menuitem', { name: 'Deactivate…' }).count()).toBe(0);

  const adas = await roster('Ada');
  await adas.getByRole('button', { name: 'Do with Ana' }).click();
  await adas.getByRole('menuitem', { name: 'Deactivate…' }).waitFor();
  await adas.keyboard.press('Escape');
  await adas.getByRole('button', { name: 'Do with Ada' }).click();
  await adas.getByRole('menuitem', { name: 'Take off the roster…' }).waitFor();
  for (const name of ['Deactivate…', 'Change role…'])
    expect(await adas.getByRole('menuitem', { name }).count()).toBe(0);
});
