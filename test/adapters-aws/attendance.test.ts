import { ConnectClient } from '@aws-sdk/client-connect';
import { expect, test } from 'vitest';
import { openAttendance } from '../../shared/adapters/aws/attendance.ts';
import { manualClock } from '../contract/manual-clock.ts';
import { NOWHERE } from './nowhere.ts';
import { type Answer, expectDeclared, serviceError, stub } from './stubbed-client.ts';

const instanceId = '5b0f8a3e-2f0f-4c9e-9a55-0e9a1c7d1f10';
const PROFILES = 'orders=p-1,orders=p-2,billing=p-3';
const counted = new Date('2026-06-24T14:00:00.000Z');

function open(answer: Answer, profiles = PROFILES) {
  const client = new ConnectClient({ ...NOWHERE, maxAttempts: 1 });
  const sent = stub(client, answer);
  const clock = manualClock();
  return { sent, clock, attendance: openAttendance({ client, instanceId, profiles, clock }) };
}

/** As Connect groups: only what was asked for, each with its value. */
function group(Id: string, values: Record<string, number | undefined>) {
  const Collections = Object.entries(values).map(([Name, Value]) => ({ Metric: { Name, Unit: 'COUNT' }, Value }));
  return {
    Dimensions: { RoutingProfile: { Id, Arn: `arn:aws:connect:::instance/i/routing-profile/${Id}` } },
    Collections,
  };
}
const answerOf = (...MetricResults: object[]) => ({
  MetricResults,
  DataSnapshotTime: counted,
  ApproximateTotalCount: 3,
});

test('agents are counted by routing profile, together and of each team, as of when Connect counted', async () => {
  const { attendance, sent } = open(() =>
    answerOf(
      group('p-1', { AGENTS_ONLINE: 4, AGENTS_AVAILABLE: 1, AGENTS_ON_CONTACT: 2, AGENTS_AFTER_CONTACT_WORK: 1 }),
      group('p-2', { AGENTS_ONLINE: 1, AGENTS_NON_PRODUCTIVE: 1, AGENTS_ERROR: 0, AGENTS_AVAILABLE: undefined }),
      group('of-somebody-else', { AGENTS_ONLINE: 99 }),
    ),
  );
  const none = { online: 0, available: 0, onContact: 0, afterContact: 0, away: 0, missed: 0 };
  const orders = { online: 5, available: 1, onContact: 2, afterContact: 1, away: 1, missed: 0 };
  expect(await attendance.agents()).toEqual({
    at: counted.toISOString(),
    all: orders,
    teams: [
      { team: 'orders', ...orders },
      { team: 'billing', ...none },
    ],
  });
  expect(sent).toMatchObject([
    {
      name: 'GetCurrentMetricData',
      input: {
        InstanceId: instanceId,
        Filters: { RoutingProfiles: ['p-1', 'p-2', 'p-3'] },
        Groupings: ['ROUTING_PROFILE'],
      },
    },
  ]);
  expectDeclared('attendance', 'agents', sent, 'connect');
});

test('however many look, Connect is asked once in ten seconds, also while it refuses', async () => {
  const { attendance, sent, clock } = open((_command, nth) =>
    nth === 0 ? serviceError('ThrottlingException', 429) : answerOf(),
  );
  const looks = () => Promise.allSettled(Array.from({ length: 5 }, () => attendance.agents()));
  expect((await looks()).map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
  clock.pass(9);
  await expect(attendance.agents()).rejects.toMatchObject({ code: 'busy', retryable: true });
  expect(sent).toHaveLength(1);
  clock.pass(1);
  expect((await looks()).map(({ status }) => status)).toEqual(Array(5).fill('fulfilled'));
  expect(sent).toHaveLength(2);
});

test('more profiles than one question takes are asked for in several, and the oldest count is what it says', async () => {
  const many = Array.from({ length: 150 }, (_, n) => `orders=p-${n}`).join(',');
  const { attendance, sent } = open(
    (_command, nth) => ({
      ...answerOf(group(`p-${nth}`, { AGENTS_ONLINE: 1 })),
      DataSnapshotTime: new Date(counted.getTime() - nth * 1000),
    }),
    many,
  );
  expect(await attendance.agents()).toMatchObject({ at: '2026-06-24T13:59:59.000Z', all: { online: 2 } });
  expect(sent.map(({ input }) => (input.Filters as { RoutingProfiles: string[] }).RoutingProfiles.length)).toEqual([
    100, 50,
  ]);
});

test('what we may not ask is shown as it came', async () => {
  const { attendance } = open(() => serviceError('AccessDeniedException', 403));
  await expect(attendance.agents()).rejects.toMatchObject({ name: 'AccessDeniedException' });
});
