import { describe, expect, test } from 'vitest';
import { mentionsPage } from '../../../../events/desk/lists.v1.ts';
import { run } from '../../../../functions/desk/mail-news.ts';
import type { SentLetter } from '../../../../shared/adapters/embedded/outbox.ts';
import { AppError } from '../../../../shared/domain/errors.ts';
import { SHIPPED_CARD } from '../../../../shared/domain/quality/card.ts';
import type { RosterPerson } from '../../../../shared/domain/roster/person.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse } from '../../../support/journey.ts';

const ALL_DAY = { wed: [['08:00', '18:00']], thu: [['08:00', '18:00']] } as const;
const person = (personId: string, changes: Partial<RosterPerson> = {}): RosterPerson => ({
  personId,
  teams: ['general'],
  languages: ['en'],
  skills: [],
  cap: 0,
  week: ALL_DAY,
  away: [],
  mail: `${personId}@northwind.example`,
  ...changes,
});

const { mail: _, ...noMail } = person('tim');

const NEEDS = [
  'roster',
  'houseHours',
  'inbox',
  'cases',
  'worklists',
  'told',
  'mail',
  'clock',
  'configuration',
  'log',
] as const;

const given = () =>
  givenAHouse({
    configuration: {
      roster: [
        person('ana'),
        person('sam', { approves: true, languages: ['es'] }),
        person('off', { approves: true, week: { fri: [['08:00', '18:00']] } }),
        noMail,
      ],
    },
  });
type House = Awaited<ReturnType<typeof given>>;

const WORDS = 'Something else, a long story.';
const complained = async ({ robin }: House) => (await robin.complains({ message: WORDS })).caseNumber;

/** By Ana: more than she may grant alone. */
async function proposed({ ana, customer, driver }: House, email: string): Promise<string> {
  const { caseNumber } = await customer({ email }).complains({ message: WORDS });
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, {
    decision: 'upheld',
    remedies: [{ kind: 'refund', amountMinor: 9_000, currency: 'USD' }],
  });
  await driver.settle();
  return caseNumber;
}

/** To colleagues, in the order in which they went out. */
const mails = ({ driver }: House) =>
  (driver.engine.outbox() as SentLetter[])
    .filter(({ to }) => to.endsWith('@northwind.example'))
    .map(({ to, subject, text }) => ({ to, subject, text }))
    .toReversed();

