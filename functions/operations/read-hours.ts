/**
 * GET /hours. When the firm works as it stands now: the file's hours, what was changed since, and by whom; and whether this is an
 * hour at which nobody is to be rung. Reads only; promises that were made before a change stay as they were.
 */
import { hoursShown } from '../../shared/domain/hours/view.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run(
  _request: unknown,
  { houseHours, configuration, clock }: Pick<Services, 'houseHours' | 'configuration' | 'clock'>,
) {
  return { status: 200, body: hoursShown(configuration, await houseHours.load(), clock.now()) };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  needs: ['houseHours', 'configuration', 'clock'],
  run,
});
