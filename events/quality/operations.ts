import { BUSY, DESK, LINE_KEEPERS, NOT_FOUND, READING, refusal, TOO_LARGE } from '../answers.ts';
import { casePath } from '../case-view.v1.ts';
import type { Operation } from '../openapi.ts';
import {
  caseScorecardsView,
  reviewBoard,
  sampledCase,
  sampleQuery,
  scorecardAnswer,
  scorecardPath,
  scorecardsQuery,
  scorecardsView,
  scorecardToGive,
  scorecardView,
} from './scorecard.v1.ts';

const WRITING = { ...READING, 413: TOO_LARGE, 503: BUSY };
const ERASED = refusal('The person who complained was erased.');

/** Routes by which work on cases is reviewed. */
export const QUALITY_OPERATIONS: readonly Operation[] = [
  {
    route: 'GET /scorecards',
    summary: 'Read how work was reviewed',
    description: 'Your own; with `person`, as a supervisor, somebody’s on cases that you may see. The newest first.',
    roles: DESK,
    query: scorecardsQuery,
    responses: { ...READING, 200: { description: 'At most 100.', schema: scorecardsView } },
  },
  {
    route: 'GET /scorecards/board',
    summary: 'See who was reviewed least',
    description: 'People of the roster who are in your teams, who was reviewed least first. Counts only, no marks.',
    roles: LINE_KEEPERS,
    responses: { ...READING, 200: { description: 'As of now.', schema: reviewBoard } },
  },
  {
    route: 'GET /scorecards/sample',
    summary: 'Draw a case to review',
    description:
      'A closed case of this person that you may review, drawn without a look at how it ended. The same comes until it is reviewed.',
    roles: LINE_KEEPERS,
    query: sampleQuery,
    responses: { ...READING, 200: { description: 'The case, or null.', schema: sampledCase } },
  },
  {
    route: 'GET /cases/{caseNumber}/scorecards',
    summary: 'Read the scorecards of a case',
    description: 'With the card of today, and whose work in it you may review.',
    roles: DESK,
    pathParameters: casePath,
    responses: {
      ...READING,
      200: { description: 'Those that are for you.', schema: caseScorecardsView },
      404: NOT_FOUND,
    },
  },
  {
    route: 'POST /cases/{caseNumber}/scorecards',
    summary: 'Review somebody’s work on a case',
    description: 'By a supervisor who had no part in any decision of it; once for each who decided. They are told.',
    roles: LINE_KEEPERS,
    pathParameters: casePath,
    body: scorecardToGive,
    responses: {
      ...WRITING,
      200: { description: 'Given.', schema: scorecardView },
      404: NOT_FOUND,
      409: refusal('Reviewed before, not as the case stands, or by a card that has changed.'),
      410: ERASED,
      422: refusal('They did not decide in it, or marks or comments are missing.'),
    },
  },
  {
    route: 'POST /cases/{caseNumber}/scorecards/{person}',
    summary: 'Reply to a scorecard, or answer the reply',
    description:
      'Whom it is about agrees, which is the end, or disagrees with words; then a supervisor who had no part in the decision answers ' +
      'once, and may change marks. What stands is never changed.',
    roles: DESK,
    pathParameters: scorecardPath,
    body: scorecardAnswer,
    responses: {
      ...WRITING,
      200: { description: 'The scorecard after it.', schema: scorecardView },
      404: NOT_FOUND,
      409: refusal('It was replied to or answered before, or nobody replied.'),
      410: ERASED,
      422: refusal('Comments are missing.'),
    },
  },
];
