/** A caller answers the survey by the keys of a telephone, and what comes of it in the house. */
import { expect, test } from 'vitest';
import { firstBrokenEntry } from '../../../../shared/adapters/stores/case/history.ts';
import { givenAHouse, type House } from '../../../support/journey.ts';
import { callByKeys } from '../../../support/journey-keys.ts';
import { callSteps } from '../../../support/journey-line.ts';

const PHONE = '+12025550143';
type OurHouse = Awaited<ReturnType<typeof givenAHouse>>;

/** Complains about a delivery by phone, and Ana decides: by then the house asks. */
async function decided({ driver, ana }: OurHouse) {
  const first = await callByKeys(driver, '1 2 1 1 2', PHONE);
  const { caseNumber = '' } = first;
  const pin = /Your PIN is ([\d ,]+)\./.exec(first.said)?.[1]?.replaceAll(/\D/g, '') ?? '';
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, { decision: 'not-upheld', explanation: 'The box was whole.' });
  return { caseNumber, pin, proof: `1 2 2 ${caseNumber}# ${pin}#` };
}

async function lakeRow({ driver }: OurHouse, caseId: string) {
  const sql = `SELECT reaction, recommend, agreement, change_wanted, answered_by FROM cases WHERE row_id = ? ORDER BY version DESC LIMIT 1`;
  const [row] = await driver.engine.services.warehouse.query(sql, [caseId]);
  return row;
}

test('who complained by phone calls again, answers by keys, and the reaction is in the lake', async () => {
  const house = await givenAHouse();
  const { driver, ana } = house;
  const { caseNumber, proof } = await decided(house);
  const call = await callByKeys(driver, `${proof} 1 2 7# 4 2 3`, PHONE);
  expect(call.said).toContain('Your case has been decided, and we have written to you about it. We would like to ask');
  expect(call.said).toContain('your answer is with your case');
  const it = await ana.sees(caseNumber);
  expect(it.round).toMatchObject({
    reactions: [{ reaction: 'mollified', by: 'customer', contactId: call.contactId }],
    marks: { recommend: 7, change: 'clarity' },
  });
  expect(it.texts.filter(({ kind }) => kind === 'reaction')).toMatchObject([
    { text: '{"recommend":7,"change":"clarity"}' },
  ]);
  expect(it.history.find(({ what }) => what === 'reaction-recorded')).toMatchObject({ ref: call.contactId });
  expect(firstBrokenEntry(it.caseId, it.history)).toBeUndefined();
  expect(it.status).toBe('closed');
  expect(await lakeRow(house, it.caseId)).toEqual({
    ...{ reaction: 'mollified', recommend: 7, agreement: null, change_wanted: 'clarity', answered_by: 'phone' },
  });
  // It asks no more.
  const later = await callByKeys(driver, `${proof} 3`, PHONE);
  expect(later.said).not.toContain('We would like to ask');
});

test('by the page the same marks are in the lake, with each sentence that was agreed to', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await house.robin.complains();
  await house.ana.takes(caseNumber);
  await house.ana.decides(caseNumber, { decision: 'not-upheld', explanation: 'The box was whole.' });
  const [token = ''] = await house.robin.surveys();
  const body = {
    reaction: 'satisfied',
    recommend: 10,
    agreement: { listened: 5, fairly: 4 },
    change: 'speed',
  } as const;
  expect((await house.robin.triesSurvey(token, body)).status).toBe(200);
  await house.driver.settle();
  expect(await lakeRow(house, (await house.ana.sees(caseNumber)).caseId)).toEqual({
    ...{
      reaction: 'satisfied',
      recommend: 10,
      agreement: 'fairly:4 listened:5',
      change_wanted: 'speed',
      answered_by: 'web',
    },
  });
});

test.each([
  ['1', 'new-facts', 'we have opened your case again', { status: 'in-progress' }],
  ['2', 'remedy-not-received', 'we have opened your case again', { status: 'in-progress' }],
  ['3', 'review', 'a supervisor who did not decide', { status: 'open', owner: null }],
] as const)('who is not satisfied and presses %s has the case opened again: %s', async (key, reason, words, now) => {
  const house = await givenAHouse();
  const { caseNumber, proof } = await decided(house);
  const call = await callByKeys(house.driver, `${proof} 1 3 ${key} 0# 9 2 3`, PHONE);
  expect(call.said).toContain(words);
  expect(call.said).not.toContain('Better Business Bureau');
  const it = await house.sam.sees(caseNumber);
  expect(it).toMatchObject({ ...now, round: { number: 2, reason, reactions: [] } });
  expect(it.rounds[0]).toMatchObject({ reactions: [{ reaction: 'dissatisfied' }], marks: { recommend: 0 } });
});

test('who is not satisfied, and for whom we do no more, hears whom to ask outside; mark and choice may be left out', async () => {
  const house = await givenAHouse();
  const { caseNumber, proof } = await decided(house);
  const call = await callByKeys(
    house.driver,
    `${proof} 1 3 4 timeout timeout timeout timeout timeout timeout 2 3`,
    PHONE,
  );
  expect(call.said).toMatch(/your answer is with your case\. If you do not agree, .*Better Business Bureau/);
  expect(call.said).not.toContain('https');
  const it = await house.ana.sees(caseNumber);
  expect(it.round).toMatchObject({ reactions: [{ reaction: 'dissatisfied' }] });
  expect(it.round.marks).toBeUndefined();
});

