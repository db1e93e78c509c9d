/**
 * Every 5 minutes. Of the cases that nobody has, those due first: gives them to whoever has room, where the team's are given in
 * turn, and calls attention to those that have lain for too long. Changes a case through the law only.
 */
import { factsOf } from '../../shared/runtime/failures.ts';
import { giveCase } from '../../shared/runtime/give-case.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** Of a team in a round: what lies behind is due later, and its turn comes with the next. */
const MOST_A_ROUND = 100;
const BY = { kind: 'system', name: 'give-waiting' } as const;
type Needs = Pick<
  Services,
  'cases' | 'worklists' | 'roster' | 'loads' | 'houseHours' | 'clock' | 'configuration' | 'log'
>;

export async function run(services: Needs): Promise<void> {
  const { cases, worklists, configuration, log } = services;
  const failures: unknown[] = [];
  for (const { id } of configuration.teams) {
    const waiting = await worklists.waitingIn(id, { limit: MOST_A_ROUND });
    for (const { caseId, status } of waiting.cases) {
      if (status !== 'open') continue;
      try {
        const end = await giveCase(caseId, services);
        if (end !== 'given') await cases.send(caseId, { type: 'callAttention' }, BY);
      } catch (error) {
        failures.push(error);
        log.error('case not given', { caseId, ...factsOf(error) });
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be given`);
}

export const handler = scheduleHandler({
  needs: ['cases', 'worklists', 'roster', 'loads', 'houseHours', 'clock', 'configuration', 'log'],
  run,
});
