/**
 * GET /people. What colleagues are called, for everybody of the house: of accounts as they were invited, of the demo as its file says;
 * also of who has left, whose work still stands in stories. Names alone. Reads only.
 */
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run(_request: unknown, { roster, configuration }: Pick<Services, 'roster' | 'configuration'>) {
  const names = new Map(configuration.demoPeople.map(({ id, name }) => [id, name]));
  for (const { personId, account } of await roster.all()) if (account !== undefined) names.set(personId, account.name);
  return { status: 200, body: { people: [...names].map(([personId, name]) => ({ personId, name })) } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  needs: ['roster', 'configuration'],
  run,
});
