/**
 * GET /register. The register of complaints for a regulator: line by line in the CFPB's columns, of the teams that the reader may
 * see, or the counters of the FCA's return. Reads only; no free text and nothing that leads to a person.
 */
import { registerQuery } from '../../events/record/register.v1.ts';
import { invalidInput } from '../../shared/domain/errors.ts';
import type { RegisterRow } from '../../shared/domain/register/cfpb-row.ts';
import { CSV_TITLES, csvLine } from '../../shared/domain/register/csv.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, typeof registerQuery, undefined, undefined>, 'query' | 'staff'>;

/** At most 2 MB; Lambda answers with 6. Longer registers are the command's. */
const MOST_ROWS = 5_000;

export async function run(
  { query: { from, until, format }, staff }: Asked,
  { register, configuration }: Pick<Services, 'register' | 'configuration'>,
) {
  if (format === 'fca-return') return { status: 200, body: await register.fcaReturn({ from, until }) };
  const teams = staff.role === 'admin' ? configuration.teams.map(({ id }) => id) : staff.teams;
  const rows: RegisterRow[] = [];
  for await (const row of register.rows(teams, { from, until }, staff.id)) {
    if (rows.length === MOST_ROWS) {
      throw invalidInput('until', `More than ${MOST_ROWS} lines: ask for fewer days, or take npm run -s register.`);
    }
    rows.push(row);
  }
  if (format === 'json') return { status: 200, body: { from, until, rows } };
  const headers = { 'content-type': 'text/csv; charset=utf-8' };
  return { status: 200, body: CSV_TITLES + rows.map(csvLine).join(''), headers };
}

export const handler = httpHandler({
  roles: ['manager', 'admin'],
  query: registerQuery,
  needs: ['register', 'configuration'],
  run,
});
