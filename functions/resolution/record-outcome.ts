/**
 * POST /remedies/{remedyId}/outcome. The order system's word on a remedy: done, or failed for good. Sends `confirmRemedy` or
 * `failRemedy` through the law; told twice, it changes nothing. What follows, follows the change feed: a failed one opens a decided
 * case again, and gives its room back.
 */
import { remedyOutcome, remedyPath } from '../../events/remedy-outcome.v1.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof remedyOutcome, undefined, typeof remedyPath, undefined>, 'body' | 'path'>;
const BY = { kind: 'system', name: 'record-outcome' } as const;

export async function run(
  { body: { outcome }, path: { remedyId } }: Asked,
  { cases, remedies, meter }: Pick<Services, 'cases' | 'remedies' | 'meter'>,
) {
  const caseId = await remedies.caseOf(remedyId);
  if (caseId === undefined) throw notFound('No remedy of this id ever went out.');
  const type = outcome === 'done' ? 'confirmRemedy' : 'failRemedy';
  const sent = await cases.send(caseId, { type, remedyId }, BY);
  if (sent === undefined) throw notFound('No remedy of this id ever went out.');
  if ('refusal' in sent) {
    // Paid, and declined or failed here: its room is given back, and the money is gone. A person must look.
    if (outcome === 'done') meter.count('RemediesPaidUnasked');
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  return { status: 200, body: { remedyId, state: outcome } };
}

export const handler = httpHandler({
  roles: ['operator', 'admin'],
  body: remedyOutcome,
  path: remedyPath,
  needs: ['cases', 'remedies', 'meter'],
  run,
});
