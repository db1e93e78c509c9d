import { READING, REPORTING, refusal, TOO_LARGE } from '../answers.ts';
import type { Operation } from '../openapi.ts';
import { reportAnswer, reportPending } from '../report-run.v1.ts';
import { marketQuestion } from './market-question.v1.ts';
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
  {
    route: 'POST /reports/market-damage',
    summary: 'Reckon with inputs of your own',
    description:
      'The report market-damage over what you enter; what you leave out comes from the firm’s own data. Fields and figures: ' +
      'docs/reports/market-damage.md.',
    roles: REPORTING,
    body: marketQuestion,
    responses: {
      ...READING,
      200: { description: 'The report.', schema: reportAnswer },
      202: { description: 'Being worked out; `location` leads to the run.', schema: reportPending },
      413: TOO_LARGE,
      422: refusal('The figures cannot all be true.'),
    },
  },
];
