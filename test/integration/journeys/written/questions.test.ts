import { expect, test } from 'vitest';
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/time.ts';
import { givenAHouse } from '../../../support/journey.ts';

async function asked(options: { pauses?: boolean } = {}) {
  const house = await givenAHouse();
  const { robin, ana, driver } = house;
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  const dueAt = addMilliseconds(driver.now(), 7 * DAY_MS);
  const it = await ana.does(caseNumber, { type: 'question', text: 'What is the serial number?', dueAt, ...options });
  const [letter] = await driver.letters();
  const token = /\/status\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  const answers = (body: object) => driver.http({ method: 'POST', path: `/status/${token}/answers`, body });
  return { ...house, caseNumber, questionId: it.questions?.[0]?.questionId ?? '', letter, answers };
}

test('a question goes out as a letter, is answered by its link, and the owner is told', async () => {
  const { ana, caseNumber, questionId, letter, answers, driver } = await asked();
  expect(letter).toMatchObject({ to: 'robin@example.com' });
  expect(letter?.subject).toContain('question');
  expect(letter?.text).toContain('What is the serial number?');

  expect(await answers({ questionId, text: 'It is 4711.' })).toMatchObject({ status: 200, body: { openQuestions: 0 } });
  await driver.settle();
  const seen = await ana.sees(caseNumber);
  const answer = seen.texts.find(({ kind }) => kind === 'answer');
  expect(answer).toMatchObject({ text: 'It is 4711.', by: 'customer' });
  expect(seen.questions).toMatchObject([{ questionId, answerId: answer?.textId }]);
  expect(driver.engine.services.contactCentre.offered(10).map(({ name }) => name)).toMatchObject([
    expect.stringContaining('the customer answered'),
  ]);
});

test('an answer repeated, to another question or by a made-up link changes nothing', async () => {
  const { ana, caseNumber, questionId, answers, driver } = await asked();
  expect((await answers({ questionId: 'q-unknown', text: 'x' })).status).toBe(422);
  expect((await answers({ questionId })).status).toBe(400);
  expect((await answers({ questionId, files: ['f-nobody'] })).status).toBe(400);
  await answers({ questionId, text: 'one' });
  expect(await answers({ questionId, text: 'two' })).toMatchObject({ status: 409, body: { code: 'answered-already' } });
  const forged = await driver.http({ method: 'POST', path: '/status/x.y/answers', body: { questionId, text: 'x' } });
  expect(forged.status).toBe(404);
  expect((await ana.sees(caseNumber)).questions).toHaveLength(1);
});

test('our own clock waits for the answer, and a question that nobody answers is told', async () => {
  const { ana, caseNumber, days, driver } = await asked({ pauses: true });
  expect(await ana.sees(caseNumber)).toMatchObject({ status: 'on-hold' });
  await days.pass(8);
  const late = await ana.sees(caseNumber);
  expect(late.status).toBe('in-progress');
  expect(late.questions?.[0]).toHaveProperty('overdueAt');
  expect(
    driver.engine.services.contactCentre
      .offered(10)
      .map(({ name }) => name)
      .join(),
  ).toContain('no answer yet');
});

test('another team does its part: it sees the task, and nothing of the person', async () => {
  const { ana, ben, sam, robin, driver } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  const dueAt = addMilliseconds(driver.now(), 2 * DAY_MS);
  const text = 'Was the second charge taken back?';
  await ana.does(caseNumber, { type: 'delegate', team: 'billing', text, dueAt });

  expect((await ben.looksAt(caseNumber)).status).toBe(404);
  const list = (await ben.gets('/delegated-tasks')).body as { tasks: { taskId: string }[] };
  expect(list.tasks).toMatchObject([{ caseNumber, team: 'billing', text, isOverdue: false, owner: null }]);
  expect(JSON.stringify(list)).not.toMatch(/robin/i);
  expect((await ana.gets('/delegated-tasks')).body).toEqual({ tasks: [] });
  expect((await ben.gets('/delegated-tasks?team=orders')).status).toBe(400);

  const path = `/delegated-tasks/${caseNumber}/${list.tasks[0]?.taskId}`;
  expect((await ana.posts(`/delegated-tasks/${caseNumber}/nothing`, { text: 'x' })).status).toBe(404);
  expect(await ben.posts(path, { text: 'Yes, on Monday.' })).toMatchObject({ status: 200 });
  await driver.settle();
  expect((await ben.gets('/delegated-tasks')).body).toEqual({ tasks: [] });
  const seen = await ana.sees(caseNumber);
  expect(seen.tasks).toMatchObject([{ finishedBy: 'ben' }]);
  expect(seen.texts).toEqual(expect.arrayContaining([expect.objectContaining({ text: 'Yes, on Monday.', by: 'ben' })]));
  expect((await sam.gets('/delegated-tasks')).body).toEqual({ tasks: [] });
});

test('a task that is overdue raises its case and is told', async () => {
  const { ana, robin, driver, days } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  const { priority } = await ana.takes(caseNumber);
  const dueAt = addMilliseconds(driver.now(), DAY_MS);
  await ana.does(caseNumber, { type: 'delegate', team: 'billing', text: 'Look.', dueAt });
  await days.pass(1.1);
  const late = await ana.sees(caseNumber);
  expect(late.priority).toBe(priority - 1);
  expect(
    driver.engine.services.contactCentre
      .offered(10)
      .map(({ name }) => name)
      .join(),
  ).toContain('task overdue');
});

test('what was decided without an answer is asked no more, and never overdue; the answer that comes all the same is heard', async () => {
  const { ana, caseNumber, questionId, answers, days, driver, letter } = await asked();
  const [, path = ''] = /(\/status\/\S+)/.exec(letter?.text ?? '') ?? [];
  const page = async () => String((await driver.http({ method: 'GET', path })).body);
  expect(await page()).toContain('What is the serial number?');
  await ana.does(caseNumber, {
    type: 'decide',
    decision: 'upheld',
    remedies: [{ kind: 'refund', amountMinor: 1000, currency: 'USD' }],
  });
  expect(await page()).not.toContain('What is the serial number?');
  expect(await page()).toContain('you need not answer any more');
  await days.pass(8);
  expect((await ana.sees(caseNumber)).questions?.[0]).not.toHaveProperty('overdueAt');
  // Whoever has the page of yesterday before them has answered, and is heard.
  expect((await answers({ questionId, text: 'It is 4711.' })).status).toBe(200);
  expect(await page()).not.toContain('you need not answer any more');
  await ana.does(caseNumber, {
    type: 'question',
    text: 'To which account?',
    dueAt: addMilliseconds(driver.now(), DAY_MS),
  });
  expect(await page()).toContain('To which account?');
});
