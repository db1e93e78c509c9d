/**
 * GET /line/board. How the toll-free line does now, in the last hour and today: who waits, service level, abandonment, handle time.
 * Reads the house's own records of the calls of the day, on every target alike.
 */
import { localDay, startOfDay } from '../../shared/domain/deadlines/calendar.ts';
import { hourBefore, lineBoard } from '../../shared/domain/line/board.ts';
import { ANSWER_WITHIN_SECONDS } from '../../shared/domain/line/line.ts';
import { earliest } from '../../shared/domain/time.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'waitedCalls' | 'clock' | 'configuration'>;

export async function run(_request: unknown, { waitedCalls, clock, configuration }: Needs) {
  const { businessTimeZone, line } = configuration;
  const { answerWithinSeconds = ANSWER_WITHIN_SECONDS } = line;
  const now = clock.now();
  const dayBegan = startOfDay(localDay(now, businessTimeZone), businessTimeZone);
  const legs = await waitedCalls.since(earliest([dayBegan, hourBefore(now)]) ?? dayBegan, now);
  return { status: 200, body: lineBoard(legs, { now, dayBegan, answerWithinSeconds }) };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  needs: ['waitedCalls', 'clock', 'configuration'],
  run,
});
