import { ConnectClient, type CurrentMetricName, GetCurrentMetricDataCommand } from '@aws-sdk/client-connect';
import { type AgentCounts, type AgentsNow, together } from '../../domain/line/attendance.ts';
import { earliest, millisecondsOf } from '../../domain/time.ts';
import type { Attendance } from '../../ports/attendance.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { clientSettings } from './clients.ts';
import { asking } from './service-away.ts';
import { setting } from './settings.ts';

/**
 * Connect lets an account ask 5 times a second, over all its instances, and every supervisor's board asks each 10 s: an instance of the
 * function asks once in that time for all of them, whatever came of it.
 */
const FRESH_MS = 10_000;
/** Profiles that one question may name, and groups that one answer may have. */
const MOST_PROFILES = 100;

/** What Connect's "Metric definitions" call them; after-contact work counts contacts, of which our profiles give an agent one at a time. */
const METRICS: Readonly<Record<keyof AgentCounts, CurrentMetricName>> = {
  online: 'AGENTS_ONLINE',
  available: 'AGENTS_AVAILABLE',
  onContact: 'AGENTS_ON_CONTACT',
  afterContact: 'AGENTS_AFTER_CONTACT_WORK',
  away: 'AGENTS_NON_PRODUCTIVE',
  missed: 'AGENTS_ERROR',
};

/**
 * Agents as Connect counts them in real time, by routing profile: everybody has one, so that nobody counts twice. Who was given a profile
 * that is none of ours is not counted.
 *
 * @param profiles `team=id`, joined by commas: each profile with the team that it is of
 * @throws AppError `busy`, retryable, where Connect throttles, breaks or is away
 */
export function openAttendance({
  client = new ConnectClient(clientSettings(2_000, 2)),
  instanceId = setting('CONNECT_INSTANCE_ID'),
  profiles = setting('CONNECT_ROUTING_PROFILES'),
  clock,
}: {
  client?: ConnectClient;
  instanceId?: string;
  profiles?: string;
  clock: Clock;
}): Attendance {
  const teamOf = new Map(
    profiles.split(',').map((pair): [string, string] => {
      const [team = '', id = ''] = pair.split('=');
      return [id, team];
    }),
  );
  let last: { askedAt: number; answer: Promise<AgentsNow> } | undefined;

  async function counted(ids: readonly string[]) {
    const command = new GetCurrentMetricDataCommand({
      InstanceId: instanceId,
      Filters: { RoutingProfiles: [...ids] },
      Groupings: ['ROUTING_PROFILE'],
      CurrentMetrics: Object.values(METRICS).map((Name) => ({ Name, Unit: 'COUNT' })),
      MaxResults: MOST_PROFILES,
    });
    const { MetricResults = [], DataSnapshotTime } = await asking('Connect', () => client.send(command));
    const groups = MetricResults.map(({ Dimensions, Collections = [] }) => {
      const values = new Map(Collections.map(({ Metric, Value }) => [Metric?.Name, Value ?? 0]));
      const counts = Object.entries(METRICS).map(([name, metric]) => [name, values.get(metric) ?? 0]);
      return { id: Dimensions?.RoutingProfile?.Id ?? '', counts: Object.fromEntries(counts) as unknown as AgentCounts };
    });
    return { at: DataSnapshotTime?.toISOString() ?? clock.now(), groups };
  }

  async function agents(): Promise<AgentsNow> {
    const ids = [...teamOf.keys()];
    const answers = [];
    for (let from = 0; from < ids.length; from += MOST_PROFILES)
      answers.push(await counted(ids.slice(from, from + MOST_PROFILES)));
    const groups = answers.flatMap((answer) => answer.groups).filter(({ id }) => teamOf.has(id));
    return {
      at: earliest(answers.map(({ at }) => at)) ?? clock.now(),
      all: together(groups.map(({ counts }) => counts)),
      teams: [...new Set(teamOf.values())].map((team) => {
        const own = groups.filter(({ id }) => teamOf.get(id) === team).map(({ counts }) => counts);
        return { team, ...together(own) };
      }),
    };
  }

  return {
    agents() {
      const askedAt = millisecondsOf(clock.now());
      if (last === undefined || askedAt - last.askedAt >= FRESH_MS) last = { askedAt, answer: agents() };
      return last.answer;
    },
  };
}
