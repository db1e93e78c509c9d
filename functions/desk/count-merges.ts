/**
 * GET /merges. Who merged how many cases in a month, across customers, and took how many back: for supervisors and managers, so
 * that nobody gathers cases unseen. Reads only.
 */
import { mergesQuery } from '../../events/desk/bulk.v1.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Request<undefined, typeof mergesQuery, undefined, undefined>;

export async function run({ query }: Pick<Asked, 'query'>, { mergeLog, clock }: Pick<Services, 'mergeLog' | 'clock'>) {
  const { month = clock.now().slice(0, 7) } = query;
  const { merges, isCut } = await mergeLog.of(month);
  // The feed takes back what the other case refused: nobody did that.
  const people = Map.groupBy(
    merges.filter(({ by }) => !by.startsWith('system:')),
    ({ by }) => by,
  );
  const figures = [...people].map(([person, theirs]) => ({
    person,
    merged: theirs.filter(({ what }) => what === 'merged').length,
    acrossCustomers: theirs.filter(({ what, isAcross }) => what === 'merged' && isAcross).length,
    takenBack: theirs.filter(({ what }) => what === 'taken-back').length,
  }));
  return { status: 200, body: { month, isCut, people: figures.sort((a, b) => b.merged - a.merged) } };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  query: mergesQuery,
  needs: ['mergeLog', 'clock'],
  run,
});
