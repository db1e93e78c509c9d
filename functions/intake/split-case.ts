/**
 * POST /cases/{caseNumber}/splits. A part of a complaint becomes a case of its own, of the same customer, received when the whole
 * was: same way as every intake, so that it is kept once this answers, and a repeat makes one. What follows: open-case, and both
 * cases name each other.
 */
import { casePath } from '../../events/case-view.v1.ts';
import { complaintContent, formHeaders } from '../../events/complaint.v1.ts';
import { splitOff } from '../../events/desk/bulk.v1.ts';
import { rule } from '../../shared/domain/case/law.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { visibleCase } from '../../shared/runtime/visible-case.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'intake' | 'ids' | 'clock' | 'configuration'>;
type Asked = Request<typeof splitOff, undefined, typeof casePath, typeof formHeaders>;

export async function run({ body, path, headers, staff }: Omit<Asked, 'query' | 'sourceIp'>, services: Needs) {
  const { cases, texts, intake, ids, clock, configuration } = services;
  const it = await visibleCase(path.caseNumber, staff, services);
  // Asked before anything is accepted: a case that may not be split must not have a part.
  const command = { type: 'split', into: 'a part', caseNumber: '' } as const;
  const ruling = rule(it, command, { by: staff, now: clock.now(), rules: configuration });
  if ('refusal' in ruling) {
    const problem = problemFromRefusal(ruling.refusal);
    return { status: problem.status, body: problem };
  }
  const whole = (await texts.load(it.caseId, 'complaint'))?.text;
  if (whole === undefined)
    throw new AppError('Erased', 'erased', 'The person was erased; nothing is left to split.', { expose: true });

  const key = headers['idempotency-key'] ?? ids.next();
  const receipt = await intake.accept({
    idempotencyKey: `split:${it.caseId}:${staff.id}:${key}`,
    channel: it.channel,
    facts: {
      kind: it.kind,
      language: it.language,
      ...(body.category === undefined ? {} : { category: body.category }),
      ...(it.preferredChannel === undefined ? {} : { preferredChannel: it.preferredChannel }),
      ...(it.productCode === undefined ? {} : { productCode: it.productCode }),
      ...(it.jurisdiction === undefined ? {} : { jurisdiction: it.jurisdiction }),
      ...(it.sentToCompanyAt === undefined ? {} : { sentToCompanyAt: it.sentToCompanyAt }),
    },
    content: { ...complaintContent.parse(JSON.parse(whole)), message: body.text },
    receivedAt: it.receivedAt,
    loggedBy: staff.id,
    splitFrom: { caseId: it.caseId, caseNumber: it.caseNumber },
    isBodyFixed: true,
  });
  const { caseId: into, caseNumber } = receipt;
  await cases.send(it.caseId, { type: 'split', into, caseNumber }, staff);
  return { status: 202, body: { caseNumber } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  body: splitOff,
  path: casePath,
  headers: formHeaders,
  needs: ['cases', 'texts', 'intake', 'ids', 'clock', 'configuration'],
  run,
});
