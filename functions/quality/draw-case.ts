/**
 * GET /scorecards/sample. A closed case of somebody for the reader to review: by a fixed lot, whatever came of it, the same until it is
 * reviewed. Reads only.
 */
import { sampleQuery } from '../../events/quality/scorecard.v1.ts';
import { maySee } from '../../shared/domain/case/guards.ts';
import { drawOrder, isDrawable } from '../../shared/domain/quality/sample.ts';
import { addMilliseconds, DAY_MS } from '../../shared/domain/time.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** Of somebody whose cases the reader may not see all are looked at: some thousand at most. */
const AT_ONCE = 25;

/** So long before it closed a case may have been decided: were those left out that waited for a remedy, what came of it would choose. */
const SLOW_DAYS = 120;

type Asked = Pick<Request<undefined, typeof sampleQuery, undefined, undefined>, 'query' | 'staff'>;

export async function run(
  { query: { person, days }, staff }: Asked,
  {
    scorecards,
    decisions,
    cases,
    clock,
    configuration,
  }: Pick<Services, 'scorecards' | 'decisions' | 'cases' | 'clock' | 'configuration'>,
) {
  const from = addMilliseconds(clock.now(), -days * DAY_MS);
  const decidedFrom = addMilliseconds(from, -Math.max(SLOW_DAYS, configuration.surveyWindowDays + 1) * DAY_MS);
  const decided = await decisions.since(person, decidedFrom);
  const order = drawOrder(decided, (id) => scorecards.rank(person, id));
  for (let at = 0; at < order.length; at += AT_ONCE) {
    const loaded = await Promise.all(order.slice(at, at + AT_ONCE).map((caseId) => cases.load(caseId)));
    for (const it of loaded) {
      if (it === undefined || !maySee(staff, it) || !isDrawable(it, person, staff, from)) continue;
      if ((await scorecards.load(it.caseId, person)) !== undefined) continue;
      const { caseNumber, closedAt, category } = it;
      return { status: 200, body: { person, from, case: { caseNumber, closedAt, category } } };
    }
  }
  return { status: 200, body: { person, from, case: null } };
}

export const handler = httpHandler({
  roles: ['supervisor', 'admin'],
  query: sampleQuery,
  needs: ['scorecards', 'decisions', 'cases', 'clock', 'configuration'],
  run,
});
