/**
 * POST /pulse. Gives somebody of the staff their link to the pulse of this quarter, once. Keeps that they had it, as a digest without a
 * time; the link itself is kept nowhere. What follows: answer-pulse, if they like.
 */
import { pulseWanted } from '../../events/pulse/pulse.v1.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { invalidInput } from '../../shared/domain/errors.ts';
import { quarterOf } from '../../shared/domain/indicators/quarters.ts';
import { problemOf } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof pulseWanted, undefined, undefined, undefined>, 'body' | 'staff'>;

export async function run(
  { body: { team }, staff }: Asked,
  { pulse, clock, configuration }: Pick<Services, 'pulse' | 'clock' | 'configuration'>,
) {
  if (!staff.teams.includes(team)) throw invalidInput('team', 'Name one of your own teams.');
  const { businessTimeZone, publicUrl } = configuration;
  const token = await pulse.issue(quarterOf(localDay(clock.now(), businessTimeZone)), team, staff.id);
  if (token !== undefined) return { status: 200, body: { link: `${publicUrl}/pulse/${token}` } };
  const message = 'You have had your link for this quarter. It is kept nowhere, so it cannot be given again.';
  return { status: 409, body: problemOf('link-given', 409, message) };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  body: pulseWanted,
  needs: ['pulse', 'clock', 'configuration'],
  run,
});
