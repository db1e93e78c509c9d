/**
 * POST /actions/{actionId}. A corrective action is done, checked, abandoned, or planned differently, on the version that the sender
 * has seen. What follows: its row in the lake, from which `recurrence` is worked out.
 */
import { actionPath, actionRevision } from '../../events/action.v1.ts';
import { reviseAction } from '../../shared/domain/actions/action.ts';
import { shownAction } from '../../shared/domain/actions/view.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { actionProblem } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof actionRevision, undefined, typeof actionPath, undefined>, 'body' | 'path' | 'staff'>;

export async function run(
  { body: { ifVersion, ...revision }, path, staff }: Asked,
  { actions, clock, configuration }: Pick<Services, 'actions' | 'clock' | 'configuration'>,
) {
  const now = clock.now();
  const today = localDay(now, configuration.businessTimeZone);
  const before = await actions.load(path.actionId);
  if (before === undefined) throw notFound('No action of this id.');
  if (before.version !== ifVersion) return changedMeanwhile();
  const ruling = reviseAction(before, revision, { ...configuration, by: staff.id, now, today });
  if ('refusal' in ruling) return actionProblem(ruling.refusal);
  if (!(await actions.save(ruling.action))) return changedMeanwhile();
  return { status: 200, body: shownAction(ruling.action, today) };
}

function changedMeanwhile() {
  return actionProblem({
    code: 'changed-meanwhile',
    message: 'The action has changed since. Look again, then decide.',
    field: 'ifVersion',
  });
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  body: actionRevision,
  path: actionPath,
  needs: ['actions', 'clock', 'configuration'],
  run,
});
