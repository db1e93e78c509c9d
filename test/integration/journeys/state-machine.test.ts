import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ProposedRemedy } from '../../../shared/domain/case/case.ts';
import { caseNumberAt, printedCaseNumber } from '../../../shared/domain/case/case-number.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { wake } from '../../../shared/runtime/wake.ts';
import { givenAHouse, type House, houseOf } from '../../support/journey.ts';
import { type EngineDriver, openEngineDriver } from '../../support/journey-engine.ts';

const REDRIVE = { kind: 'system', name: 'test' } as const;
const APOLOGY: ProposedRemedy = { remedyId: 'r-1', kind: 'apology', withoutAdmission: false };

/** An open case with its wait, as stores and state machine know it. */
async function waitingCase({ robin, sam, driver }: House<EngineDriver>) {
  const { caseNumber } = await robin.complains();
  await sam.takes(caseNumber);
  const { caseId } = await sam.sees(caseNumber);
  const stores = servicesFor(['cases', 'waits'], driver.engine.services);
  const wait = await stores.waits.load(caseId);
  if (wait === undefined) throw new Error('the case has no wait');
  const by = { kind: 'staff', id: 'sam', role: 'supervisor', teams: ['orders'] } as const;
  const decide = () => stores.cases.send(caseId, { type: 'decide', decision: 'upheld', remedies: [APOLOGY] }, by);
  const waiting = () => driver.engine.services.workflow.waiting().map(({ name, state }) => `${name} ${state}`);
  return { caseNumber, caseId, wait, decide, waiting, ...stores };
}

test('a wait written before the case moves on is woken by the case', async () => {
  const house = await givenAHouse();
  const { caseId, decide, waiting } = await waitingCase(house);
  expect(waiting()).toEqual([`${caseId}-1 AwaitResolution`]);
  await decide();
  await house.driver.settle();
  expect(waiting()).toEqual([`${caseId}-1 AskCustomer`]);
});

test('a wait written after the case has moved on is woken by its own record', async () => {
  const house = await givenAHouse();
  const { caseId, wait, waits, decide, waiting } = await waitingCase(house);
  // As if the function were still about to write it.
  await waits.forget(wait);
  await decide();
  await house.driver.settle();
  expect(waiting()).toEqual([`${caseId}-1 AwaitResolution`]);
  await waits.arm(wait);
  await house.driver.settle();
  expect(waiting()).toEqual([`${caseId}-1 AskCustomer`]);
});

test('a case started again has one state machine: the new run waits, the old one ends quietly', async () => {
  const house = await givenAHouse();
  const { caseNumber, caseId, waiting } = await waitingCase(house);
  expect(await house.driver.engine.restartCase(caseNumber)).toEqual({
    caseNumber: printedCaseNumber(caseNumber),
    run: 2,
  });
  await house.driver.settle();
  expect(waiting()).toEqual([`${caseId}-2 AwaitResolution`]);
  expect(house.driver.transitions.filter((line) => line.startsWith(`${caseId}-1`)).at(-1)).toBe(
    `${caseId}-1 Superseded`,
  );
  await expect(house.driver.engine.restartCase(caseNumberAt(1))).rejects.toMatchObject({ code: 'not-found' });
});

test('a late record of an older run changes nothing', async () => {
  const house = await givenAHouse();
  const { caseNumber, caseId, wait, waits, waiting } = await waitingCase(house);
  await house.driver.engine.restartCase(caseNumber);
  await house.driver.settle();
  expect(await waits.arm(wait)).toBe(false);
  await house.driver.settle();
  expect(waiting()).toEqual([`${caseId}-2 AwaitResolution`]);
});

test('an execution that died is noticed in two rounds, not in one, and the case goes on to its end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const before = await openEngineDriver({ folder });
  const { caseNumber, caseId } = await waitingCase(houseOf(before));
  const { database } = before.engine.services;
  database.write(() => {
    const end = database.prepare(`UPDATE executions SET ended_at = ?, outcome = 'failed: killed' WHERE name = ?`);
    end.run(before.now(), `${caseId}-1`);
  });
  await before.close();

  const house = await givenAHouse({ folder });
  const waiting = () => house.driver.engine.services.workflow.waiting().map(({ name }) => name);
  await house.driver.settle();
  await house.minutes.pass(4);
  expect(waiting()).toEqual([]);
  await house.minutes.pass(1);
  expect(waiting()).toEqual([`${caseId}-2`]);
  await house.sam.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  await house.robin.answersTheSurvey('satisfied');
  expect(await house.sam.sees(caseNumber)).toMatchObject({ status: 'closed' });
});

test('a hold that ends sooner than the wait arms it anew, once', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await waitingCase(house);
  const before = house.driver.transitions.length;
  await house.sam.does(caseNumber, { type: 'hold', reason: 'other', until: '2026-06-25T14:00:00Z' });
  const states = house.driver.transitions.slice(before).map((line) => line.split(' ')[1]);
  expect(states).toEqual(['AfterResolution?', 'AwaitResolution']);
});

test('a wait whose instant has passed unseen is armed anew once, however often it is looked at', async () => {
  const house = await givenAHouse();
  const { caseId, wait, waits } = await waitingCase(house);
  const { engine, clock, transitions } = house.driver;
  const services = servicesFor(['cases', 'waits', 'workflow', 'clock'], engine.services);
  clock.moveTo('2026-06-30T14:00:00.000Z');
  await waits.arm({ ...wait, armedUntil: '2026-07-30T14:00:00.000Z' });
  const before = transitions.length;
  for (let look = 1; look <= 20; look += 1) {
    await wake(caseId, services);
    await engine.services.workflow.idle();
  }
  expect(transitions.slice(before).map((line) => line.split(' ')[1])).toEqual(['AfterResolution?', 'AwaitResolution']);
});

test.each([
  // A look a day: EscalateCase, AwaitResolution; and three deadlines on the way.
  ['nobody works on', 2, async () => {}],
  // And from there to AskCustomer again.
  [
    'waits for its remedy',
    4,
    async ({ sam, robin }: House, caseNumber: string) => {
      await sam.decides(caseNumber, {
        decision: 'upheld',
        remedies: [{ kind: 'repair', amountMinor: 2_000, currency: 'USD' }],
      });
      await robin.answersTheSurvey('satisfied');
    },
  ],
  [
    'is on hold',
    2,
    async ({ sam }: House, caseNumber: string) => {
      await sam.does(caseNumber, { type: 'hold', reason: 'legal' });
    },
  ],
] as const)('a case that %s for sixty days enters a few states a day', async (_, aDay, prepare) => {
  const house = await givenAHouse();
  const { caseNumber } = await waitingCase(house);
  await prepare(house, caseNumber);
  const before = house.driver.transitions.length;
  await house.days.pass(60);
  expect((await house.sam.sees(caseNumber)).closedAt).toBeUndefined();
  const entered = house.driver.transitions.length - before;
  expect(entered).toBeGreaterThan(30 * aDay);
  expect(entered).toBeLessThanOrEqual(63 * aDay);
});

test('a restart by hand leaves its name in the history and breaks no chain', async () => {
  const house = await givenAHouse();
  const { caseId, cases } = await waitingCase(house);
  await cases.send(caseId, { type: 'restartWorkflow' }, REDRIVE);
  await house.driver.settle();
  const it = await cases.load(caseId);
  expect(it?.history.at(-1)).toMatchObject({ what: 'workflow-restarted', by: 'system:test' });
});
