import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { givenAHouse } from '../../support/journey.ts';

const PATH = '/reports/market-damage';
const EXAMPLE = JSON.parse(readFileSync('docs/reports/market-damage-example.json', 'utf8'));
const SURVEY = JSON.parse(readFileSync('events/samples/problem-survey/all-products.json', 'utf8'));

test('inputs that are posted are answered by a run, and the same inputs at once from then on', async () => {
  const { mia, ana, driver } = await givenAHouse();
  const asked = await mia.posts(PATH, EXAMPLE);
  const { id } = asked.body as { id: string };
  expect([asked.status, asked.headers.location]).toEqual([202, `/reports/runs/${id}`]);
  await driver.settle();
  const ready = await mia.gets(`/reports/runs/${id}`);
  expect(ready).toMatchObject({
    ...{ status: 200, body: { report: 'market-damage', excessLostSales: expect.closeTo(63_590.4, 8) } },
  });
  expect(await mia.posts(PATH, EXAMPLE)).toMatchObject({ status: 200, body: ready.body });
  expect((await ana.posts(PATH, EXAMPLE)).status).toBe(403);
});

test('what is wrong with posted inputs is told by field, before any run', async () => {
  const { mia } = await givenAHouse();
  const refused = await mia.posts(PATH, { ...EXAMPLE, outcomeShares: { satisfied: 0.5 } });
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-input', field: 'outcomeShares' } });
});

test('a survey that is told is in the report that is asked for next; an impossible one is refused', async () => {
  const { mia, ana, driver } = await givenAHouse();
  const heldOn = driver.now().slice(0, 10);
  const until = `${Number(heldOn.slice(0, 4)) + 1}-12-31`;
  expect((await ana.posts('/problem-surveys', { ...SURVEY, heldOn })).status).toBe(403);
  expect(await mia.posts('/problem-surveys', { ...SURVEY, heldOn })).toMatchObject({
    ...{ status: 202, body: { surveyId: SURVEY.surveyId } },
  });
  expect(await mia.posts('/problem-surveys', { ...SURVEY, answered: 9_999, heldOn })).toMatchObject({
    ...{ status: 400, body: { code: 'invalid-input', field: 'answered' } },
  });
  const asked = await mia.gets(`${PATH}?until=${until}`);
  await driver.settle();
  const { body } = await mia.gets(`/reports/runs/${(asked.body as { id: string }).id}`);
  expect(body).toMatchObject({ survey: { surveyId: SURVEY.surveyId, hadProblem: 540 }, excessLostSales: null });
});
