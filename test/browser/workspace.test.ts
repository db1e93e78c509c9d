import { randomUUID } from 'node:crypto';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeChromium, givenAPage, givenATab, isSignedIn, putInto, type Watched } from './support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from './support/browser-house.ts';
import { findingsLightAndDark, overflowOf } from './support/checks.ts';
import { finds, rolls } from './support/keys.ts';
import {
  type Contact,
  frameOf,
  openStubWorkspace,
  PERMISSIONS,
  type WorkspaceOptions,
} from './support/stub-workspace.ts';
import { serveWorkspacePage, type WorkspacePage } from './support/workspace-page.ts';

const DANA = { name: 'Dana Whitfield', email: 'dana@example.com', phone: '+12025550143' };
const LUIS = { name: 'Luis Ortega', email: 'luis@example.com', phone: '+12025550188' };

let host: WorkspacePage;
/** Of another site: in its frames this browser lets nobody keep anything. */
let farHost: WorkspacePage;
let stranger: WorkspacePage;
let house: BrowserHouse;
/** Opened by a call; what the flow notes of it is its id. */
let called: { caseId: string; caseNumber: string };
let dana: string;
let luis: string;
beforeAll(async () => {
  host = await serveWorkspacePage('127.0.0.1');
  farHost = await serveWorkspacePage('localhost');
  stranger = await serveWorkspacePage('127.0.0.1');
  house = await openBrowserHouse({ workspaces: [host.origin, farHost.origin] });
  const { caseId = '', caseNumber = '' } = await house.caller(DANA.phone).calls({ category: 'delivery' });
  called = { caseId, caseNumber };
  dana = (await house.customer(DANA).complains({ message: 'The parcel lay in the rain for two days.' })).caseNumber;
  luis = (await house.customer(LUIS).complains({ message: 'My delivery was late, twice.' })).caseNumber;
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
  await Promise.all([host, farHost, stranger].map((page) => page?.close()));
});

const app = () => `${house.url}/console/workspace`;
const spoken = (number: string) => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
const aCall = (given: Partial<Contact> = {}): Contact => ({ contactId: randomUUID(), type: 'voice', ...given });
const shows = (frame: Frame, caseNumber: string) =>
  frame.getByRole('heading', { level: 1, name: new RegExp(spoken(caseNumber)) }).waitFor();

/** The number in a case's title. */
const titled = async (title: Locator) =>
  ((await title.textContent()) ?? '').match(/\d{3} \d{3} \d{4}/)?.[0].replaceAll(' ', '') ?? '';

/** Ana at work, with the app open in her workspace. */
async function atWork(options: WorkspaceOptions = {}, watched: Promise<Watched> = givenATab()) {
  const { page, errors } = await watched;
  await isSignedIn(page, house.url, 'Ana');
  const workspace = await openStubWorkspace(page, host, app(), options);
  await workspace.isCreated;
  return { page, errors, ...workspace };
}

test('who opens it signs in once, in there; then a contact shows the case of its caller, and the next one another', async () => {
  const { page, errors } = await givenAPage();
  const workspace = await openStubWorkspace(page, farHost, app());
  // Nobody waits for a person to sign in before the workspace is answered.
  await workspace.isCreated;
  const { frame } = workspace;
  await frame.getByRole('button', { name: /^Ana,/ }).click();
  await frame.getByText('You have no contact now').waitFor();

  const first = aCall({ number: DANA.phone, attributes: { caseId: called.caseId, language: 'en' } });
  await workspace.connects(first);
  await shows(frame, called.caseNumber);
  const contact = frame.getByRole('region', { name: 'Contact' });
  await contact.getByText(DANA.phone).waitFor();
  await contact.getByRole('link', { name: spoken(dana) }).waitFor();

  // Nothing noted: it is whose number it is.
  const second = aCall({ number: LUIS.phone });
  await workspace.connects(second);
  await shows(frame, luis);
  await contact.getByText('may be Luis Ortega').waitFor();
  await frame.getByText('My delivery was late, twice.').waitFor();

  await workspace.clears(second);
  await shows(frame, called.caseNumber);
  await workspace.clears(first);
  await frame.getByText('You have no contact now').waitFor();
  expect(errors).toEqual([]);
});

