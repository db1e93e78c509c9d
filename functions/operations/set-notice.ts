/**
 * POST /line/notice. A supervisor's word for a day on which something is wrong: every caller of the toll-free line hears it
 * first, from the next call on. The newest replaces the one before.
 */
import { lineNotice as contract } from '../../events/line-notice.v1.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof contract, undefined, undefined, undefined>, 'body' | 'staff'>;

export async function run(
  { body: { texts, until }, staff }: Asked,
  { lineNotice, clock }: Pick<Services, 'lineNotice' | 'clock'>,
) {
  if (texts === null) {
    await lineNotice.takeAway();
    return { status: 200, body: { texts, until: null, by: null, at: null } };
  }
  const notice = { texts, by: staff.id, at: clock.now() };
  await lineNotice.set(until === undefined ? notice : { ...notice, until });
  return { status: 200, body: { ...notice, until: until ?? null } };
}

export const handler = httpHandler({
  roles: ['supervisor', 'admin'],
  body: contract,
  needs: ['lineNotice', 'clock'],
  run,
});
