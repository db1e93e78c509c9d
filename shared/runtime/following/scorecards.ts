import { isScorecardItem, scorecardIn } from '../../adapters/stores/desk/scorecards.ts';
import { isShutOut } from '../../domain/case/guards.ts';
import { noticeOf } from '../../domain/desk/notices.ts';
import type { FeedRecord } from '../../ports/feed.ts';
import type { Services } from '../services.ts';

/** Whom a scorecard is about hears of it and of the answer to their reply; who gave it hears of the reply. Can be done twice. */
export async function tellReviewed(
  { before, after }: FeedRecord,
  { inbox, cases }: Pick<Services, 'inbox' | 'cases'>,
): Promise<void> {
  if (!isScorecardItem(after)) return;
  const scorecard = scorecardIn(after);
  const known = isScorecardItem(before) ? scorecardIn(before).steps.length : 0;
  for (const [at, step] of scorecard.steps.entries()) {
    if (at < known) continue;
    const isTheirs = step.what === 'given' || step.what === 'settled';
    const person = isTheirs ? scorecard.personId : scorecard.steps[0]?.by;
    const it = await cases.load(scorecard.caseId);
    if (person === undefined || it === undefined || isShutOut(person, it)) continue;
    const notice = noticeOf(isTheirs ? 'reviewed' : 'review-answered', scorecard, { ...step, n: at + 1 });
    await inbox.tell({ person }, notice);
  }
}
