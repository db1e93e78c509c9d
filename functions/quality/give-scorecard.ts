/**
 * POST /cases/{caseNumber}/scorecards. A supervisor reviews somebody's work on a case by the card of today: kept once for each person.
 * What follows: whom it is about is told.
 */
import { casePath } from '../../events/case-view.v1.ts';
import { scorecardToGive } from '../../events/quality/scorecard.v1.ts';
import { cardNow } from '../../shared/domain/quality/card.ts';
import { giveScorecard, isSameGiving } from '../../shared/domain/quality/decide.ts';
import { scorecardShown } from '../../shared/domain/quality/view.ts';
import { scorecardProblem } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { visibleCase } from '../../shared/runtime/visible-case.ts';

type Asked = Pick<Request<typeof scorecardToGive, undefined, typeof casePath, undefined>, 'body' | 'path' | 'staff'>;

export async function run(
  { body, path: { caseNumber }, staff }: Asked,
  { scorecards, cases, clock, configuration }: Pick<Services, 'scorecards' | 'cases' | 'clock' | 'configuration'>,
) {
  const it = await visibleCase(caseNumber, staff, { cases });
  const ruling = giveScorecard(it, body, { by: staff, now: clock.now(), card: cardNow(configuration) });
  if ('refusal' in ruling) return scorecardProblem(ruling.refusal);
  if (await scorecards.give(ruling.scorecard)) {
    return { status: 200, body: scorecardShown(ruling.scorecard, it, staff) };
  }
  const kept = await scorecards.load(it.caseId, body.person);
  // Sent again because the answer was lost.
  if (kept !== undefined && isSameGiving(kept, ruling.scorecard)) {
    return { status: 200, body: scorecardShown(kept, it, staff) };
  }
  return scorecardProblem({
    code: 'scorecard-exists',
    message: 'This person’s work on the case was reviewed before; look at that scorecard.',
    field: 'person',
  });
}

export const handler = httpHandler({
  roles: ['supervisor', 'admin'],
  path: casePath,
  body: scorecardToGive,
  needs: ['scorecards', 'cases', 'clock', 'configuration'],
  run,
});
