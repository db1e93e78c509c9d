/** GET /causes. The root causes that a case can be given, with their names in each language, for staff. Reads only. */
import { knownCauses } from '../../shared/domain/causes/cause.ts';
import { CAUSE_CLASSES } from '../../shared/domain/causes/words.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run(_request: unknown, { configuration }: Pick<Services, 'configuration'>) {
  return { status: 200, body: { classes: CAUSE_CLASSES, causes: knownCauses(configuration) } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  needs: ['configuration'],
  run,
});
