import { describe, expect, test } from 'vitest';
import { givenAHouse, type House } from '../../../support/journey.ts';
import type { StaffCommand } from '../../../support/journey-staff.ts';
import { aMail } from '../../../support/mails.ts';

type Authority = Omit<Extract<StaffCommand, { type: 'recordAuthority' }>, 'type' | 'representative' | 'authority'>;
const LEA = { name: 'Lea Poe', email: 'lea@example.com' };
const UPDATE = { type: 'update', text: 'The courier looks for it.' } as const;

/** Robin's case, in Ana's hands, with Lea acting for Robin. */
async function withLea(
  house: House,
  terms: Authority = {},
  lea: { name: string; email?: string; phone?: string } = LEA,
) {
  const { caseNumber } = await house.robin.complains();
  await house.ana.takes(caseNumber);
  await house.ana.does(caseNumber, {
    type: 'recordAuthority',
    representative: lea,
    authority: 'power-of-attorney',
    ...terms,
  });
  const sentTo = async () => (await house.driver.letters()).map(({ to }) => to).toReversed();
  const newest = async () => (await house.driver.letters())[0]?.text ?? '';
  const get = async (path: string) => (await house.driver.http({ method: 'GET', path })).status;
  return { caseNumber, sentTo, newest, get };
}

const linkIn = (text: string) => /\/(?:status|surveys)\/[\w.-]+/.exec(text)?.[0] ?? '';

test('while an authority stands, letters go to the representative, addressed to them, and staff see to whom', async () => {
  const house = await givenAHouse();
  const { caseNumber, sentTo, newest } = await withLea(house);
  await house.ana.does(caseNumber, UPDATE);
  expect(await sentTo()).toEqual(['robin@example.com', LEA.email]);
  expect(await newest()).toMatch(/^To Lea Poe\. You get this letter because you act for our customer/);
  expect((await house.ana.sees(caseNumber)).letters).toMatchObject([{ to: 'customer' }, { to: 'representative' }]);
});

test('where the authority says so, the customer gets each letter, too, in words of their own', async () => {
  const house = await givenAHouse();
  const { caseNumber, sentTo } = await withLea(house, { alsoCustomer: true });
  await house.ana.does(caseNumber, UPDATE);
  expect((await sentTo()).slice(1).toSorted()).toEqual([LEA.email, 'robin@example.com']);
  const own = (await house.driver.letters()).find(({ to }) => to === 'robin@example.com');
  expect(own?.text).not.toContain('Lea');
});

test.each([
  ['instead', {}, ['representative']],
  ['as well', { alsoCustomer: true } as const, ['customer', 'representative']],
])('the preview shows what each will get, byte for byte (%s)', async (_, terms, recipients) => {
  const house = await givenAHouse();
  const { caseNumber } = await withLea(house, terms);
  const { body } = await house.ana.posts(`/cases/${caseNumber}/letter-preview`, { kind: 'update', text: UPDATE.text });
  const { copies, ...first } = body as { to: string; text: string; copies: { to: string; text: string }[] };
  const previewed = [first, ...copies].map(({ to, text }) => ({ to, text }));
  await house.ana.does(caseNumber, UPDATE);
  const sent = (await house.ana.sees(caseNumber)).letters.filter(({ kind }) => kind === 'update');
  expect(sent.map(({ to, text }) => ({ to, text })).toSorted((a, b) => (a.to < b.to ? -1 : 1))).toEqual(previewed);
  expect(previewed.map(({ to }) => to)).toEqual(recipients);
});

