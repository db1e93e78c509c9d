/**
 * GET /line/board. How the toll-free line does now, in the last hour and today: who waits, service level, abandonment, handle time.
 * Reads the house's own records of the calls of the day, on every target alike; agents by state are the contact centre's to count.
 */
import { localDay, startOfDay } from '../../shared/domain/deadlines/calendar.ts';
import { hourBefore, lineBoard } from '../../shared/domain/line/board.ts';
import { ANSWER_WITHIN_SECONDS } from '../../shared/domain/line/line.ts';
import { earliest } from '../../shared/domain/time.ts';
import { agentsNow } from '../../shared/runtime/desk/agents-now.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'waitedCalls' | 'attendance' | 'clock' | 'configuration' | 'log'>;

export async function run(_request: unknown, services: Needs) {
  const { waitedCalls, clock, configuration } = services;
  const { businessTimeZone, line } = configuration;
  const { answerWithinSeconds = ANSWER_WITHIN_SECONDS } = line;
  const now = clock.now();
  const dayBegan = startOfDay(localDay(now, businessTimeZone), businessTimeZone);
  const from = earliest([dayBegan, hourBefore(now)]) ?? dayBegan;
  const [legs, agents] = await Promise.all([waitedCalls.since(from, now), agentsNow(services)]);
  return { status: 200, body: { ...lineBoard(legs, { now, dayBegan, answerWithinSeconds }), agents } };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  needs: ['waitedCalls', 'attendance', 'clock', 'configuration', 'log'],
  run,
});
