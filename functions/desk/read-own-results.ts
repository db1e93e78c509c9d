/**
 * GET /own-results. What the reader decided in 30 and in 90 days and how customers took it, how many of the customers of earlier
 * decisions came back, which calls they took, and what lies in their hands now. Of oneself, never of somebody else, and beside nobody else.
 */
import { addDays, endOfDay, localDay, startOfDay } from '../../shared/domain/deadlines/calendar.ts';
import { callsSince } from '../../shared/domain/desk/own-calls.ts';
import {
  cameBackOf,
  FOLLOWED_DAYS,
  MOST_FOLLOWED,
  resultsSince,
  toFollow,
  wasFirstDecidedBy,
} from '../../shared/domain/desk/own-results.ts';
import { countsOf } from '../../shared/domain/roster/load-shown.ts';
import type { Day, Instant } from '../../shared/domain/time.ts';
import { lineIdsOf } from '../../shared/runtime/desk/line-ids.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** Nobody has more in hand. */
const MOST_OPEN = 999;

type Needs = Pick<
  Services,
  'decisions' | 'cases' | 'comebacks' | 'worklists' | 'takenCalls' | 'roster' | 'clock' | 'configuration'
>;

export async function run(
  { staff }: Pick<Request<undefined, undefined, undefined, undefined>, 'staff'>,
  services: Needs,
) {
  const { decisions, worklists, clock, configuration } = services;
  const { businessTimeZone, smallestGroup } = configuration;
  const now = clock.now();
  const today = localDay(now, businessTimeZone);
  const daysAgo = (days: number) => startOfDay(addDays(today, -days), businessTimeZone);
  const [decided, { cases }, taken] = await Promise.all([
    decisions.since(staff.id, daysAgo(89)),
    worklists.byOwner(staff.id, { limit: MOST_OPEN }),
    takenBy(staff.id, daysAgo(89), services),
  ]);
  const inHand = cases.filter(({ status }) => status !== 'decided');
  return {
    status: 200,
    body: {
      at: now,
      now: { inHand: inHand.length, ...countsOf(inHand, endOfDay(today, businessTimeZone)) },
      last30Days: resultsSince(daysAgo(29), decided, smallestGroup),
      last90Days: resultsSince(daysAgo(89), decided, smallestGroup),
      calls: taken && {
        last30Days: callsSince(daysAgo(29), taken, smallestGroup),
        last90Days: callsSince(daysAgo(89), taken, smallestGroup),
      },
      cameBack: await cameBack(staff.id, today, services),
    },
  };
}

/** The legs that somebody took. Null where none are known and it is not known either whose they would be. */
async function takenBy(personId: string, from: Instant, { takenCalls, roster }: Needs) {
  const { ids, isTheirs } = await lineIdsOf(personId, { roster });
  const taken = (await Promise.all(ids.map((id) => takenCalls.since(id, from)))).flat();
  return taken.length > 0 || isTheirs ? taken : null;
}

/** Of customers whose days are over: decided on so many days ago that index day and window lie behind them. */
async function cameBack(personId: string, today: Day, { decisions, cases, comebacks, configuration }: Needs) {
  const { businessTimeZone, surveyWindowDays, smallestGroup } = configuration;
  const lastDay = addDays(today, -FOLLOWED_DAYS - surveyWindowDays);
  // Some customers come twice, and some decisions are nobody's that is known.
  const earlier = await decisions.before(personId, endOfDay(lastDay, businessTimeZone), 2 * MOST_FOLLOWED);
  const followed = await Promise.all(toFollow(earlier).map(({ caseId }) => cases.load(caseId)));
  const theirs = followed.filter((it) => it !== undefined).filter((it) => wasFirstDecidedBy(personId, it));
  return cameBackOf(await comebacks.after(theirs), smallestGroup);
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  needs: ['decisions', 'cases', 'comebacks', 'worklists', 'takenCalls', 'roster', 'clock', 'configuration'],
  run,
});
