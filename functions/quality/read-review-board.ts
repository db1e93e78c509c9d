/**
 * GET /scorecards/board. Who of the reader's teams was reviewed how often of late, when last, and whose reply waits; who was reviewed
 * least first. Counts only. Reads only.
 */
import { leastReviewed } from '../../shared/domain/quality/sample.ts';
import { stateOf } from '../../shared/domain/quality/scorecard.ts';
import { addMilliseconds, DAY_MS } from '../../shared/domain/time.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** A quarter. */
const DAYS = 90;
/** More than one a day is nobody's review any more. */
const MOST = 100;

export async function run(
  { staff }: Pick<Request<undefined, undefined, undefined, undefined>, 'staff'>,
  { scorecards, roster, clock }: Pick<Services, 'scorecards' | 'roster' | 'clock'>,
) {
  const now = clock.now();
  const from = addMilliseconds(now, -DAYS * DAY_MS);
  const people = (await roster.people())
    .filter(({ teams }) => staff.role === 'admin' || teams.some((team) => staff.teams.includes(team)))
    .filter(({ personId }) => personId !== staff.id);
  const counted = people.map(async ({ personId }) => {
    const given = (await scorecards.factsOf(personId, MOST)).map((it) => ({ ...it, at: it.steps[0]?.at ?? '' }));
    return {
      personId,
      count: given.filter(({ at }) => at >= from).length,
      lastAt: given[0]?.at ?? null,
      disputed: given.filter((it) => stateOf(it) === 'disputed').length,
    };
  });
  return { status: 200, body: { at: now, days: DAYS, people: leastReviewed(await Promise.all(counted)) } };
}

export const handler = httpHandler({
  roles: ['supervisor', 'admin'],
  needs: ['scorecards', 'roster', 'clock'],
  run,
});