describe('what waits for a colleague', () => {
  test('is mailed once, when it was not looked at for five minutes, with nothing of the customer', async () => {
    const house = await given();
    const caseNumber = await complained(house);
    await house.sam.does(caseNumber, { type: 'assign', owner: 'ana' });
    await house.driver.settle();
    await house.minutes.pass(3);
    expect(mails(house)).toEqual([]);
    await house.minutes.pass(8);
    const [mail, ...others] = mails(house);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: 'ana@northwind.example',
      subject: 'Northwind Appliances: something waits for you',
    });
    expect(mail?.text).toContain('A case was given to you');
    expect(mail?.text).toContain(`/console/cases/${caseNumber}`);
    expect(mail?.text).not.toContain(WORDS);
    await house.minutes.pass(30);
    expect(mails(house)).toHaveLength(1);
  });

  test('is not mailed to who looked at it meanwhile, nor to who took the case themselves', async () => {
    const house = await given();
    const caseNumber = await complained(house);
    await house.sam.does(caseNumber, { type: 'assign', owner: 'ana' });
    await house.driver.settle();
    const { mentions } = mentionsPage.parse((await house.ana.gets('/mentions')).body);
    expect(mentions.map(({ what, by }) => [what, by])).toEqual([['assigned', 'sam']]);
    await house.ana.posts('/mentions', { read: mentions.map(({ noticeId }) => noticeId) });
    const other = house.customer({ name: 'Kim', email: 'kim@example.com' });
    await house.ana.takes((await other.complains({ message: WORDS })).caseNumber);
    await house.driver.settle();
    await house.minutes.pass(15);
    expect(mails(house)).toEqual([]);
  });

  test('is not mailed any more once it is about them, in another team, or somebody else’s', async () => {
    const house = await given();
    const about = await complained(house);
    const write = async (email: string) => (await house.customer({ email }).complains({ message: WORDS })).caseNumber;
    const [moved, passedOn, kept] = [
      await write('kim@example.com'),
      await write('lee@example.com'),
      await write('pat@example.com'),
    ];
    for (const caseNumber of [about, moved, passedOn, kept])
      await house.sam.does(caseNumber, { type: 'assign', owner: 'ana' });
    await house.sam.does(about, { type: 'note', text: 'Can you look?', mentions: ['ana'] });
    await house.driver.settle();
    await house.sam.does(about, { type: 'concern', person: 'ana' });
    await house.sam.does(moved, { type: 'handOver', team: 'billing', text: 'It is about the invoice.' });
    await house.sam.does(passedOn, { type: 'assign', owner: 'tim' });
    await house.driver.settle();
    await house.minutes.pass(15);
    const [mail, ...others] = mails(house);
    expect(others).toEqual([]);
    expect(mail?.to).toBe('ana@northwind.example');
    expect(mail?.text.match(/cases\/\S+/g)).toEqual([`cases/${kept}`]);
    const { mentions } = mentionsPage.parse((await house.ana.gets('/mentions')).body);
    expect(mentions.map(({ caseNumber }) => caseNumber)).not.toContain(about);
    expect(mentions).toHaveLength(3);
  });

  test('how one’s work was reviewed is mailed though the case is another team’s by now, with the way to the scorecard', async () => {
    const house = await given();
    const caseNumber = await complained(house);
    await house.ana.takes(caseNumber);
    await house.ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
    await house.driver.settle();
    const marks = SHIPPED_CARD.criteria.map(({ id }) => ({ criterion: id, mark: 'met' }));
    const card = { person: 'ana', card: 1, marks, text: WORDS };
    expect((await house.sam.posts(`/cases/${caseNumber}/scorecards`, card)).status).toBe(200);
    await house.sam.does(caseNumber, { type: 'handOver', team: 'billing', text: 'It is about the invoice.' });
    await house.driver.settle();
    await house.minutes.pass(15);
    const [mail] = mails(house).filter(({ to }) => to.startsWith('ana@'));
    expect(mail?.text).toContain('Your work on a case was reviewed');
    expect(mail?.text.match(/cases\/\S+/g)).toEqual([`cases/${caseNumber.replaceAll('-', '')}/scorecard`]);
    expect(mail?.text).not.toContain(WORDS);
  });

  test('a proposal is told to those of its team who approve and are on shift, in their language, until it is decided on; then its author hears of it', async () => {
    const house = await given();
    const first = await proposed(house, 'robin@example.com');
    await house.minutes.pass(15);
    expect(mails(house).map(({ to, subject }) => [to, subject])).toEqual([
      ['sam@northwind.example', 'Northwind Appliances: algo le espera'],
    ]);
    expect(mails(house)[0]?.text).toContain('Una propuesta espera aprobación');
    await house.minutes.pass(60);
    expect(mails(house)).toHaveLength(1);
    const second = await proposed(house, 'kim@example.com');
    for (const caseNumber of [first, second])
      expect(await house.sam.does(caseNumber, { type: 'approve' })).toMatchObject({ status: 'decided' });
    await house.driver.settle();
    await house.minutes.pass(30);
    const [toAna, ...others] = mails(house).filter(({ subject }) => !subject?.endsWith('algo le espera'));
    expect(others).toEqual([]);
    expect(toAna?.to).toBe('ana@northwind.example');
    expect(toAna?.text.match(/Your proposal was approved/g)).toHaveLength(2);
    expect(mails(house)).toHaveLength(2);
  });

  test('is not held back by an address that fails, which is tried again, nor by one that takes no mail, which is not', async () => {
    const house = await givenAHouse({
      configuration: { roster: [person('ana'), person('sam'), person('tim')] },
    });
    for (const owner of ['ana', 'sam', 'tim']) {
      const { caseNumber } = await house.customer({ email: `of-${owner}@example.com` }).complains({ message: WORDS });
      await house.ada.does(caseNumber, { type: 'assign', owner });
    }
    await house.driver.settle();
    house.driver.clock.moveTo('2026-06-24T14:20:00.000Z');
    const tried: string[] = [];
    const ports = house.driver.engine.services;
    const services = servicesFor(NEEDS, {
      ...ports,
      mail: {
        ...ports.mail,
        send: async (letter) => {
          tried.push(letter.to);
          if (letter.to.startsWith('ana')) throw new Error('the provider is away');
          if (letter.to.startsWith('sam')) throw new AppError('Undeliverable', 'undeliverable', 'no such address');
          return ports.mail.send(letter);
        },
      },
    });
    for (let round = 1; round <= 2; round += 1) {
      await expect(run(services)).rejects.toThrow('1 people could not be told by mail');
      expect(mails(house).map(({ to }) => to)).toEqual(['tim@northwind.example']);
    }
    expect(tried).toEqual(['ana', 'sam', 'tim', 'ana'].map((name) => `${name}@northwind.example`));
  });
});
