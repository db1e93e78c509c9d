import { expect, test } from 'vitest';
import { ownResultsView } from '../../../../events/desk/own-results.v1.ts';
import { decidedRounds } from '../../../../shared/domain/desk/own-results.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse } from '../../../support/journey.ts';
import type { Decision, StaffSteps } from '../../../support/journey-staff.ts';

const resultsOf = async (person: StaffSteps) => ownResultsView.parse((await person.gets('/own-results')).body);

const order = (customerId: string, orderId: string, purchasedAt: string) => ({
  ...{ customerId, orderId, purchasedAt, amountMinor: 4_200, currency: 'USD' },
});
const upheld: Decision = { decision: 'upheld', remedies: [{ kind: 'apology' }] };

test('who decided sees how customers took it and whether they came back, and nobody else sees it', async () => {
  const { ana, ben, sam, mia, olu, customer, driver, days } = await givenAHouse({
    configuration: { smallestGroup: 5 },
  });
  const buys = async (...purchases: object[]) => {
    expect((await olu.posts('/purchases', { purchases })).status).toBe(202);
    await driver.settle();
  };
  const ids = ['C-1', 'C-2', 'C-3', 'C-4', 'C-5'];
  await buys(...ids.map((id) => order(id, `${id}-before`, '2026-05-01')));
  for (const id of ids) {
    const person = customer({ name: id, email: `${id}@example.com`, customerId: id });
    const { caseNumber } = await person.complains();
    await ana.takes(caseNumber);
    await ana.decides(caseNumber, upheld);
    if (id !== 'C-5') await person.answersTheSurvey(id === 'C-1' ? 'dissatisfied' : 'satisfied');
  }
  const first = await resultsOf(ana);
  expect(first.last30Days).toMatchObject({ decided: 5, withBrokenPromise: 0 });
  expect(first.last30Days.reactions).toMatchObject({ satisfied: 3, dissatisfied: 1, pending: 1 });
  expect(first.cameBack).toMatchObject({ people: 0, cameBack: null, rate: null });
  for (const other of [ben, sam]) expect((await resultsOf(other)).last90Days.decided).toBe(0);
  expect((await mia.gets('/own-results')).status).toBe(403);

  await days.pass(30);
  expect(await resultsOf(ana)).toMatchObject({
    last30Days: { decided: 0, reactions: null },
    last90Days: { decided: 5, reactions: { 'no-reply': 1, pending: 0 } },
  });
  // The index day is 8 July; the 90 days after it are over on 6 October.
  await buys(order('C-1', 'C-1-after', '2026-07-20'), order('C-2', 'C-2-after', '2026-07-01'));
  await days.pass(73);
  expect((await resultsOf(ana)).cameBack.people).toBe(0);
  await days.pass(1);
  expect((await resultsOf(ana)).cameBack).toMatchObject({ days: 90, people: 5, unmatched: 0, cameBack: 1, rate: 0.2 });
}, 120_000);

test('who decides again after the customer bought again has no share in that purchase', async () => {
  const { ana, ada, sam, olu, customer, driver, days } = await givenAHouse({ configuration: { smallestGroup: 5 } });
  const buys = async (...purchases: object[]) => {
    expect((await olu.posts('/purchases', { purchases })).status).toBe(202);
    await driver.settle();
  };
  const ids = ['C-1', 'C-2', 'C-3', 'C-4', 'C-5'];
  await buys(...ids.map((id) => order(id, `${id}-before`, '2026-05-01')));
  const numbers: string[] = [];
  for (const id of ids) {
    const { caseNumber } = await customer({ name: id, email: `${id}@example.com`, customerId: id }).complains();
    await ana.takes(caseNumber);
    await ana.decides(caseNumber, upheld);
    numbers.push(caseNumber);
  }
  await days.pass(20);
  await buys(...ids.map((id) => order(id, `${id}-after`, '2026-07-10')));
  for (const caseNumber of numbers) {
    await ada.does(caseNumber, { type: 'reopen', reason: 'error' });
    await ada.does(caseNumber, { type: 'assign', owner: 'sam' });
    await sam.decides(caseNumber, upheld);
  }
  await days.pass(106);
  expect((await resultsOf(ana)).cameBack).toMatchObject({ people: 5, cameBack: 5 });
  expect((await resultsOf(sam)).cameBack).toMatchObject({ people: 0, unmatched: 0, cameBack: null });
}, 120_000);

test('what is in hand and overdue stands there, and a decision that comes again, late or older, changes nothing', async () => {
  const { ana, robin, customer, driver, hours } = await givenAHouse({ configuration: { smallestGroup: 5 } });
  const { caseNumber } = await robin.complains();
  const { caseNumber: other } = await customer({ email: 'kim@example.com' }).complains();
  for (const number of [caseNumber, other]) await ana.takes(number);
  await hours.pass(24 * 7);
  const before = await resultsOf(ana);
  expect(before.now).toMatchObject({ inHand: 2, broken: 2 });
  await ana.decides(caseNumber, upheld);
  const after = await resultsOf(ana);
  expect(after.now).toMatchObject({ inHand: 1, broken: 1 });
  expect(after.last30Days).toMatchObject({ decided: 1, withBrokenPromise: 1, reopened: 0 });

  const { decisions, cases } = servicesFor(['decisions', 'cases'], driver.engine.services);
  const it = await cases.load((await cases.idOf(caseNumber)) ?? '');
  const [decided] = it === undefined ? [] : decidedRounds(it);
  if (it === undefined || decided === undefined) throw new Error('nothing was decided');
  await decisions.note({ ...decided, wasReopened: true }, 1);
  await decisions.note(decided, it.version);
  expect(await resultsOf(ana)).toEqual(after);
});
