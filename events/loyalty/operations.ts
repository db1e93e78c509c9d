import { READING, REPORTING, TOO_LARGE } from '../answers.ts';
import type { Operation } from '../openapi.ts';
import { problemSurvey, problemSurveyKept } from './problem-survey.v1.ts';

/** Routes of what is learned of customers beside their cases and orders. */
export const LOYALTY_OPERATIONS: readonly Operation[] = [
  {
    route: 'POST /problem-surveys',
    summary: 'Tell what a survey of problems found',
    description:
      'Of a random sample of customers: who had a problem, who complained, who bought again. Only such a survey can say how many are ' +
      'silent; without one the reports do not say it. A repeat changes nothing, a correction replaces. Files go by `npm run import`.',
    roles: REPORTING,
    body: problemSurvey,
    responses: {
      ...READING,
      202: { description: 'Kept; reports count it at once.', schema: problemSurveyKept },
      413: TOO_LARGE,
    },
  },
];
