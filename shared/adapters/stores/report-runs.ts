import type { ReportDue } from '../../../events/report-run.v1.ts';
import type { Queues } from '../../ports/queue.ts';

/** Reports that somebody asked for, on their way to run-report. */
export interface ReportRuns {
  /** Is on its queue when it resolves. */
  send(run: ReportDue): Promise<void>;
}

export function openReportRuns({ queues }: { queues: Queues }): ReportRuns {
  return { send: (run) => queues.send('reports', [{ body: JSON.stringify(run) }]) };
}