test('an app of one contact shows that one, and one that is opened late the call that goes on', async () => {
  const { frame } = await atWork({ of: aCall({ number: LUIS.phone }) });
  await shows(frame, luis);
  const late = await atWork({ contacts: [aCall({ attributes: { caseId: called.caseId } })] });
  await shows(late.frame, called.caseNumber);
});

test('a task is about its case, and nobody’s number', async () => {
  const { frame } = await atWork({ of: aCall({ type: 'task', attributes: { caseId: called.caseId } }) });
  await shows(frame, called.caseNumber);
  expect(await frame.getByRole('region', { name: 'Contact' }).count()).toBe(0);
});

test('what the contact says opens no case that its agent may not see', async () => {
  const bill = await house.caller('+12025550199').calls({ category: 'billing' });
  const { caseId = '', caseNumber = '' } = bill;
  expect((await house.ben.sees(caseNumber)).team).toBe('billing');
  expect((await house.ana.looksAt(caseNumber)).status).toBe(404);
  const { frame } = await atWork({ of: aCall({ number: '+12025550199', attributes: { caseId } }) });
  await frame.getByText('No case to this contact').waitFor();
  expect(await frame.locator('body').textContent()).not.toContain(spoken(caseNumber));
});

test('a case can be taken and noted from in there, and other cases are a key away', async () => {
  const workspace = await atWork({ of: aCall({ number: LUIS.phone }) });
  const { frame, page } = workspace;
  await shows(frame, luis);
  await frame.locator('#content').focus();
  await page.keyboard.press('t');
  await frame.getByText('Done: Take.').waitFor();
  expect((await house.ana.sees(luis)).owner).toBe('ana');

  await finds(page, frame, dana);
  await shows(frame, dana);
  expect(new URL(frame.url()).pathname).toBe(`/console/workspace/cases/${dana}`);
  await frame.locator('#content').focus();
  await page.keyboard.press('u');
  await shows(frame, luis);
});

test('a number is called by Connect with one key, and the call shows its case and stands with it', async () => {
  const workspace = await atWork();
  const { frame, page, called: made } = workspace;
  await workspace.connects(aCall({ attributes: { caseId: called.caseId } }));
  await shows(frame, called.caseNumber);
  await frame.getByRole('button', { name: `Call ${DANA.phone}` }).waitFor();
  await frame.locator('#content').focus();
  await rolls(page, 'v', 'c');
  await expect.poll(() => made.length).toBe(1);
  const [call] = made;
  expect(call?.number).toBe(DANA.phone);
  await expect.poll(async () => (await house.ana.sees(called.caseNumber)).contacts).toContain(call?.contactId);
  // By its number it might be about another case of hers.
  if (call !== undefined) await workspace.connects(call);
  await shows(frame, called.caseNumber);
  await frame
    .getByRole('region', { name: 'Contact' })
    .getByRole('link', { name: spoken(dana) })
    .waitFor();
});

test('where the app may not call it says so, and nothing is noted', async () => {
  const permissions = PERMISSIONS.filter((one) => one !== 'Contact.Details.Edit');
  const { frame } = await atWork({ of: aCall({ number: LUIS.phone }), permissions });
  await frame.getByRole('button', { name: `Call ${LUIS.phone}` }).click();
  await frame.getByText('The workspace has not made the call.').waitFor();
  expect((await house.ana.sees(luis)).calls).toEqual([]);
});

test('a part that breaks says so in the frame, and the next contact is shown', async () => {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  const { caseId } = await house.ana.takes(dana);
  // What another build kept under the name of the draft, in a shape that this one cannot show.
  const draft = `comeback.draft ana decide ${dana}`;
  await putInto(page, page.addInitScript(`sessionStorage.setItem('${draft}', '{"remedies":"a refund"}')`));
  const workspace = await openStubWorkspace(page, host, app());
  await workspace.isCreated;
  const broken = workspace.frame.getByText('This part broke');
  await workspace.connects(aCall({ number: DANA.phone, attributes: { caseId } }));
  await broken.waitFor();
  await workspace.connects(aCall({ number: LUIS.phone }));
  await shows(workspace.frame, luis);
  expect(await broken.count()).toBe(0);
});

