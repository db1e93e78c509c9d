import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openFormStamps } from '../../../../shared/adapters/stores/correspondence/form-stamps.ts';
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/time.ts';
import { PNG } from '../../../support/mails.ts';
import { aHouseWithForm } from './form-steps.ts';

const photo = (name = 'box.png') => new File([new Uint8Array(PNG)], name);

describe('a form that no person seems to have sent opens nothing, keeps what was typed, and is taken at the second press', () => {
  test.each([
    ['faster than anybody writes', {}, { seconds: 1 }],
    ['with the trap filled in', { website: 'http://spam.example' }, {}],
    ['without a stamp', { stamp: '' }, {}],
    ['with a stamp of its own making', { stamp: '0199f0aa-0000-7000-8000-000000000001.1782309600000.AAAA' }, {}],
    ['with a stamp too long to be one', { stamp: 's'.repeat(5_000) }, {}],
  ])('%s', async (_, fields, options) => {
    const { form, cases } = await aHouseWithForm();
    const held = await form.sends({ message: 'Late <again>', mayText: 'yes', phone: '2025550143', ...fields }, options);
    expect([400, 422]).toContain(held.status);
    expect(held.page).toContain('Nothing is lost, and nothing was sent yet.');
    expect(await cases()).toEqual([]);
    const { stamp = '', website, ...standing } = form.standing();
    expect(standing).toMatchObject({ message: 'Late <again>', mayText: 'yes', phone: '2025550143' });
    expect([website, stamp]).toEqual([undefined, expect.stringMatching(/^[\w-]+\.\d+\.[\w-]{22}$/)]);
    expect((await form.sends(standing, { seconds: 4 })).status).toBe(303);
    expect(await cases()).toHaveLength(1);
  });

  test('with a stamp of tomorrow', async () => {
    const { form, cases, driver, days } = await aHouseWithForm();
    const { sealer } = driver.engine.services;
    const tomorrow = addMilliseconds(driver.now(), DAY_MS);
    const stamps = openFormStamps({ sealer, clock: { now: () => tomorrow }, ids: { next: randomUUID } });
    const stamp = stamps.issue();
    expect((await form.sends({ message: 'Late', stamp })).status).toBe(422);
    expect(await cases()).toEqual([]);
    // The same, once it is time: nothing else was wrong with it.
    await days.pass(1);
    expect((await form.sends({ message: 'Late', stamp })).status).toBe(303);
  });

  test('and the trap can then be seen, for a browser may have filled it in', async () => {
    const { form } = await aHouseWithForm();
    const trap = /<div class="aside" aria-hidden="true"><label for="website">/;
    expect(form.page).toMatch(trap);
    const { page } = await form.sends({ message: 'Late', website: 'Robin' });
    expect(page).not.toMatch(trap);
    expect(page).toContain('<a href="#website">');
  });
});

test('a form that lay open for a month is a complaint like any other', async () => {
  const { form, days, cases } = await aHouseWithForm();
  await days.pass(30);
  expect((await form.sends({ message: 'Late' })).status).toBe(303);
  expect(await cases()).toHaveLength(1);
}, 30_000);

describe('what comes with ill will, or by mistake', () => {
  test('markup in every field is text, on the page and on the case', async () => {
    const { form, caseOf } = await aHouseWithForm();
    const evil = '"><script>alert(1)</script>';
    const fields = { message: evil, remedySought: evil, orderId: evil, product: evil, name: evil, supportNeeds: evil };
    const { page } = await form.sends({ ...fields, email: evil, preferredChannel: evil, forAuthority: evil });
    expect(page).not.toContain('<script>alert');
    expect(form.standing()).toMatchObject(fields);
    const { complaint } = await caseOf(await form.sends(fields));
    expect(complaint).toMatchObject({ message: evil, complainant: { name: evil } });
  });

  test('a hundred thousand characters come back whole, with the most that it may be', async () => {
    const { form, cases } = await aHouseWithForm();
    const message = 'é'.repeat(100_000);
    const { status, page } = await form.sends({ message });
    expect(status).toBe(400);
    expect(page).toContain('takes 10000 characters at most');
    expect(form.standing().message).toBe(message);
    expect(await cases()).toEqual([]);
  });

  test.each([
    ['control signs and turned text', 'a\u0000b\u202e'],
    ['signs that do not show', '\u200b\u200b'],
  ])('%s are named at their field', async (_, name) => {
    const { form } = await aHouseWithForm();
    const { status, page } = await form.sends({ message: 'Late', name });
    expect(status).toBe(400);
    expect(page).toContain('<a href="#name">');
  });

  test('fields that the page has not are left out, as those that extensions of a browser add', async () => {
    const { form, cases } = await aHouseWithForm();
    expect((await form.sends({ message: 'Late', severity: 'safety', isAdmin: 'yes' })).status).toBe(303);
    expect(await cases()).toMatchObject([{ severity: 'medium' }]);
  });

  test.each([
    ['what is no text in UTF-8', 'application/x-www-form-urlencoded', Buffer.from('message=caf\xe9', 'latin1')],
    ['what is no form', 'multipart/form-data; boundary=x', Buffer.from('--y\r\nmessage')],
    ['nothing', 'application/x-www-form-urlencoded', Buffer.alloc(0)],
  ])('%s gets the page, and opens nothing', async (_, type, bytes) => {
    const { driver, cases } = await aHouseWithForm();
    const answer = (await driver.engine.invoke('take-form', {
      headers: { 'content-type': type },
      body: bytes.toString('base64'),
      isBase64Encoded: true,
      requestContext: { http: { sourceIp: '127.0.0.1' } },
    })) as { statusCode: number; body: string };
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('<form id="complaint"');
    expect(await cases()).toEqual([]);
  });

  test.each([
    ['a file that is no picture', [new File(['<html>'], 'page.png')], 422, 'We cannot take one of the files'],
    ['more files than a case takes', Array.from({ length: 21 }, (_, n) => photo(`${n}.png`)), 409, 'no more files'],
  ])('%s is refused at its field, the words kept and no file of it', async (_, files, status, says) => {
    const { form, cases } = await aHouseWithForm();
    const refused = await form.sends({ message: 'Late' }, { files });
    expect(refused.status).toBe(status);
    expect(refused.page).toContain(says);
    expect(refused.page).toContain('<a href="#files">');
    expect(form.standing().message).toBe('Late');
    expect(await cases()).toEqual([]);
  });

  test('files beyond 4 MiB are refused in words, and the draft of the browser is asked for what was typed', async () => {
    const { form } = await aHouseWithForm('?lang=nl');
    const big = new File([new Uint8Array(5_000_000)], 'big.png');
    const { status, page } = await form.sends({ message: 'Laat' }, { files: [big] });
    expect(status).toBe(413);
    expect(page).toContain('samen te groot');
    expect(page).toContain(' data-fresh>');
  });
});
