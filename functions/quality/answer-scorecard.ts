/**
 * POST /cases/{caseNumber}/scorecards/{person}. Whom a scorecard is about replies to it, once; who may review answers a reply, once. What
 * follows: the other is told.
 */
import { scorecardAnswer, scorecardPath } from '../../events/quality/scorecard.v1.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { answerScorecard, isSameAnswer, maySeeScorecard } from '../../shared/domain/quality/decide.ts';
import { scorecardShown } from '../../shared/domain/quality/view.ts';
import { reviewedCase } from '../../shared/runtime/desk/reviewed-case.ts';
import { scorecardProblem } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<
  Request<typeof scorecardAnswer, undefined, typeof scorecardPath, undefined>,
  'body' | 'path' | 'staff'
>;

export async function run(
  { body, path: { caseNumber, person }, staff }: Asked,
  { scorecards, cases, clock }: Pick<Services, 'scorecards' | 'cases' | 'clock'>,
) {
  const it = await reviewedCase(caseNumber, staff, { cases });
  const scorecard = maySeeScorecard(staff, person, it) ? await scorecards.load(it.caseId, person) : undefined;
  if (scorecard === undefined) throw notFound();
  // Sent again because the answer was lost.
  if (isSameAnswer(scorecard, body, staff)) return { status: 200, body: scorecardShown(scorecard, it, staff) };
  const ruling = answerScorecard(it, scorecard, body, { by: staff, now: clock.now() });
  if ('refusal' in ruling) return scorecardProblem(ruling.refusal);
  if (!(await scorecards.append(scorecard, ruling.step))) {
    return scorecardProblem({
      code: 'scorecard-state',
      message: 'Somebody was faster: look at the scorecard again.',
      field: 'type',
    });
  }
  const after = { ...scorecard, steps: [...scorecard.steps, ruling.step] };
  return { status: 200, body: scorecardShown(after, it, staff) };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  path: scorecardPath,
  body: scorecardAnswer,
  needs: ['scorecards', 'cases', 'clock'],
  run,
});