test.each([
  ['silence at the first question', '1 timeout timeout timeout 3'],
  ['keys that it does not know', '1 9 9 9 3'],
  ['silence at what we should do', '1 3 timeout timeout timeout 3'],
  ['a hang-up at the mark', '1 3 1 hangup'],
  ['a hang-up at the one thing to change', '1 3 1 0# hangup'],
])('%s keeps nothing, and the case still asks', async (_, keys) => {
  const house = await givenAHouse();
  const { caseNumber, proof } = await decided(house);
  const call = await callByKeys(house.driver, `${proof} ${keys}`, PHONE);
  if (!keys.endsWith('hangup')) expect(call.said).toContain('The page that our letter names is there');
  const it = await house.ana.sees(caseNumber);
  expect(it.round).toMatchObject({ number: 1, reactions: [] });
  expect(it.texts.filter(({ kind }) => kind === 'reaction')).toEqual([]);
  expect((await callByKeys(house.driver, `${proof} 2 3`, PHONE)).said).toContain('We would like to ask');
});

test('words after the answer are a message with the case, which somebody is to hear', async () => {
  const house = await givenAHouse();
  const { proof } = await decided(house);
  const call = await callByKeys(house.driver, `${proof} 1 1 10# 9 1 # 3`, PHONE);
  expect(call.said).toContain('What you say is recorded and kept with your case.');
  expect(call.ended).toBe('voicemail');
  await callSteps(house.driver, PHONE, { contactId: call.contactId }).ends();
  expect(house.driver.engine.services.contactCentre.offered(5)).toMatchObject([
    { name: expect.stringMatching(/hear the voice message$/) },
  ]);
});

test('a block that Connect sends three times is one answer, also where it opened the case again', async () => {
  const house = await givenAHouse();
  const { caseNumber, pin } = await decided(house);
  const call = callSteps(house.driver, PHONE);
  const { caseId = '', survey } = await call.asks('caseStatus', { caseNumber, pin });
  expect(survey).toBe('yes');
  const answer = { caseId, reaction: 'dissatisfied', because: 'new-facts', recommend: '3' };
  const first = await call.asks('answerSurvey', answer);
  expect(first).toMatchObject({ status: 'OK', surveySpoken: expect.stringContaining('opened your case again') });
  expect(await call.asks('answerSurvey', answer)).toEqual(first);
  await house.driver.settle();
  expect(await call.asks('answerSurvey', answer)).toEqual(first);
  const it = await house.ana.sees(caseNumber);
  expect(it.rounds.map(({ reactions }) => reactions.length)).toEqual([1]);
  expect(it.texts.filter(({ kind }) => kind === 'reaction')).toHaveLength(1);
});

test('a choice that the survey does not offer is none, and the rest of the answer stands', async () => {
  const house = await givenAHouse();
  const { caseNumber, pin } = await decided(house);
  const call = callSteps(house.driver, PHONE);
  const { caseId = '' } = await call.asks('caseStatus', { caseNumber, pin });
  const answer = { caseId, reaction: 'satisfied', because: '-', recommend: '-', change: 'parking' };
  expect(await call.asks('answerSurvey', answer)).toMatchObject({ status: 'OK' });
  const { round } = await house.ana.sees(caseNumber);
  expect(round).toMatchObject({ reactions: [{ reaction: 'satisfied' }] });
  expect(round.marks).toBeUndefined();
});

test('nobody answers for a case that was not proven in the same call, or that does not ask', async () => {
  const house: House & OurHouse = await givenAHouse();
  const { caseNumber, pin } = await decided(house);
  const proven = callSteps(house.driver, PHONE);
  const { caseId = '' } = await proven.asks('caseStatus', { caseNumber, pin });
  const refused = { status: 'INVALID' };
  expect(await callSteps(house.driver, PHONE).asks('answerSurvey', { caseId, reaction: 'satisfied' })).toEqual(refused);
  expect(await proven.asks('answerSurvey', { caseId, reaction: 'delighted' })).toEqual(refused);
  const fresh = callSteps(house.driver, PHONE);
  const opened = await fresh.asks('openCase');
  await house.driver.settle();
  expect(await fresh.asks('answerSurvey', { caseId: opened.caseId ?? '', reaction: 'satisfied' })).toEqual(refused);
  await house.days.pass(30);
  expect(await proven.asks('answerSurvey', { caseId, reaction: 'satisfied' })).toEqual(refused);
});

test('the survey letter says that one can call, to whoever was told a PIN', async () => {
  const house = await givenAHouse();
  await decided(house);
  const letters = JSON.stringify(await house.driver.letters());
  expect(letters).toContain(`call ${house.driver.configuration.line.numbers[0]}, and key your case number and the PIN`);
});
