/**
 * Every night. Counts the answers of a quarter that is over, once, keeps the result and forgets what it came from. Nothing to do where that
 * was done. What follows: GET /pulse shows it.
 */
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { quarterBefore, quarterOf, quartersUntil } from '../../shared/domain/indicators/quarters.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** A house that stood still for a while has not forgotten what it owes. */
const QUARTERS_LOOKED_AT = 4;

export async function run({
  pulseRelease,
  clock,
  configuration,
}: Pick<Services, 'pulseRelease' | 'clock' | 'configuration'>) {
  const over = quarterBefore(quarterOf(localDay(clock.now(), configuration.businessTimeZone)));
  const teams = configuration.teams.map(({ id }) => id);
  for (const quarter of quartersUntil(over, QUARTERS_LOOKED_AT)) await pulseRelease.release(quarter, teams);
}

export const handler = scheduleHandler({ needs: ['pulseRelease', 'clock', 'configuration'], run });
