/**
 * GET /reports/{name}. The report, if it is ready for this data and these parameters; else 202 with the id of a run, put
 * on the queue `reports` for run-report. HTTP API ends at 30 s; a report may not.
 */
import { reportPath, reportQuery } from '../../events/report-run.v1.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { reportReply } from '../../shared/runtime/reports/report-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, typeof reportQuery, typeof reportPath, undefined>, 'path' | 'query'>;

export function run({ path, query }: Asked, { reports, reportRuns }: Pick<Services, 'reports' | 'reportRuns'>) {
  return reportReply({ name: path.name, parameters: query }, { reports, reportRuns });
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  path: reportPath,
  query: reportQuery,
  needs: ['reports', 'reportRuns'],
  run,
});
