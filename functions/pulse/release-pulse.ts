/**
 * Every night. Counts the answers of the quarter before, once, keeps the result and forgets what it came from. Nothing to do where that
 * was done. What follows: GET /pulse shows it.
 */
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { quarterBefore, quarterOf } from '../../shared/domain/indicators/quarters.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run({
  pulseRelease,
  clock,
  configuration,
}: Pick<Services, 'pulseRelease' | 'clock' | 'configuration'>) {
  const quarter = quarterBefore(quarterOf(localDay(clock.now(), configuration.businessTimeZone)));
  await pulseRelease.release(
    quarter,
    configuration.teams.map(({ id }) => id),
  );
}

export const handler = scheduleHandler({ needs: ['pulseRelease', 'clock', 'configuration'], run });
