import { expect, test } from 'vitest';
import { mentionsPage } from '../../../../events/desk/lists.v1.ts';
import {
  caseScorecardsView,
  reviewBoard,
  sampledCase,
  scorecardsView,
  scorecardView,
} from '../../../../events/quality/scorecard.v1.ts';
import { personExport } from '../../../../events/record/person-export.v1.ts';
import { SHIPPED_CARD } from '../../../../shared/domain/quality/card.ts';
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/time.ts';
import { givenAHouse } from '../../../support/journey.ts';
import type { Decision, StaffSteps } from '../../../support/journey-staff.ts';

const upheld: Decision = { decision: 'upheld', remedies: [{ kind: 'apology' }] };
const MARKS = SHIPPED_CARD.criteria.map(({ id }) =>
  id === 'explained' ? { criterion: id, mark: 'partly', comment: 'MARKER-COMMENT' } : { criterion: id, mark: 'met' },
);
const GIVEN = { person: 'ana', card: 1, marks: MARKS, text: 'MARKER-TEXT' };

/** A house with a case that Ana decided and Kim is content with. */
async function givenAClosedCase(more: Parameters<typeof givenAHouse>[0] = {}) {
  const house = await givenAHouse(more);
  const closes = async (name: string, by: StaffSteps, message = 'My parcel came late.') => {
    const person = house.customer({ name, email: `${name}@example.com`, customerId: name });
    const { caseNumber } = await person.complains({ message });
    await by.takes(caseNumber);
    await by.decides(caseNumber, upheld);
    await person.answersTheSurvey('satisfied');
    expect((await house.sam.sees(caseNumber)).status).toBe('closed');
    return caseNumber.replaceAll('-', '');
  };
  const gives = async (caseNumber: string, by = house.sam, body: object = GIVEN) => {
    const answer = await by.posts(`/cases/${caseNumber}/scorecards`, body);
    await house.driver.settle();
    return answer;
  };
  const replies = async (caseNumber: string, by: StaffSteps, body: object, about = 'ana') => {
    const answer = await by.posts(`/cases/${caseNumber}/scorecards/${about}`, body);
    await house.driver.settle();
    return answer;
  };
  const notices = async (of: StaffSteps) =>
    mentionsPage
      .parse((await of.gets('/mentions')).body)
      .mentions.map(({ what }) => what)
      .filter((what) => what === 'reviewed' || what === 'review-answered');
  return { ...house, kim: await closes('kim', house.ana), closes, gives, replies, notices };
}
const ownOf = async (person: StaffSteps) => scorecardsView.parse((await person.gets('/scorecards')).body);

test('work is reviewed, who did it disagrees once, the supervisor answers once, and each is told', async () => {
  const { ana, ben, sam, mia, kim, gives, replies, notices } = await givenAClosedCase();
  const { people, card } = caseScorecardsView.parse((await sam.gets(`/cases/${kim}/scorecards`)).body);
  expect(people).toEqual([{ person: 'ana', mayGive: true, scorecard: null }]);
  expect(card).toEqual(SHIPPED_CARD);

  const first = scorecardView.parse((await gives(kim)).body);
  expect(first).toMatchObject({ state: 'given', score: { percent: 93, criticalMissed: [] }, mayReply: false });
  expect(await notices(ana)).toEqual(['reviewed']);
  const [hers] = (await ownOf(ana)).scorecards;
  expect(hers).toMatchObject({ caseNumber: kim, mayReply: true, steps: [{ by: 'sam', text: 'MARKER-TEXT' }] });

  const disputed = await replies(kim, ana, { type: 'disagree', text: 'They used that word.' });
  expect(disputed.body).toMatchObject({ state: 'disputed', mayReply: false, maySettle: false });
  expect(await notices(sam)).toEqual(['review-answered']);
  expect(await replies(kim, ana, { type: 'agree' })).toMatchObject({ status: 409, body: { code: 'scorecard-state' } });

  const settling = { type: 'settle', text: 'So they did.', marks: [{ criterion: 'explained', mark: 'met' }] };
  const settled = scorecardView.parse((await replies(kim, sam, settling)).body);
  expect(settled).toMatchObject({ state: 'settled', score: { percent: 100 } });
  expect(settled.steps.map(({ what, by }) => [what, by])).toEqual([
    ['given', 'sam'],
    ['disputed', 'ana'],
    ['settled', 'sam'],
  ]);
  expect(settled.steps[0]?.marks).toContainEqual({ criterion: 'explained', mark: 'partly', comment: 'MARKER-COMMENT' });
  expect(await notices(ana)).toEqual(['reviewed', 'reviewed']);
  expect(await replies(kim, sam, settling)).toMatchObject({ status: 200, body: { state: 'settled' } });
  expect(await replies(kim, sam, { ...settling, text: 'No.' })).toMatchObject({ status: 409 });
  expect(await notices(ana)).toEqual(['reviewed', 'reviewed']);

  expect((await ownOf(ben)).scorecards).toEqual([]);
  for (const path of ['/scorecards?person=ana', '/scorecards/board', '/scorecards/sample?person=ana'])
    expect((await ben.gets(path)).status, path).toBe(403);
  expect((await mia.gets('/scorecards?person=ana')).status).toBe(403);
  expect((await ben.gets(`/cases/${kim}/scorecards`)).status).toBe(404);
  expect((await replies(kim, ben, { type: 'agree' })).status).toBe(404);
});

