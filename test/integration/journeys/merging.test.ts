import { expect, test } from 'vitest';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { givenAHouse } from '../../support/journey.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;

test('of two cases of a customer the one received first lives on, and the customer sees it under both numbers', async () => {
  const { robin, ana, hours, caller, driver } = await givenAHouse();
  const first = await robin.complains();
  await hours.pass(1);
  const second = await robin.complains({ message: 'My parcel is still late' });
  await hours.pass(1);
  // Asked of the later one; which of them survives is not for the asker to say.
  const survivor = await ana.does(second.caseNumber, { type: 'merge', with: first.caseNumber });
  expect(survivor).toMatchObject({ caseNumber: first.caseNumber, status: 'open' });
  const other = await ana.sees(second.caseNumber);
  expect(other).toMatchObject({ status: 'merged', closure: 'merged', mergedInto: survivor.caseId });
  expect(await ana.sees(first.caseNumber)).toMatchObject({
    took: [other.caseId],
    numbers: { [other.caseId]: second.caseNumber },
  });
  expect(other.numbers).toMatchObject({ [survivor.caseId]: first.caseNumber });
  expect(driver.engine.services.workflow.waiting().map(({ name }) => name)).toEqual([`${survivor.caseId}-1`]);

  await ana.takes(first.caseNumber);
  expect(await robin.asksHowItStands(second)).toMatchObject({ status: 'in-progress', receivedAt: survivor.receivedAt });
  expect((await robin.asksHowItStands(second)).caseNumber.replaceAll('-', '')).toBe(second.caseNumber);
  const { intake } = servicesFor(['intake'], driver.engine.services);
  const byPhone = await caller().asksForStatus(second.caseNumber, intake.pinOf(other.caseId));
  expect(byPhone).toMatchObject({ status: 'OK', caseStatus: 'in-progress' });
});

test('taken back, the other is open again in a new run', async () => {
  const { robin, ana, sam, hours, driver } = await givenAHouse();
  const first = await robin.complains();
  await hours.pass(1);
  const second = await robin.complains();
  await ana.does(first.caseNumber, { type: 'merge', with: second.caseNumber });
  expect((await ana.tries(first.caseNumber, { type: 'unmerge', from: second.caseNumber })).status).toBe(403);
  await sam.does(first.caseNumber, { type: 'unmerge', from: second.caseNumber });
  expect((await ana.sees(first.caseNumber)).took).toEqual([]);
  const back = await ana.sees(second.caseNumber);
  expect([back.status, back.mergedInto, back.closedAt]).toEqual(['open', undefined, undefined]);
  expect(driver.engine.services.workflow.waiting().map(({ name }) => name)).toContain(`${back.caseId}-2`);
  expect(await sam.does(first.caseNumber, { type: 'merge', with: second.caseNumber })).toMatchObject({
    took: [back.caseId],
  });
  expect(await ana.sees(second.caseNumber)).toMatchObject({ status: 'merged' });
});

test('a case at its end is not merged into a live one: refused before anything is taken', async () => {
  const { robin, ana } = await givenAHouse();
  const open = await robin.complains();
  const done = await robin.complains();
  await ana.takes(done.caseNumber);
  await ana.does(done.caseNumber, { type: 'withdraw', reason: 'customer' });
  expect(await ana.tries(open.caseNumber, { type: 'merge', with: done.caseNumber })).toMatchObject({
    status: 409,
    body: { code: 'already-merged' },
  });
  expect(await ana.sees(open.caseNumber)).toMatchObject({ took: [], status: 'open' });
});

test('where the other ends in between and refuses, the survivor gives it back', async () => {
  const { robin, ana, driver } = await givenAHouse();
  const open = await robin.complains();
  const done = await robin.complains();
  const survivor = await ana.sees(open.caseNumber);
  const other = await ana.sees(done.caseNumber);
  await ana.takes(done.caseNumber);
  await ana.does(done.caseNumber, { type: 'withdraw', reason: 'customer' });
  const { cases } = servicesFor(['cases'], driver.engine.services);
  const merge = { type: 'merge', side: 'survivor', otherId: other.caseId, otherReceivedAt: other.receivedAt } as const;
  await cases.send(survivor.caseId, { ...merge, otherMissed: [], otherCanYield: true, sameCustomer: true }, SYSTEM);
  await driver.settle();
  const { took, history, status } = await ana.sees(open.caseNumber);
  expect([took, status]).toEqual([[], 'open']);
  expect(history.map(({ what }) => what).slice(-3)).toEqual(['merge-taken', 'priority-raised', 'merge-returned']);
  expect(await ana.sees(done.caseNumber)).toMatchObject({ status: 'withdrawn' });
});

test('a survivor that gave the other back before the feed told it, leaves the other alone', async () => {
  const { robin, ana, driver } = await givenAHouse();
  const [first, second] = [await robin.complains(), await robin.complains()];
  const [one, other] = [await ana.sees(first.caseNumber), await ana.sees(second.caseNumber)];
  const [survivor, yielding] = one.caseNumber < other.caseNumber ? [one, other] : [other, one];
  expect((await ana.tries(one.caseNumber, { type: 'merge', with: other.caseNumber })).status).toBe(200);
  const { cases } = servicesFor(['cases'], driver.engine.services);
  await cases.send(survivor.caseId, { type: 'unmerge', side: 'survivor', otherId: yielding.caseId }, SYSTEM);
  await driver.settle();
  expect((await ana.sees(survivor.caseNumber)).took).toEqual([]);
  expect(await ana.sees(yielding.caseNumber)).toMatchObject({ status: 'open' });
});

test('cases of different customers are merged by a supervisor only', async () => {
  const { robin, customer, ana, sam } = await givenAHouse();
  const mine = await robin.complains();
  const yours = await customer({ email: 'kim@example.com' }).complains();
  expect(await ana.tries(mine.caseNumber, { type: 'merge', with: yours.caseNumber })).toMatchObject({
    status: 403,
    body: { code: 'role-too-low' },
  });
  expect(await sam.tries(mine.caseNumber, { type: 'merge', with: yours.caseNumber })).toMatchObject({
    status: 422,
    body: { code: 'reason-required', field: 'text' },
  });
  const merged = { type: 'merge', with: yours.caseNumber, text: 'Mother and daughter, one parcel.' } as const;
  const { caseNumber } = await sam.does(mine.caseNumber, merged);
  const { history, texts } = await sam.sees(caseNumber);
  expect(history.find(({ what }) => what === 'merge-taken')?.code).toBe('across');
  expect(texts.find(({ kind }) => kind === 'merge-reason')?.text).toBe('Mother and daughter, one parcel.');
});

test('the version given with a merge is that of the case one looked at, whichever survives', async () => {
  const { robin, ana, hours } = await givenAHouse();
  const first = await robin.complains();
  await hours.pass(1);
  const second = await robin.complains();
  await ana.takes(first.caseNumber);
  const { version } = await ana.sees(second.caseNumber);
  const merge = { type: 'merge', with: first.caseNumber } as const;
  expect(await ana.tries(second.caseNumber, { ...merge, ifVersion: version + 1 })).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile', case: { caseNumber: second.caseNumber } },
  });
  expect((await ana.tries(second.caseNumber, { ...merge, ifVersion: version })).status).toBe(200);
});
