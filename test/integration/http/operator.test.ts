import { afterEach, expect, test } from 'vitest';
import type { OperatorState } from '../../../events/operator.v1.ts';
import { serveHttp } from '../../../infra/local/http.ts';
import { linePages } from '../../../infra/local/http-pages/line-pages.ts';
import { operatorPages } from '../../../infra/local/http-pages/operator-pages.ts';
import { openSwitchboard } from '../../../infra/local/switchboard/switchboard.ts';
import { openIdentity } from '../../../shared/adapters/embedded/identity.ts';
import { houseOf } from '../../support/journey.ts';
import { openEngineDriver } from '../../support/journey-engine.ts';

let close: () => Promise<void> = async () => {};
afterEach(() => close());

async function given() {
  const driver = await openEngineDriver();
  const { engine, configuration } = driver;
  const identity = await openIdentity(undefined, configuration);
  const switchboard = openSwitchboard(engine, configuration);
  const server = await serveHttp({
    port: 0,
    functions: {},
    invoke: () => Promise.reject(new Error('no function is asked here')),
    identity,
    localPages: {
      ...linePages(engine, switchboard, identity, configuration),
      ...operatorPages(engine, identity, undefined),
    },
    log: engine.services.log,
  });
  close = async () => {
    await switchboard.close();
    await server.close();
    await driver.close();
  };
  const ask = async (path: string, person?: string, body?: unknown) => {
    const token = person && (await identity.issue(person));
    const answer = await fetch(`${server.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return { driver, engine, house: houseOf(driver), ask };
}

test('the operator sees queues, executions and letters, and nothing that a customer wrote', async () => {
  const { house, ask } = await given();
  const { caseNumber } = await house.robin.complains({ message: 'My kettle was delivered late.' });
  const { status, body } = await ask('/operator/state', 'olu');
  expect(status).toBe(200);
  const state = body as unknown as OperatorState;
  expect(state.executions).toMatchObject({ waiting: 1, next: [{ caseNumber }] });
  expect(state.outbox.map(({ channel }) => channel)).toEqual(['mail']);
  expect(state.queues.every(({ dead }) => dead === 0)).toBe(true);
  expect(JSON.stringify(body)).not.toMatch(/kettle|robin@example\.com/i);
});

test('dead letters are counted, and go back to work', async () => {
  const { engine, ask } = await given();
  const { queues } = engine.services;
  await queues.send('tasks', [{ body: 'not a task' }]);
  // Handed out as often as the queue allows, and never done.
  for (let times = 0; times < 6; times++)
    for (const { receipt } of queues.receive('tasks', 1)) queues.release('tasks', receipt, 0);
  const dead = async () =>
    ((await ask('/operator/state', 'ada')).body as unknown as OperatorState).queues.find(
      ({ queue }) => queue === 'tasks',
    );
  expect(await dead()).toMatchObject({ visible: 0, dead: 1, oldestDead: [{ receiveCount: 5 }] });
  expect(await ask('/operator/redrive', 'olu', { queue: 'tasks' })).toEqual({ status: 200, body: { messages: 1 } });
  expect(await dead()).toMatchObject({ visible: 1, dead: 0, oldestDead: [] });
  expect(await ask('/operator/redrive', 'olu', { queue: 'nothing' })).toMatchObject({
    status: 400,
    body: { field: 'queue' },
  });
});

test('the audit follows every history', async () => {
  const { house, ask } = await given();
  await house.robin.complains({ message: 'My kettle was delivered late.' });
  const { body } = await ask('/operator/audit', 'olu', {});
  expect(body).toMatchObject({ cases: 1, faulty: 0, faults: [] });
});

test('only operators and admins operate, and only who steers sees the board of the line', async () => {
  const { ask } = await given();
  expect((await ask('/operator/state')).status).toBe(401);
  expect((await ask('/operator/state', 'sam')).status).toBe(403);
  expect((await ask('/operator/redrive', 'mia', { queue: 'tasks' })).status).toBe(403);
  expect((await ask('/desk/board', 'ana')).status).toBe(403);
});

test('the board shows who sits at the desk and of each queue who waits', async () => {
  const { ask } = await given();
  await ask('/desk/presence', 'ana', { state: 'available' });
  await ask('/desk/presence', 'ben', { state: 'away', reason: 'lunch' });
  const { body } = await ask('/desk/board', 'sam');
  expect(body.agents).toEqual([
    { personId: 'ana', state: 'available', reason: null, isRinging: false },
    { personId: 'ben', state: 'away', reason: 'lunch', isRinging: false },
  ]);
  expect(body.queues).toContainEqual({
    queue: 'orders-en',
    team: 'orders',
    language: 'en',
    waiting: 0,
    longestWaitSeconds: null,
  });
});
