/**
 * Behind the change feed, and the queue `follow-failures` of what failed for good. What follows from a change of a case or
 * a wait: the state machine is started for a new run, letters and tasks are put on their queues, the other case of a merge is
 * told, whose hands it is in and who decided it is noted, how a customer wants to be met reaches their other cases, what concerns money is followed, the calls of the case hear of it, people and cases beside
 * it are told (shared/runtime/desk/), and the wait is woken if the case has moved on. Every step can be done twice; each has a
 * file in shared/runtime/following/.
 */
import type { Case } from '../../shared/domain/case/case.ts';
import { isFinal } from '../../shared/domain/case/guards.ts';
import type { FeedRecord } from '../../shared/ports/feed.ts';
import { caseChangeOf } from '../../shared/runtime/case-changes.ts';
import { type DeskNeeds, followDesk } from '../../shared/runtime/desk/follow-desk.ts';
import { feedHandler } from '../../shared/runtime/feed-handler.ts';
import { askForAnalyses } from '../../shared/runtime/following/analyses.ts';
import { countBreaches } from '../../shared/runtime/following/breaches.ts';
import { spreadContact } from '../../shared/runtime/following/contact.ts';
import { noteDecisions } from '../../shared/runtime/following/decisions.ts';
import { sendLetters } from '../../shared/runtime/following/letters.ts';
import { tellOther } from '../../shared/runtime/following/merging.ts';
import { followMoney, type MoneyNeeds } from '../../shared/runtime/following/money.ts';
import { followOwner } from '../../shared/runtime/following/owner.ts';
import { tellReviewed } from '../../shared/runtime/following/scorecards.ts';
import { followTasks, offerTasks } from '../../shared/runtime/following/tasks.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { wake } from '../../shared/runtime/wake.ts';

type Needs = Pick<
  Services,
  | 'cases'
  | 'waits'
  | 'workflow'
  | 'letters'
  | 'tasks'
  | 'delegatedTasks'
  | 'decisions'
  | 'loads'
  | 'assignments'
  | 'analysesDue'
  | 'clock'
  | 'configuration'
> &
  MoneyNeeds &
  DeskNeeds;

export async function run(records: readonly FeedRecord[], services: Needs): Promise<void> {
  for (const record of records) {
    await tellReviewed(record, services);
    const change = caseChangeOf(record);
    if (change === undefined) continue;
    if (change.of === 'case') {
      const { before, after } = change;
      const added = after.history.slice(before?.history.length ?? 0);
      if (before?.run !== after.run && !isFinal(after)) {
        // First the old run's wait: once the new run has written its own over it, nobody would end that run.
        if (before !== undefined) await wake(change.caseId, services);
        await start(after, services);
      }
      await followOwner(before, after, services);
      await noteDecisions(before, after, services);
      for (const entry of added) await tellOther(after, entry, services);
      await followMoney(before, after, added, services);
      await askForAnalyses(before, after, services);
      await followDesk(before, after, added, services);
      await spreadContact(before, after, added, services);
      // Letters come last: what fails before them is tried again, and must not put them on their queue each time.
      await wake(change.caseId, services);
      await followTasks(after, added, services);
      await offerTasks(after, added, services);
      await sendLetters(after, added, services);
      // Once all else is done: what is tried again until then is not counted each time.
      countBreaches(added, services);
    } else {
      await wake(change.caseId, services);
    }
  }
}

/** "Exists" is success: this record has been here before. */
async function start({ caseId, run }: Case, { workflow }: Needs): Promise<void> {
  await workflow.start(`${caseId}-${run}`, { caseId, run });
}

export const handler = feedHandler({
  aside: 'follow-failures',
  needs: [
    'cases',
    'waits',
    'workflow',
    'letters',
    'tasks',
    'delegatedTasks',
    'decisions',
    'loads',
    'assignments',
    'reservations',
    'ledger',
    'remedies',
    'fulfilments',
    'meter',
    'analysesDue',
    'clock',
    'configuration',
    'inbox',
    'mergeLog',
    'worklists',
  ],
  run,
});
