/**
 * GET /mentions. What waits to be seen by a person or a team: notes that name them, cases handed to them, customers who came
 * again. Reads only; the words are with the case, for whoever may see it. Of a case that is about the reader nothing is told, and a page
 * is so much shorter.
 */
import { mentionsQuery } from '../../events/desk/lists.v1.ts';
import { isShutOut } from '../../shared/domain/case/guards.ts';
import { readerFor } from '../../shared/runtime/desk/reader-for.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Request<undefined, typeof mentionsQuery, undefined, undefined>;

export async function run(
  { query: { team, limit, cursor }, staff }: Pick<Asked, 'query' | 'staff'>,
  { inbox, cases, cursors, configuration }: Pick<Services, 'inbox' | 'cases' | 'cursors' | 'configuration'>,
) {
  const reader = readerFor(team, staff, configuration);
  const scope = JSON.stringify(['mentions', reader]);
  const after = cursor === undefined ? {} : { after: cursors.open(cursor, scope) };
  const { notices, next } = await inbox.list(reader, { limit, ...after });
  // Found out to be about them after they were told.
  const known = await Promise.all(notices.map(({ caseId }) => cases.load(caseId)));
  const mentions = notices.filter((_, at) => {
    const it = known[at];
    return it === undefined || !isShutOut(staff.id, it);
  });
  return {
    status: 200,
    body: { mentions, ...(next === undefined ? {} : { cursor: cursors.seal(next, scope) }) },
  };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  query: mentionsQuery,
  needs: ['inbox', 'cases', 'cursors', 'configuration'],
  run,
});
