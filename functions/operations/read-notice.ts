/** GET /line/notice. What every caller of the toll-free line hears first now, for supervisors. Reads only. */
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run(_request: unknown, { lineNotice }: Pick<Services, 'lineNotice'>) {
  const { texts = null, until = null, by = null, at = null } = (await lineNotice.current()) ?? {};
  return { status: 200, body: { texts, until, by, at } };
}

export const handler = httpHandler({ roles: ['supervisor', 'admin'], needs: ['lineNotice'], run });