test('a giving sent twice is one; another of the same work is refused, and so is one of one’s own', async () => {
  const { ana, ada, sam, kim, closes, gives, notices } = await givenAClosedCase();
  await gives(kim);
  expect((await gives(kim)).status).toBe(200);
  expect(await notices(ana)).toEqual(['reviewed']);
  expect(await gives(kim, ada)).toMatchObject({ status: 409, body: { code: 'scorecard-exists', field: 'person' } });
  const lee = await closes('lee', sam);
  expect(await gives(lee, sam, { ...GIVEN, person: 'sam' })).toMatchObject({ body: { code: 'review-by-another' } });
  expect((await gives(lee, ada, { ...GIVEN, person: 'sam' })).status).toBe(200);
  expect((await gives(lee, ana)).status).toBe(403);
});

test('a scorecard is no part of the case: not of its story, nor of what staff or the customer see of it', async () => {
  const { ana, sam, ada, kim, gives, replies } = await givenAClosedCase();
  const before = await sam.sees(kim);
  await gives(kim);
  await replies(kim, ana, { type: 'disagree', text: 'MARKER-REPLY' });
  expect(await sam.sees(kim)).toEqual(before);

  const { body } = await ada.gets(`/customers/${before.customerId}/export`);
  const text = JSON.stringify(personExport.parse(body));
  for (const word of ['MARKER-COMMENT', 'MARKER-TEXT', 'MARKER-REPLY', 'partly', '"v1.'])
    expect(text).not.toContain(word);
  expect(text).toContain('SCORECARD#ana');
});

test('the words of a scorecard go with the customer’s own: erased, nobody reads them and nobody adds any', async () => {
  const { ana, sam, ada, driver, kim, gives, replies } = await givenAClosedCase();
  const { customerId } = await sam.sees(kim);
  await gives(kim);
  expect((await ada.posts('/erasures', { customerId, reason: 'consent-withdrawn' })).status).toBe(202);
  await driver.settle();
  const [hers] = (await ownOf(ana)).scorecards;
  expect(hers).toMatchObject({ areWordsGone: true, mayReply: false, score: { percent: 93 } });
  expect(JSON.stringify(hers)).not.toContain('MARKER');
  expect(await replies(kim, ana, { type: 'agree' })).toMatchObject({ status: 409, body: { code: 'not-reviewable' } });
  const items = await driver.engine.services.table.query({ pk: `CASE#${(await sam.sees(kim)).caseId}` });
  expect(JSON.stringify(items)).not.toContain('MARKER');
});

