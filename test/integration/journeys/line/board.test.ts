import { expect, test } from 'vitest';
import firmsOwn from '../../../../comeback.config.ts';
import { lineBoardView } from '../../../../events/desk/line-board.v1.ts';
import { addMilliseconds } from '../../../../shared/domain/time.ts';
import { givenAHouse } from '../../../support/journey.ts';
import { callSteps } from '../../../support/journey-line.ts';

type House = Awaited<ReturnType<typeof givenAHouse>>;

const board = async ({ sam }: House) => lineBoardView.parse((await sam.gets('/line/board')).body);

/** Waits so many seconds for an answer, talks for 300 and is written up for 60. */
async function handled(house: House, wait: number) {
  const { driver } = house;
  const pass = (seconds: number) => driver.advanceTo(addMilliseconds(driver.now(), seconds * 1000));
  const call = callSteps(driver, '+12025550123');
  call.waits();
  const queuedAt = driver.now();
  await pass(wait);
  call.isAnswered();
  const agentAt = driver.now();
  await pass(300);
  await call.ends();
  const endedAt = driver.now();
  await pass(60);
  const leg = { contactId: call.contactId, channel: 'VOICE', initiation: 'INBOUND', queuedAt, agentAt, endedAt };
  driver.engine.services.contactCentre.tell('COMPLETED', leg);
  await driver.settle();
}

test('the board of the line is worked out from what the contact centre told of each call', async () => {
  const house = await givenAHouse();
  await handled(house, 10);
  await handled(house, 100);
  const gaveUp = callSteps(house.driver, '+12025550124');
  gaveUp.waits();
  await house.minutes.pass(2);
  await gaveUp.ends();
  const waits = callSteps(house.driver, '+12025550125');
  waits.waits();
  await house.minutes.pass(5);
  const { lastHour, ...now } = await board(house);
  expect(now).toMatchObject({ waiting: 1, longestWaitSeconds: 300, talking: 0, answerWithinSeconds: 20 });
  expect(lastHour).toMatchObject({
    ...{ offered: 4, answered: 2, answeredInTime: 1, abandoned: 1, abandonedInTime: 0 },
    ...{ serviceLevel: 0.25, abandonmentRate: 0.25, averageWaitSeconds: 55 },
    ...{ handled: 2, averageHandleSeconds: 360 },
  });
});

test('an hour later the day still knows the calls, the next day none; in between midnight of UTC takes nothing away', async () => {
  // Seven in the evening in New York, an hour before midnight of UTC.
  const house = await givenAHouse({ at: '2026-06-24T23:00:00.000Z' });
  await handled(house, 10);
  await house.hours.pass(2);
  expect((await board(house)).lastHour.offered).toBe(0);
  expect((await board(house)).today.offered).toBe(1);
  await house.hours.pass(3);
  expect((await board(house)).today).toMatchObject({ offered: 0, serviceLevel: null });
});

test('just after midnight the last hour reaches back into the day before', async () => {
  const house = await givenAHouse({ at: '2026-06-25T03:45:00.000Z' });
  await handled(house, 10);
  await house.minutes.pass(20);
  expect(await board(house)).toMatchObject({ lastHour: { offered: 1 }, today: { offered: 0 } });
});

test('what a lost event would have told, the round after it does', async () => {
  const house = await givenAHouse();
  const call = callSteps(house.driver, '+12025550123');
  call.waits();
  await house.driver.settle();
  await house.minutes.pass(1);
  await call.ends(false);
  expect((await board(house)).waiting).toBe(1);
  await house.minutes.pass(20);
  expect(await board(house)).toMatchObject({ waiting: 0, today: { abandoned: 1 } });
});

test('what is in time is the firm’s to say, and the board is for who steers', async () => {
  const house = await givenAHouse({ configuration: { line: { ...firmsOwn.line, answerWithinSeconds: 120 } } });
  await handled(house, 100);
  expect((await board(house)).today).toMatchObject({ answeredInTime: 1, serviceLevel: 1 });
  expect((await house.ana.gets('/line/board')).status).toBe(403);
});

test('agents are counted by state, whoever they are, and the rest of the board is there where they cannot be', async () => {
  const house = await givenAHouse();
  const { attendance } = house.driver.engine.services;
  expect((await board(house)).agents).toMatchObject({ all: { online: 0 } });
  const seated = { teams: ['orders'], reason: null, isRinging: false };
  attendance.follow(() => [
    { ...seated, state: 'available', teams: ['orders', 'general'] },
    { ...seated, state: 'available', isRinging: true },
    { ...seated, state: 'on-call' },
    { ...seated, state: 'after-call' },
    { ...seated, state: 'away', reason: 'meal' },
    { ...seated, state: 'away', reason: 'missed-call' },
  ]);
  const { agents } = await board(house);
  const orders = { online: 6, available: 1, onContact: 2, afterContact: 1, away: 1, missed: 1 };
  expect(agents).toMatchObject({ at: house.driver.now(), all: orders });
  expect(agents?.teams.filter(({ online }) => online > 0)).toEqual([
    { team: 'orders', ...orders },
    { team: 'general', online: 1, available: 1, onContact: 0, afterContact: 0, away: 0, missed: 0 },
  ]);
  expect(JSON.stringify(agents)).not.toContain('ana');
  attendance.agents = async () => {
    throw new Error('Connect refuses');
  };
  expect(await board(house)).toMatchObject({ agents: null, waiting: 0, today: { offered: 0 } });
});
