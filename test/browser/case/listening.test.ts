import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callSteps } from '../../support/journey-line.ts';
import { houseOfThisFile } from '../support/a-house.ts';
import { givenAPage, givenATab, isSignedIn } from '../support/browser.ts';
import { findingsOf, overflowOf } from '../support/checks.ts';

const house = await houseOfThisFile();
/** A machine that does much else is slow to play. */
const LOADED = { timeout: 15_000 };
const { driver } = house;

/** A case with a call that is over, of which an agent's words and the caller's were kept. */
async function aRecordedCall(from: string) {
  const call = callSteps(driver, from);
  const { caseNumber = '' } = await call.asks('openCase');
  await call.asks('recordConsent', { consent: 'yes' });
  call.isAnswered();
  await house.minutes.pass(3);
  await call.ends();
  const place = `recordings/${call.contactId}`;
  const isRecorded = async () => {
    await driver.engine.services.recordings.keep(place, call.contactId, [
      { who: 'agent', seconds: 0, text: 'Good morning, Ana here.' },
      { who: 'caller', seconds: 62, text: 'My parcel is late.' },
    ]);
    const record = { updatedAt: driver.now(), recordings: [{ location: place, kind: 'AUDIO' }] };
    call.goesOn({ endedAt: driver.now(), record }, false);
  };
  return { ...call, caseNumber, isRecorded };
}

async function at(caseNumber: string, name: string): Promise<Page> {
  const { page } = await givenATab();
  await isSignedIn(page, house.url, name);
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  return page;
}

/** Eight thousand samples a second of nothing, as a telephone has it: so many seconds. */
function silence(seconds: number): Buffer {
  const samples = Buffer.alloc(8_000 * seconds, 0x80);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  for (const [at_, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    header.writeUInt16LE(value, at_);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(8_000, 28);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** As S3 answers who asks for a part. */
function partOf(whole: Buffer, range = 'bytes=0-') {
  const [from = 0, to = whole.length - 1] = (/bytes=(\d+)-(\d*)/.exec(range) ?? [])
    .slice(1)
    .filter(Boolean)
    .map(Number);
  const headers = { 'accept-ranges': 'bytes', 'content-range': `bytes ${from}-${to}/${whole.length}` };
  return { status: 206, contentType: 'audio/wav', headers, body: whole.subarray(from, to + 1) };
}

test('from the story one hears what was said, by keys alone, and the next reader sees who listened', async () => {
  const { caseNumber, isRecorded } = await aRecordedCall('+12025550123');
  const page = await at(caseNumber, 'Ana');
  const listen = page.getByRole('button', { name: /^Listen: / });
  await listen.focus();
  await page.keyboard.press('Enter');
  await page.getByText('There is no recording. It comes some minutes after the call').waitFor();
  await isRecorded();
  const close = page.getByRole('button', { name: 'Close the recording' });
  await close.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const said = page.getByRole('list', { name: 'What was said' });
  await said.waitFor();
  expect(await said.textContent()).toMatch(
    /0:00\s*Agent: Good morning, Ana here\.\s*1:02\s*Caller: My parcel is late\./,
  );
  await page.getByText('text stands for voices').waitFor();
  expect(await page.locator('audio').count()).toBe(0);
  await page.getByText(/^Listened to by Ana \(/).waitFor();
  expect(await findingsOf(page)).toEqual([]);
  const sam = await at(caseNumber, 'Sam');
  await sam.getByText(/^Listened to by Ana \(/).waitFor();
});

test('a sound is got when it is asked for, plays in place at the speed one likes, and a line leads to its place in it', async () => {
  const { caseNumber, contactId, isRecorded } = await aRecordedCall('+12025550124');
  await isRecorded();
  // The policy of a house whose recordings lie elsewhere: this one has none.
  const { page } = await givenAPage({ bypassCSP: true });
  const context = page.context();
  let links = 0;
  let isGone = false;
  await context.route(`**/cases/${caseNumber}/calls/${contactId}/recordings`, (route) => {
    links += 1;
    const said = [{ who: 'caller', seconds: 62, text: 'My parcel is late.' }];
    const until = driver.now();
    const link = `https://sounds.example.com/${links}.wav`;
    const recording = { contactId, isMessage: false, link, until, isRedacted: true, said };
    return route.fulfill({ json: { recordings: [recording] } });
  });
  await context.route('https://sounds.example.com/**', (route) =>
    isGone ? route.fulfill({ status: 403 }) : route.fulfill(partOf(silence(90), route.request().headers().range)),
  );
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  const listen = page.getByRole('button', { name: /^Listen: / });
  await listen.waitFor();
  expect(links).toBe(0);
  await listen.click();
  const audio = page.getByLabel('Recording 1', { exact: true }).locator('audio');
  const now = () =>
    audio.evaluate((it) => ({ at: Reflect.get(it, 'currentTime'), rate: Reflect.get(it, 'playbackRate') }));
  await page.getByRole('button', { name: '1.5×' }).click();
  await page.getByRole('button', { name: 'Play from 1:02' }).click();
  await expect.poll(async () => (await now()).at, LOADED).toBeGreaterThan(62);
  expect((await now()).rate).toBe(1.5);
  await page.getByText('Names and numbers are taken out.').waitFor();
  expect(await findingsOf(page)).toEqual([]);

  // The link has run out: the player says so, and goes on from there by another one.
  isGone = true;
  await audio.evaluate((it) => Reflect.apply(Reflect.get(it, 'load'), it, []));
  const again = page.getByRole('button', { name: 'Go on listening' });
  await again.waitFor();
  isGone = false;
  await again.click();
  await expect.poll(async () => (await now()).at, LOADED).toBeGreaterThan(62);
  expect(links).toBe(2);
});

test('a voice message is heard from the list of callbacks, and nobody needs to open the case for it', async () => {
  const call = callSteps(driver, '+12025550126');
  const { caseId = '' } = await call.asks('openCase');
  await call.asks('leaveVoicemail', { caseId });
  const place = `recordings/ivr/${call.contactId}`;
  const said = [{ who: 'caller', seconds: 0, text: 'Please call me before noon.' }] as const;
  await driver.engine.services.recordings.keep(place, call.contactId, said);
  const record = { updatedAt: driver.now(), recordings: [{ location: place, kind: 'AUDIO IVR' }] };
  call.goesOn({ endedAt: driver.now(), record });
  await driver.settle();
  const { page } = await givenATab();
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(`${house.url}/console/callbacks`);
  await page.getByRole('heading', { name: 'Voice message' }).waitFor();
  await page.getByRole('button', { name: /^Listen: / }).click();
  await page.getByRole('region', { name: 'Voice message' }).getByText('Please call me before noon.').waitFor();
  expect(await findingsOf(page)).toEqual([]);
});

test('on a narrow screen and in the dark it is still all there', async () => {
  const { caseNumber, isRecorded } = await aRecordedCall('+12025550125');
  await isRecorded();
  const { page } = await givenAPage({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
  await isSignedIn(page, house.url, 'Ana');
  await page.goto(`${house.url}/console/cases/${caseNumber}`);
  await page.getByRole('button', { name: /^Listen: / }).click();
  await page.getByRole('list', { name: 'What was said' }).waitFor();
  expect(await overflowOf(page)).toBe(0);
});
