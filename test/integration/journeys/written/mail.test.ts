import { expect, test } from 'vitest';
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/time.ts';
import { givenAHouse } from '../../../support/journey.ts';
import { aMail, file, PNG, parts, words } from '../../../support/mails.ts';

async function aHouse() {
  const house = await givenAHouse();
  const { driver, ana } = house;
  const { mailIn } = driver.engine.services;
  return {
    ...house,
    mailIn,
    async mails(raw: Uint8Array) {
      mailIn.deliver(raw);
      await driver.settle();
    },
    casesOf: async (email = 'robin@example.com') => (await house.ada.lists({ email })).cases,
    asks: async (caseNumber: string) => {
      await ana.takes(caseNumber);
      const dueAt = addMilliseconds(driver.now(), 7 * DAY_MS);
      await ana.does(caseNumber, { type: 'question', text: 'What is the number?', dueAt });
      const [letter] = await driver.letters();
      return letter?.subject ?? '';
    },
  };
}
const LATE = 'My parcel is late.';

test('a mail opens a case by e-mail, with its files and itself kept, and is answered', async () => {
  const { mails, casesOf, ana, driver } = await aHouse();
  const { headers, body } = parts([
    words(LATE),
    file('../box.png', PNG, 'image/png'),
    file('run.exe', Buffer.from('MZ\0')),
  ]);
  await mails(aMail({ ...headers, Subject: 'Late' }, body));

  const [found] = await casesOf();
  expect(found).toMatchObject({ channel: 'email', team: 'orders', receivedAt: driver.now() });
  const it = await ana.sees(found?.caseNumber ?? '');
  expect(it.complaint).toMatchObject({
    message: `Late\n\n${LATE}`,
    complainant: { name: 'Robin Doe', email: 'robin@example.com' },
  });
  expect(it.files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ['mail.eml', 'message/rfc822'],
    ['box.png', 'image/png'],
  ]);
  expect(it.texts).toMatchObject([{ kind: 'note', text: expect.stringContaining('1 of its files') }]);
  const [letter] = await driver.letters();
  expect(letter).toMatchObject({ to: 'robin@example.com' });
  expect(letter?.subject).toMatch(/\[#\d{3}-\d{3}-\d{4} [0-9a-f]{24}\]$/);
});

test('the same mail twice is one case, another with its Message-ID a second', async () => {
  const { mails, casesOf } = await aHouse();
  await mails(aMail({}, LATE));
  await mails(aMail({ Received: 'from b by c; Wed, 24 Jun 2026 09:00:09 -0400' }, LATE));
  expect(await casesOf()).toHaveLength(1);
  await mails(aMail({}, 'And broken.'));
  expect(await casesOf()).toHaveLength(2);
});

test('an answer to a letter joins its case, answers the question, and tells the owner', async () => {
  const { mails, casesOf, asks, ana, driver } = await aHouse();
  await mails(aMail({}, LATE));
  const [{ caseNumber } = { caseNumber: '' }] = await casesOf();
  const subject = await asks(caseNumber);
  const reply = aMail(
    { 'Message-ID': '<2@example.com>', From: 'Robin <robin@work.example>', Subject: `Re: ${subject}` },
    'It is 4711.\n\nOn Tue, 23 Jun 2026, Northwind <complaints@northwind.example> wrote:\n> What is the number?',
  );
  await mails(reply);
  await mails(reply);

  expect(await casesOf()).toHaveLength(1);
  expect(await casesOf('robin@work.example')).toEqual([]);
  const it = await ana.sees(caseNumber);
  expect(it.texts.filter(({ kind }) => kind === 'reply')).toMatchObject([{ text: 'It is 4711.', by: 'customer' }]);
  expect(it).toMatchObject({ laterContacts: 1, heard: { count: 1, lastBy: 'email' } });
  expect(it.questions).toMatchObject([{ answerId: expect.stringMatching(/^mail-/) }]);
  const { contactCentre } = driver.engine.services;
  expect(
    contactCentre
      .offered(9)
      .map(({ name }) => name)
      .join(),
  ).toContain('the customer answered');
});

test('a reply after the decision joins, opens the case again, and somebody is told though nobody looks at it', async () => {
  const { mails, robin, ana, driver } = await aHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [] });
  const letter = (await driver.letters()).find(({ subject }) => subject?.includes('answer'));
  await mails(aMail({ Subject: `Re: ${letter?.subject}` }, 'But it is still broken.'));
  expect(await ana.sees(caseNumber)).toMatchObject({
    status: 'in-progress',
    heard: { count: 1 },
    round: { number: 2, reason: 'new-facts' },
  });
  const { contactCentre } = driver.engine.services;
  expect(
    contactCentre
      .offered(9)
      .map(({ name }) => name)
      .join(),
  ).toContain('the customer wrote back');
});

test('a number without its token, or a token of another case, proves nothing: a case of its own, with a hint', async () => {
  const { mails, casesOf, robin, customer, ada, driver } = await aHouse();
  const { caseNumber } = await robin.complains();
  await customer({ email: 'kim@example.com' }).complains();
  const kims = (await driver.letters()).find(({ to }) => to === 'kim@example.com');
  const token = /([0-9a-f]{24})\]/.exec(kims?.subject ?? '')?.[1];
  const robins = await ada.sees(caseNumber);
  for (const [n, subject] of [`About ${caseNumber}`, `Re: [#${caseNumber} ${token}]`].entries()) {
    await mails(aMail({ From: 'eve@example.com', Subject: subject, 'Message-ID': `<e${n}@example.com>` }, `Try ${n}`));
  }
  const eves = await casesOf('eve@example.com');
  expect(eves).toHaveLength(2);
  for (const { caseNumber: number } of eves) {
    expect(await ada.sees(number)).toMatchObject({ possiblyRelatedTo: expect.any(String) });
  }
  expect((await ada.sees(caseNumber)).version).toBe(robins.version);
});

test('what machines write is set aside by its reason, and answered by nobody', async () => {
  const { mails, mailIn, casesOf, driver } = await aHouse();
  await mails(aMail({ 'Auto-Submitted': 'auto-replied' }));
  await mails(aMail({ 'Return-Path': '<>' }));
  await mails(aMail({ 'List-Id': '<x.example>' }));
  await mails(aMail({ From: 'complaints@northwind.example' }));
  await mails(Buffer.from('not a mail'));
  expect(mailIn.aside().map((name) => name.split('/')[0])).toEqual([
    'automatic',
    'bounce',
    'list',
    'own',
    'unreadable',
  ]);
  expect(await casesOf()).toEqual([]);
  expect(await driver.letters()).toEqual([]);
});

test('two programs that answer each other are stopped: ten cases in an hour, and the rest kept aside', async () => {
  const { mails, mailIn, casesOf, hours } = await aHouse();
  for (let n = 0; n < 13; n += 1)
    await mails(aMail({ 'Message-ID': `<${n}@example.com>` }, `Your message ${n} was received.`));
  expect(await casesOf()).toHaveLength(10);
  expect(mailIn.aside()).toHaveLength(3);
  await hours.pass(1);
  await mails(aMail({ 'Message-ID': '<99@example.com>' }, 'Now it is me.'));
  expect(await casesOf()).toHaveLength(11);
});

test('a mail without a sender that can be answered is a case all the same', async () => {
  const { mails, ada } = await aHouse();
  await mails(aMail({ From: 'Somebody <not an address>' }, LATE));
  const { cases } = await ada.lists({ team: 'orders' });
  expect(cases).toMatchObject([{ channel: 'email', customerMatch: 'anonymous' }]);
});
