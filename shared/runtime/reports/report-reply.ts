import type { RawParameters } from '../../domain/reports/parameters.ts';
import { refusePartQuarters } from '../../domain/reports/parameters.ts';
import type { Reply } from '../http-handler.ts';
import type { Services } from '../services.ts';

/**
 * The report, if it is ready for this data and these parameters; else 202 with the id of a run, put on the queue `reports` for
 * run-report. `content-location` says under which run a finished one is kept: its tables are asked for by that. @throws AppError naming the unknown report or the parameter at fault
 */
export async function reportReply(
  asked: { name: string; parameters: RawParameters },
  { reports, reportRuns }: Pick<Services, 'reports' | 'reportRuns'>,
): Promise<Reply> {
  refusePartQuarters(asked.parameters);
  const { id, name, parameters } = await reports.identify(asked.name, asked.parameters);
  const ready = await reports.ready(id);
  if (ready !== undefined) return { status: 200, body: ready, headers: { 'content-location': runAddress(id) } };
  if (await reports.announce(id)) {
    await reportRuns.send({ schema: 'report-due.v1', id, name, parameters: { ...parameters } });
  }
  return { status: 202, body: { id }, headers: { location: runAddress(id) } };
}

const runAddress = (id: string) => `/reports/runs/${id}`;
