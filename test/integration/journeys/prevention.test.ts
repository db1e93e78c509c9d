import { expect, test } from 'vitest';
import { actionsView, actionView } from '../../../events/action.v1.ts';
import { localDay } from '../../../shared/domain/deadlines/calendar.ts';
import { givenAHouse } from '../../support/journey.ts';

test('an action is planned once, overdue where it is not done, done, and checked by somebody else; reports know of it', async () => {
  const { mia, sam, ana, driver, days } = await givenAHouse();
  const dueDay = localDay(driver.now(), 'America/New_York');
  const plan = { actionId: 'other-courier', cause: 'late-delivery', what: 'Another courier.', owner: 'sam', dueDay };
  const planned = await mia.posts('/actions', plan);
  expect(planned).toMatchObject({ status: 200, body: { version: 1, state: 'planned', isOverdue: false } });
  expect(await sam.posts('/actions', plan)).toMatchObject({ status: 200, body: planned.body as object });
  expect(await mia.posts('/actions', { ...plan, owner: 'ben' })).toMatchObject({
    status: 409,
    body: { code: 'action-exists' },
  });
  expect((await ana.gets('/actions')).status).toBe(403);

  await days.pass(2);
  const { actions } = actionsView.parse((await mia.gets('/actions?overdue=true')).body);
  expect(actions.map(({ actionId, isOverdue }) => [actionId, isOverdue])).toEqual([['other-courier', true]]);

  const done = await sam.posts('/actions/other-courier', { ifVersion: 1, state: 'done' });
  expect(actionView.parse(done.body)).toMatchObject({ version: 2, isOverdue: false });
  expect(await sam.posts('/actions/other-courier', { ifVersion: 1, state: 'done' })).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile' },
  });
  expect(await sam.posts('/actions/other-courier', { ifVersion: 2, state: 'checked' })).toMatchObject({
    status: 403,
    body: { code: 'own-action' },
  });
  expect(await mia.posts('/actions/other-courier', { ifVersion: 2, state: 'checked' })).toMatchObject({ status: 200 });

  await driver.settle();
  await mia.gets('/reports/recurrence');
  await driver.settle();
  expect((await mia.gets('/reports/recurrence')).body).toMatchObject({
    actions: [{ action: 'other-courier', cause: 'late-delivery', windows: [{ days: 91, cannotSay: 'not-over' }] }],
  });
});
