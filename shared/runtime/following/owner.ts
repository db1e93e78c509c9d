import type { Case } from '../../domain/case/case.ts';
import { isToBeGiven } from '../give-case.ts';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'cases' | 'loads' | 'assignments' | 'configuration'>;

/** In hand: somebody's, and not decided yet. */
function holderOf(it: Case | undefined): string | undefined {
  const isInHand = it !== undefined && ['in-progress', 'on-hold', 'awaiting-approval'].includes(it.status);
  return isInHand ? it.owner : undefined;
}

/**
 * After a change of a case: whose hands it is in, and whether it waits for somebody. Can be done twice and late: what counts is
 * the case as it is by now.
 */
export async function followOwner(before: Case | undefined, after: Case, services: Needs): Promise<void> {
  const { cases, loads, assignments, configuration } = services;
  const [had, has] = [holderOf(before), holderOf(after)];
  if (had !== has) {
    const holder = holderOf(await cases.load(after.caseId));
    const changedAt = after.history.at(-1)?.at ?? after.loggedAt;
    for (const personId of [had, has]) {
      if (personId === undefined) continue;
      if (personId === holder) await loads.note(personId, after.caseId);
      else await loads.forget(personId, after.caseId, changedAt);
    }
  }
  const isNews = before === undefined || !isToBeGiven(before, configuration) || before.team !== after.team;
  if (isNews && isToBeGiven(after, configuration)) await assignments.send(after.caseId);
}