describe('an authority that is over', () => {
  test('ended: the next letter goes to the customer', async () => {
    const house = await givenAHouse();
    const { caseNumber, sentTo } = await withLea(house);
    await house.ana.does(caseNumber, { type: 'endAuthority' });
    await house.ana.does(caseNumber, UPDATE);
    expect(await sentTo()).toEqual(['robin@example.com', 'robin@example.com']);
  });

  test('expired: the same, without anybody doing anything', async () => {
    const house = await givenAHouse();
    const { caseNumber, sentTo } = await withLea(house, { until: '2026-06-24T16:00:00.000Z' });
    await house.hours.pass(3);
    await house.ana.does(caseNumber, UPDATE);
    expect(await sentTo()).toEqual(['robin@example.com', 'robin@example.com']);
  });

  test('a letter already written and not yet sent goes to the customer instead, in words of their own', async () => {
    // 21:00 in New York: a text waits until 08:00.
    const house = await givenAHouse({ at: '2026-06-25T01:00:00.000Z' });
    const { caseNumber, sentTo } = await withLea(house, {}, { name: 'Lea Poe', phone: '+12025550188' });
    await house.ana.does(caseNumber, UPDATE);
    expect((await house.ana.sees(caseNumber)).letters).toMatchObject([{}, { to: 'representative', sentAt: null }]);
    await house.ana.does(caseNumber, { type: 'endAuthority' });
    await house.itBecomes('2026-06-25T12:30:00.000Z');
    expect(await sentTo()).toEqual(['robin@example.com', 'robin@example.com']);
    const { letters } = await house.ana.sees(caseNumber);
    const stayed = letters.filter(({ to }) => to === 'representative');
    expect(stayed).toMatchObject([{ sentAt: null, notSent: 'authority-ended' }]);
    expect(letters.find(({ kind, to }) => kind === 'update' && to === 'customer')?.text).not.toContain('Lea');
  });

  test('takes the links in its letters away; those of the customer stay good', async () => {
    const house = await givenAHouse();
    const { caseNumber, newest, get } = await withLea(house);
    const own = await house.robin.statusPage();
    await house.ana.does(caseNumber, { type: 'question', text: 'Which colour?', dueAt: '2026-07-10T00:00:00.000Z' });
    const theirs = linkIn(await newest());
    await house.ana.decides(caseNumber, { decision: 'upheld' });
    const survey = linkIn(await newest());
    expect(await Promise.all([own, theirs, survey].map(get))).toEqual([200, 200, 200]);
    await house.ana.does(caseNumber, { type: 'endAuthority' });
    expect(await Promise.all([own, theirs, survey].map(get))).toEqual([200, 404, 404]);
    const add = { method: 'POST', path: theirs, body: { do: 'add', text: 'still here' } } as const;
    expect((await house.driver.http(add)).status).toBe(404);
    expect((await house.robin.triesSurvey(survey.replace('/surveys/', ''), { reaction: 'satisfied' })).status).toBe(
      404,
    );
  });

  test('takes their answers by mail away: what they write then is a case of its own', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await withLea(house);
    await house.ana.does(caseNumber, UPDATE);
    const subject = (await house.driver.letters())[0]?.subject ?? '';
    const { mailIn } = house.driver.engine.services;
    const answers = async (body: string) => {
      mailIn.deliver(aMail({ From: 'lea@example.com', Subject: `Re: ${subject}`, 'Message-ID': `<${body}@x>` }, body));
      await house.driver.settle();
    };
    await answers('One');
    await house.ana.does(caseNumber, { type: 'endAuthority' });
    await answers('Two');
    const { texts, heard } = await house.ana.sees(caseNumber);
    expect(texts.filter(({ kind }) => kind === 'reply').map(({ text }) => text)).toEqual(['One']);
    expect(heard).toMatchObject({ count: 1 });
    expect((await house.sam.lists()).cases).toHaveLength(2);
  });

  test('a new authority does not give an old link back', async () => {
    const house = await givenAHouse();
    const { caseNumber, newest, get } = await withLea(house);
    await house.ana.does(caseNumber, { type: 'question', text: 'Which colour?', dueAt: '2026-07-10T00:00:00.000Z' });
    const theirs = linkIn(await newest());
    await house.ana.does(caseNumber, {
      type: 'recordAuthority',
      representative: { name: 'Max', email: 'max@example.com' },
      authority: 'written-consent',
    });
    expect(await get(theirs)).toBe(404);
  });

  test('who complained for somebody else is written to no more, and their link and secret are no longer good', async () => {
    const house = await givenAHouse();
    const receipt = await house.robin.complains({ onBehalfOf: { name: 'Pat', authority: 'parent-or-guardian' } });
    const { caseNumber, secret } = receipt;
    await house.ana.takes(caseNumber);
    const link = await house.robin.statusPage();
    await house.ana.does(caseNumber, { type: 'endAuthority' });
    await house.ana.does(caseNumber, UPDATE);
    expect((await house.ana.sees(caseNumber)).letters).toMatchObject([{}, { sentAt: null, notSent: 'no-address' }]);
    expect((await house.driver.http({ method: 'GET', path: link })).status).toBe(404);
    expect((await house.robin.triesStatus(caseNumber, secret)).status).toBe(404);
    const found = await house.driver.http({ method: 'POST', path: '/status', form: { caseNumber, secret } });
    expect(found.status).toBe(404);
  });
});
