/**
 * POST /cases. An agent logs a complaint for somebody: a letter, a visit, a post on the web. Same way as every intake:
 * number, queue, answer. What follows: open-case.
 */
import { complaintContent, complaintFacts, formHeaders, loggedCase } from '../../events/complaint.v1.ts';
import { invalidInput } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Logged = Request<typeof loggedCase, undefined, undefined, typeof formHeaders>;

export async function run(
  { body, headers, staff }: Pick<Logged, 'body' | 'headers' | 'staff'>,
  { intake, ids, clock }: Pick<Services, 'intake' | 'ids' | 'clock'>,
) {
  if (body.receivedAt !== undefined && body.receivedAt > clock.now()) {
    throw invalidInput('receivedAt', 'A complaint cannot have been received in the future.');
  }
  if (body.sentToCompanyAt !== undefined && body.sentToCompanyAt > clock.now()) {
    throw invalidInput('sentToCompanyAt', 'Nothing was sent in the future.');
  }
  const receipt = await intake.accept({
    idempotencyKey: `staff:${staff.id}:${headers['idempotency-key'] ?? ids.next()}`,
    channel: body.channel,
    facts: complaintFacts.strip().parse(body),
    content: complaintContent.strip().parse(body),
    loggedBy: staff.id,
    isBodyFixed: true,
    ...(body.concerns === undefined ? {} : { concerns: body.concerns }),
    ...(body.receivedAt === undefined ? {} : { receivedAt: body.receivedAt }),
    ...(body.contactId === undefined ? {} : { contactId: body.contactId }),
  });
  return { status: 202, body: { caseNumber: receipt.caseNumber, secret: receipt.secret } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  body: loggedCase,
  headers: formHeaders,
  needs: ['intake', 'ids', 'clock'],
  run,
});
