import { describe, expect, test } from 'vitest';
import { givenAHouse } from '../../../support/journey.ts';
import { PNG } from '../../../support/mails.ts';
import { aHouseWithForm, numberIn, opensTheForm } from './form-steps.ts';

const photo = (name = 'box.png') => new File([new Uint8Array(PNG)], name);
test('from a form with mistakes to the answer of the survey, without a script and without signing in', async () => {
  const { form, receiptOf, caseOf, cases, looks, driver, ana } = await aHouseWithForm('?lang=es');
  const typed = {
    message: 'El horno <b>no</b> funciona\r\ny nadie responde',
    remedySought: 'Uno nuevo',
    name: 'Robin Doe',
    email: 'robin@example',
    phone: '12',
    preferredChannel: 'sms',
    mayCall: 'yes',
    supportNeeds: 'Oigo mal',
    'supportDrivers.health': 'yes',
    forName: 'Kim',
  };
  const { stamp } = form.standing();
  const refused = await form.sends(typed);
  expect(refused.status).toBe(400);
  expect(refused.page).toContain('<title>No ha funcionado: ');
  for (const field of ['email', 'phone', 'forAuthority']) {
    expect(refused.page).toContain(`<li><a href="#${field}">`);
    expect(refused.page).toMatch(
      new RegExp(`id="${field}"[^>]* aria-describedby="${field}-error[^>]* aria-invalid="true"`),
    );
  }
  expect(refused.page.match(/ autofocus/g)).toHaveLength(1);
  expect(await cases()).toEqual([]);
  // What was typed stands there, whatever it was; a browser gives line ends back as one sign.
  expect(form.standing()).toMatchObject({ ...typed, stamp, message: typed.message.replace('\r\n', '\n') });

  const corrected = {
    ...form.standing(),
    email: 'robin@example.com',
    phone: '(202) 555-0143',
    forAuthority: 'verbal-consent',
  };
  const sent = await form.sends(corrected, { files: [photo(), photo()] });
  expect(sent.status).toBe(303);
  const receipt = await receiptOf(sent);
  expect(receipt).toContain('<html lang="es">');
  expect(receipt).toMatch(/A más tardar el \S+, \d/);
  const it = await caseOf(sent);
  expect(it).toMatchObject({
    channel: 'web',
    language: 'es',
    preferredChannel: 'sms',
    onBehalfOf: { authority: 'verbal-consent' },
    files: [{ name: 'box.png', mediaType: 'image/png', by: 'customer' }],
    complaint: {
      message: 'El horno <b>no</b> funciona\ny nadie responde',
      remedySought: 'Uno nuevo',
      complainant: { name: 'Robin Doe', email: 'robin@example.com', phone: '(202) 555-0143' },
      supportNeeds: 'Oigo mal',
      supportDrivers: ['health'],
      onBehalfOf: { name: 'Kim', authority: 'verbal-consent' },
    },
  });
  expect(it.notBy).toBeUndefined();

  const page = /href="https?:\/\/[^/]+(\/status\/[^"]+)"/.exec(receipt)?.[1] ?? '';
  expect(await looks(page)).toContain(`Caso ${numberIn(receipt)}`);
  const secret = /<code>([\w-]{22})<\/code>/.exec(receipt)?.[1] ?? '';
  const found = await driver.http({ method: 'POST', path: '/status', form: { caseNumber: numberIn(receipt), secret } });
  expect(found).toMatchObject({ status: 303, headers: { location: page } });

  await ana.takes(it.caseNumber);
  await ana.decides(it.caseNumber, { decision: 'upheld', explanation: 'Es verdad.', remedies: [{ kind: 'apology' }] });
  const letters = await driver.letters();
  const survey = letters.map(({ text }) => /\/surveys\/(\S+)/.exec(text)?.[1]).find((token) => token !== undefined);
  expect(await looks(`/surveys/${survey}`)).toContain('<html lang="es"');
  const answered = await driver.http({ method: 'POST', path: `/surveys/${survey}`, form: { reaction: 'satisfied' } });
  expect(answered.status).toBe(303);
  await driver.settle();
  expect(await ana.sees(it.caseNumber)).toMatchObject({ status: 'closed' });
}, 30_000);

test('the receipt says number and day at once, before the case is open, and the case keeps to it', async () => {
  const { form, receiptOf, caseOf, driver } = await aHouseWithForm();
  const sent = await form.sends({ message: 'My parcel was delivered late' });
  const early = await receiptOf(sent);
  expect(numberIn(early)).toMatch(/^\d{3}-\d{3}-\d{4}$/);
  const { deadlines } = await caseOf(sent);
  const first = deadlines.map(({ dueAt }) => dueAt).sort()[0] ?? '';
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', day: 'numeric', month: 'long' });
  expect(early).toContain(`${day.format(new Date(first))} 2026 at the latest.`);
  await driver.settle();
  expect(await receiptOf(sent)).toContain('We take it up');
});

