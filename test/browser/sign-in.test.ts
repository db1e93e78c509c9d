import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeChromium, givenAPage } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';
import { findingsOf } from './support/checks.ts';
import { openStubCognito, type StubCognito } from './support/stub-cognito.ts';
import { openStubWorkspace } from './support/stub-workspace.ts';
import { serveWorkspacePage, type WorkspacePage } from './support/workspace-page.ts';

let cognito: StubCognito;
let host: WorkspacePage;
let house: BrowserHouse;
beforeAll(async () => {
  cognito = await openStubCognito();
  host = await serveWorkspacePage('localhost');
  const { domain, clientId } = cognito;
  house = await openBrowserHouse({ workspaces: [host.origin], signIn: { how: 'cognito', domain, clientId } });
  cognito.serve(house);
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
  await Promise.all([cognito?.close(), host?.close()]);
});

test('people sign in on the page of the authorization server, and come back to where they wanted to go', async () => {
  const { page, errors } = await givenAPage();
  await page.goto(`${house.url}/console/hours`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'I am Ana' }).click();
  await page.waitForURL(/\/console\/hours$/);
  await page.getByRole('button', { name: 'Ana, Agent' }).waitFor();
  expect(errors).toEqual([]);
});

test('from within the agent workspace they do so in a window that closes again, and sign out in one', async () => {
  const { page, errors } = await givenAPage();
  const { frame, isCreated } = await openStubWorkspace(page, host, `${house.url}/console/workspace`);
  await isCreated;
  await frame.getByText('A window of its own opens').waitFor();
  expect(await findingsOf(frame)).toEqual([]);

  const first = await windowOf(frame);
  await first.getByRole('link', { name: 'I am Ana' }).click();
  await frame.getByText('You have no contact now').waitFor();
  await expect.poll(() => first.isClosed()).toBe(true);

  await frame.getByRole('button', { name: 'Ana, Agent' }).click();
  const [last] = await Promise.all([
    page.waitForEvent('popup'),
    frame.getByRole('menuitem', { name: 'Sign out' }).click(),
  ]);
  await frame.getByRole('button', { name: 'Sign in' }).waitFor();
  await expect.poll(() => last.isClosed()).toBe(true);
  expect(errors).toEqual([]);
});

test('a window that is closed signs nobody in, and one can try again', async () => {
  const { page } = await givenAPage();
  const { frame } = await openStubWorkspace(page, host, `${house.url}/console/workspace`);
  await (await windowOf(frame)).close();
  await frame.getByText('Signing in did not work').waitFor();
  await (await windowOf(frame)).getByRole('link', { name: 'I am Ana' }).click();
  await frame.getByText('You have no contact now').waitFor();
});

test('the code of another attempt is worth nothing', async () => {
  const { page } = await givenAPage();
  const { frame } = await openStubWorkspace(page, host, `${house.url}/console/workspace`);
  const opened = await windowOf(frame);
  const back = new URL((await opened.getByRole('link', { name: 'I am Ana' }).getAttribute('href')) ?? '');
  back.searchParams.set('state', 'of somebody else');
  // As a page that wants to be somebody else's session would lead there.
  await opened.evaluate((address) => Object.assign(globalThis, { location: address }), back.href);
  await frame.getByText('Signing in did not work').waitFor();
});

async function windowOf(frame: Frame) {
  const [opened] = await Promise.all([
    frame.page().waitForEvent('popup'),
    frame.getByRole('button', { name: 'Sign in' }).click(),
  ]);
  return opened;
}
