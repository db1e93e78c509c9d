import { expect, test } from 'vitest';
import { givenAHouse } from '../../support/journey.ts';
import { callSteps } from '../../support/journey-line.ts';

const PHONE = '+12025550123';

test('a caller is greeted in the language chosen last, and a stranger is asked', async () => {
  const { driver } = await givenAHouse();
  expect(await callSteps(driver, PHONE).asks('greet')).toMatchObject({ status: 'OK', language: '' });
  expect(await callSteps(driver, PHONE).asks('greet', { language: 'es' })).toMatchObject({ language: 'es' });
  expect(await callSteps(driver, PHONE).asks('greet')).toMatchObject({ language: 'es' });
  expect(await callSteps(driver, '+12025550124').asks('greet')).toMatchObject({ language: '' });
});

test('a known number is greeted as known, without a word of who or what', async () => {
  const { driver, customer } = await givenAHouse();
  const robin = customer({ name: 'Robin Doe', phone: PHONE });
  expect(await callSteps(driver, PHONE).asks('greet')).toMatchObject({ isKnown: 'no', hasOpenCase: 'no' });
  const { caseNumber } = await robin.complains({ message: 'The kettle is broken' });
  const greeted = await callSteps(driver, PHONE).asks('greet');
  expect(greeted).toEqual({
    status: 'OK',
    language: '',
    isKnown: 'yes',
    hasOpenCase: 'yes',
    hasEmergency: 'no',
    emergency: '',
  });
  expect(JSON.stringify(greeted)).not.toContain(caseNumber);
});

test.each([undefined, 'anonymous', '', 'sip:x', '*#'])(
  'caller id %j: nobody is known, and the greeting comes',
  async (from) => {
    const { driver, customer } = await givenAHouse();
    await customer({ phone: PHONE }).complains();
    const greeted = await callSteps(driver, from).asks('greet', { language: 'nl' });
    expect(greeted).toMatchObject({ status: 'OK', language: 'nl', isKnown: 'no', hasOpenCase: 'no' });
  },
);

test('a supervisor’s message is heard first, in the caller’s language, until its time is over', async () => {
  const { driver, sam, ana, minutes } = await givenAHouse();
  const heard = async (language: string) => (await callSteps(driver, PHONE).asks('greet', { language })).emergency;
  const body = { texts: { en: 'Deliveries are late today.', es: 'Hoy hay retrasos.' }, until: '2026-06-24T15:00:00Z' };
  expect((await ana.posts('/line/notice', body)).status).toBe(403);
  expect(await heard('es')).toBe('');
  expect(await sam.posts('/line/notice', body)).toMatchObject({ status: 200, body: { texts: body.texts, by: 'sam' } });
  expect(await heard('es')).toBe('Hoy hay retrasos.');
  expect(await heard('nl')).toBe('Deliveries are late today.');
  await minutes.pass(61);
  expect(await heard('es')).toBe('');
  expect(await sam.gets('/line/notice')).toMatchObject({ status: 200, body: { texts: null, by: null } });
  await sam.posts('/line/notice', { texts: { nl: 'Alles is dicht.' } });
  expect(await heard('en')).toBe('Alles is dicht.');
  await sam.posts('/line/notice', { texts: null });
  expect(await heard('en')).toBe('');
});

test('a complaint by phone is told where to go: team, language, and sooner the second time', async () => {
  const { driver } = await givenAHouse();
  const said = { category: 'delivery', language: 'es', message: 'El paquete no llega' };
  const first = callSteps(driver, PHONE);
  const reply = await first.asks('openCase', said);
  expect(reply).toMatchObject({ status: 'OK', queue: 'orders-es', priority: '3', language: 'es' });
  await driver.settle();
  expect(await first.asks('openCase', said)).toEqual(reply);
  expect(await callSteps(driver, PHONE).asks('openCase', said)).toMatchObject({ priority: '2' });
  expect(await callSteps(driver, '+12025550124').asks('openCase', { ...said, severity: 'safety' })).toMatchObject({
    priority: '1',
  });
});

test('with number and PIN a caller hears how the case stands, and the call joins it', async () => {
  const { driver, sam } = await givenAHouse();
  const {
    caseNumber = '',
    pin = '',
    caseId,
  } = await callSteps(driver, PHONE).asks('openCase', { category: 'delivery' });
  await driver.settle();
  const second = callSteps(driver);
  const told = await second.asks('caseStatus', { caseNumber, pin, language: 'en' });
  expect(told).toMatchObject({ status: 'OK', caseId, caseStatus: 'received', queue: 'orders-en', priority: '3' });
  expect(told.caseStatusSpoken).toMatch(/^We have received your case.* by Monday, June 29\.$/);
  expect(await second.asks('caseStatus', { caseNumber, pin, language: 'en' })).toEqual(told);
  const { contacts, calls, laterContacts } = await sam.sees(caseNumber);
  expect(contacts).toContain(second.contactId);
  expect(calls.map(({ contactId }) => contactId)).toContain(second.contactId);
  expect(laterContacts).toBe(1);
});

test('a wrong PIN that Connect sends three times is one try, and five wrong ones lock', async () => {
  const { driver } = await givenAHouse();
  const { caseNumber = '', pin = '' } = await callSteps(driver, PHONE).asks('openCase');
  const thief = callSteps(driver, '+12025550199');
  const wrong = ['000001', '000002', '000003', '000004', '000005', '000006'].filter((guess) => guess !== pin);
  for (const guess of wrong.slice(0, 4)) {
    for (let sent = 0; sent < 3; sent += 1)
      expect(await thief.asks('caseStatus', { caseNumber, pin: guess })).toEqual({ status: 'NO_MATCH' });
  }
  expect(await callSteps(driver).asks('caseStatus', { caseNumber, pin })).toMatchObject({ status: 'OK' });
  expect(await thief.asks('caseStatus', { caseNumber, pin: wrong[4] ?? '' })).toEqual({ status: 'NO_MATCH' });
  expect(await thief.asks('caseStatus', { caseNumber, pin })).toEqual({ status: 'LOCKED' });
});

