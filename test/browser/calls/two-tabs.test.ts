import { test } from 'vitest';
import { houseOfThisFile } from '../support/a-house.ts';
import { givenAPage } from '../support/browser.ts';
import { isAt, isAvailable, stripOf } from './strip.ts';

const house = await houseOfThisFile();

test('an agent with two tabs has one telephone: what rings is answered in either, and both know', {
  timeout: 120_000,
}, async () => {
  const { page: phone } = await givenAPage();
  const { page: first } = await isAt(givenAPage(), house.url, 'Ana', 'cases');
  const second = await first.context().newPage();
  await second.goto(`${house.url}/console/cases`);
  await second.getByRole('button', { name: 'Go on as Ana' }).click();
  await stripOf(second).getByRole('button', { name: 'Away' }).waitFor();
  await isAvailable(first);
  await stripOf(second).getByRole('button', { name: 'Available' }).waitFor();
  await phone.goto(`${house.url}/phone`);
  await phone.locator('#from').fill('+12025550189');
  await phone.locator('#call').click();
  for (const key of '12111') {
    await phone.locator('#asked').waitFor();
    await phone.locator(`[data-key="${key}"]`).click();
  }
  await stripOf(first).getByRole('button', { name: 'Answer' }).waitFor();
  await stripOf(second).getByRole('button', { name: 'Answer' }).click();
  for (const page of [first, second]) await stripOf(page).getByText('You are on a call with').waitFor();
  await phone.getByRole('button', { name: 'Hang up' }).click();
  for (const page of [first, second])
    await stripOf(page).getByRole('button', { name: 'Finish, and be available' }).waitFor();
  await stripOf(first).getByRole('button', { name: 'Finish, and be available' }).click();
  for (const page of [first, second]) await stripOf(page).getByRole('button', { name: 'Available' }).waitFor();
});
