import { NOT_FOUND, READING, REPORTING, refusal } from '../answers.ts';
import type { Operation } from '../openapi.ts';
import { indicatorsQuery, indicatorsView, indicatorTold, indicatorView } from './indicator.v1.ts';

/** Routes of what a firm measures beside its cases. */
export const INDICATOR_OPERATIONS: readonly Operation[] = [
  {
    route: 'POST /indicators',
    summary: 'Tell the log of indicators',
    description:
      'Positive feedback, focus groups, feedback of care agents, cash collection, visits, listen-ins, training, mystery shopping. A ' +
      'repeat changes nothing; a correction names the version that it corrects, and what was said before stands in `changes`.',
    roles: REPORTING,
    body: indicatorTold,
    responses: {
      ...READING,
      200: { description: 'The entry as it stands.', schema: indicatorView },
      404: NOT_FOUND,
      409: refusal('It says something else already, or has changed since.'),
    },
  },
  {
    route: 'GET /indicators',
    summary: 'Read the log of indicators',
    roles: REPORTING,
    query: indicatorsQuery,
    responses: { ...READING, 200: { description: 'Entries with their words.', schema: indicatorsView } },
  },
];
