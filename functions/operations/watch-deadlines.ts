/**
 * Every minute. Flags every deadline that has passed, through the law, within a minute of it, whatever the state machine
 * of the case is doing. Reads a sparse index by due instant: only cases with something due.
 */
import { factsOf } from '../../shared/runtime/failures.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** Cases a page: each is one conditional write. */
const PAGE = 100;
/** Of them at once: a bad morning's thousands are flagged within the minute, and no store is flooded. */
const AT_ONCE = 25;

export async function run({
  cases,
  worklists,
  clock,
  configuration,
  log,
  meter,
}: Pick<Services, 'cases' | 'worklists' | 'clock' | 'configuration' | 'log' | 'meter'>) {
  const teams = configuration.teams.map((team) => team.id);
  const now = clock.now();
  const look = async (caseId: string) => {
    // One case that cannot be saved must not hide the broken promises of those behind it.
    try {
      const sent = await cases.send(caseId, { type: 'flagBreach' }, { kind: 'system', name: 'watch-deadlines' });
      missed += missedIn(sent);
      looked += 1;
    } catch (error) {
      failures.push(error);
      log.error('deadlines of a case not watched', { caseId, ...factsOf(error) });
    }
  };
  let next: string | undefined;
  let looked = 0;
  let missed = 0;
  const failures: unknown[] = [];
  do {
    const page = await worklists.due(teams, now, { limit: PAGE, ...(next === undefined ? {} : { after: next }) });
    for (let at = 0; at < page.cases.length; at += AT_ONCE) {
      await Promise.all(page.cases.slice(at, at + AT_ONCE).map(({ caseId }) => look(caseId)));
    }
    next = page.next;
  } while (next !== undefined);
  if (missed > 0) meter.count('DeadlinesMissed', missed);
  if (looked > 0) log.info('due cases looked at', { cases: looked });
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} due cases could not be looked at`);
}

/** A command of somebody else flags what is missed too, if it comes within that minute: those are not counted here. */
function missedIn(sent: Awaited<ReturnType<Services['cases']['send']>>): number {
  if (sent === undefined || 'refusal' in sent) return 0;
  return sent.events.filter(({ type }) => type === 'deadline-missed').length;
}

export const handler = scheduleHandler({
  needs: ['cases', 'worklists', 'clock', 'configuration', 'log', 'meter'],
  run,
});
