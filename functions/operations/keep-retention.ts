/**
 * Every 60 minutes. Looks for cases that are kept longer than the firm's rules say and puts them on their way to erase-customer, some
 * thousands a round; the next goes on where it stopped. Cases under legal hold stay.
 */
import { isPastKeeping, oldestKept } from '../../shared/domain/record/retention.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

const PAGE = 200;
/** Cases looked at: 20 MB of the table an hour, 120,000 cases a day. A million are gone through within nine days. */
const MOST_A_ROUND = 5_000;

export async function run({
  worklists,
  sweeps,
  erasures,
  clock,
  configuration,
  log,
}: Pick<Services, 'worklists' | 'sweeps' | 'erasures' | 'clock' | 'configuration' | 'log'>) {
  const { retention } = configuration;
  const teams = configuration.teams.map(({ id }) => id);
  const now = clock.now();
  const until = oldestKept(retention, now);
  let next = await sweeps.place('retention');
  let looked = 0;
  let found = 0;
  do {
    const reading = { limit: PAGE, ...(next === undefined ? {} : { after: next }) };
    const page = await worklists.receivedUntil(teams, until, reading);
    const past = page.cases.filter((it) => isPastKeeping(it, retention, now));
    await erasures.send(
      past.map(({ caseId, customerId }) => ({
        schema: 'erasure-due.v1',
        what: 'retention',
        caseId,
        ...(customerId === undefined ? {} : { customerId }),
      })),
    );
    found += past.length;
    looked += page.cases.length;
    next = page.next;
  } while (next !== undefined && looked < MOST_A_ROUND);
  await sweeps.stopAt('retention', next);
  if (found > 0) log.info('cases past their time', { cases: found });
}

export const handler = scheduleHandler({
  needs: ['worklists', 'sweeps', 'erasures', 'clock', 'configuration', 'log'],
  run,
});
