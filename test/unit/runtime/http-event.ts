import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Invoke } from '../../../shared/runtime/handler.ts';

export interface Sent {
  body?: string;
  isBase64Encoded?: boolean;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  /** As API Gateway's JWT authorizer passes them on; none on a public route. */
  claims?: Record<string, string>;
}

export const JSON_TYPE = { 'content-type': 'application/json' };
export const AGENT = {
  sub: 'ana',
  token_use: 'access',
  'cognito:groups': '[agent]',
  'comeback:teams': 'orders general',
};

/** An event of an HTTP API, payload format 2.0. */
export function httpEvent({ body, isBase64Encoded = false, headers = JSON_TYPE, query, claims }: Sent) {
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey: 'POST /things',
    rawPath: '/things',
    rawQueryString: '',
    headers,
    isBase64Encoded,
    ...(body === undefined ? {} : { body }),
    ...(query === undefined ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: '1',
      apiId: 'a',
      domainName: 'api.example.com',
      domainPrefix: 'api',
      http: { method: 'POST', path: '/things', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'r',
      routeKey: 'POST /things',
      stage: '$default',
      time: '21/Nov/2026:09:30:00 +0000',
      timeEpoch: 0,
    },
  };
  if (claims === undefined) return event;
  return { ...event, requestContext: { ...event.requestContext, authorizer: { jwt: { claims, scopes: [] } } } };
}

/** What came back, its body read. */
export async function answerTo(invoke: Invoke, sent: Sent) {
  const answer = (await invoke(httpEvent(sent))) as APIGatewayProxyStructuredResultV2;
  return { status: answer.statusCode, headers: answer.headers ?? {}, body: JSON.parse(answer.body ?? 'null') };
}
