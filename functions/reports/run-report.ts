/** Behind the queue `reports`. Works a report out, once for the same question over the same data, and keeps it in the lake. */
import { type ReportDue, reportDue } from '../../events/report-run.v1.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run({ id, name, parameters }: ReportDue, { reports }: Pick<Services, 'reports'>) {
  await reports.run({ id, name, parameters });
}

export const handler = queueHandler({ input: reportDue, needs: ['reports'], run });
