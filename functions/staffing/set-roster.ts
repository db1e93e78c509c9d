/**
 * POST /roster. Puts somebody on the roster as they are to stand there (teams, languages, skills, cap, week, absences), or takes
 * them off, through its law. Cases that they have stay with them; what is given from then on follows it.
 */
import { rosterCommand } from '../../events/staffing/roster.v1.ts';
import { rosterRow } from '../../shared/runtime/desk/roster-row.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof rosterCommand, undefined, undefined, undefined>, 'body' | 'staff'>;

export async function run({ body, staff }: Asked, { roster }: Pick<Services, 'roster'>) {
  const sent = await roster.send(body, staff);
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  return { status: 200, body: rosterRow(sent.now) };
}

export const handler = httpHandler({
  roles: ['supervisor', 'admin'],
  body: rosterCommand,
  needs: ['roster'],
  run,
});