test('of a case that is found to be about somebody they see no scorecard, nor does anybody who is shut out', async () => {
  const { ana, sam, ada, kim, gives, replies } = await givenAClosedCase({
    configuration: { approvers: { ana: ['sam'] } },
  });
  await gives(kim);
  await ada.does(kim, { type: 'concern', person: 'ana' });
  expect((await ownOf(ana)).scorecards).toEqual([]);
  for (const out of [ana, sam]) expect((await out.gets(`/cases/${kim}/scorecards`)).status).toBe(404);
  expect((await replies(kim, ana, { type: 'agree' })).status).toBe(404);
  expect(scorecardsView.parse((await sam.gets('/scorecards?person=ana')).body).scorecards).toEqual([]);
  expect(scorecardsView.parse((await ada.gets('/scorecards?person=ana')).body).scorecards).toHaveLength(1);
});

test('the same case is drawn until it is reviewed, of those that are closed; then another, and at last none', async () => {
  const { ana, ben, sam, days, kim, closes, gives } = await givenAClosedCase();
  const lee = await closes('lee', ana);
  await closes('max', ben, 'The kettle is broken and leaks.');
  const drawn = async (query = 'person=ana') => sampledCase.parse((await sam.gets(`/scorecards/sample?${query}`)).body);
  const first = (await drawn()).case?.caseNumber ?? '';
  expect([kim, lee]).toContain(first);
  expect((await drawn()).case?.caseNumber).toBe(first);
  await gives(first);
  const second = (await drawn()).case?.caseNumber ?? '';
  expect([first, second].sort()).toEqual([kim, lee].sort());
  await gives(second);
  expect((await drawn()).case).toBeNull();
  expect((await drawn('person=ben')).case).not.toBeNull();
  await days.pass(40);
  expect((await drawn('person=ben')).case).toBeNull();
  expect((await drawn('person=ben&days=60')).case).not.toBeNull();
  expect((await sam.gets('/scorecards/sample?person=ben&days=91')).status).toBe(400);
});

test('a case that waited long for a remedy, and so closed late, is drawn as any other', async () => {
  const { ana, sam, customer, days } = await givenAHouse();
  const person = customer({ name: 'Lou', email: 'lou@example.com' });
  const { caseNumber } = await person.complains({ message: 'My parcel came late.' });
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, {
    decision: 'upheld',
    remedies: [{ kind: 'refund', amountMinor: 1_000, currency: 'USD' }],
  });
  await person.answersTheSurvey('satisfied');
  await days.pass(20);
  const remedyId = (await sam.sees(caseNumber)).remedies[0]?.remedyId ?? '';
  await ana.does(caseNumber, { type: 'confirmRemedy', remedyId });
  expect((await sam.sees(caseNumber)).status).toBe('closed');
  const drawn = sampledCase.parse((await sam.gets('/scorecards/sample?person=ana&days=1')).body);
  expect(drawn.case?.caseNumber).toBe(caseNumber.replaceAll('-', ''));
});

test('the board has who was reviewed least on top, and counts replies that wait', async () => {
  const { ana, sam, days, kim, gives, replies } = await givenAClosedCase();
  const board = async () => reviewBoard.parse((await sam.gets('/scorecards/board')).body).people;
  expect(await board()).toEqual([
    { personId: 'ana', count: 0, lastAt: null, disputed: 0 },
    { personId: 'ben', count: 0, lastAt: null, disputed: 0 },
  ]);
  await gives(kim);
  await replies(kim, ana, { type: 'disagree', text: 'No.' });
  expect((await board()).map(({ personId, count, disputed }) => [personId, count, disputed])).toEqual([
    ['ben', 0, 0],
    ['ana', 1, 1],
  ]);
  await days.pass(91);
  expect((await board()).find(({ personId }) => personId === 'ana')).toMatchObject({ count: 0, disputed: 1 });
});

test('a scorecard goes by itself after two years and a month', async () => {
  const { ana, driver, kim, gives } = await givenAClosedCase();
  await gives(kim);
  const { items } = await driver.engine.services.table.query({
    pk: `CASE#${(await ana.sees(kim)).caseId}`,
    startsWith: 'SCORECARD#',
  });
  const end = addMilliseconds(driver.now(), 761 * DAY_MS);
  expect(items[0]?.expiresAt).toBe(Math.floor(Date.parse(end) / 1000));
});
