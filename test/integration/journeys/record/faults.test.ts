import { expect, test } from 'vitest';
import type { ErasureDue } from '../../../../events/record/erasure.v1.ts';
import { handler } from '../../../../functions/operations/erase-customer.ts';
import { caseSealKey } from '../../../../shared/adapters/stores/case/texts.ts';
import { AppError } from '../../../../shared/domain/errors.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse, type House } from '../../../support/journey.ts';
import type { EngineDriver } from '../../../support/journey-engine.ts';
import { type Around, portsWith } from '../../../support/ports-with-faults.ts';

type World = House<EngineDriver>;

/** Somebody with an open case, a decided one, a case by phone and purchases; asked to be erased, with the message still to be worked off. */
async function askedToBeErased(house: World, at: number) {
  const { customer, caller, ana, sam, olu, driver } = house;
  const { services } = driver.engine;
  const phone = `+1202555${String(1000 + at)}`;
  const person = { name: `Kim ${at}`, email: `kim-${at}@example.com`, phone, customerId: `C-${at}` };
  const bought = { customerId: person.customerId, email: person.email, orderId: `O-${at}`, purchasedAt: '2026-05-01' };
  await olu.posts('/purchases', { purchases: [{ ...bought, amountMinor: 100, currency: 'USD' }] });
  const open = await customer(person).complains({ message: 'It was late.' });
  await ana.takes(open.caseNumber);
  const { caseNumber: called = '' } = await caller(phone).calls();
  const { customerId } = await sam.sees(open.caseNumber);
  const { erasures } = servicesFor(['erasures'], services);
  const request = { scope: 'customer', reason: 'consent-withdrawn', askedBy: 'ada', askedAt: driver.now() } as const;
  const { erasureId } = await erasures.ask({ ...request, subjectId: customerId ?? '' });
  const [message] = services.queues.receive('erasures', 1);
  if (message === undefined) throw new Error('no message on the queue');
  const due = JSON.parse(message.body) as ErasureDue;
  const caseNumbers = [open.caseNumber, called];
  const caseIds = await Promise.all(caseNumbers.map(async (number) => (await sam.sees(number)).caseId));
  return { person, erasureId, customerId: customerId ?? '', caseNumbers, caseIds, message, due };
}
type Asked = Awaited<ReturnType<typeof askedToBeErased>>;

/** The message worked off as Lambda would, over ports with something around each operation. Answers whether it failed. */
async function worksOff({ driver }: World, { message }: Asked, around: Around): Promise<boolean> {
  const event = { Records: [{ messageId: 'm-1', body: message.body, attributes: {}, messageAttributes: {} }] };
  const bound = handler.boundTo(portsWith(driver.engine.services, around));
  const answer = (await bound(event, { functionName: 'erase-customer' } as never)) as { batchItemFailures: unknown[] };
  return answer.batchItemFailures.length > 0;
}

async function expectErased(
  house: World,
  { erasureId, customerId, caseNumbers, caseIds, person }: Asked,
  when: string,
) {
  const { sam, ada, driver } = house;
  const { services } = driver.engine;
  expect((await ada.gets(`/erasures/${erasureId}`)).body, when).toMatchObject({ state: 'done', cases: 2 });
  for (const caseNumber of caseNumbers) {
    const it = await sam.sees(caseNumber);
    expect(it, when).toMatchObject({ caseNumber: caseNumber.replaceAll('-', ''), complaint: null, customerId: null });
    expect(
      it.history.filter(({ what }) => what === 'erased'),
      when,
    ).toHaveLength(1);
    expect(
      it.history.filter(({ what }) => what === 'withdrawn'),
      when,
    ).toHaveLength(1);
  }
  for (const caseId of caseIds) {
    await expect(services.sealer.seal(caseSealKey(caseId), 'x'), when).rejects.toMatchObject({ code: 'erased' });
  }
  const rows = JSON.stringify(services.database.prepare('SELECT pk, sk, body FROM items').all());
  for (const told of [person.email, person.name, `CUSTOMER#${customerId}`]) expect(rows, when).not.toContain(told);
  expect(
    (await driver.letters()).filter(({ to }) => to === person.email || to === person.phone),
    when,
  ).toEqual([]);
}

const broken = () => new AppError('Busy', 'busy', 'the store is away', { retryable: true });

