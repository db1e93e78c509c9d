/**
 * Every 5 minutes. Looks for cases not final whose state machine is not running, and starts it again as a new run where
 * two rounds in a row found none (one alone may only have been too early).
 */
import { factsOf } from '../../shared/runtime/failures.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

const PAGE = 100;
/** Step Functions answers some 15 such questions a second: 3,000 in 200 of the 300 s of a round. The next goes on from there. */
const MOST_A_ROUND = 3_000;
type Needs = Pick<
  Services,
  'cases' | 'worklists' | 'executions' | 'sweeps' | 'clock' | 'configuration' | 'log' | 'meter'
>;

export async function run(services: Needs) {
  const { worklists, sweeps, configuration, log } = services;
  const teams = configuration.teams.map((team) => team.id);
  const failures: unknown[] = [];
  let next = await sweeps.place('executions');
  let looked = 0;
  do {
    const page = await worklists.every(teams, { limit: PAGE, ...(next === undefined ? {} : { after: next }) });
    for (const { caseId, run } of page.cases) {
      // One case that cannot be looked at must not keep those behind it waiting.
      try {
        await lookAfter(caseId, run, services);
      } catch (error) {
        failures.push(error);
        log.error('execution of a case not watched', { caseId, ...factsOf(error) });
      }
    }
    looked += page.cases.length;
    next = page.next;
  } while (next !== undefined && looked < MOST_A_ROUND);
  await sweeps.stopAt('executions', next);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} executions could not be watched`);
}

async function lookAfter(
  caseId: string,
  run: number,
  { cases, executions, sweeps, clock, log, meter }: Needs,
): Promise<void> {
  if (await executions.isRunning(`${caseId}-${run}`)) return;
  if (!(await sweeps.noteMissing(caseId, run, clock.now()))) return;
  await cases.send(caseId, { type: 'restartWorkflow' }, { kind: 'system', name: 'watch-executions' });
  await sweeps.forget(caseId);
  log.warn('workflow restarted', { caseId, run });
  meter.count('WorkflowsRestarted');
}

export const handler = scheduleHandler({
  needs: ['cases', 'worklists', 'executions', 'sweeps', 'clock', 'configuration', 'log', 'meter'],
  run,
});
