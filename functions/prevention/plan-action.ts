/**
 * POST /actions. Somebody plans a corrective action against a cause: it is kept under the code that they chose, so that a repeat
 * finds it and makes no second one. What follows: its row in the lake, from which `recurrence` is worked out.
 */
import { actionPlan } from '../../events/action.v1.ts';
import { isPlannedAs, planAction } from '../../shared/domain/actions/action.ts';
import { shownAction } from '../../shared/domain/actions/view.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { actionProblem } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof actionPlan, undefined, undefined, undefined>, 'body' | 'staff'>;

export async function run(
  { body, staff }: Asked,
  { actions, clock, configuration }: Pick<Services, 'actions' | 'clock' | 'configuration'>,
) {
  const now = clock.now();
  const today = localDay(now, configuration.businessTimeZone);
  const ruling = planAction(body, { ...configuration, by: staff.id, now, today });
  if ('refusal' in ruling) return actionProblem(ruling.refusal);
  const isNew = await actions.save(ruling.action);
  const kept = isNew ? ruling.action : await actions.load(body.actionId);
  if (kept !== undefined && (isNew || isPlannedAs(kept, body))) return { status: 200, body: shownAction(kept, today) };
  return actionProblem({
    code: 'action-exists',
    message: 'There is another action of that id; choose another, or revise that one.',
    field: 'actionId',
  });
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  body: actionPlan,
  needs: ['actions', 'clock', 'configuration'],
  run,
});
