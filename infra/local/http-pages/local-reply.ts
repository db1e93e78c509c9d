import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { isExpected, type Problem, problemFrom } from '../../../shared/runtime/failures.ts';
import type { Reply } from '../../../shared/runtime/http-handler.ts';
import type { Answer } from '../http-routes.ts';

/** Longer than a page would wait unasked, and shorter than the 30 s that any front door gives a request. */
export const LONG_POLL_MS = 20_000;

/** Of a long poll: the number of the last event that the page has. */
export const afterQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });

/** A reply, or an answer that is made already. */
export type Replied = Reply | APIGatewayProxyStructuredResultV2;

/** A local route that answers and refuses as functions do: what it throws becomes a problem, if it is an answer at all. */
export function answering(run: (event: APIGatewayProxyEventV2) => Promise<Replied> | Replied): Answer {
  return async (event) => {
    try {
      const replied = await run(event);
      return 'status' in replied ? structured(replied) : replied;
    } catch (error) {
      if (!isExpected(error)) throw error;
      return structured(problemReply(problemFrom(error)));
    }
  };
}

/** Done, and there is nothing to say of it. */
export const DONE: Reply = { status: 204, body: undefined };

/** `more`: facts for programs beside what every problem says. */
export const problemReply = (problem: Problem, more: Record<string, unknown> = {}): Reply => ({
  status: problem.status,
  body: { ...problem, ...more },
  headers: { 'content-type': 'application/problem+json' },
});

function structured({ status, body, headers }: Reply): APIGatewayProxyStructuredResultV2 {
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
