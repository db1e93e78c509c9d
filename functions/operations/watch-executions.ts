/**
 * Every 5 minutes. Looks for cases not final whose state machine is not running, and starts it again as a new run where
 * two rounds in a row found none (one alone may only have been too early).
 */
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

const PAGE = 100;
type Needs = Pick<Services, 'cases' | 'worklists' | 'workflow' | 'sweeps' | 'clock' | 'configuration' | 'log'>;

export async function run({ cases, worklists, workflow, sweeps, clock, configuration, log }: Needs) {
  const teams = configuration.teams.map((team) => team.id);
  let next: string | undefined;
  do {
    const page = await worklists.byTeams(teams, { limit: PAGE, ...(next === undefined ? {} : { after: next }) });
    for (const { caseId, run } of page.cases) {
      if (await workflow.isRunning(`${caseId}-${run}`)) continue;
      if (!(await sweeps.noteMissing(caseId, run, clock.now()))) continue;
      await cases.send(caseId, { type: 'restartWorkflow' }, { kind: 'system', name: 'watch-executions' });
      await sweeps.forget(caseId);
      log.warn('workflow restarted', { caseId, run });
    }
    next = page.next;
  } while (next !== undefined);
}

export const handler = scheduleHandler({
  needs: ['cases', 'worklists', 'workflow', 'sweeps', 'clock', 'configuration', 'log'],
  run,
});
