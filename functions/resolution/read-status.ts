/**
 * GET /complaints/{caseNumber}. How a case stands, for the customer who holds its secret. Reads only. Wrong secret and
 * unknown number look the same; a case accepted but not opened yet is already there.
 */
import { statusHeaders, statusPath } from '../../events/complaint-status.v1.ts';
import { parseCaseNumber } from '../../shared/domain/case/case-number.ts';
import { customerStatus, statusBeforeOpening } from '../../shared/domain/case/customer-status.ts';
import { mayAct } from '../../shared/domain/case/people/people.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { survivorOf } from '../../shared/runtime/survivor.ts';

type Asked = Pick<Request<undefined, undefined, typeof statusPath, typeof statusHeaders>, 'path' | 'headers'>;

export async function run(
  { path: { caseNumber }, headers }: Asked,
  { cases, intake, clock }: Pick<Services, 'cases' | 'intake' | 'clock'>,
) {
  const number = parseCaseNumber(caseNumber);
  const caseId = await cases.idOf(caseNumber);
  if (number === undefined || caseId === undefined || intake.secretOf(caseId) !== headers['x-complaint-secret']) {
    throw noCase();
  }
  const it = await cases.load(caseId);
  // Who complained for somebody else, and no longer may, is nobody here.
  if (it !== undefined && !mayAct(it, undefined, clock.now())) throw noCase();
  return {
    status: 200,
    body: it === undefined ? statusBeforeOpening(number) : customerStatus(await survivorOf(it, { cases }), number),
  };
}

const noCase = () => notFound('No complaint of this number and secret.');

export const handler = httpHandler({
  roles: 'public',
  path: statusPath,
  headers: statusHeaders,
  needs: ['cases', 'intake', 'clock'],
  run,
});
