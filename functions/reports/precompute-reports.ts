/**
 * Every night. Puts the reports that managers open first on the queue `reports`, so that they are ready in the morning.
 * On the first of a month the manager pack of the month before is among them. A report that is ready for this data already is left alone.
 * What was worked out of data that no question sees any more is cleared away.
 */
import { addDays, localDay } from '../../shared/domain/deadlines/calendar.ts';
import { packOfMonth } from '../../shared/domain/reports/indicators/manager-pack.ts';
import { NIGHTLY_RUNS } from '../../shared/domain/reports/registry.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run({
  reports,
  reportRuns,
  clock,
  configuration,
  warehouse,
}: Pick<Services, 'reports' | 'reportRuns' | 'clock' | 'configuration' | 'warehouse'>) {
  const today = localDay(clock.now(), configuration.businessTimeZone);
  const monthly = today.endsWith('-01') ? [packOfMonth(addDays(today, -1).slice(0, 7))] : [];
  for (const { name, parameters } of [...NIGHTLY_RUNS, ...monthly]) {
    const question = await reports.identify(name, parameters);
    if (await reports.isReady(question.id)) continue;
    await reportRuns.send({
      schema: 'report-due.v1',
      id: question.id,
      name,
      parameters: { ...question.parameters },
    });
  }
  // Last: reports are not to wait for it.
  await warehouse.dropPast();
}

export const handler = scheduleHandler({
  needs: ['reports', 'reportRuns', 'clock', 'configuration', 'warehouse'],
  run,
});
