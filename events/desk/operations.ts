import type { Role } from '../../shared/domain/case/vocabulary.ts';
import { casePath } from '../case-view.v1.ts';
import { formHeaders } from '../complaint.v1.ts';
import { type Operation, problemDetails } from '../openapi.ts';
import {
  bulkAnswers,
  bulkCommand,
  bulkHeaders,
  mergeMany,
  mergesAnswered,
  mergesByPerson,
  mergesQuery,
  splitAccepted,
  splitOff,
} from './bulk.v1.ts';
import { lineBoardView } from './line-board.v1.ts';
import {
  duplicatesView,
  filtersQuery,
  filterToKeep,
  handoverQuery,
  handoverView,
  mentionsMarked,
  mentionsPage,
  mentionsQuery,
  mentionsRead,
  savedFilters,
} from './lists.v1.ts';
import { ownResultsView } from './own-results.v1.ts';

const DESK: readonly Role[] = ['agent', 'supervisor', 'admin'];
const STAFF: readonly Role[] = ['agent', 'supervisor', 'manager', 'admin'];
const REPORTING: readonly Role[] = ['supervisor', 'manager', 'admin'];

const refusal = (description: string) => ({ description, schema: problemDetails });
const NOT_FOUND = refusal('Not there, or not for you: the answer is the same.');
const BUSY = refusal('Too much is going on; the same request will do in a moment.');
const TOO_LARGE = refusal('More than 256 KiB.');
const READING = {
  400: refusal('Something in the request is not as described here; `field` and `detail` say what.'),
  401: refusal('No token, or one that is not valid here, or no longer.'),
  403: refusal('Your role may not do this.'),
};
const WRITING = { ...READING, 413: TOO_LARGE, 503: BUSY };
const OTHER_BODY = refusal('This Idempotency-Key was used for another request.');

/** Routes of the work of agents beside one command for one case. */
export const DESK_OPERATIONS: readonly Operation[] = [
  {
    route: 'POST /cases/commands',
    summary: 'Do the same with many cases',
    description:
      'Each goes through the law by itself and has an answer of its own. A repeat with the same Idempotency-Key goes on where ' +
      'the first one stopped, and does nothing twice.',
    roles: DESK,
    headers: bulkHeaders,
    body: bulkCommand,
    responses: {
      ...WRITING,
      200: { description: 'What became of each, so far.', schema: bulkAnswers },
      409: OTHER_BODY,
    },
  },
  {
    route: 'POST /cases/{caseNumber}/merges',
    summary: 'Merge many cases, or give them back',
    description:
      'Each of up to 20 is judged by itself. The one received first takes the others. Across customers only a supervisor may, and ' +
      'says why. Giving back needs a supervisor.',
    roles: DESK,
    pathParameters: casePath,
    body: mergeMany,
    responses: { ...WRITING, 200: { description: 'What became of each.', schema: mergesAnswered }, 404: NOT_FOUND },
  },
  {
    route: 'GET /merges',
    summary: 'See who merged how many cases',
    roles: REPORTING,
    query: mergesQuery,
    responses: { ...READING, 200: { description: 'By person, of a month.', schema: mergesByPerson } },
  },
  {
    route: 'POST /cases/{caseNumber}/splits',
    summary: 'Make a part of a complaint a case of its own',
    description: 'Of the same customer, received when the whole was. Kept once this answers; it opens within seconds.',
    roles: DESK,
    pathParameters: casePath,
    headers: formHeaders,
    body: splitOff,
    responses: {
      ...WRITING,
      202: { description: 'Kept under this number.', schema: splitAccepted },
      404: NOT_FOUND,
      409: refusal('Not as the case stands now, or the Idempotency-Key was used for another request.'),
      410: refusal('The person was erased.'),
    },
  },
  {
    route: 'GET /cases/{caseNumber}/duplicates',
    summary: 'Find what may be the same complaint',
    description: 'With why it may be. Nothing is ever merged by itself.',
    roles: STAFF,
    pathParameters: casePath,
    responses: {
      ...READING,
      200: { description: 'The likeliest first, 20 at most.', schema: duplicatesView },
      404: NOT_FOUND,
    },
  },
  {
    route: 'GET /mentions',
    summary: 'See what waits for you',
    description:
      'Notes that name you, cases handed to you, customers who came again. With `team`: what waits for a team.',
    roles: STAFF,
    query: mentionsQuery,
    responses: { ...READING, 200: { description: 'The newest first; 200 are kept.', schema: mentionsPage } },
  },
  {
    route: 'POST /mentions',
    summary: 'Mark what you have seen',
    roles: STAFF,
    body: mentionsRead,
    responses: { ...WRITING, 200: { description: 'So many of them are there, and read.', schema: mentionsMarked } },
  },
  {
    route: 'GET /filters',
    summary: 'List saved filters',
    roles: STAFF,
    query: filtersQuery,
    responses: { ...READING, 200: { description: 'By name.', schema: savedFilters } },
  },
  {
    route: 'POST /filters',
    summary: 'Save a filter, or take it away',
    description: 'For yourself, or as a supervisor for a team. Its `query` is what `GET /cases` takes.',
    roles: STAFF,
    body: filterToKeep,
    responses: {
      ...WRITING,
      200: { description: 'All that are kept now.', schema: savedFilters },
      409: refusal('50 are kept already.'),
    },
  },
  {
    route: 'GET /own-results',
    summary: 'See what came of what you decided',
    description: 'Your own and nobody else’s; figures of too few people are not shown.',
    roles: DESK,
    responses: { ...READING, 200: { description: 'As of now.', schema: ownResultsView } },
  },
  {
    route: 'GET /line/board',
    summary: 'See how the toll-free line does',
    description:
      'Now, in the last hour, and today. Of the whole line: a call says its queue to nobody but the contact centre.',
    roles: REPORTING,
    responses: { ...READING, 200: { description: 'As of now.', schema: lineBoardView } },
  },
  {
    route: 'GET /handover',
    summary: 'See what somebody has open, and what is next',
    roles: STAFF,
    query: handoverQuery,
    responses: { ...READING, 200: { description: 'What is due first on top.', schema: handoverView } },
  },
];
