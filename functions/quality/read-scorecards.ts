/**
 * GET /scorecards. How somebody's work was reviewed: the reader's own, or to a supervisor somebody's, of cases that they may see. Of a
 * case that is about the reader nothing is told. Reads only.
 */
import { scorecardsQuery } from '../../events/quality/scorecard.v1.ts';
import { isSupervising } from '../../shared/domain/case/guards.ts';
import { wrongRole } from '../../shared/domain/errors.ts';
import { maySeeScorecard } from '../../shared/domain/quality/decide.ts';
import { scorecardShown } from '../../shared/domain/quality/view.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** Some years of one a week, less than two of which are kept. */
const MOST = 100;

type Asked = Pick<Request<undefined, typeof scorecardsQuery, undefined, undefined>, 'query' | 'staff'>;

export async function run({ query, staff }: Asked, { scorecards, cases }: Pick<Services, 'scorecards' | 'cases'>) {
  const personId = query.person ?? staff.id;
  if (personId !== staff.id && !isSupervising(staff)) throw wrongRole('Scorecards of others are for supervisors.');
  const page = await scorecards.ofPerson(personId, MOST);
  const shown = page.scorecards.map(async (scorecard) => {
    const it = await cases.load(scorecard.caseId);
    return it !== undefined && maySeeScorecard(staff, personId, it) ? [scorecardShown(scorecard, it, staff)] : [];
  });
  return {
    status: 200,
    body: { person: personId, scorecards: (await Promise.all(shown)).flat(), isMore: page.isMore },
  };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  query: scorecardsQuery,
  needs: ['scorecards', 'cases'],
  run,
});
