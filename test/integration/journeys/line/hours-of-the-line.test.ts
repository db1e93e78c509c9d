/** The hours that callers meet are the house's own, closures of today included. */
import { expect, test } from 'vitest';
import { givenAHouse } from '../../../support/journey.ts';
import { callByKeys } from '../../../support/journey-keys.ts';
import { callSteps } from '../../../support/journey-line.ts';

const PHONE = '+12025550143';

test('a day that is closed an hour ago sends the next caller to a callback, and says when we open', async () => {
  const { driver, sam, minutes } = await givenAHouse();
  expect((await callByKeys(driver, '1 2 0', PHONE)).ended).toBe('queued');
  await sam.posts('/hours', { type: 'setDay', day: '2026-06-24', windows: [], reason: 'weather' });
  await sam.posts('/hours', { type: 'setDay', day: '2026-06-25', windows: [['10:00', '12:00']], reason: 'weather' });
  await minutes.pass(1);
  const call = await callByKeys(driver, '1 2 0 3', PHONE);
  expect(call.said).toContain('We are closed now. We open again on Thursday, June 25, at 10:00 AM, Eastern Time.');
  expect(call.ended).toBe('disconnected');
  await sam.posts('/hours', { type: 'clearDay', day: '2026-06-24' });
  await minutes.pass(1);
  expect((await callByKeys(driver, '1 2 0', PHONE)).ended).toBe('queued');
});

test.each([
  ['en', 'We open again today at 8:00 AM, Eastern Time.'],
  ['es', 'Volvemos a abrir hoy a las 8:00 a.m., hora oriental.'],
  ['nl', 'Wij zijn vandaag weer open om 8:00, Eastern-tijd.'],
])('before opening the line says so in %s', async (language, opensSpoken) => {
  const { driver } = await givenAHouse({ at: '2026-06-24T11:00:00.000Z' });
  expect(await callSteps(driver, PHONE).asks('lineHours', { language })).toEqual({
    ...{ status: 'OK', isOpen: 'no', opensSpoken },
  });
});

test('a line that does not open for two months names no day', async () => {
  const { driver, ada, minutes } = await givenAHouse();
  const windows = { mon: [['08:00', '08:01']] };
  await ada.posts('/hours', { type: 'setWeek', from: '2026-06-24', windows, reason: 'season' });
  const days = Array.from({ length: 10 }, (_, week) => new Date(Date.UTC(2026, 5, 29 + 7 * week)).toISOString());
  for (const day of days)
    await ada.posts('/hours', { type: 'setDay', day: day.slice(0, 10), windows: [], reason: 'season' });
  await minutes.pass(1);
  expect(await callSteps(driver, PHONE).asks('lineHours')).toMatchObject({ isOpen: 'no', opensSpoken: '' });
});

test('who asks to be called back in quiet hours is answered by the same hours', async () => {
  const { driver, sam, minutes } = await givenAHouse({ at: '2026-06-24T03:00:00.000Z' });
  const asked = () => callSteps(driver, PHONE).asks('checkCallback');
  expect(await asked()).toMatchObject({ status: 'QUIET', isOpen: 'no' });
  await sam.posts('/hours', { type: 'setDay', day: '2026-06-23', windows: [['08:00', '24:00']], reason: 'season' });
  await minutes.pass(1);
  expect(await asked()).toMatchObject({ status: 'QUIET', isOpen: 'yes' });
});
