/**
 * GET /filters. The lists that a person keeps under a name, or with `team` those of a team of theirs. Reads only.
 */
import { filtersQuery } from '../../events/desk/lists.v1.ts';
import { readerFor } from '../../shared/runtime/desk/reader-for.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Request<undefined, typeof filtersQuery, undefined, undefined>;

export async function run(
  { query, staff }: Pick<Asked, 'query' | 'staff'>,
  { filters, configuration }: Pick<Services, 'filters' | 'configuration'>,
) {
  return { status: 200, body: { filters: await filters.list(readerFor(query.team, staff, configuration)) } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  query: filtersQuery,
  needs: ['filters', 'configuration'],
  run,
});
