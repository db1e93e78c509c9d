import * as z from 'zod';
import { NOT_FOUND, READING, refusal, STAFF } from '../answers.ts';
import type { Operation } from '../openapi.ts';
import { pulseAnswer, pulseLink, pulsePath, pulseResults, pulseWanted } from './pulse.v1.ts';

const page = (description: string) => ({ description, schema: z.string(), mediaType: 'text/html' });

/** Routes of the pulse: what those who work here make of how complaints are handled, four times a year. */
export const PULSE_OPERATIONS: readonly Operation[] = [
  {
    route: 'POST /pulse',
    summary: 'Ask for the link to the pulse of this quarter',
    description: 'Once a quarter. That you have had it is kept; the link is not, and nothing ties it to you.',
    roles: STAFF,
    body: pulseWanted,
    responses: {
      ...READING,
      200: { description: 'The link.', schema: pulseLink },
      409: refusal('You have had yours.'),
    },
  },
  {
    route: 'GET /pulse',
    summary: 'Read what the pulse of past quarters found',
    roles: STAFF,
    responses: { ...READING, 200: { description: 'The newest quarter first, at most 8.', schema: pulseResults } },
  },
  {
    route: 'GET /pulse/{token}',
    summary: 'Open the page of the pulse',
    roles: 'public',
    pathParameters: pulsePath,
    responses: { 200: page('Five questions, and nothing to write.'), 404: NOT_FOUND },
  },
  {
    route: 'POST /pulse/{token}',
    summary: 'Answer the pulse',
    description: 'Burns the link. What is kept of the answer has no time, no person and no link beside it.',
    roles: 'public',
    pathParameters: pulsePath,
    body: pulseAnswer,
    responses: { 200: page('Thanks.'), 400: READING[400], 404: NOT_FOUND },
  },
];
