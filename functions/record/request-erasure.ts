/**
 * POST /erasures. Somebody is to be forgotten: notes the request, once for a person, and puts it on its way to erase-customer.
 * Asking again is asking the same; a refused request may be asked anew. By the number of a case it is that of its customer.
 */
import { erasureRequest } from '../../events/record/erasure.v1.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { shownErasure } from '../../shared/runtime/record/shown-erasure.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'customers' | 'erasures' | 'clock'>;
type Asked = Pick<Request<typeof erasureRequest, undefined, undefined, undefined>, 'body' | 'staff'>;

export async function run({ body, staff }: Asked, services: Needs) {
  const { erasures, clock } = services;
  const subject = await subjectOf(body, services);
  const { reason } = body;
  const erasure = await erasures.ask({ ...subject, reason, askedBy: staff.id, askedAt: clock.now() });
  return { status: erasure.state === 'done' ? 200 : 202, body: shownErasure(erasure) };
}

async function subjectOf({ customerId, caseNumber = '' }: Asked['body'], { cases, customers, erasures }: Needs) {
  if (customerId !== undefined) {
    // One id may have been given up in favour of another.
    const subjectId = (await customers.load(customerId))?.customerId ?? customerId;
    const isKnown = (await customers.load(subjectId)) !== undefined;
    const wasAsked = (await erasures.load(erasures.idOf('customer', subjectId))) !== undefined;
    if (!isKnown && !wasAsked) throw notFound('There is no customer of this id.');
    return { scope: 'customer' as const, subjectId };
  }
  const caseId = await cases.idOf(caseNumber);
  if (caseId === undefined) throw notFound('There is no case of this number.');
  const owner = (await cases.load(caseId))?.customerId;
  if (owner !== undefined) return { scope: 'customer' as const, subjectId: owner };
  return { scope: 'case' as const, subjectId: caseId };
}

export const handler = httpHandler({
  roles: ['admin'],
  body: erasureRequest,
  needs: ['cases', 'customers', 'erasures', 'clock'],
  run,
});
