import type { Role } from '../../shared/domain/case/vocabulary.ts';
import { MALFORMED, READING, refusal, TOO_LARGE } from '../answers.ts';
import type { Operation } from '../openapi.ts';
import { consentsKept, marketingConsents } from './consent.v1.ts';
import { segmentPage, segmentPath, segmentQuery } from './segment.v1.ts';

const MANAGING: readonly Role[] = ['manager', 'admin'];
const TELLING: readonly Role[] = ['agent', 'supervisor', 'operator', 'admin'];

/** Routes of those who watch for customers who say nothing. */
export const WATCHING_OPERATIONS: readonly Operation[] = [
  {
    route: 'GET /segments/{segment}/customers',
    summary: 'List the customers of a segment',
    description:
      'For marketing: those of them who agreed to be approached, with the firm’s own number, in no order that means anything. Noted ' +
      'beside each customer: who asked, and when. A page may have fewer customers than its limit.',
    roles: MANAGING,
    pathParameters: segmentPath,
    query: segmentQuery,
    responses: {
      ...READING,
      200: { description: 'A page of them.', schema: segmentPage },
      404: refusal('No such segment.'),
    },
  },
  {
    route: 'POST /marketing-consents',
    summary: 'Say who agreed to be approached',
    description:
      'For the shop’s own system, and for the desk when somebody wants no more of it. Of two words of one customer the later one stands; ' +
      'nobody asked is a no.',
    roles: TELLING,
    body: marketingConsents,
    responses: { ...READING, 200: { description: 'Kept.', schema: consentsKept }, 400: MALFORMED, 413: TOO_LARGE },
  },
];
