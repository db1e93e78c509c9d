import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CUSTOMER_PURCHASES_KEY } from '../../../../events/purchase.v1.ts';
import { caseSealKey } from '../../../../shared/adapters/stores/case/texts.ts';
import type { Item } from '../../../../shared/ports/table.ts';
import { givenAHouse, type House, houseOf } from '../../../support/journey.ts';
import { type EngineDriver, openEngineDriver } from '../../../support/journey-engine.ts';

const EMAIL = 'kim@example.com';
const PHONE = '+12025550123';
const ROBIN = { name: 'Kim Doe', email: EMAIL, phone: PHONE, customerId: 'C-77' };
const MARK = 'MARKER of what was said';

type World = House<EngineDriver>;

/** Everything of one person: a decided case, a closed one, an open one by phone, purchases, letters, a loose note of an order. */
async function aPersonsLife({ customer, caller, ana, sam, olu, driver }: World) {
  const kim = customer(ROBIN);
  const purchase = { customerId: 'C-77', purchasedAt: '2026-05-01', amountMinor: 4_200, currency: 'USD' };
  await olu.posts('/purchases', { purchases: [{ ...purchase, orderId: 'O-MARKER-1', email: EMAIL, phone: PHONE }] });
  await driver.settle();
  const closed = await kim.complains({ message: `${MARK} one, it was late`, orderId: 'O-MARKER-1' });
  await ana.takes(closed.caseNumber);
  await ana.does(closed.caseNumber, { type: 'note', text: `${MARK} two` });
  await ana.decides(closed.caseNumber, {
    decision: 'upheld',
    explanation: `${MARK} three`,
    remedies: [{ kind: 'apology' }],
  });
  await kim.answersTheSurvey('satisfied', { comment: `${MARK} four`, recommend: 9, change: 'promises' });
  const open = await kim.complains({ message: `${MARK} five, late again` });
  const { caseNumber: called = '' } = await caller(PHONE).calls();
  const { customerId = '' } = await sam.sees(closed.caseNumber);
  return { kim, closed, open, called, customerId: customerId ?? '' };
}

const erase = async (house: World, body: object) => {
  const answer = await house.ada.posts('/erasures', { reason: 'consent-withdrawn', ...body });
  await house.driver.settle();
  return answer;
};

/** Every row of every table of the house's one database, as text. */
function everything({ driver }: World): string {
  const { database } = driver.engine.services;
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
  return tables.map(({ name }) => JSON.stringify(database.prepare(`SELECT * FROM ${name}`).all())).join('\n');
}

const items = ({ driver }: World): Item[] =>
  (driver.engine.services.database.prepare('SELECT body FROM items').all() as { body: string }[]).map(({ body }) =>
    JSON.parse(body),
  );

