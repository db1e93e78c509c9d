/**
 * GET /reports/{name}. The report, if it is ready for this data and these parameters; else 202 with the id of a run, put
 * on the queue `reports` for run-report. HTTP API ends at 30 s; a report may not.
 */
import { reportPath, reportQuery } from '../../events/report-run.v1.ts';
import { refusePartQuarters } from '../../shared/domain/reports/parameters.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, typeof reportQuery, typeof reportPath, undefined>, 'path' | 'query'>;

export async function run({ path, query }: Asked, { reports, reportRuns }: Pick<Services, 'reports' | 'reportRuns'>) {
  refusePartQuarters(query);
  const { id, name, parameters } = await reports.identify(path.name, query);
  const ready = await reports.ready(id);
  if (ready !== undefined) return { status: 200, body: ready };
  if (await reports.announce(id)) {
    await reportRuns.send({ schema: 'report-due.v1', id, name, parameters: { ...parameters } });
  }
  return { status: 202, body: { id }, headers: { location: `/reports/runs/${id}` } };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  path: reportPath,
  query: reportQuery,
  needs: ['reports', 'reportRuns'],
  run,
});
