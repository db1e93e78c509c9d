/**
 * GET /roster. Who may be given cases, for what and when, with who changed it: people of the reader's teams, an admin's are all.
 * Reads only.
 */
import { rosterRow } from '../../shared/runtime/desk/roster-row.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, undefined, undefined>, 'staff'>;

export async function run({ staff }: Asked, { roster }: Pick<Services, 'roster'>) {
  const isTheirs = (teams: readonly string[]) => teams.some((team) => staff.teams.includes(team));
  const people = (await roster.all()).filter(
    ({ person }) => staff.role === 'admin' || (person !== undefined && isTheirs(person.teams)),
  );
  return { status: 200, body: { people: people.map(rosterRow) } };
}

export const handler = httpHandler({ roles: ['supervisor', 'admin'], needs: ['roster'], run });
