/**
 * GET /erasures/{erasureId}. How a request to erase somebody stands: under way, refused for a legal hold, or done. Reads only; whom
 * it was about it does not say.
 */
import { erasurePath } from '../../events/record/erasure.v1.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { shownErasure } from '../../shared/runtime/record/shown-erasure.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof erasurePath, undefined>, 'path'>;

export async function run({ path: { erasureId } }: Asked, { erasures }: Pick<Services, 'erasures'>) {
  const erasure = await erasures.load(erasureId);
  if (erasure === undefined) throw notFound('There is no request of this id.');
  return { status: 200, body: shownErasure(erasure) };
}

export const handler = httpHandler({ roles: ['admin'], path: erasurePath, needs: ['erasures'], run });