test.each(['before', 'behind'] as const)(
  'a store, queue or sealer that fails %s any one operation: tried again, the person is erased all the same, once',
  async (when) => {
    const house = await givenAHouse();
    const { services } = house.driver.engine;
    let operations = Number.POSITIVE_INFINITY;
    const failed: string[] = [];
    for (let at = 1; at <= operations; at += 1) {
      const asked = await askedToBeErased(house, at);
      let begun = 0;
      const around: Around = async ({ number, name }, work) => {
        begun = Math.max(begun, number);
        if (number !== at) return work();
        failed.push(name);
        if (when === 'behind') await work();
        throw broken();
      };
      const hasFailed = await worksOff(house, asked, around);
      // The last round fails nowhere: there are no more operations.
      if (begun < at) operations = at;
      else expect(hasFailed, `${at}`).toBe(true);
      if (hasFailed) services.queues.release('erasures', asked.message.receipt, 0);
      else services.queues.delete('erasures', asked.message.receipt);
      await house.driver.settle();
      await expectErased(house, asked, `${when} ${at} ${failed.at(-1)}`);
    }
    // Each of these was reached: a fault that never came proves nothing.
    for (const name of [
      'table.get',
      'table.update',
      'table.delete',
      'table.query',
      'sealer.destroyKey',
      'files.removeFiles',
    ])
      expect(failed).toContain(name);
    for (const queue of ['erasures', 'letters', 'complaints'] as const)
      expect(services.queues.counts(queue)).toEqual({ visible: 0, hidden: 0, dead: 0 });
  },
  300_000,
);

/** Lets others in before every third operation, each time for somebody new, until there are no more operations. */
async function meanwhile(
  work: (house: World, asked: Asked, at: number) => Promise<unknown>,
  look: (house: World, asked: Asked, at: number) => Promise<void>,
) {
  const house = await givenAHouse();
  const { services } = house.driver.engine;
  let isOver = false;
  for (let at = 1; !isOver; at += 3) {
    const asked = await askedToBeErased(house, at);
    isOver = true;
    const hasFailed = await worksOff(house, asked, async ({ number }, goOn) => {
      if (number === at) {
        isOver = false;
        await work(house, asked, at);
      }
      return goOn();
    });
    if (hasFailed) services.queues.release('erasures', asked.message.receipt, 0);
    else services.queues.delete('erasures', asked.message.receipt);
    await house.driver.settle();
    await look(house, asked, at);
  }
  for (const queue of ['erasures', 'letters', 'complaints'] as const)
    expect(services.queues.counts(queue)).toEqual({ visible: 0, hidden: 0, dead: 0 });
  return house;
}

test('whoever writes on the case meanwhile writes before the end or not at all: the person is erased', async () => {
  const answers = new Set<number>();
  const note = async ({ ana }: World, { caseNumbers: [open = ''] }: Asked) =>
    answers.add((await ana.tries(open, { type: 'note', text: 'Rang them.' })).status);
  await meanwhile(note, async (house, asked, at) => {
    await expectErased(house, asked, `${at}`);
    const { audit } = servicesFor(['audit'], house.driver.engine.services);
    expect(await audit.verify(asked.caseNumbers), `${at}`).toMatchObject({ faulty: 0 });
  });
  // Early it was taken, late it was refused.
  expect([...answers].sort()).toEqual([200, 410]);
}, 300_000);

