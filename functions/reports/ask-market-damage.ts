/**
 * POST /reports/market-damage. The model over inputs and scenarios that somebody enters; what they leave out is the firm's own. Answers
 * as request-report does: ready at once, or 202 and a run on the queue `reports` for run-report.
 */
import { marketQuestion } from '../../events/loyalty/market-question.v1.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { reportReply } from '../../shared/runtime/reports/report-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof marketQuestion, undefined, undefined, undefined>, 'body'>;

export function run({ body }: Asked, { reports, reportRuns }: Pick<Services, 'reports' | 'reportRuns'>) {
  return reportReply({ name: 'market-damage', parameters: body }, { reports, reportRuns });
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  body: marketQuestion,
  needs: ['reports', 'reportRuns'],
  run,
});
