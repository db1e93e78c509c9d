import { expect, test } from 'vitest';
import { firstBrokenEntry } from '../../../shared/adapters/stores/case/history.ts';
import { givenAHouse } from '../../support/journey.ts';

const dueOf = (it: { deadlines: { kind: string; dueAt: string }[] }, kind: string) =>
  it.deadlines.find((deadline) => deadline.kind === kind)?.dueAt;

test('a day on which the firm is closed moves the promises made from then on, and none made before', async () => {
  const { robin, ana, sam, minutes, customer } = await givenAHouse();
  const before = await robin.complains();
  expect(dueOf(await ana.sees(before.caseNumber), 'update')).toBe('2026-06-29T22:00:00.000Z');

  const answer = await sam.posts('/hours', { type: 'setDay', day: '2026-06-26', windows: [], reason: 'outage' });
  expect(answer).toMatchObject({ status: 200, body: { version: 1, calendar: { days: { '2026-06-26': [] } } } });
  await minutes.pass(1);
  const after = await customer({ name: 'Kim', email: 'kim@example.com' }).complains();
  expect(dueOf(await ana.sees(after.caseNumber), 'update')).toBe('2026-06-30T22:00:00.000Z');
  expect(dueOf(await ana.sees(before.caseNumber), 'update')).toBe('2026-06-29T22:00:00.000Z');
});

test('a hold that ends after hours were changed runs on by the new ones', async () => {
  const { robin, ana, sam, ada, minutes } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await ana.does(caseNumber, { type: 'hold', reason: 'waiting-for-customer' });
  await sam.posts('/hours', { type: 'setDay', day: '2026-06-25', windows: [], reason: 'weather' });
  await ada.posts('/hours', {
    type: 'setWeek',
    from: '2026-06-29',
    windows: { mon: [['08:00', '18:00']] },
    reason: 'season',
  });
  await minutes.pass(2);
  await ana.does(caseNumber, { type: 'resume' });
  // 38 hours were left of the update: 7:58 today, none tomorrow, 10 on Friday, 10 on each of two Mondays, and 2 minutes.
  expect(dueOf(await ana.sees(caseNumber), 'update')).toBe('2026-07-13T12:02:00.000Z');
});

test('who changed the hours stands in a history that holds', async () => {
  const { ana, sam, ada } = await givenAHouse();
  expect((await ana.posts('/hours', { type: 'clearDay', day: '2026-06-25' })).status).toBe(403);
  expect(
    await sam.posts('/hours', {
      type: 'setWeek',
      from: '2026-06-29',
      windows: { mon: [['08:00', '9:00']] },
      reason: 'season',
    }),
  ).toMatchObject({ status: 400, body: { field: 'windows.mon.0.1' } });
  expect(
    await sam.posts('/hours', { type: 'setDay', day: '2026-06-01', windows: [], reason: 'weather' }),
  ).toMatchObject({ status: 422, body: { code: 'invalid-hours', field: 'day' } });
  await sam.posts('/hours', { type: 'setDay', day: '2026-06-26', windows: [['10:00', '14:00']], reason: 'staff' });
  await ada.posts('/hours', { type: 'clearDay', day: '2026-06-26' });
  const { body } = await ana.gets('/hours');
  const { history } = body as { history: Parameters<typeof firstBrokenEntry>[1] };
  expect(history.map(({ by, what, code, ref }) => [by, what, code, ref])).toEqual([
    ['sam', 'day-set', 'staff', '2026-06-26 10:00-14:00'],
    ['ada', 'day-cleared', undefined, '2026-06-26'],
  ]);
  expect(firstBrokenEntry('HOURS', history)).toBeUndefined();
  expect(firstBrokenEntry('HOURS', history.slice(1))).toBe(1);
});

test('of ten changes at once none is lost', async () => {
  const { sam, ada } = await givenAHouse();
  const days = Array.from({ length: 10 }, (_, at) => `2026-07-${10 + at}`);
  const answers = await Promise.all(
    days.map((day, at) => (at % 2 ? sam : ada).posts('/hours', { type: 'setDay', day, windows: [], reason: 'other' })),
  );
  const kept = days.filter((_, at) => answers[at]?.status === 200);
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
  const { body } = await ada.gets('/hours');
  expect(Object.keys((body as { calendar: { days: object } }).calendar.days)).toEqual(kept);
});