test('the receipt names the procedure and the ombudsman, as the Irish Code asks, before the case is open and after', async () => {
  const house = await givenAHouse({ configuration: { policies: { default: 'ireland-cpc', assign: [], own: [] } } });
  const form = await opensTheForm(house);
  const { location: path = '' } = await form.sends({ message: 'Late' });
  const looks = async () => String((await house.driver.http({ method: 'GET', path })).body);
  const early = await looks();
  await house.driver.settle();
  for (const page of [early, await looks()]) {
    expect(page).toContain('answers you with reasons');
    expect(page).toContain('Ombudsman');
  }
});

test('who complained for somebody else, and no longer may, finds no receipt any more', async () => {
  const { form, caseOf, sam, driver } = await aHouseWithForm();
  const sent = await form.sends({ message: 'Late', forName: 'Kim', forAuthority: 'verbal-consent' });
  const { caseNumber } = await caseOf(sent);
  await sam.takes(caseNumber);
  await sam.does(caseNumber, { type: 'endAuthority' });
  const path = sent.location ?? '';
  expect(await driver.http({ method: 'GET', path })).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test('a receipt opens by its own link only', async () => {
  const { form, driver } = await aHouseWithForm();
  const { location = '' } = await form.sends({ message: 'Late' });
  for (const path of ['/receipts/x', location.replace(/\?.*/, '_'), location.replace(/\.\d{10}\./, '.4821937560.')]) {
    const answer = await driver.http({ method: 'GET', path, headers: { accept: 'text/html' } });
    expect(answer.status, path).toBe(404);
    expect(String(answer.body)).not.toContain('<code>');
  }
});

describe('pressed twice', () => {
  test('it is one complaint with one number, its files too', async () => {
    const { form, cases, receiptOf } = await aHouseWithForm();
    const first = await form.sends({ message: 'Late' }, { files: [photo()] });
    const again = await form.sends({ message: 'Late' }, { files: [photo()], seconds: 0 });
    expect(numberIn(await receiptOf(again))).toBe(numberIn(await receiptOf(first)));
    expect(await cases()).toHaveLength(1);
  });

  test.each([
    ['other words', { message: 'Late, and broken' }, []],
    ['a file more', { message: 'Late' }, [photo()]],
  ])(
    'with %s nothing of either is lost: it says what became of the first, and sends the second on',
    async (_, fields, files) => {
      const { form, cases } = await aHouseWithForm();
      await form.sends({ message: 'Late' });
      const refused = await form.sends(fields, { files });
      expect(refused.status).toBe(409);
      expect(refused.page).toContain('You sent us this form before');
      expect(form.standing()).toMatchObject(fields);
      expect(await cases()).toHaveLength(1);
      expect((await form.sends(form.standing(), { seconds: 0, files })).status).toBe(303);
      expect(await cases()).toHaveLength(2);
    },
  );
});

describe('who gives a telephone number', () => {
  const given = { message: 'Late', phone: '202 555 0143' };

  test.each([
    ['and ticks nothing is neither called nor texted', {}, ['sms', 'phone']],
    ['may be called only, if that is ticked', { mayCall: 'yes' }, ['sms']],
    ['and wants the answer as a text may be texted', { preferredChannel: 'sms' }, ['phone']],
    ['may be called and texted, if both are ticked', { mayCall: 'yes', mayText: 'yes' }, undefined],
  ])('%s', async (_, fields, notBy) => {
    const { form, caseOf, driver } = await aHouseWithForm();
    expect((await caseOf(await form.sends({ ...given, ...fields }))).notBy).toEqual(notBy);
    const texts = (await driver.letters()).filter(({ channel }) => channel === 'sms');
    expect(texts).toHaveLength(notBy?.includes('sms') ? 0 : 1);
  });

  test('and agrees this time is not held to an earlier no; who says nothing is', async () => {
    const house = await aHouseWithForm();
    const email = 'robin@example.com';
    await house.caseOf(await house.form.sends({ ...given, email }));
    const silent = await house.robin.complains();
    expect((await house.sam.sees(silent.caseNumber)).notBy).toEqual(['sms', 'phone']);
    const form = await opensTheForm(house);
    expect((await house.caseOf(await form.sends({ ...given, email, mayText: 'yes' }))).notBy).toEqual(['phone']);
  });
});

test.each([
  ['what ?lang= says', '?lang=nl', 'es', 'nl'],
  ['else what the browser asks for', '', 'fr, es;q=0.8', 'es'],
  ['else the house’s own', '?lang=xx', 'fr', 'en'],
])('the page speaks %s', async (_, query, asked, language) => {
  const { driver } = await givenAHouse();
  const headers = { 'accept-language': asked };
  const { status, body } = await driver.http({ method: 'GET', path: `/complain${query}`, headers });
  expect(status).toBe(200);
  expect(String(body)).toContain(`<html lang="${language}">`);
});

test('a program that posts JSON with a stamp is answered in JSON, and without one is told what to do', async () => {
  const { driver, form, minutes } = await aHouseWithForm();
  const { stamp = '' } = form.standing();
  const posts = (body: object) => driver.http({ method: 'POST', path: '/complain', body });
  expect(await posts({ message: 'Late' })).toMatchObject({ status: 422, body: { code: 'press-again' } });
  await minutes.pass(1);
  expect(await posts({ message: 'Late', stamp })).toMatchObject({
    status: 202,
    body: { caseNumber: expect.stringMatching(/^\d{10}$/), secret: expect.any(String) },
  });
});
