/**
 * POST /status/{token}. What a customer does about a case on its page: accepts or declines the offer, adds words, withdraws. Their
 * words are sealed and kept, then the command goes through the law; what follows, follows the change feed.
 */
import { type StatusAction, statusAction, statusTokenPath } from '../../events/complaint-status.v1.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { customerStatus } from '../../shared/domain/case/customer-status.ts';
import { openGift } from '../../shared/domain/case/gifts/open-gift.ts';
import type { CustomerAction } from '../../shared/domain/case/vocabulary.ts';
import { notFound } from '../../shared/domain/errors.ts';
import type { StatusDone } from '../../shared/pages/status-words/words.ts';
import { linkedCase } from '../../shared/runtime/evidence/linked-case.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { seeOther } from '../../shared/runtime/pages/html-reply.ts';
import { STATUS_NEEDS, statusProblem } from '../../shared/runtime/pages/status-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

const NEEDS = [...STATUS_NEEDS, 'ids'] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;
type Asked = Pick<
  Request<typeof statusAction, undefined, typeof statusTokenPath, undefined>,
  'body' | 'path' | 'isForm'
>;

const DONE: Readonly<Record<CustomerAction, StatusDone>> = {
  accept: 'accepted',
  decline: 'declined',
  add: 'added',
  withdraw: 'withdrawn',
  'decline-gift': 'gift-declined',
};

export async function run({ body, path: { token }, isForm }: Asked, services: Needs) {
  const { cases } = services;
  const { known, it } = await linkedCase(token, services);

  const sent = await cases.send(it.caseId, await commandOf(body, it, services), { kind: 'customer' });
  if (sent === undefined) throw notFound();
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  if (isForm) return seeOther(`/status/${token}?done=${DONE[body.do]}`);
  return { status: 200, body: customerStatus(sent.case, known.caseNumber) };
}

async function commandOf(action: StatusAction, it: Case, { texts, ids, clock }: Needs): Promise<Command> {
  switch (action.do) {
    case 'accept':
      return { type: 'acceptOffer', how: 'web' };
    case 'decline':
      return { type: 'declineOffer' };
    case 'withdraw':
      return { type: 'withdraw', reason: 'customer' };
    case 'decline-gift':
      // Without one, the law says so.
      return { type: 'declineGift', remedyId: openGift(it)?.remedyId ?? '' };
    case 'add': {
      const textId = ids.next();
      await texts.keep(it.caseId, { textId, kind: 'message', by: 'customer', at: clock.now(), text: action.text });
      return { type: 'note', textId };
    }
  }
}

export const handler = httpHandler({
  roles: 'public',
  path: statusTokenPath,
  body: statusAction,
  form: (fields) => fields,
  problemPage: statusProblem,
  needs: NEEDS,
  run,
});
