/**
 * GET /segments/{segment}/customers. Who of a segment agreed to be approached, for marketing. Changes nothing but a note beside each
 * customer listed: who asked, and when.
 */
import { segmentPath, segmentQuery } from '../../events/watching/segment.v1.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, typeof segmentQuery, typeof segmentPath, undefined>, 'path' | 'query' | 'staff'>;

export async function run(
  { path: { segment }, query: { limit, cursor }, staff }: Asked,
  { watches, cursors, clock, ids }: Pick<Services, 'watches' | 'cursors' | 'clock' | 'ids'>,
) {
  // A cursor belongs to one person and one segment; for anybody or anything else it means nothing.
  const scope = JSON.stringify([staff.id, segment]);
  const after = cursor === undefined ? {} : { after: cursors.open(cursor, scope) };
  const page = await watches.list(segment, { limit, ...after });
  const listed = await Promise.all(
    page.watches.map(async ({ customerId, marketing, moves }) => {
      if (marketing?.given !== true) return [];
      const known = await watches.numberOf(customerId);
      if (known === undefined) return [];
      const since = moves.at(-1)?.day ?? null;
      return [{ customerId, number: known.number, since, consentAt: marketing.at }];
    }),
  );
  const customers = listed.flat();
  // Noted before anybody sees them.
  const noted = customers.map(({ customerId }) => customerId);
  await watches.noteListed(noted, staff.id, clock.now(), ids.next());
  const next = page.next === undefined ? {} : { cursor: cursors.seal(page.next, scope) };
  return { status: 200, body: { segment, customers, ...next } };
}

export const handler = httpHandler({
  roles: ['manager', 'admin'],
  path: segmentPath,
  query: segmentQuery,
  needs: ['watches', 'cursors', 'clock', 'ids'],
  run,
});
