import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addMilliseconds, SECOND_MS } from '../../../shared/domain/time.ts';
import { givenAHouse, houseOf } from '../../support/journey.ts';
import { openEngineDriver } from '../../support/journey-engine.ts';
import type { CaseView } from '../../support/journey-staff.ts';

const dueOf = (it: CaseView, kind: string) => it.deadlines.find((deadline) => deadline.kind === kind)?.dueAt ?? '';
const timesOf = (it: CaseView, what: string) => it.history.filter((entry) => entry.what === what).map(({ at }) => at);

/** Thursday before Independence Day (observed on Friday): the next business day is Monday, 6 July. */
const BEFORE_THE_HOLIDAY = '2026-07-02T20:00:00.000Z';

test('each promise broken is flagged within a minute and escalated once, not while the firm is closed', async () => {
  const { robin, ana, days, itBecomes } = await givenAHouse({ at: BEFORE_THE_HOLIDAY });
  const { caseNumber } = await robin.complains();
  // Left with nobody it would come forward for that reason, too.
  await ana.takes(caseNumber);
  const opened = await ana.sees(caseNumber);
  expect([dueOf(opened, 'update'), dueOf(opened, 'resolve')]).toEqual([
    '2026-07-08T22:00:00.000Z',
    '2026-07-17T22:00:00.000Z',
  ]);

  await itBecomes(dueOf(opened, 'update'));
  expect(await ana.sees(caseNumber)).toMatchObject({ missedDeadlines: [], escalationLevel: 0, priority: 3 });
  await itBecomes(addMilliseconds(dueOf(opened, 'update'), 60 * SECOND_MS));
  expect(await ana.sees(caseNumber)).toMatchObject({ missedDeadlines: ['update'], escalationLevel: 1, priority: 2 });

  await days.pass(20);
  const late = await ana.sees(caseNumber);
  expect(late).toMatchObject({ missedDeadlines: ['update', 'resolve'], escalationLevel: 2, priority: 1 });
  const latest = timesOf(late, 'deadline-missed').map(
    (at, n) => Date.parse(at) - Date.parse(late.deadlines[n + 1]?.dueAt ?? ''),
  );
  expect(latest.every((ms) => ms > 0 && ms <= 60 * SECOND_MS)).toBe(true);
  expect(timesOf(late, 'escalated')).toHaveLength(2);
});

test('a promise broken while the house was down is escalated as soon as it is up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const before = await openEngineDriver({ folder });
  const { robin, ana } = houseOf(before);
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await before.close();

  const { sam, minutes } = await givenAHouse({ folder, at: '2026-06-30T12:00:00.000Z' });
  await minutes.pass(1);
  expect(await sam.sees(caseNumber)).toMatchObject({ missedDeadlines: ['update'], escalationLevel: 1, priority: 2 });
});

test('a survey that ended in silence while the house was down is on record before the case closes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const before = await openEngineDriver({ folder });
  const house = houseOf(before);
  const { caseNumber } = await house.robin.complains();
  await house.ana.takes(caseNumber);
  await house.ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  await before.close();

  const { ana, minutes } = await givenAHouse({ folder, at: '2026-07-20T14:00:00.000Z' });
  await minutes.pass(1);
  const { status, round, history } = await ana.sees(caseNumber);
  expect([status, round.reactions.map(({ reaction }) => reaction)]).toEqual(['closed', ['no-reply']]);
  expect(history.map(({ what }) => what).slice(-3)).toEqual(['asked', 'reaction-recorded', 'closed']);
});

test('on hold our own clocks stand still; resumed, they run on with the time they had left', async () => {
  const { robin, ana, days } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await ana.does(caseNumber, { type: 'hold', reason: 'waiting-for-customer' });
  await days.pass(30);
  expect(await ana.sees(caseNumber)).toMatchObject({ status: 'on-hold', missedDeadlines: [], escalationLevel: 0 });
  await ana.does(caseNumber, { type: 'resume' });
  const resumed = await ana.sees(caseNumber);
  // 8 hours of the Wednesday and three business days were left, from Friday 24 July, 10:00.
  expect([resumed.status, dueOf(resumed, 'update')]).toEqual(['in-progress', '2026-07-29T22:00:00.000Z']);
  await days.pass(6);
  expect(await ana.sees(caseNumber)).toMatchObject({ missedDeadlines: ['update'], escalationLevel: 1 });
});

test('a hold with an end ends by itself', async () => {
  const { robin, ana, hours } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await ana.does(caseNumber, { type: 'hold', reason: 'legal', until: '2026-06-26T14:00:00Z' });
  await hours.pass(47);
  expect(await ana.sees(caseNumber)).toMatchObject({ status: 'on-hold' });
  await hours.pass(1);
  const { status, deadlines } = await ana.sees(caseNumber);
  expect([status, deadlines.some(({ pausedAt }) => pausedAt !== undefined)]).toEqual(['in-progress', false]);
});

test('a promise that a supervisor extends, with a reason, is broken at its new end only', async () => {
  const { robin, ana, sam, itBecomes, days } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  const extension = {
    type: 'extend',
    deadline: 'update',
    dueAt: '2026-07-10T20:00:00Z',
    text: 'Parts come by sea.',
  } as const;
  expect((await ana.tries(caseNumber, extension)).status).toBe(403);
  await sam.does(caseNumber, extension);
  await days.pass(14);
  expect((await ana.sees(caseNumber)).missedDeadlines).toEqual([]);
  await itBecomes('2026-07-10T20:01:00.000Z');
  expect((await ana.sees(caseNumber)).missedDeadlines).toEqual(['update', 'resolve']);
});
