import { expect, test } from 'vitest';
import { givenAHouse, type House } from '../../support/journey.ts';

async function decided({ robin, ana }: House) {
  const receipt = await robin.complains();
  await ana.takes(receipt.caseNumber);
  const detail = await ana.decides(receipt.caseNumber, {
    decision: 'upheld',
    remedies: [{ kind: 'gift', amountMinor: 1_000, currency: 'USD' }],
  });
  return { ...receipt, remedyId: detail.remedies[0]?.remedyId ?? '' };
}

const runsOf = (transitions: readonly string[]) =>
  transitions.filter((line) => line.endsWith(' AcknowledgeCase')).map((line) => line.split(' ')[0]?.slice(-2));

test('new facts reopen a decided case once, in the same run, and the link of the earlier round is dead', async () => {
  const house = await givenAHouse();
  const { robin, ana, driver } = house;
  const { caseNumber } = await decided(house);
  expect(await robin.answersTheSurvey('dissatisfied', { because: 'new-facts' })).toMatchObject({
    body: { reopened: true },
  });
  expect(await ana.sees(caseNumber)).toMatchObject({
    status: 'in-progress',
    round: { number: 2, reason: 'new-facts', reactions: [] },
    rounds: [{ number: 1, decision: 'upheld', reactions: [{ reaction: 'dissatisfied' }] }],
  });
  const [dead = ''] = await robin.surveys();
  expect((await robin.triesSurvey(dead, { reaction: 'satisfied' })).status).toBe(404);

  await ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  expect(await robin.surveys()).toHaveLength(2);
  expect(await robin.answersTheSurvey('dissatisfied', { because: 'new-facts' })).toMatchObject({
    status: 200,
    body: { reopened: false },
  });
  expect(runsOf(driver.transitions)).toEqual(['-1']);
});

test('a remedy that never came reopens a closed case in a new run, once', async () => {
  const house = await givenAHouse();
  const { robin, ana, driver } = house;
  const { caseNumber, remedyId } = await decided(house);
  await robin.answersTheSurvey('satisfied');
  await ana.does(caseNumber, { type: 'confirmRemedy', remedyId });
  expect(await ana.sees(caseNumber)).toMatchObject({ status: 'closed' });

  const more = { because: 'remedy-not-received' } as const;
  expect(await robin.answersTheSurvey('dissatisfied', more)).toMatchObject({ body: { reopened: true } });
  expect(await ana.sees(caseNumber)).toMatchObject({ status: 'in-progress', round: { number: 2 } });
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  expect(await robin.answersTheSurvey('dissatisfied', more)).toMatchObject({ body: { reopened: false } });
  expect(await ana.sees(caseNumber)).toMatchObject({ status: 'closed', round: { number: 2 } });
  expect(runsOf(driver.transitions)).toEqual(['-1', '-2']);
  expect(driver.engine.services.workflow.waiting()).toEqual([]);
});

test('a failed remedy puts the case back to work at once', async () => {
  const house = await givenAHouse();
  const { ana, driver } = house;
  const { caseNumber, remedyId } = await decided(house);
  await ana.does(caseNumber, { type: 'failRemedy', remedyId });
  expect(await ana.sees(caseNumber)).toMatchObject({
    status: 'in-progress',
    round: { number: 2, reason: 'remedy-failed' },
  });
  expect(driver.engine.services.workflow.waiting().map(({ state }) => state)).toEqual(['AwaitResolution']);
});

test('a withdrawn case that is reopened has its state machine again', async () => {
  const { robin, ana, driver, days } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await ana.does(caseNumber, { type: 'withdraw', reason: 'customer' });
  expect(await ana.sees(caseNumber)).toMatchObject({ status: 'withdrawn', closure: 'withdrawn' });
  expect(driver.engine.services.workflow.waiting()).toEqual([]);

  await ana.does(caseNumber, { type: 'reopen', reason: 'new-facts' });
  expect(driver.engine.services.workflow.waiting()).toHaveLength(1);
  await ana.decides(caseNumber, { decision: 'not-upheld', explanation: 'As we said.' });
  await days.pass(15);
  expect(await ana.sees(caseNumber)).toMatchObject({
    status: 'closed',
    round: { reactions: [{ reaction: 'no-reply' }] },
  });
  expect(runsOf(driver.transitions)).toEqual(['-1', '-2']);
});
