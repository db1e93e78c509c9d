/**
 * GET /load. How much lies with which team and with whom: open, with nobody, due today, broken. Reads the worklists of the teams
 * that the reader sees, so many cases of each at most, and says where there are more.
 */
import { endOfDay, localDay } from '../../shared/domain/deadlines/calendar.ts';
import { peopleLoad, teamLoad } from '../../shared/domain/roster/load-shown.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** Of a team: what one query answers. A team that has more open has other worries than their exact number. */
const MOST_COUNTED = 999;

type Needs = Pick<Services, 'worklists' | 'roster' | 'houseHours' | 'clock' | 'configuration'>;

export async function run(
  { staff }: Pick<Request<undefined, undefined, undefined, undefined>, 'staff'>,
  { worklists, roster, houseHours, clock, configuration }: Needs,
) {
  const now = clock.now();
  const until = endOfDay(localDay(now, configuration.businessTimeZone), configuration.businessTimeZone);
  const teams = configuration.teams
    .map(({ id }) => id)
    .filter((team) => staff.role === 'admin' || staff.teams.includes(team));
  const pages = await Promise.all(teams.map((team) => worklists.byTeams([team], { limit: MOST_COUNTED })));
  const people = (await roster.people()).filter((person) => person.teams.some((team) => teams.includes(team)));
  const house = await houseHours.calendar();
  return {
    status: 200,
    body: {
      at: now,
      teams: pages.map(({ cases, next }, at) => ({
        ...teamLoad(teams[at] ?? '', cases, until),
        isMore: next !== undefined,
      })),
      people: peopleLoad(
        pages.flatMap(({ cases }) => cases),
        people,
        { until, house, now },
      ),
    },
  };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  needs: ['worklists', 'roster', 'houseHours', 'clock', 'configuration'],
  run,
});