test('a person is erased: nothing said can be read, nothing leads to them, and numbers, codes and counts stay', async () => {
  const house = await givenAHouse();
  const { closed, open, called, customerId } = await aPersonsLife(house);
  const { sam, ada, driver } = house;
  const before = await sam.sees(closed.caseNumber);

  const { body } = await erase(house, { customerId });
  const { erasureId } = body as { erasureId: string };
  expect((await ada.gets(`/erasures/${erasureId}`)).body).toMatchObject({ state: 'done', cases: 3, refusedFor: null });

  for (const { caseNumber } of [closed, open, { caseNumber: called }]) {
    const it = await sam.sees(caseNumber);
    expect(it).toMatchObject({ caseNumber: caseNumber.replaceAll('-', ''), customerId: null, complaint: null });
    expect(it.erasedAt).toBeDefined();
    expect(it.texts.every(({ text }) => text === null)).toBe(true);
    expect(it.history.at(-1)).toMatchObject({ what: 'erased', code: 'request', ref: erasureId });
  }
  expect(await sam.sees(open.caseNumber)).toMatchObject({ status: 'withdrawn', closure: 'withdrawn' });
  expect(await sam.sees(closed.caseNumber)).toMatchObject({
    status: 'closed',
    // Codes of the survey's own choices are nobody's words.
    round: { decision: before.round.decision, marks: { recommend: 9, change: 'promises' } },
  });

  // Neither the words nor the addresses stand anywhere; look-ups by any of them find nobody.
  expect(everything(house)).not.toMatch(/MARKER|kim@example|Kim Doe|C-77/i);
  for (const query of [{ email: EMAIL }, { phone: PHONE }, { orderId: 'O-MARKER-1' }]) {
    expect((await sam.lists(query)).cases).toEqual([]);
  }
  expect(items(house).filter(({ pk }) => /^(CUSTOMER|IDENT|ORDER|CALLER)#/.test(pk))).toEqual([]);
  expect(items(house).filter(({ contact }) => JSON.stringify(contact ?? '').includes('callerDigest'))).toEqual([]);
  expect((await ada.gets(`/customers/${customerId}`)).status).toBe(404);
  expect((await driver.letters()).filter(({ to }) => to === EMAIL || to === PHONE)).toEqual([]);

  // A person who comes back is somebody new.
  const again = await house.customer(ROBIN).complains({ message: 'A new one' });
  expect((await sam.sees(again.caseNumber)).customerId).not.toBe(customerId);
});

test('a call about a case that was withdrawn, or merged into another, is forgotten with it', async () => {
  const house = await givenAHouse();
  const { caller, sam, driver } = house;
  const withdrawn = await caller(PHONE).calls();
  const merged = await caller(PHONE).calls();
  const into = await caller(PHONE).calls();
  await sam.does(withdrawn.caseNumber ?? '', { type: 'withdraw', reason: 'customer' });
  await sam.does(into.caseNumber ?? '', { type: 'merge', with: merged.caseNumber ?? '' });
  await driver.settle();
  for (const { caseNumber = '', pin = '' } of [withdrawn, merged, into])
    expect(await caller('+12025550177').asksForStatus(caseNumber, pin)).toMatchObject({ status: 'OK' });
  await driver.settle();
  const { customerId } = await sam.sees(withdrawn.caseNumber ?? '');
  await erase(house, { customerId });
  const kept = items(house).flatMap(({ contact }) => (contact === undefined ? [] : [JSON.stringify(contact)]));
  expect(kept.filter((contact) => contact.includes('callerDigest'))).toEqual([]);
});

test('under legal hold on one case nothing of the person is touched; once it is lifted, asking again does it', async () => {
  const house = await givenAHouse();
  const { closed, open, customerId } = await aPersonsLife(house);
  const { sam, ada } = house;
  await sam.does(closed.caseNumber, { type: 'placeLegalHold' });
  const { body } = await erase(house, { customerId });
  const { erasureId } = body as { erasureId: string };
  const asked = () => ada.gets(`/erasures/${erasureId}`);
  expect((await asked()).body).toMatchObject({ state: 'refused', refusedFor: closed.caseNumber.replaceAll('-', '') });
  expect((await sam.sees(open.caseNumber)).status).toBe('open');
  expect((await sam.sees(closed.caseNumber)).complaint?.message).toContain(MARK);

  await sam.does(closed.caseNumber, { type: 'liftLegalHold' });
  await erase(house, { caseNumber: open.caseNumber });
  expect((await asked()).body).toMatchObject({ state: 'done' });
  expect((await erase(house, { customerId })).status).toBe(200);
});

test('only an admin may; who is not there is not found; a request names one of the two', async () => {
  const house = await givenAHouse();
  for (const staff of [house.ana, house.sam, house.mia]) {
    expect((await staff.posts('/erasures', { customerId: 'x', reason: 'courtesy' })).status).toBe(403);
  }
  expect((await erase(house, { customerId: 'nobody' })).status).toBe(404);
  expect((await erase(house, { caseNumber: '482-193-7566' })).status).toBe(404);
  expect(await erase(house, {})).toMatchObject({ status: 400, body: { field: 'customerId' } });
  expect((await house.ada.gets('/erasures/0000000000000000000000')).status).toBe(404);
});

test('letters and dead letters of an erased person end quietly: what they hold cannot be read', async () => {
  const house = await givenAHouse();
  const { driver, customer, sam, ada } = house;
  const { services } = driver.engine;
  const kim = customer({ email: EMAIL });
  const { caseNumber } = await kim.complains({ message: MARK });
  const { caseId } = await sam.sees(caseNumber);

  // A complaint that never opened lies among the dead letters: its number is all that is known.
  const receipt = (await kim.submits({ message: `${MARK} never opened` })).body as { caseNumber: string };
  const [message] = services.queues.receive('complaints', 1);
  for (let tries = 0; tries < 6; tries += 1) {
    const [again] = tries === 0 ? [message] : services.queues.receive('complaints', 1);
    if (again !== undefined) services.queues.release('complaints', again.receipt, 0);
  }
  const [dead] = services.queues.deadLetters('complaints');
  const { sealed, caseId: deadId } = JSON.parse(dead?.body ?? '{}');
  expect(await services.sealer.unseal(caseSealKey(deadId), sealed)).toContain('never opened');

  await erase(house, { caseNumber: receipt.caseNumber });
  await erase(house, { caseNumber });
  expect(await services.sealer.unseal(caseSealKey(deadId), sealed)).toBeUndefined();
  expect(driver.engine.redriveQueue('complaints')).toBe(1);
  const due = { schema: 'letter-due.v1', letterId: `${caseId}.9.survey`, caseId, kind: 'survey', round: 1 };
  await services.queues.send('letters', [{ body: JSON.stringify(due) }]);
  await driver.settle();
  expect(services.queues.counts('complaints')).toEqual({ visible: 0, hidden: 0, dead: 0 });
  expect(services.queues.counts('letters')).toEqual({ visible: 0, hidden: 0, dead: 0 });
  expect((await driver.letters()).filter(({ to }) => to === EMAIL)).toEqual([]);
  expect((await sam.lists()).cases).toEqual([]);
  expect((await ada.gets(`/cases/${receipt.caseNumber}`)).status).toBe(404);
});

test('a backup from before, put back with the list of erased keys, forgets the person again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const data = join(folder, 'data');
  const backup = join(folder, 'backup');
  const first = houseOf(await openEngineDriver({ folder: data }));
  const { customerId, closed, open } = await aPersonsLife(first);
  await first.driver.close();
  cpSync(data, backup, { recursive: true });

  const second = houseOf(await openEngineDriver({ folder: data, at: '2026-06-25T14:00:00.000Z' }));
  await erase(second, { customerId });
  await second.driver.close();
  const list = join(data, 'erased-keys.txt');
  expect(readFileSync(list, 'utf8')).not.toContain(customerId);
  cpSync(list, join(backup, 'erased-keys.txt'));

  const restored = houseOf(await openEngineDriver({ folder: backup, at: '2026-06-26T14:00:00.000Z' }));
  onTestFinished(() => restored.driver.close());
  await restored.driver.settle();
  for (const { caseNumber } of [closed, open]) {
    const it = await restored.sam.sees(caseNumber);
    expect(it).toMatchObject({ complaint: null, customerId: null });
    expect(it.erasedAt).toBeDefined();
  }
  expect(items(restored).filter(({ pk }) => /^(CUSTOMER|IDENT|ORDER)#/.test(pk))).toEqual([]);
  expect(everything(restored)).not.toMatch(/MARKER|kim@example|Kim Doe|C-77/i);
});

test('counts of a report and of the return are those of before', async () => {
  const house = await givenAHouse();
  const { mia, driver, days } = house;
  const { customerId } = await aPersonsLife(house);
  await days.pass(1);
  const asked = async () => {
    const { body } = await mia.gets('/register?from=2026-06-01&until=2026-06-30&format=fca-return');
    const { sql, values } = {
      sql: 'SELECT count(DISTINCT row_id) AS cases, count(DISTINCT crm_key) AS persons FROM cases',
      values: [],
    };
    const { opened } = (body as { total: { opened: number } }).total;
    return [opened, await driver.engine.services.warehouse.query(sql, values)];
  };
  const before = await asked();
  await erase(house, { customerId });
  expect(await asked()).toEqual(before);
});

test('a purchase still on its way is sealed under a key that is not the person’s, and is nobody’s afterwards', async () => {
  const house = await givenAHouse();
  const { customerId } = await aPersonsLife(house);
  const { services } = house.driver.engine;
  const told = { customerId: 'C-77', email: EMAIL, purchases: [] };
  const sealed = await services.sealer.seal(CUSTOMER_PURCHASES_KEY, JSON.stringify(told));
  await erase(house, { customerId });
  await services.queues.send('customer-purchases', [
    { body: JSON.stringify({ type: 'customer-purchases.v1', sealed }) },
  ]);
  await house.driver.settle();
  const known = items(house).filter(({ pk }) => pk.startsWith('CUSTOMER#'));
  expect(known.map(({ pk }) => pk)).not.toContain(`CUSTOMER#${customerId}`);
});
