import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { isExpected, problemFrom } from '../../../shared/runtime/failures.ts';
import type { Reply } from '../../../shared/runtime/http-handler.ts';
import type { Answer } from '../http-routes.ts';

/** Longer than a page would wait unasked, and shorter than the 30 s that any front door gives a request. */
export const LONG_POLL_MS = 20_000;

/** Of a long poll: the number of the last event that the page has. */
export const afterQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });

/** A local route that answers and refuses as functions do: what it throws becomes a problem, if it is an answer at all. */
export function answering(run: (event: APIGatewayProxyEventV2) => Promise<Reply> | Reply): Answer {
  return async (event) => {
    try {
      return structured(await run(event));
    } catch (error) {
      if (!isExpected(error)) throw error;
      const problem = problemFrom(error);
      return structured({ status: problem.status, body: problem, headers: PROBLEM });
    }
  };
}

const PROBLEM = { 'content-type': 'application/problem+json' };

function structured({ status, body, headers }: Reply) {
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}
