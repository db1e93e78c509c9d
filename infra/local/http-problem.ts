import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { problemOf } from '../../shared/runtime/failures.ts';

/** A refusal of the front door itself, before any function runs, in the functions' own form. */
export function problem(
  status: number,
  code: string,
  detail: string,
  { headers = {}, field }: { headers?: Record<string, string>; field?: string } = {},
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body: JSON.stringify(problemOf(code, status, detail, field)),
  };
}