test('consent to recording is kept as said, and what is not a yes is a no', async () => {
  const { driver, sam } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  const { caseNumber = '' } = await call.asks('openCase');
  await driver.settle();
  const kept = async () => (await sam.sees(caseNumber)).calls[0]?.mayBeRecorded;
  expect(await kept()).toBeNull();
  expect(await call.asks('recordConsent', { consent: 'yes' })).toEqual({ status: 'OK' });
  expect(await kept()).toBe(true);
  await call.asks('recordConsent', { consent: 'Timeout' });
  expect(await kept()).toBe(false);
});

test('a callback is checked, confirmed and promised on the case; the number is with nobody who may not see it', async () => {
  const { driver, sam } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  const { caseNumber = '', caseId = '' } = await call.asks('openCase');
  await driver.settle();
  expect(await call.asks('checkCallback', { callbackNumber: '' })).toEqual({
    status: 'OK',
    callbackNumber: PHONE,
    callbackNumberSpoken: '2 0 2, 5 5 5, 0 1 2 3',
  });
  expect(await call.asks('checkCallback', { callbackNumber: '9005550123' })).toEqual({ status: 'NOT_CALLABLE' });
  expect(await call.asks('checkCallback', { callbackNumber: 'Timeout' })).toEqual({ status: 'INVALID' });
  const asked = { caseId, callbackNumber: '2025550188', consent: 'yes' };
  expect(await call.asks('requestCallback', { ...asked, consent: 'no' })).toEqual({ status: 'INVALID' });
  expect(await call.asks('requestCallback', asked)).toEqual({ status: 'OK', caseId });
  const seen = await sam.sees(caseNumber);
  expect(seen.calls).toMatchObject([{ contactId: call.contactId, callbackAskedAt: driver.now() }]);
  // Whoever calls back needs the number; it lies sealed all the same.
  expect(seen.calls).toMatchObject([{ callbackNumber: '+12025550188' }]);
  const stored = await driver.engine.services.table.get({ pk: `CONTACT#${call.contactId}`, sk: 'CONTACT' });
  expect(JSON.stringify(stored)).not.toMatch(/555\D*01/);
});

test('who only looks uses up nobody’s callbacks: a number that was checked all day can still be promised one', async () => {
  const { driver } = await givenAHouse();
  for (let n = 0; n < 10; n += 1) {
    const stranger = callSteps(driver, undefined);
    expect(await stranger.asks('checkCallback', { callbackNumber: PHONE })).toMatchObject({ status: 'OK' });
  }
  const owner = callSteps(driver, PHONE);
  expect(await owner.asks('requestCallback', { consent: 'yes' })).toMatchObject({ status: 'OK' });
});

test('in quiet hours the number is good, and the caller hears that it would ring at night', async () => {
  const { driver } = await givenAHouse({ at: '2026-06-25T02:00:00.000Z' });
  const call = callSteps(driver, PHONE);
  expect(await call.asks('checkCallback')).toMatchObject({ status: 'QUIET', callbackNumber: PHONE });
});

test('a case that was not opened or proved in the call is not joined by naming it', async () => {
  const { driver, sam, customer } = await givenAHouse();
  const { caseNumber } = await customer({ email: 'kim@example.com' }).complains();
  const { caseId } = await sam.sees(caseNumber);
  const call = callSteps(driver, PHONE);
  const reply = await call.asks('leaveVoicemail', { caseId });
  expect(reply.status).toBe('OK');
  expect(reply.caseId).not.toBe(caseId);
  expect((await sam.sees(caseNumber)).calls).toEqual([]);
});

test.each(['greet', 'recordConsent', 'checkCallback', 'requestCallback', 'leaveVoicemail', 'caseStatus', 'openCase'])(
  '%s answers whatever comes: nothing, nonsense, 50 digits, 32 KB of attributes',
  async (purpose) => {
    const { driver } = await givenAHouse();
    const fifty = '7'.repeat(50);
    const attributes = Object.fromEntries(Array.from({ length: 32 }, (_, n) => [`a${n}`, 'x'.repeat(1_000)]));
    const contacts = [
      undefined,
      null,
      'text',
      {},
      { ContactId: 7, CustomerEndpoint: 'x', Attributes: [] },
      { ContactId: 'c'.repeat(5_000), CustomerEndpoint: { Address: fifty }, Attributes: attributes },
      { ContactId: 'CASE#1', CustomerEndpoint: { Address: null }, LanguageCode: 'tlh' },
    ];
    const keyed = [{}, { pin: fifty, caseNumber: fifty, callbackNumber: fifty, language: fifty, consent: fifty }];
    for (const ContactData of contacts) {
      for (const more of [...keyed, { pin: '*#', caseNumber: '*#', callbackNumber: '*#', caseId: '*#' }]) {
        const reply = await driver.call({ Details: { ContactData, Parameters: { purpose, ...more } } });
        expect(reply.status).toMatch(/^(OK|NO_MATCH|INVALID|NOT_CALLABLE|QUIET)$/);
        expect(Object.values(reply).every((value) => typeof value === 'string')).toBe(true);
      }
    }
  },
);
