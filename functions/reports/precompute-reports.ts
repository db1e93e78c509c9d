/**
 * Every night. Puts the reports that managers open first on the queue `reports`, so that they are ready in the morning.
 * A report that is ready for this data already is left alone.
 */
import { NIGHTLY_RUNS } from '../../shared/domain/reports/registry.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run({ reports, reportRuns }: Pick<Services, 'reports' | 'reportRuns'>) {
  for (const { name, parameters } of NIGHTLY_RUNS) {
    const question = await reports.identify(name, parameters);
    if (await reports.isReady(question.id)) continue;
    await reportRuns.send({
      schema: 'report-due.v1',
      id: question.id,
      name,
      parameters: { ...question.parameters },
    });
  }
}

export const handler = scheduleHandler({ needs: ['reports', 'reportRuns'], run });
