/** GET /pulse. What the pulse of past quarters found, for all who work here. Reads only. */
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** Two years. */
const MOST_SHOWN = 8;

export async function run(_request: unknown, { pulseResults }: Pick<Services, 'pulseResults'>) {
  return { status: 200, body: { results: await pulseResults.newest(MOST_SHOWN) } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  needs: ['pulseResults'],
  run,
});
