/**
 * Behind the change feed, and the queue `export-failures` of what failed for good. Writes each version of a case, of a
 * corrective action and of an indicator to the lake, as pseudonyms, days and codes; readers keep the newest version, so a repeat changes nothing. What follows: reports.
 */

import { actionRow } from '../../shared/domain/actions/lake-row.ts';
import { indicatorRow } from '../../shared/domain/indicators/entry.ts';
import { liveCaseRow } from '../../shared/domain/loyalty/live-case-row.ts';
import type { FeedRecord } from '../../shared/ports/feed.ts';
import { actionChangeOf, caseChangeOf, indicatorChangeOf } from '../../shared/runtime/case-changes.ts';
import { feedHandler } from '../../shared/runtime/feed-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run(
  records: readonly FeedRecord[],
  { lake, referralCodes, clock, configuration }: Pick<Services, 'lake' | 'referralCodes' | 'clock' | 'configuration'>,
) {
  const now = clock.now();
  const rows = records.flatMap((record) => {
    const change = caseChangeOf(record);
    if (change?.of !== 'case') return [];
    const keys = { ...change.pseudonyms, referral: referralCodes.of(change.caseId) };
    return [liveCaseRow(change.after, keys, configuration, now)];
  });
  if (rows.length > 0) await lake.append('cases', rows);
  const actions = records.flatMap((record) => actionChangeOf(record) ?? []);
  if (actions.length > 0) {
    await lake.append(
      'actions',
      actions.map((action) => actionRow(action, now)),
    );
  }
  const told = records.flatMap((record) => indicatorChangeOf(record) ?? []);
  if (told.length > 0) {
    await lake.append(
      'indicators',
      told.map((entry) => indicatorRow(entry, now)),
    );
  }
}

export const handler = feedHandler({
  aside: 'export-failures',
  chunk: 100,
  needs: ['lake', 'referralCodes', 'clock', 'configuration'],
  run,
});
