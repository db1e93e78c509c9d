import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { QUEUES } from '../../../infra/queues.ts';
import { givenAHouse, houseOf } from '../../support/journey.ts';
import { openEngineDriver } from '../../support/journey-engine.ts';

/** Long enough for every delivery that the queue allows, and the look that buries. */
const ALL_TRIES_MINUTES = (QUEUES.complaints.visibilitySeconds / 60) * (QUEUES.complaints.maxReceiveCount + 1);

const POISON = ['{"schema":', '{"schema":"complaint-submitted.v9","caseId":1}', 'x'.repeat(200 * 1024), 'null'];

test('poison between good messages ends among the dead letters, whole, and the good ones open their cases at once', async () => {
  const { customer, sam, driver, minutes } = await givenAHouse();
  const { queues } = driver.engine.services;
  const submit = (n: number) => customer({ email: `c${n}@example.com` }).submits({});
  await submit(0);
  for (const [n, body] of POISON.entries()) {
    await queues.send('complaints', [{ body }]);
    await submit(n + 1);
  }
  await driver.settle();
  const cases = async () => (await sam.lists({ limit: 100 })).cases.length;
  expect(await cases()).toBe(POISON.length + 1);

  await minutes.pass(ALL_TRIES_MINUTES);
  const dead = () => queues.deadLetters('complaints').map(({ body }) => body);
  expect(dead()).toEqual(POISON);
  for (let time = 1; time <= 2; time += 1) {
    expect(driver.engine.redriveQueue('complaints')).toBe(POISON.length);
    expect(driver.engine.redriveQueue('complaints')).toBe(0);
    await minutes.pass(ALL_TRIES_MINUTES);
    expect(dead().sort()).toEqual(POISON.toSorted());
  }
  expect(queues.counts('complaints')).toMatchObject({ visible: 0, hidden: 0 });
  expect(await cases()).toBe(POISON.length + 1);
});

test('a record of the change feed that fails is tried again, and what lies behind it comes after', async () => {
  const { customer, sam, driver, minutes } = await givenAHouse();
  const { workflow, feed } = driver.engine.services;
  const { start } = workflow;
  let failures = 0;
  workflow.start = async () => {
    failures += 1;
    throw new Error('the state machine cannot be reached');
  };
  for (let n = 0; n < 3; n += 1) await customer({ email: `c${n}@example.com` }).complains();
  await minutes.pass(2);
  expect(failures).toBeGreaterThan(5);
  expect(workflow.waiting()).toEqual([]);
  expect(feed.lag('export-changes')).toBe(0);

  workflow.start = start;
  await minutes.pass(2);
  expect(workflow.waiting()).toHaveLength(3);
  expect(feed.lag('follow-changes')).toBe(0);
  for (const { caseNumber } of (await sam.lists()).cases) {
    expect((await sam.sees(caseNumber)).acknowledgedAt).toBeDefined();
  }
  expect(await driver.letters()).toHaveLength(3);
});

test('a letter whose sending fails is sent later, once', async () => {
  const { robin, driver, minutes } = await givenAHouse();
  const { mail } = driver.engine.services;
  const { send } = mail;
  mail.send = async () => {
    throw new Error('the mail service is away');
  };
  await robin.complains();
  mail.send = send;
  expect(await driver.letters()).toEqual([]);
  await minutes.pass(10);
  expect(await driver.letters()).toHaveLength(1);
});

test('a message that a dead process had in hand comes to the next one at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const before = await openEngineDriver({ folder });
  await houseOf(before).robin.submits({});
  expect(before.engine.services.queues.receive('complaints', 10)).toHaveLength(1);
  await before.close();

  const { sam, driver } = await givenAHouse({ folder });
  await driver.settle();
  expect((await sam.lists()).cases).toHaveLength(1);
});

test('a case that cannot be saved does not hide the broken promises of those behind it', async () => {
  const { robin, sam, driver } = await givenAHouse();
  const first = await robin.complains();
  const second = await robin.complains();
  const { caseId } = await sam.sees(first.caseNumber);
  driver.clock.moveTo('2026-06-30T14:00:00.000Z');
  const { table } = driver.engine.services;
  const { update } = table;
  table.update = async (key, ...change) => {
    if (key.pk.endsWith(caseId)) throw new Error('the item cannot be written');
    return update(key, ...change);
  };
  await expect(driver.engine.invoke('watch-deadlines', {})).rejects.toThrow('1 due cases');
  table.update = update;
  expect((await sam.sees(first.caseNumber)).missedDeadlines).toEqual([]);
  expect((await sam.sees(second.caseNumber)).missedDeadlines).toEqual(['update']);
});
