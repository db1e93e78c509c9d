/**
 * GET /hours. When the firm works as it stands now: the file's hours, what was changed since, and by whom. Reads only; promises
 * that were made before a change stay as they were.
 */
import { hoursShown } from '../../shared/domain/hours/view.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run(
  _request: unknown,
  { houseHours, configuration }: Pick<Services, 'houseHours' | 'configuration'>,
) {
  const { hours, history } = await houseHours.load();
  return { status: 200, body: hoursShown(configuration.calendar, hours, history) };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  needs: ['houseHours', 'configuration'],
  run,
});
