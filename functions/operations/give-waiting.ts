/**
 * Every 5 minutes. Gives the cases that waited for somebody, those due first, as long as there is somebody with room: when a
 * shift begins, when work is done. Changes a case through the law only.
 */
import { factsOf } from '../../shared/runtime/failures.ts';
import { giveCase } from '../../shared/runtime/give-case.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** Of a team in a round: what lies behind is due later, and its turn comes with the next. */
const MOST_A_ROUND = 100;
type Needs = Pick<
  Services,
  'cases' | 'worklists' | 'roster' | 'loads' | 'houseHours' | 'clock' | 'configuration' | 'log'
>;

export async function run(services: Needs): Promise<void> {
  const { worklists, configuration, log } = services;
  const failures: unknown[] = [];
  for (const { id } of configuration.teams.filter(({ gives }) => gives === 'in-turn')) {
    const { cases } = await worklists.waitingIn(id, { limit: MOST_A_ROUND });
    for (const { caseId } of cases) {
      try {
        await giveCase(caseId, services);
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