test('who ends the case of a number still looks at it, though another of that number is open', async () => {
  const pia = house.customer({ name: 'Pia Berg', email: 'pia@example.com', phone: '+12025550166' });
  const numbers = [await pia.complains({}), await pia.complains({ message: 'My second parcel was late, too.' })].map(
    ({ caseNumber }) => caseNumber,
  );
  const { frame, page } = await atWork({ of: aCall({ number: pia.person.phone ?? '' }) });
  const title = frame.getByRole('heading', { level: 1 });
  await expect.poll(() => titled(title)).not.toBe('');
  const shown = await titled(title);
  await frame.locator('#content').focus();
  await page.keyboard.press('t');
  await frame.getByText('Done: Take.').waitFor();
  await finds(page, frame, 'withdraw');
  const dialog = frame.getByRole('dialog', { name: 'Withdraw' });
  await dialog.getByRole('button', { name: /Reason/ }).click();
  await frame.getByRole('option', { name: 'The customer withdraws it' }).click();
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await frame.getByText('Done: Withdraw.').waitFor();
  const other = numbers.find((number) => number !== shown) ?? '';
  await frame
    .getByRole('region', { name: 'Contact' })
    .getByRole('link', { name: spoken(other) })
    .waitFor();
  expect((await house.ana.sees(shown)).status).toBe('withdrawn');
  expect(await titled(title)).toBe(shown);
});

test('without its permissions it says what is missing', async () => {
  const workspace = await atWork({ of: aCall({ number: LUIS.phone }), permissions: [] });
  await workspace.frame.getByText('The workspace tells nothing of this contact').waitFor();
});

test('a number that is withheld from the app leaves the case that the flow noted', async () => {
  const permissions = ['Contact.Details.View', 'Contact.Attributes.View'] as const;
  const { frame } = await atWork({ of: aCall({ attributes: { caseId: called.caseId } }), permissions });
  await shows(frame, called.caseNumber);
  await frame.getByText('Number withheld').waitFor();
});

test('outside a workspace it says so, and leads to the console', async () => {
  const { page, errors } = await givenATab();
  await page.goto(app());
  await page.getByRole('heading', { name: 'No agent workspace here' }).waitFor();
  await page.getByRole('link', { name: 'Open the console' }).click();
  await page.waitForURL(/\/console\/$/);
  await page.getByText('Who are you?').waitFor();
  expect(errors).toEqual([]);
});

test('in a frame of a page that answers nothing it says so, and leads to the console in a tab of its own', async () => {
  const { page } = await givenATab();
  await page.goto(host.around(app(), 'silent'));
  const frame = await frameOf(page);
  await frame.getByRole('heading', { name: 'No agent workspace here' }).waitFor();
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    frame.getByRole('link', { name: 'Open the console' }).click(),
  ]);
  await tab.getByText('Who are you?').waitFor();
  await tab.close();
});

test('the browser shows it in no frame of others, and no other page of the console in any', async () => {
  for (const [by, path] of [
    [stranger, 'workspace'],
    [host, 'cases'],
    [host, ''],
  ] as const) {
    const { page, errors } = await givenAPage();
    await page.goto(by.around(`${house.url}/console/${path}`));
    await expect.poll(() => errors.join()).toContain('frame-ancestors');
    await expect.poll(async () => (await frameOf(page)).url(), { message: path }).toMatch(/^chrome-error:/);
  }
});

test.each(['en', 'es', 'nl'])(
  'in %s axe finds nothing in there, light or dark, and nobody scrolls sideways',
  async (locale) => {
    const { page, frame, errors } = await atWork({ of: aCall({ number: LUIS.phone }) }, givenAPage({ locale }));
    await frame.getByRole('heading', { level: 1, name: new RegExp(spoken(luis)) }).waitFor();
    await frame.locator('[role=status]:has-text("Loading")').first().waitFor({ state: 'detached' });
    expect(await frame.evaluate('document.documentElement.lang')).toBe(locale);
    expect(await findingsLightAndDark(page, frame)).toEqual([]);
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowOf(frame), `${width} pixels`).toBe(0);
    }
    expect(errors).toEqual([]);
  },
);
