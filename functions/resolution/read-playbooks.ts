/** GET /playbooks. The playbooks that can be followed today, newest versions only, for staff. Reads only. */
import { currentPlaybooks } from '../../shared/domain/playbooks/view.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run(_request: unknown, { configuration }: Pick<Services, 'configuration'>) {
  return { status: 200, body: { playbooks: currentPlaybooks(configuration) } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  needs: ['configuration'],
  run,
});
