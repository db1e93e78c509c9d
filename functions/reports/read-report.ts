/** GET /reports/runs/{id}. The report of a run: 200 once it is ready, 202 until then. Reads only. */
import { runPath } from '../../events/report-run.v1.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof runPath, undefined>, 'path'>;

export async function run({ path: { id } }: Asked, { reports }: Pick<Services, 'reports'>) {
  if (!(await reports.isAnnounced(id))) throw notFound('No run of this id; ask for the report itself.');
  const ready = await reports.ready(id);
  return ready === undefined ? { status: 202, body: { id } } : { status: 200, body: ready };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  path: runPath,
  needs: ['reports'],
  run,
});
