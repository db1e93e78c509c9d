/**
 * POST /hours. One change of the firm's hours through their law: other hours on a day (a supervisor), another week from a day on
 * (an admin). What is reckoned from then on follows it, within half a minute; promises already made stay.
 */
import { hoursCommand } from '../../events/staffing/hours.v1.ts';
import { hoursShown } from '../../shared/domain/hours/view.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof hoursCommand, undefined, undefined, undefined>, 'body' | 'staff'>;

export async function run(
  { body, staff }: Asked,
  { houseHours, configuration, clock }: Pick<Services, 'houseHours' | 'configuration' | 'clock'>,
) {
  const sent = await houseHours.send(body, staff);
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  return { status: 200, body: hoursShown(configuration, sent, clock.now()) };
}

export const handler = httpHandler({
  roles: ['supervisor', 'admin'],
  body: hoursCommand,
  needs: ['houseHours', 'configuration', 'clock'],
  run,
});
