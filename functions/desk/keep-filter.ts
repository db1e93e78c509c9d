/**
 * POST /filters. Keeps a list under a name, for oneself or, by a supervisor, for a team; without a query it is taken away. Nothing
 * follows.
 */
import { filterToKeep } from '../../events/desk/lists.v1.ts';
import { isSupervising } from '../../shared/domain/case/guards.ts';
import { wrongRole } from '../../shared/domain/errors.ts';
import { readerFor } from '../../shared/runtime/desk/reader-for.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Request<typeof filterToKeep, undefined, undefined, undefined>;

export async function run(
  { body: { name, team, query }, staff }: Pick<Asked, 'body' | 'staff'>,
  { filters, configuration }: Pick<Services, 'filters' | 'configuration'>,
) {
  const of = readerFor(team, staff, configuration);
  if (team !== undefined && !isSupervising(staff)) throw wrongRole('The filters of a team are kept by its supervisor.');
  if (query === null) await filters.forget(of, name);
  else await filters.keep(of, { name, query, by: staff.id });
  return { status: 200, body: { filters: await filters.list(of) } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  body: filterToKeep,
  needs: ['filters', 'configuration'],
  run,
});
