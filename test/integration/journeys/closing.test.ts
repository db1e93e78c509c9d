import { expect, test } from 'vitest';
import { givenAHouse } from '../../support/journey.ts';
import { goesWellFromFormToClosed } from '../../support/journey-smooth-case.ts';

test('a complaint by web form goes from its number to closed, with letters, remedy and survey, in six states', async () => {
  const house = await givenAHouse();
  const { caseId } = await goesWellFromFormToClosed(house);
  const { driver } = house;
  expect((await driver.letters()).map(({ to }) => to)).toEqual(Array(3).fill('robin@example.com'));
  expect(driver.transitions).toEqual(
    ['AcknowledgeCase', 'AwaitResolution', 'AfterResolution?', 'AskCustomer', 'Reaction?', 'CloseCase'].map(
      (state) => `${caseId}-1 ${state}`,
    ),
  );
});

test('a complaint by phone goes from the spoken number to closed, by text messages', async () => {
  const { caller, customer, ben } = await givenAHouse();
  const phone = '+12025550123';
  const reply = await caller(phone).calls({ message: 'The kettle is broken', severity: 'high' });
  expect(reply).toMatchObject({ status: 'OK', language: 'en', pin: expect.stringMatching(/^\d{6}$/) });
  const number = reply.caseNumber ?? '';
  expect(await ben.sees(number)).toMatchObject({ channel: 'phone', severity: 'high', priority: 2, team: 'products' });

  await ben.takes(number);
  await ben.decides(number, { decision: 'partly-upheld', remedies: [{ kind: 'explanation' }] });
  expect(await customer({ phone }).answersTheSurvey('mollified')).toMatchObject({ status: 200 });
  expect(await ben.sees(number)).toMatchObject({ status: 'closed', closure: 'decided' });
});

test('the deadlines of a letter count from the day it came, and a promise broken by then is broken at once', async () => {
  const { ana } = await givenAHouse();
  const letter = { channel: 'post', message: 'Nobody answers my letters', complainant: { name: 'Robin' } } as const;
  const number = await ana.logs({ ...letter, receivedAt: '2026-06-21T14:00:00Z' });
  const { deadlines, missedDeadlines, receivedAt, loggedAt } = await ana.sees(number);
  expect([receivedAt, loggedAt]).toEqual(['2026-06-21T14:00:00.000Z', '2026-06-24T14:00:00.000Z']);
  // A Sunday: four hours of Monday; close of business of the third and the tenth business day, 3 July being a holiday.
  expect(deadlines.map(({ kind, dueAt }) => `${kind} ${dueAt}`)).toEqual([
    'acknowledge 2026-06-22T16:00:00.000Z',
    'update 2026-06-24T22:00:00.000Z',
    'resolve 2026-07-06T22:00:00.000Z',
  ]);
  expect(missedDeadlines).toEqual(['acknowledge']);

  const early = await ana.posts('/cases', { ...letter, receivedAt: '2026-06-24T14:00:01Z' });
  expect(early).toMatchObject({ status: 400, body: { code: 'invalid-input', field: 'receivedAt' } });
});

test('a customer who says nothing for the time of the survey is on record as no reply, and the case is closed', async () => {
  const { robin, ana, days } = await givenAHouse();
  const receipt = await robin.complains();
  await ana.takes(receipt.caseNumber);
  await ana.decides(receipt.caseNumber, { decision: 'not-upheld', explanation: 'It came on the day we had said.' });
  await days.pass(14);
  expect(await ana.sees(receipt.caseNumber)).toMatchObject({ status: 'decided' });
  await days.pass(1);
  const { status, round } = await ana.sees(receipt.caseNumber);
  expect([status, round.reactions.map(({ reaction }) => reaction)]).toEqual(['closed', ['no-reply']]);
  const [token = ''] = await robin.surveys();
  expect(await robin.triesSurvey(token, { reaction: 'satisfied' })).toMatchObject({
    status: 409,
    body: { code: 'survey-over' },
  });
});

test('a customer whom no letter can reach is not asked, and the case is closed with the decision', async () => {
  const { customer, ana } = await givenAHouse();
  const receipt = await customer({ name: 'Robin' }).complains();
  await ana.takes(receipt.caseNumber);
  await ana.decides(receipt.caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  const { status, round, customerMatch } = await ana.sees(receipt.caseNumber);
  expect([status, round.askedAt, round.reactions, customerMatch]).toEqual(['closed', undefined, [], 'anonymous']);
});

test('a remedy on its way holds the case open beyond the survey; confirmed, it lets the case close', async () => {
  const { robin, ana, days } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  const { remedies } = await ana.decides(caseNumber, {
    decision: 'upheld',
    remedies: [{ kind: 'replacement', amountMinor: 3_000, currency: 'USD' }],
  });
  await robin.answersTheSurvey('satisfied');
  await days.pass(20);
  expect(await ana.sees(caseNumber)).toMatchObject({ status: 'decided' });
  await ana.does(caseNumber, { type: 'confirmRemedy', remedyId: remedies[0]?.remedyId ?? '' });
  expect(await ana.sees(caseNumber)).toMatchObject({
    status: 'closed',
    round: { reactions: [{ reaction: 'satisfied' }] },
  });
});
