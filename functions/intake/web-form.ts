/**
 * POST /complaints. Reserves a case number, puts the complaint on the queue `complaints`, and answers with the number and
 * the secret that opens its status page. What follows: open-case.
 */
import { complaintContent, complaintFacts, complaintForm, formHeaders } from '../../events/complaint.v1.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Form = Request<typeof complaintForm, undefined, undefined, typeof formHeaders>;

export async function run(
  { body, headers }: Pick<Form, 'body' | 'headers'>,
  { intake, ids }: Pick<Services, 'intake' | 'ids'>,
) {
  const receipt = await intake.accept({
    idempotencyKey: `web:${headers['idempotency-key'] ?? ids.next()}`,
    channel: 'web',
    facts: complaintFacts.strip().parse(body),
    content: complaintContent.strip().parse(body),
    isBodyFixed: true,
  });
  return { status: 202, body: { caseNumber: receipt.caseNumber, secret: receipt.secret } };
}

export const handler = httpHandler({
  roles: 'public',
  body: complaintForm,
  headers: formHeaders,
  needs: ['intake', 'ids'],
  run,
});
