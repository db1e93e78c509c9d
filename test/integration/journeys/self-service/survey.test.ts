import { describe, expect, test } from 'vitest';
import { givenAHouse, type House } from '../../../support/journey.ts';

async function decided(house: House, form: Parameters<House['robin']['complains']>[0] = {}) {
  const receipt = await house.robin.complains(form);
  await house.ana.takes(receipt.caseNumber);
  await house.ana.decides(receipt.caseNumber, { decision: 'not-upheld', explanation: 'The box was whole.' });
  return receipt;
}

async function fillsIn(house: House, form: Record<string, string>) {
  const [token = ''] = await house.robin.surveys();
  const answer = await house.driver.http({ method: 'POST', path: `/surveys/${token}`, form });
  await house.driver.settle();
  const page = await house.driver.http({ method: 'GET', path: answer.headers.location ?? `/surveys/${token}` });
  return { ...answer, page: String(page.body) };
}

describe('the survey, filled in without a script', () => {
  test('marks stand on the round as codes, words are sealed beside the case', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await decided(house);
    const { status, page } = await fillsIn(house, {
      reaction: 'mollified',
      recommend: '7',
      'agreement.fairly': '4',
      'agreement.listened': '5',
      change: 'speed',
      comment: 'It took long,\r\nbut well.',
      oneThingToChange: '',
      because: 'new-facts',
    });
    expect(status).toBe(303);
    expect(page).toContain('your answer is with your case');
    const it = await house.ana.sees(caseNumber);
    expect(it.round).toMatchObject({
      reactions: [{ reaction: 'mollified', by: 'customer' }],
      marks: { recommend: 7, agreement: { fairly: 4, listened: 5 }, change: 'speed' },
    });
    const said = it.texts.find(({ kind }) => kind === 'reaction')?.text ?? '';
    expect(JSON.parse(said)).toEqual({
      recommend: 7,
      agreement: { fairly: 4, listened: 5 },
      change: 'speed',
      comment: 'It took long,\nbut well.',
    });
  });

  test('a mark for what nobody asked is refused, not lost', async () => {
    const house = await givenAHouse();
    await decided(house);
    const [token = ''] = await house.robin.surveys();
    expect(await house.robin.triesSurvey(token, { reaction: 'satisfied', agreement: { politely: 3 } })).toMatchObject({
      status: 400,
      body: { code: 'invalid-input', field: 'agreement.politely' },
    });
    expect(await house.robin.triesSurvey(token, { reaction: 'satisfied', change: 'weather' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-input', field: 'change' },
    });
  });

  test('a mark that is none of the page is told in words', async () => {
    const house = await givenAHouse();
    await decided(house);
    expect((await fillsIn(house, { reaction: 'satisfied', recommend: 'eleven' })).status).toBe(400);
  });

  test('the link of an answer that is no longer good opens no form', async () => {
    const house = await givenAHouse();
    await decided(house);
    const [token = ''] = await house.robin.surveys();
    await fillsIn(house, { reaction: 'dissatisfied', because: 'new-facts' });
    expect((await house.driver.http({ method: 'GET', path: `/surveys/${token}` })).status).toBe(404);
  });
});

