/**
 * POST /cases/commands. One command for up to 100 cases, each through the law by itself, with an answer for each. What is done
 * is noted as it is done, so that a repeat goes on where it stopped and does nothing twice. What follows, follows the change feed.
 */
import { bulkCommand, bulkHeaders } from '../../events/desk/bulk.v1.ts';
import { isSupervising } from '../../shared/domain/case/guards.ts';
import { wrongRole } from '../../shared/domain/errors.ts';
import { addMilliseconds } from '../../shared/domain/time.ts';
import { answerFor } from '../../shared/runtime/desk/answer-for.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'ids' | 'clock' | 'bulkRuns' | 'worklists'>;
type Asked = Request<typeof bulkCommand, undefined, undefined, typeof bulkHeaders>;

const MOST_CASES = 100;
/** HTTP API ends a request after 30 s: what is not begun by then is left to the same key. */
const ENOUGH_MS = 20_000;
const AT_ONCE = 5;

export async function run({ body, headers, staff }: Pick<Asked, 'body' | 'headers' | 'staff'>, services: Needs) {
  const { bulkRuns, worklists, clock } = services;
  const { caseNumbers = [], ownedBy, command } = body;
  if (ownedBy !== undefined && ownedBy !== staff.id && !isSupervising(staff)) {
    throw wrongRole('All cases of somebody else are for a supervisor.');
  }
  const named = async () => {
    if (ownedBy === undefined) return [...new Set(caseNumbers)];
    const { cases } = await worklists.byOwner(ownedBy, { limit: MOST_CASES });
    return cases.map(({ caseNumber }) => caseNumber);
  };
  const run = await bulkRuns.begin(staff.id, headers['idempotency-key'], body, named);
  const answers = new Map(run.answers);
  const until = addMilliseconds(clock.now(), ENOUGH_MS);
  const open = run.caseNumbers.filter((caseNumber) => !answers.has(caseNumber));
  while (open.length > 0 && clock.now() < until) {
    const next = open.splice(0, AT_ONCE);
    const told = await Promise.all(next.map((number) => answerFor(number, command, run.runId, staff, services)));
    for (const answer of told) {
      await bulkRuns.note(run.runId, answer);
      answers.set(answer.caseNumber, answer);
    }
  }
  const inOrder = run.caseNumbers.flatMap((caseNumber) => answers.get(caseNumber) ?? []);
  const of = run.caseNumbers.length;
  return { status: 200, body: { isDone: inOrder.length === of, done: inOrder.length, of, answers: inOrder } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  body: bulkCommand,
  headers: bulkHeaders,
  needs: ['cases', 'texts', 'ids', 'clock', 'bulkRuns', 'worklists'],
  run,
});
