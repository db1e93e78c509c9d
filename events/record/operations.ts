import type { Role } from '../../shared/domain/case/vocabulary.ts';
import { READING, refusal } from '../answers.ts';
import type { Operation } from '../openapi.ts';
import { customerPath } from '../worklist.v1.ts';
import { erasurePath, erasureRequest, erasureView } from './erasure.v1.ts';
import { personExport } from './person-export.v1.ts';
import { registerAnswer, registerQuery } from './register.v1.ts';

const KEEPERS: readonly Role[] = ['admin'];
const MANAGING: readonly Role[] = ['manager', 'admin'];

/** Routes of those who keep the record: who may see it, who is forgotten, and who is told everything. */
export const RECORD_OPERATIONS: readonly Operation[] = [
  {
    route: 'GET /customers/{customerId}/export',
    summary: 'Export all that is held on a person',
    description:
      'For the person who asks what is held on them: cases, texts, calls, purchases, where recordings lie, rows of the lake. Noted ' +
      'beside the customer: who, and when.',
    roles: KEEPERS,
    pathParameters: customerPath,
    responses: {
      ...READING,
      200: { description: 'Everything, machine-readable.', schema: personExport },
      404: refusal('Not there, or not for you: the answer is the same.'),
      413: refusal('More than an answer can carry: npm run -s export-person writes it.'),
    },
  },
  {
    route: 'POST /erasures',
    summary: 'Have a person forgotten',
    description:
      'Withdraws what is not final, destroys the keys of all that was said, takes away what leads to the person. Counts, case ' +
      'numbers and codes stay. Refused while any case is under legal hold. Asking again changes nothing.',
    roles: KEEPERS,
    body: erasureRequest,
    responses: {
      ...READING,
      200: { description: 'Was done before.', schema: erasureView },
      202: { description: 'On its way; ask for it by its id.', schema: erasureView },
      404: refusal('No such customer or case.'),
      413: refusal('More than 256 KiB.'),
    },
  },
  {
    route: 'GET /erasures/{erasureId}',
    summary: 'See how an erasure stands',
    roles: KEEPERS,
    pathParameters: erasurePath,
    responses: {
      ...READING,
      200: { description: 'Under way, refused, or done.', schema: erasureView },
      404: refusal('No request of this id.'),
    },
  },
  {
    route: 'GET /register',
    summary: 'Read the register of complaints',
    description:
      'Complaints received in a period, of your teams, in the columns of the CFPB, or the counters of the FCA’s return. No free ' +
      'text, nothing that leads to a person.',
    roles: MANAGING,
    query: registerQuery,
    responses: {
      ...READING,
      200: { description: 'The lines, or the return.', schema: registerAnswer },
      422: refusal('The return of these days has another form, which is not built yet.'),
    },
  },
];