describe('who is not satisfied', () => {
  test('and has nothing more for us is told whom to ask outside', async () => {
    const house = await givenAHouse();
    await decided(house);
    expect(await house.robin.answersTheSurvey('dissatisfied')).toMatchObject({
      body: { reopened: false, outside: [expect.stringContaining('Better Business Bureau'), expect.any(String)] },
    });
  });

  test('may ask for a review: once, by a supervisor who had no part in the decision', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await decided(house);
    const { page } = await fillsIn(house, { reaction: 'dissatisfied', because: 'review' });
    expect(page).toContain('a supervisor who did not decide');
    expect(await house.sam.sees(caseNumber)).toMatchObject({
      status: 'open',
      owner: null,
      awaitsReview: true,
      round: { number: 2, reason: 'review' },
    });
    expect(await house.ana.tries(caseNumber, { type: 'take' })).toMatchObject({
      status: 403,
      body: { code: 'review-by-another' },
    });
    expect(await house.sam.tries(caseNumber, { type: 'assign', owner: 'ana' })).toMatchObject({
      status: 403,
      body: { code: 'review-by-another', field: 'owner' },
    });
    await house.sam.takes(caseNumber);
    await house.sam.decides(caseNumber, { decision: 'partly-upheld', explanation: 'We look at it again.' });
    expect(await house.sam.sees(caseNumber)).toMatchObject({ awaitsReview: false });
    expect(await house.robin.answersTheSurvey('dissatisfied', { because: 'review' })).toMatchObject({
      body: { reopened: false },
    });
  });

  test('gets no review from the supervisor who approved the decision', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await house.robin.complains();
    await house.ana.takes(caseNumber);
    await house.ana.decides(caseNumber, {
      decision: 'upheld',
      remedies: [{ kind: 'refund', amountMinor: 20_000, currency: 'USD' }],
    });
    await house.sam.does(caseNumber, { type: 'approve' });
    await house.robin.answersTheSurvey('dissatisfied', { because: 'review' });
    expect(await house.sam.tries(caseNumber, { type: 'take' })).toMatchObject({ body: { code: 'review-by-another' } });
    await house.ada.takes(caseNumber);
  });
});

describe('nobody is asked', () => {
  const asked = async ({ driver }: House) => (await driver.letters()).filter(({ id }) => id.endsWith('.survey')).length;

  test('twice in a month about two cases; the second waits for the same time, and stays not asked', async () => {
    const house = await givenAHouse();
    await decided(house);
    const { caseNumber } = await decided(house);
    expect(await asked(house)).toBe(1);
    expect(await house.ana.sees(caseNumber)).toMatchObject({ status: 'decided', round: { notAsked: 'asked-lately' } });
    await house.days.pass(31);
    expect(await house.ana.sees(caseNumber)).toMatchObject({ status: 'closed', round: { reactions: [] } });
    await decided(house);
    expect(await asked(house)).toBe(2);
  });

  test('about what one of us saw', async () => {
    const house = await givenAHouse();
    const caseNumber = await house.ana.logs({
      message: 'The delivery page shows a wrong date',
      channel: 'in-person',
      selfRaised: true,
      complainant: { email: 'ana@example.com' },
    });
    await house.ana.takes(caseNumber);
    await house.ana.decides(caseNumber, { decision: 'upheld' });
    expect(await asked(house)).toBe(0);
    expect(await house.ana.sees(caseNumber)).toMatchObject({ status: 'closed', selfRaised: true });
  });
});

test('what somebody outside does is on record beside the case, before and after its end, and changes nothing else', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await decided(house);
  await house.robin.answersTheSurvey('satisfied');
  const brought = { body: 'financial-ombudsman-service', reference: 'F-42', date: '2026-06-20' } as const;
  await house.ana.does(caseNumber, { type: 'recordExternalReview', ...brought });
  await house.ana.does(caseNumber, { type: 'recordExternalReview', ...brought, outcome: 'not-upheld' });
  const it = await house.ana.sees(caseNumber);
  expect(it).toMatchObject({ status: 'closed', externalReviews: [{ ...brought, outcome: 'not-upheld' }] });
  expect(it.externalReviews).toHaveLength(1);
  expect(
    await house.ana.tries(caseNumber, { type: 'recordExternalReview', ...brought, date: '2027-01-01' }),
  ).toMatchObject({
    status: 422,
    body: { field: 'date' },
  });
  for (let n = 1; n <= 4; n += 1)
    await house.ana.does(caseNumber, { type: 'recordExternalReview', ...brought, reference: `F-${n}` });
  expect(
    await house.ana.tries(caseNumber, { type: 'recordExternalReview', ...brought, reference: 'F-9' }),
  ).toMatchObject({
    body: { code: 'too-many-reviews' },
  });
});
