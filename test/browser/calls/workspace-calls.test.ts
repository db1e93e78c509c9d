import { randomUUID } from 'node:crypto';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeChromium, givenATab, isSignedIn } from '../support/browser.ts';
import { type BrowserHouse, openBrowserHouse } from '../support/browser-house.ts';
import { findingsLightAndDark } from '../support/checks.ts';
import { finds, rolls } from '../support/keys.ts';
import { type Contact, frameOf, openStubWorkspace } from '../support/stub-workspace.ts';
import { serveWorkspacePage, type WorkspacePage } from '../support/workspace-page.ts';

const DANA = { name: 'Dana Whitfield', email: 'dana@example.com', phone: '+12025550143' };
const LUIS = { name: 'Luis Ortega', email: 'luis@example.com', phone: '+12025550188' };

let host: WorkspacePage;
let house: BrowserHouse;
let dana: string;
let luis: string;
beforeAll(async () => {
  host = await serveWorkspacePage('127.0.0.1');
  house = await openBrowserHouse({ workspaces: [host.origin] });
  dana = (await house.customer(DANA).complains({ message: 'My parcel lay in the rain for two days.' })).caseNumber;
  luis = (await house.customer(LUIS).complains({ message: 'My delivery was late, twice.' })).caseNumber;
});
afterAll(async () => {
  await closeChromium();
  await house?.close();
  await host?.close();
});

const spoken = (number: string) => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
const shows = (frame: Frame, caseNumber: string) =>
  frame.getByRole('heading', { level: 1, name: new RegExp(spoken(caseNumber)) }).waitFor();
/** The number in a case's title. */
const titled = async (title: Locator) => ((await title.textContent()) ?? '').replaceAll(/\D/g, '').slice(0, 10);

/** Ana at work in her workspace, with a call from this number. Its first leg was somebody else's. */
async function talks(from: { number: string; attributes?: Record<string, string> }) {
  const call: Contact = { contactId: randomUUID(), type: 'voice', first: randomUUID(), ...from };
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  const { frame } = await openStubWorkspace(page, host, `${house.url}/console/workspace`, { contacts: [call] });
  return { page, frame, first: call.first };
}

test('a complaint is logged in there of a call that has no case, and is the call’s case from then on, over a reload', async () => {
  const number = '+12025550171';
  const { frame, page, first } = await talks({ number, attributes: { language: 'es-US' } });
  await frame.getByText('No case to this contact').waitFor();
  await frame.locator('#content').focus();
  await rolls(page, 'g', 'n');
  await frame.getByRole('textbox', { name: 'What happened?' }).fill('My delivery was late.');
  await expect.poll(() => frame.getByRole('textbox', { name: 'Phone', exact: true }).inputValue()).toBe(number);
  expect(await findingsLightAndDark(page, frame)).toEqual([]);
  // There and back again: what was typed is kept.
  await frame.locator('#content').focus();
  await page.keyboard.press('u');
  await frame.getByText('No case to this contact').waitFor();
  await frame.getByRole('button', { name: 'Log a complaint' }).click();
  await frame.getByRole('textbox', { name: 'What happened?' }).focus();
  await page.keyboard.press('Control+Enter');
  await frame.getByRole('heading', { level: 1, name: /^Case/ }).waitFor();
  const caseNumber = await titled(frame.getByRole('heading', { level: 1, name: /^Case/ }));
  // Cases know a call by its first leg.
  expect(await house.ana.sees(caseNumber)).toMatchObject({ language: 'es', channel: 'phone', contacts: [first] });
  await page.reload();
  const again = await frameOf(page);
  await shows(again, caseNumber);
  await again.getByRole('region', { name: 'Contact' }).getByText('about case').waitFor();
});

test('on a case that the number only may be about, one key says that the call is, and another one takes its place', async () => {
  const { frame, page, first } = await talks({ number: LUIS.phone });
  await shows(frame, luis);
  const about = frame.getByRole('button', { name: 'The call is about this case' });
  await about.waitFor();
  await frame.locator('#content').focus();
  await rolls(page, 'v', 't');
  await about.waitFor({ state: 'detached' });
  const { contacts, laterContacts } = await house.ana.sees(luis);
  expect(contacts.at(-1)).toBe(first);
  expect(laterContacts).toBeGreaterThan(0);
  await finds(page, frame, dana);
  await shows(frame, dana);
  await about.click();
  await about.waitFor({ state: 'detached' });
  expect((await house.ana.sees(dana)).contacts.at(-1)).toBe(first);
  await frame.locator('#content').focus();
  await page.keyboard.press('u');
  await shows(frame, dana);
});
