/**
 * GET /handover. The open cases of a person with what is next in each and by when: for the end of a shift, and for whoever takes
 * over. Reads only; cut to what the reader may see.
 */
import { handoverQuery } from '../../events/desk/lists.v1.ts';
import { maySee } from '../../shared/domain/case/guards.ts';
import { caseSummary } from '../../shared/domain/case/views.ts';
import { whatIsNext } from '../../shared/domain/desk/what-is-next.ts';
import { wrongRole } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Request<undefined, typeof handoverQuery, undefined, undefined>;

export async function run(
  { query: { owner, limit, cursor }, staff }: Pick<Asked, 'query' | 'staff'>,
  { worklists, cursors }: Pick<Services, 'worklists' | 'cursors'>,
) {
  const whose = owner ?? staff.id;
  if (whose !== staff.id && staff.role === 'agent') throw wrongRole('Cases of somebody else are for a supervisor.');
  const scope = JSON.stringify(['handover', staff.id, whose]);
  const after = cursor === undefined ? {} : { after: cursors.open(cursor, scope) };
  const { cases, next } = await worklists.byOwner(whose, { limit, ...after });
  const shown = cases.filter((it) => maySee(staff, it)).map((it) => ({ ...caseSummary(it), next: whatIsNext(it) }));
  return {
    status: 200,
    body: { owner: whose, cases: shown, ...(next === undefined ? {} : { cursor: cursors.seal(next, scope) }) },
  };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  query: handoverQuery,
  needs: ['worklists', 'cursors'],
  run,
});