test('a complaint that arrives meanwhile is never lost: it is erased with the others, or is that of somebody new', async () => {
  const arrived = new Map<number, string>();
  const complain = async ({ customer, driver }: World, { person }: Asked, at: number) => {
    const { caseNumber } = await customer(person).complains({ message: 'And again.' });
    arrived.set(at, caseNumber);
    await driver.settle();
  };
  const ends = new Set<string>();
  await meanwhile(complain, async (house, { erasureId, caseNumbers, customerId, person }, at) => {
    const { sam, ada, driver } = house;
    expect((await ada.gets(`/erasures/${erasureId}`)).body, `${at}`).toMatchObject({ state: 'done' });
    for (const number of caseNumbers) expect(await sam.sees(number), `${at}`).toMatchObject({ complaint: null });
    const number = arrived.get(at);
    if (number === undefined) return;
    const it = await sam.sees(number);
    if (it.erasedAt === undefined) {
      ends.add('new');
      expect(it, `${at}`).toMatchObject({ status: 'open', complaint: { message: 'And again.' } });
      // Whoever asks for the person's cases finds this one, and nothing of before.
      const found = (await sam.lists({ email: person.email })).cases.map(({ caseNumber }) => caseNumber);
      expect(found, `${at}`).toEqual([number.replaceAll('-', '')]);
      if (it.customerId !== null) expect((await ada.gets(`/customers/${it.customerId}`)).status, `${at}`).toBe(200);
      expect(it.customerId, `${at}`).not.toBe(customerId);
    } else {
      ends.add('erased');
      expect(it, `${at}`).toMatchObject({ complaint: null, customerId: null });
    }
    const { database } = driver.engine.services;
    const rows = JSON.stringify(database.prepare('SELECT pk, sk, body FROM items').all());
    expect(rows, `${at}`).not.toContain(`CUSTOMER#${customerId}`);
  });
  expect([...ends].sort()).toEqual(['erased', 'new']);
}, 300_000);

test('a legal hold placed meanwhile wins or comes too late, and never leaves a case half gone', async () => {
  const held = new Map<number, number>();
  const place = async ({ sam }: World, { caseNumbers: [, called = ''] }: Asked, at: number) =>
    held.set(at, (await sam.tries(called, { type: 'placeLegalHold' })).status);
  const ends = new Set<string>();
  await meanwhile(place, async (house, asked, at) => {
    const { sam, ada } = house;
    const { body } = await ada.gets(`/erasures/${asked.erasureId}`);
    const [, called = ''] = asked.caseNumbers;
    if (held.get(at) !== 200) return expectErased(house, asked, `${at}`);
    ends.add('kept');
    expect(body, `${at}`).toMatchObject({ state: 'refused', refusedFor: called.replaceAll('-', '') });
    const kept = await sam.sees(called);
    expect(kept.erasedAt, `${at}`).toBeUndefined();
    expect(kept.complaint, `${at}`).not.toBeNull();
  });
  expect([...new Set(held.values())].sort()).toEqual([200, 410]);
  expect([...ends]).toEqual(['kept']);
}, 300_000);

test('a complaint that arrives while an old case expires is kept, and so is its customer', async () => {
  const house = await givenAHouse();
  const { customer, ana, sam, ada, driver } = house;
  const { services } = driver.engine;
  const ends = new Set<string>();
  let isOver = false;
  for (let at = 1; !isOver; at += 1) {
    const person = { name: `Lee ${at}`, email: `lee-${at}@example.com` };
    const old = await customer(person).complains({ message: 'Long ago.' });
    await ana.takes(old.caseNumber);
    await ana.does(old.caseNumber, { type: 'withdraw', reason: 'customer' });
    const { caseId, customerId } = await sam.sees(old.caseNumber);
    const due = { schema: 'erasure-due.v1', what: 'retention', caseId, customerId };
    await services.queues.send('erasures', [{ body: JSON.stringify(due) }]);
    const [message] = services.queues.receive('erasures', 1);
    if (message === undefined) throw new Error('no message on the queue');
    isOver = true;
    let arrived = '';
    const hasFailed = await worksOff(house, { message } as Asked, async ({ number }, goOn) => {
      if (number === at) {
        isOver = false;
        arrived = (await customer(person).complains({ message: 'And again.' })).caseNumber;
        await driver.settle();
      }
      return goOn();
    });
    if (hasFailed) services.queues.release('erasures', message.receipt, 0);
    else services.queues.delete('erasures', message.receipt);
    await driver.settle();
    expect(await sam.sees(old.caseNumber), `${at}`).toMatchObject({ complaint: null });
    if (arrived === '') continue;
    const it = await sam.sees(arrived);
    expect(it, `${at}`).toMatchObject({ status: 'open', complaint: { message: 'And again.' } });
    expect(it.erasedAt, `${at}`).toBeUndefined();
    if (it.customerId !== null) expect((await ada.gets(`/customers/${it.customerId}`)).status, `${at}`).toBe(200);
    ends.add(it.customerId === customerId ? 'same' : 'new');
  }
  expect([...ends].sort()).toEqual(['new', 'same']);
}, 300_000);
