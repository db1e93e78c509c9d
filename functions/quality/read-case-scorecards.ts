/**
 * GET /cases/{caseNumber}/scorecards. Whose work on the case was reviewed, or can be by the reader: to a supervisor everybody's who
 * decided in it, to others their own. Reads only.
 */
import { casePath } from '../../events/case-view.v1.ts';
import { cardNow } from '../../shared/domain/quality/card.ts';
import { decidersOf, maySeeScorecard, whyNotReviewed } from '../../shared/domain/quality/decide.ts';
import { scorecardShown } from '../../shared/domain/quality/view.ts';
import { reviewedCase } from '../../shared/runtime/desk/reviewed-case.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof casePath, undefined>, 'path' | 'staff'>;

export async function run(
  { path: { caseNumber }, staff }: Asked,
  { scorecards, cases, configuration }: Pick<Services, 'scorecards' | 'cases' | 'configuration'>,
) {
  const it = await reviewedCase(caseNumber, staff, { cases });
  const people = decidersOf(it)
    .filter((person) => maySeeScorecard(staff, person, it))
    .map(async (person) => {
      const scorecard = await scorecards.load(it.caseId, person);
      return {
        person,
        mayGive: scorecard === undefined && whyNotReviewed(it, person, staff) === undefined,
        scorecard: scorecard === undefined ? null : scorecardShown(scorecard, it, staff),
      };
    });
  const body = { caseNumber: it.caseNumber, card: cardNow(configuration), people: await Promise.all(people) };
  return { status: 200, body };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  path: casePath,
  needs: ['scorecards', 'cases', 'configuration'],
  run,
});
