/** GET /actions. Corrective actions, what is overdue first, then by due day. Reads only. */
import { actionsQuery } from '../../events/action.v1.ts';
import { shownAction } from '../../shared/domain/actions/view.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, typeof actionsQuery, undefined, undefined>, 'query'>;

export async function run(
  { query: { state, cause, overdue } }: Asked,
  { actions, clock, configuration }: Pick<Services, 'actions' | 'clock' | 'configuration'>,
) {
  const today = localDay(clock.now(), configuration.businessTimeZone);
  const wanted = (await actions.list())
    .map((action) => shownAction(action, today))
    .filter((action) => state === undefined || action.state === state)
    .filter((action) => cause === undefined || action.cause === cause)
    .filter((action) => overdue === undefined || action.isOverdue);
  const place = ({ isOverdue, dueDay }: (typeof wanted)[number]) => `${isOverdue ? 0 : 1}${dueDay}`;
  return { status: 200, body: { actions: wanted.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)) } };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  query: actionsQuery,
  needs: ['actions', 'clock', 'configuration'],
  run,
});
