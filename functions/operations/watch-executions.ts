/**
 * Every 5 minutes. Looks for cases not final whose state machine is not running, and starts it again as a new run where
 * two rounds in a row found none (one alone may only have been too early).
 */
import { factsOf } from '../../shared/runtime/failures.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

const PAGE = 100;
type Needs = Pick<
  Services,
  'cases' | 'worklists' | 'executions' | 'sweeps' | 'clock' | 'configuration' | 'log' | 'meter'
>;

export async function run(services: Needs) {
  const { worklists, configuration, log } = services;
  const teams = configuration.teams.map((team) => team.id);
  const failures: unknown[] = [];
  let next: string | undefined;
  do {
    const page = await worklists.byTeams(teams, { limit: PAGE, ...(next === undefined ? {} : { after: next }) });
    for (const { caseId, run } of page.cases) {
      // One case that cannot be looked at must not keep those behind it waiting.
      try {
        await lookAfter(caseId, run, services);
      } catch (error) {
        failures.push(error);
        log.error('execution of a case not watched', { caseId, ...factsOf(error) });
      }
    }
    next = page.next;
  } while (next !== undefined);
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
